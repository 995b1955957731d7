"""Many rows at once, handed to the database's own driver: several times quicker than statement by statement."""

from collections.abc import Sequence

from sqlalchemy import Connection, Table, insert

from sayso.store.rows import Row


def add_rows(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    """Insert rows; a column of the table that a row has not is null."""
    names = [column.name for column in table.columns]
    add_tuples(connection, table, [tuple(map(row.get, names)) for row in rows])


def add_tuples(connection: Connection, table: Table, rows: Sequence[tuple[object, ...]]) -> None:
    """Insert rows whose values stand in the order of the table's columns."""
    if not rows:
        return
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(str(insert(table).compile(dialect=connection.dialect)), list(rows))
        return
    names = ", ".join(column.name for column in table.columns)
    cursor = connection.connection.cursor()
    with cursor.copy(f"COPY {table.name} ({names}) FROM STDIN") as copy:
        for row in rows:
            copy.write_row(row)
