"""Rows of readings into the casebook: reports, claims and all they are found by, in a transaction of the caller."""

from sqlalchemy import Column, Connection, func, select

from sayso.store import tables, text
from sayso.store.bulk import add_tuples
from sayso.store.place_rows import insert_places
from sayso.store.prepared import Numbers, Prepared
from sayso.store.rows import serial_of


def insert_prepared(connection: Connection, ready: Prepared) -> None:
    """Add rows that are numbered on from `next_numbers`, table by table."""
    for table, rows in ready.rows:
        add_tuples(connection, table, rows)
    insert_places(connection, ready.places)
    if ready.words:
        text.index(connection, ready.words)


def next_numbers(connection: Connection) -> Numbers:
    """What the next reading, claim and failure are numbered."""
    return Numbers(
        reading=_next(connection, tables.READINGS.c.key),
        claim=_serial(connection),
        failure=_next(connection, tables.FAILURES.c.key),
    )


def _serial(connection: Connection) -> int:
    """The first serial number that no claim has had; numbers of claims that are gone are not given again.

    It is how many claims all readings ever had, counted from the last reading whose claims are still there, since a
    case has many readings.
    """
    own = select(tables.CLAIMS.c.reading_key, tables.CLAIMS.c.key - tables.CLAIMS.c.number)
    last = connection.execute(own.order_by(tables.CLAIMS.c.reading_key.desc()).limit(1)).first()
    since, first = (last[0], serial_of(last[1])) if last else (0, 0)
    later = select(func.coalesce(func.sum(tables.READINGS.c.claims), 0)).where(tables.READINGS.c.key >= since)
    return first + (connection.scalar(later) or 0)


def _next(connection: Connection, column: Column[int]) -> int:
    return (connection.scalar(select(func.max(column))) or 0) + 1
