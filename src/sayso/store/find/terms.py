"""What every question has in common: days as numbers, keys as bounds, and columns kept out of a database's plans."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import ColumnElement, Connection, Text

from sayso.errors import BadInput
from sayso.model.found import Query
from sayso.store.days import ordinal
from sayso.store.rows import claim_key

Condition = ColumnElement[bool]


def day_number(day: str) -> int:
    """The ordinal of an ISO day; raises `BadInput` for what is none."""
    number = ordinal(day) if len(day) == len("2018-12-31") else None
    if number is None:
        raise BadInput(f"{day!r}: no day; write it as YYYY-MM-DD")
    return number


def said_until(query: Query) -> int | None:
    """The last day whose words count."""
    days = [day_number(day) for day in (query.said_until, query.as_known_on) if day]
    return min(days, default=None)


def key_bounds(query: Query, key: ColumnElement[int]) -> Iterator[Condition]:
    """Said on the days that are asked for, and behind the page before: keys begin with the day."""
    last = said_until(query)
    if query.said_since:
        yield key >= claim_key(day_number(query.said_since), 0)
    if last is not None:
        yield key < claim_key(last + 1, 0)
    if query.cursor is not None:
        yield key < cursor_number(query.cursor)


def cursor_number(cursor: str) -> int:
    """The key at which the page before ended; raises `BadInput` for what is no cursor."""
    if not (cursor.isascii() and cursor.isdecimal() and len(cursor) < 19):
        raise BadInput(f"{cursor!r}: no cursor; give the one that the page before ended with")
    return int(cursor)


def aside(connection: Connection, column: ColumnElement[Any]) -> ColumnElement[Any]:
    """The column, so written that SQLite takes no index for it; PostgreSQL weighs its plans by itself."""
    if connection.dialect.name != "sqlite":
        return column
    return column.concat("") if isinstance(column.type, Text) else column + 0
