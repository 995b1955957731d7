"""One kind of record as a flat table in CSV."""

from sayso.export.cells import csv_bytes
from sayso.export.columns import TABLES
from sayso.export.exported import Contents, Exported


def csv_table(contents: Contents) -> Exported:
    """The table of the first kind that is wanted: a head, then a row a record."""
    table = TABLES[contents.kinds[0]]
    rows = [[column.of(row) for column in table.columns] for row in table.rows(contents)]
    return Exported(content=csv_bytes([[column.name for column in table.columns], *rows]), rows=len(rows))
