"""Keys to records, and records to a page."""

from collections.abc import Sequence
from typing import Any, TypeVar

import msgspec
from sqlalchemy import Column, Connection, Table, select

from sayso.errors import BadInput
from sayso.model.found import Page
from sayso.store.bulk import LOOKED_UP

T = TypeVar("T")


def page(connection: Connection, table: Table, keys: Sequence[int], *, limit: int, form: type[T]) -> Page[T]:
    """The records of the first keys, and where to go on if there is one key more than the limit."""
    shown = keys[:limit]
    kept = bodies(connection, table.c.key, table.c.body, shown)
    decoder = msgspec.json.Decoder(form)
    return Page(items=tuple(decoder.decode(kept[key]) for key in shown), next=rest(keys, limit))


def rest(keys: Sequence[int], limit: int) -> str | None:
    """The cursor behind a page, where there are more keys than its limit."""
    return str(keys[limit - 1]) if len(keys) > limit else None


def bodies(connection: Connection, key: Column[Any], body: Column[bytes], keys: Sequence[Any]) -> dict[Any, bytes]:
    """The kept JSON of each key."""
    found: dict[Any, bytes] = {}
    for start in range(0, len(keys), LOOKED_UP):
        asked = select(key, body).where(key.in_(keys[start : start + LOOKED_UP]))
        found.update((own, kept) for own, kept in connection.execute(asked))
    return found


def checked(limit: int) -> int:
    """The limit of a page; raises `BadInput` for one that shows nothing."""
    if limit < 1:
        raise BadInput(f"{limit}: no limit; give 1 or more")
    return limit


def counted_page(found: Sequence[tuple[int, str, T]], *, limit: int, cursor: str | None) -> Page[T]:
    """A page of things that are sorted by a count, the highest first, and a name; the cursor is both of the last."""
    ordered = sorted(found, key=lambda one: (-one[0], one[1]))
    if cursor is not None:
        count, _, name = cursor.partition(":")
        if not (count.isascii() and count.isdecimal()):
            raise BadInput(f"{cursor!r}: no cursor; give the one that the page before ended with")
        ordered = [one for one in ordered if (-one[0], one[1]) > (-int(count), name)]
    shown = ordered[: checked(limit)]
    cursor = f"{shown[-1][0]}:{shown[-1][1]}" if len(ordered) > limit else None
    return Page(items=tuple(item for _, _, item in shown), next=cursor)
