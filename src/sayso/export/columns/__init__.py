"""Records as flat rows with typed columns: what CSV, Parquet, Arrow and pandas have of them."""

from sayso.export.columns.kinds import TABLES, Table

__all__ = ["TABLES", "Table"]
