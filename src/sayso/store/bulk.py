"""Many rows at once, handed to the database's own driver: several times quicker than statement by statement."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import Any

from sqlalchemy import Connection, Table, bindparam

from sayso.store.rows import Row

LOOKED_UP = 10_000  # keys in one statement: a database takes only so many
Tuples = Sequence[tuple[object, ...]]


def in_order(table: Table, rows: Iterable[Row]) -> list[tuple[object, ...]]:
    """Rows as values in the order of the table's columns; a column that a row has not is null."""
    names = [column.name for column in table.columns]
    return [tuple(map(row.get, names)) for row in rows]


def add_rows(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    """Insert rows; a column of the table that a row has not is null."""
    add_tuples(connection, table, in_order(table, rows))


def add_tuples(connection: Connection, table: Table, rows: Tuples) -> None:
    """Insert rows whose values stand in the order of the table's columns."""
    names = [column.name for column in table.columns]
    if not rows:
        return
    if connection.dialect.name == "sqlite":
        add_to_sqlite(connection, table.name, names, rows)
        return
    cursor = connection.connection.cursor()
    with cursor.copy(f"COPY {table.name} ({', '.join(names)}) FROM STDIN") as copy:
        for row in rows:
            copy.write_row(row)


def delete_rows(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    """Delete the rows that have these values; each names the same columns."""
    if rows:
        same = (table.c[name] == bindparam(f"own_{name}") for name in rows[0])
        connection.execute(table.delete().where(*same), [{f"own_{name}": row[name] for name in row} for row in rows])


def add_to_sqlite(connection: Connection, table: str, columns: Sequence[str], rows: Tuples) -> None:
    """Insert rows into a table of SQLite by statements of as many rows as it takes.

    Python's lock is let go of for a whole statement. With one row a statement, the writing thread would ask for it
    again after each row, and wait as often for whoever makes the next rows.
    """
    one = f"({', '.join('?' * len(columns))})"
    for some in _portions(rows, _most_values(connection) // len(columns)):
        values = ", ".join([one] * len(some))
        statement = f"INSERT INTO {table} ({', '.join(columns)}) VALUES {values}"  # noqa: S608 names of our own
        connection.exec_driver_sql(statement, tuple(chain.from_iterable(some)))


def _portions(rows: Tuples, most: int) -> Iterator[Tuples]:
    """The rows in portions of `most`, then halves of it: statements of few lengths, which the driver remembers."""
    at, size = 0, most
    while at < len(rows):
        while size > len(rows) - at:
            size //= 2
        yield rows[at : at + size]
        at += size


def _most_values(connection: Connection) -> int:
    driver: Any = connection.connection.dbapi_connection
    most: int = driver.getlimit(sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER)
    return min(most, 32_766)
