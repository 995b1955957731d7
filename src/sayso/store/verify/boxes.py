"""The R*Tree of places against the places, on SQLite: made again beside the one that is kept, as it rounds numbers."""

from collections.abc import Iterator
from functools import partial

from sqlalchemy import Connection
from sqlalchemy.exc import DatabaseError

from sayso.store.verify.finding import Finding, added, altered, gone
from sayso.store.verify.tally import differences

MAKE = "CREATE VIRTUAL TABLE temp.again_box USING rtree(number, south, north, west, east)"
FILL = "INSERT INTO temp.again_box SELECT number, lat, lat, lon, lon FROM main.places WHERE lat IS NOT NULL"
DROP = "DROP TABLE temp.again_box"
INSIDE = "SELECT rtreecheck('main', 'places_box')"  # "ok", or what in the tree contradicts itself
AGAIN, KEPT = "SELECT * FROM temp.again_box", "SELECT * FROM main.places_box"


def boxes(connection: Connection) -> Iterator[Finding]:
    """Places that a box would not find, or would find where they are not."""
    if connection.dialect.name != "sqlite":
        return
    connection.exec_driver_sql(MAKE)
    try:
        connection.exec_driver_sql(FILL)
        missing, extra = differences(partial(_rows, connection, AGAIN), partial(_rows, connection, KEPT))
        yield from (gone("places_box", str(row[0])) for row in missing)
        yield from (added("places_box", str(row[0])) for row in extra)
        told = str(connection.exec_driver_sql(INSIDE).scalar())
        if told != "ok":
            yield altered("places_box", "", None, " ".join(told.split()))
    except DatabaseError as error:
        yield altered("places_box", "", None, f"cannot be read ({error.orig})")
    finally:
        connection.exec_driver_sql(DROP)


def _rows(connection: Connection, query: str) -> Iterator[tuple[object, ...]]:
    return (tuple(row) for row in connection.exec_driver_sql(query))
