"""Answers whose record has no place for the cursor of what comes after: it stands in the header `Link` alone."""

from collections.abc import Sequence
from typing import Any, NamedTuple, TypeVar

from sayso.errors import BadInput

T = TypeVar("T")
LONGEST = 18  # digits


class Paging(NamedTuple):
    """An answer, and the cursor of the rest."""

    record: Any
    next: str | None


def start_of(cursor: str | None) -> int:
    """Where a page begins whose cursor is a number of what came before; raises `BadInput` for another."""
    if cursor is None:
        return 0
    if not (cursor.isascii() and cursor.isdecimal() and len(cursor) <= LONGEST):
        raise BadInput(f"{cursor[:40]!r}: no cursor; give the one that the page before ended with")
    return int(cursor)


def some(found: Sequence[T], limit: int, cursor: str | None) -> tuple[tuple[T, ...], str | None]:
    """A page of what was found, and the cursor of the rest."""
    start = start_of(cursor)
    end = start + limit
    return tuple(found[start:end]), str(end) if end < len(found) else None
