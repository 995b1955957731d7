"""Many rows at once, handed to the database's own driver: several times quicker than statement by statement."""

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, Table, insert

from sayso.store.rows import Row


def add_rows(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    """Insert rows, each with a value for every column of the table."""
    add_tuples(connection, table, [tuple(row.values()) for row in _ordered(table, rows)])


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


def _ordered(table: Table, rows: Sequence[Row]) -> Iterator[Row]:
    """Rows with their values in the order of the table's columns; those that a row has not are null."""
    names = [column.name for column in table.columns]
    for row in rows:
        yield row if list(row) == names else {name: row.get(name) for name in names}
