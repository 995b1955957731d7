"""The picture of a case kept as rows: which reports are one text, what happened, and who holds what.

It is drawn anew whenever claims or decisions come in, and mostly comes out as it was: only what changed is written.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from typing import Any, NamedTuple

from sqlalchemy import BindParameter, Column, Connection, Select, Table, bindparam, delete, select, update

from sayso.model.control import Spell
from sayso.model.event import Event
from sayso.model.report import Reuse
from sayso.store.bulk import add_rows, add_tuples
from sayso.store.changes import keep_changes
from sayso.store.custody import now
from sayso.store.days import UNKNOWN, ordinal
from sayso.store.find.pages import page
from sayso.store.places import place_id
from sayso.store.rows import SERIAL_BITS, Row, claim_key, days_of, digest_of, encoded, mention_key
from sayso.store.tables import (
    EFFECTS,
    EVENT_ACTORS,
    EVENT_CLAIMS,
    EVENTS,
    FINGERPRINTS,
    ORIGINS,
    REUSES,
    SPELL_ACTORS,
    SPELLS,
)

DRAWN: Mapping[str, Select[Any]] = {
    "origins": select(ORIGINS).order_by(ORIGINS.c.report_id),
    "reuses": select(REUSES.c.report_id, REUSES.c.number, REUSES.c.body).order_by(REUSES.c.report_id, REUSES.c.number),
    "events": select(EVENTS.c.key, EVENTS.c.id, EVENTS.c.digest).order_by(EVENTS.c.key),
    "spells": select(SPELLS.c.key, SPELLS.c.number, SPELLS.c.digest).order_by(SPELLS.c.key),
    "effects": select(EFFECTS.c.body).order_by(EFFECTS.c.decision_id),
    "fingerprints": select(FINGERPRINTS.c.reading_key, FINGERPRINTS.c.digest).order_by(FINGERPRINTS.c.reading_key),
}


class Changed(NamedTuple):
    """How many rows of origins, events and spells went, and how many came."""

    gone: int
    new: int


def replace(  # noqa: PLR0913 all of the picture
    connection: Connection,
    *,
    origins: Mapping[str, str],
    reuses: Sequence[Reuse] = (),
    events: Sequence[Event],
    spells: Sequence[Spell],
    bases: Mapping[str, bytes] | None = None,
) -> Changed:
    """Put the picture in the place of the one before; `origins` tells each report's origin, `reuses` why.

    `bases` are the digests of what events were drawn from, by their ids, as far as they are known.
    An event or a spell that did not change keeps its row and its key; of the others `changes` tells.
    """
    parts = [
        _replace_origins(connection, origins, {reuse.report_id: reuse.because for reuse in reuses if reuse.is_joined}),
        _replace_reuses(connection, reuses),
        _replace_events(connection, {event.id: event for event in events}, bases or {}),
        _replace_spells(connection, spells),
    ]
    return Changed(sum(part.gone for part in parts), sum(part.new for part in parts))


def reuse_rows(reuses: Sequence[Reuse]) -> Iterator[Row]:
    """The rows of `reuses`, numbered within each report."""
    numbers = Counter[str]()
    for reuse in reuses:
        numbers[reuse.report_id] += 1
        yield reuse_row(numbers[reuse.report_id], reuse)


def reuse_row(number: int, reuse: Reuse) -> Row:
    """The row of `reuses`."""
    own, origin = reuse.report_id, reuse.origin_id
    return {"report_id": own, "number": number, "origin_id": origin, "body": encoded(reuse)}


def event_row(key: int, event: Event, basis: bytes | None = None) -> Row:
    """The row of `events`."""
    start, end = days_of(event.date)
    body = encoded(event)
    return {
        "key": key,
        "id": event.id,
        "type": event.type,
        "place_id": place_id(event.place) if event.place and event.place.name else None,
        "start_day": start,
        "end_day": end,
        "grade": event.grade,
        "first_said": ordinal(event.first_said) or UNKNOWN,
        "last_said": ordinal(event.last_said) or UNKNOWN,
        "body": body,
        "digest": digest_of(body + (basis or b"")),
        "basis": basis,
    }


def spell_row(key: int, spell: Spell, *, number: int) -> Row:
    """The row of `spells`; `number` is its place in the picture, by place and then the oldest first."""
    body = encoded(spell)
    end = (spell.end.start_max or spell.end.start_min) if spell.end else None
    return {
        "key": key,
        "number": number,
        "place_id": place_id(spell.place) if spell.place.name else None,
        "holder": spell.holder,
        "assessed": int(spell.assessed),
        "start_day": days_of(spell.start)[0],
        "end_day": ordinal(end),
        "body": body,
        "digest": digest_of(body),
    }


def event_claim_rows(key: int, event: Event) -> Iterator[Row]:
    """The rows of `event_claims`."""
    yield from ({"event_key": key, "claim_id": claim} for claim in dict.fromkeys(event.claim_ids))


def event_actor_rows(key: int, event: Event) -> Iterator[Row]:
    """The rows of `event_actors`."""
    pairs = [(mention_key(mention), "actor") for mention in event.actors]
    pairs += [(mention_key(mention), "recipient") for mention in event.recipients]
    yield from ({"actor": actor, "event_key": key, "role": role} for actor, role in dict.fromkeys(pairs) if actor)


def spell_actor_rows(key: int, spell: Spell) -> Iterator[Row]:
    """The rows of `spell_actors`: who holds, who fights for the place, who besieges it."""
    actors = dict.fromkeys((spell.holder, *spell.parties, *spell.besieged_by))
    yield from ({"actor": actor, "spell_key": key} for actor in actors if actor)


def events_by_basis(connection: Connection) -> dict[bytes, bytes]:
    """The JSON of events by the digest of what they were drawn from; one that was altered is left out."""
    asked = select(EVENTS.c.basis, EVENTS.c.body, EVENTS.c.digest).where(EVENTS.c.basis.is_not(None))
    return {basis: body for basis, body, digest in connection.execute(asked) if digest_of(body + basis) == digest}


def picture_digest(connection: Connection) -> str:
    """SHA-256 over each table of the picture, in the order of `DRAWN`, for the custody log."""
    return ":".join(map(_table_digest, (connection.execute(asked) for asked in DRAWN.values())))


def _table_digest(rows: Iterable[Sequence[object]]) -> str:
    digest = sha256()
    for row in rows:
        digest.update(encoded(list(row)))
    return digest.hexdigest()


def _replace_origins(connection: Connection, origins: Mapping[str, str], because: Mapping[str, str]) -> Changed:
    new = {(report, own, because.get(report)) for report, own in origins.items()}
    old = {
        tuple(row) for row in connection.execute(select(ORIGINS.c.report_id, ORIGINS.c.origin_id, ORIGINS.c.because))
    }
    _delete(connection, ORIGINS, ORIGINS.c.report_id, [report for report, _, _ in old - new])
    add_tuples(connection, ORIGINS, sorted(new - old))
    return Changed(len(old - new), len(new - old))


def _replace_reuses(connection: Connection, reuses: Sequence[Reuse]) -> Changed:
    names = [column.name for column in REUSES.columns]
    new = {tuple(row[name] for name in names) for row in reuse_rows(reuses)}
    old = {tuple(row) for row in connection.execute(select(REUSES))}
    changed = sorted({row[0] for row in old ^ new})
    _delete(connection, REUSES, REUSES.c.report_id, changed)
    add_tuples(connection, REUSES, sorted(row for row in new if row[0] in set(changed)))
    return Changed(len(old - new), len(new - old))


def _replace_events(connection: Connection, new: dict[str, Event], bases: Mapping[str, bytes]) -> Changed:
    rows = connection.execute(select(EVENTS.c.id, EVENTS.c.key, EVENTS.c.digest, EVENTS.c.basis))
    old = {own: (key, digest, basis) for own, key, digest, basis in rows}
    as_based = {own for own, (*_, basis) in old.items() if basis and own in new and basis == bases.get(own)}
    restated = {own for own in old if own in new and own not in as_based and _is_told_alike(new[own], *old[own][1:])}
    _restate(connection, [(old[own][0], new[own], bases.get(own)) for own in sorted(restated)])
    same = as_based | restated
    gone = [key for own, (key, *_) in old.items() if own not in same]
    keep_changes(connection, "event", gone=old.keys() - same, fresh=new.keys() - same, at=now())
    for table, column in ((EVENT_CLAIMS, "event_key"), (EVENT_ACTORS, "event_key"), (EVENTS, "key")):
        _delete(connection, table, table.c[column], gone)
    serial = _serial_after(key for key, *_ in old.values())
    keyed = [
        (claim_key(ordinal(new[own].last_said) or UNKNOWN, serial + offset), new[own])
        for offset, own in enumerate(sorted(set(new) - same))
    ]
    keyed.sort(key=lambda one: one[0])
    add_rows(connection, EVENTS, [event_row(key, event, bases.get(event.id)) for key, event in keyed])
    add_rows(connection, EVENT_CLAIMS, [row for pair in keyed for row in event_claim_rows(*pair)])
    add_rows(connection, EVENT_ACTORS, [row for pair in keyed for row in event_actor_rows(*pair)])
    return Changed(len(gone), len(keyed))


def _is_told_alike(event: Event, digest: bytes, basis: bytes | None) -> bool:
    """Whether a row with this digest and basis holds the same event, whatever it is drawn from now."""
    return digest_of(encoded(event) + (basis or b"")) == digest


def _restate(connection: Connection, alike: Sequence[tuple[int, Event, bytes | None]]) -> None:
    """Tell of events that stay from what they are drawn now."""
    own: BindParameter[int] = bindparam("own")
    rows = [
        {"own": key, "new_basis": basis, "new_digest": digest_of(encoded(event) + (basis or b""))}
        for key, event, basis in alike
    ]
    if rows:
        changed = update(EVENTS).where(EVENTS.c.key == own)
        connection.execute(changed.values(basis=bindparam("new_basis"), digest=bindparam("new_digest")), rows)


def _replace_spells(connection: Connection, spells: Sequence[Spell]) -> Changed:
    """Spells have no id: one that is the same in every word is the same."""
    asked = select(SPELLS.c.digest, SPELLS.c.key, SPELLS.c.number)
    old = {digest: (key, number) for digest, key, number in connection.execute(asked)}
    new = {digest_of(encoded(spell)): (number, spell) for number, spell in enumerate(spells, start=1)}
    gone = [key for digest, (key, _) in old.items() if digest not in new]
    fresh = [numbered for digest, numbered in new.items() if digest not in old]
    before = {spell.id for spell in page(connection, SPELLS, gone, limit=len(gone) + 1, form=Spell).items}
    keep_changes(connection, "spell", gone=before, fresh={spell.id for _, spell in fresh}, at=now())
    _delete(connection, SPELL_ACTORS, SPELL_ACTORS.c.spell_key, gone)
    _delete(connection, SPELLS, SPELLS.c.key, gone)
    _renumber(connection, [(old[digest], number) for digest, (number, _) in new.items() if digest in old])
    serial = _serial_after(key for key, _ in old.values())
    keyed = [
        (claim_key(days_of(spell.start)[0] or UNKNOWN, serial + offset), spell, number)
        for offset, (number, spell) in enumerate(fresh)
    ]
    keyed.sort(key=lambda one: one[0])
    add_rows(connection, SPELLS, [spell_row(key, spell, number=number) for key, spell, number in keyed])
    add_rows(connection, SPELL_ACTORS, [row for key, spell, _ in keyed for row in spell_actor_rows(key, spell)])
    return Changed(len(gone), len(keyed))


def _renumber(connection: Connection, kept: Sequence[tuple[tuple[int, int], int]]) -> None:
    """Give spells that stay the place that they have in the new picture."""
    moved = [{"own": key, "place": now} for (key, before), now in kept if before != now]
    if moved:
        own: BindParameter[int] = bindparam("own")
        connection.execute(update(SPELLS).where(SPELLS.c.key == own).values(number=bindparam("place")), moved)


def _serial_after(keys: Iterable[int]) -> int:
    """The first serial number that no key has."""
    return max((key & ((1 << SERIAL_BITS) - 1) for key in keys), default=0) + 1


def _delete(connection: Connection, table: Table, column: Column[str] | Column[int], values: Sequence[object]) -> None:
    if values:
        gone: BindParameter[object] = bindparam("gone")
        connection.execute(delete(table).where(column == gone), [{"gone": value} for value in values])
