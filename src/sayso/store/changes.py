"""What changed whenever the picture was drawn anew: which events and spells are new, changed or gone."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from sqlalchemy import Connection, func, select

from sayso.model.served import About, Change, What
from sayso.store.bulk import add_rows
from sayso.store.rows import Row, digest_of, encoded
from sayso.store.tables.served import CHANGES


def keep_changes(
    connection: Connection, about: About, *, gone: Collection[str], fresh: Collection[str], at: str
) -> None:
    """Keep which ids lost their row and which got a new one; an id in both is changed."""
    told = enumerate(_told(gone, fresh), start=last_change(connection) + 1)
    changes = (Change(number=number, at=at, about=about, id=own, what=what) for number, (own, what) in told)
    add_rows(connection, CHANGES, [change_row(change) for change in changes])


def changes_after(connection: Connection, number: int, *, limit: int, last: int | None = None) -> list[Change]:
    """The changes after one, the oldest first, up to `last`."""
    asked = select(CHANGES).where(CHANGES.c.number > number).order_by(CHANGES.c.number).limit(limit)
    if last is not None:
        asked = asked.where(CHANGES.c.number <= last)
    return [change_of(dict(row)) for row in connection.execute(asked).mappings()]


def changes_before(connection: Connection, number: int | None, *, about: About, limit: int) -> list[Change]:
    """The newest change of each event or spell, the newest first; of those before a number."""
    newest = select(func.max(CHANGES.c.number)).where(CHANGES.c.about == about).group_by(CHANGES.c.id)
    asked = select(CHANGES).where(CHANGES.c.number.in_(newest)).order_by(CHANGES.c.number.desc()).limit(limit)
    if number is not None:
        asked = asked.where(CHANGES.c.number < number)
    return [change_of(dict(row)) for row in connection.execute(asked).mappings()]


def first_told(connection: Connection, ids: Sequence[str]) -> dict[str, str]:
    """When each of these was first new."""
    asked = select(CHANGES.c.id, func.min(CHANGES.c.at)).where(CHANGES.c.id.in_(ids)).group_by(CHANGES.c.id)
    return {row[0]: row[1] for row in connection.execute(asked)}


def last_change(connection: Connection) -> int:
    """The number of the newest change; 0 where there was none."""
    return connection.scalar(select(func.max(CHANGES.c.number))) or 0


def change_row(change: Change) -> Row:
    """The row of `changes`."""
    own: Row = {"number": change.number, "at": change.at, "about": change.about, "id": change.id, "what": change.what}
    return own | {"digest": digest_of(encoded(list(own.values())))}


def change_of(row: Row) -> Change:
    """The change of a row."""
    return Change(**{name: value for name, value in row.items() if name != "digest"})


def _told(gone: Iterable[str], fresh: Iterable[str]) -> Iterator[tuple[str, What]]:
    before, now = set(gone), set(fresh)
    for own in sorted(before | now):
        yield own, "changed" if own in before and own in now else "new" if own in now else "gone"
