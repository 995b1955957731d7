"""The picture of a case kept as rows: which reports are one text, what happened, and who holds what.

It is drawn anew whenever claims or decisions come in, and mostly comes out as it was: only what changed is written.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from sqlalchemy import BindParameter, Column, Connection, Table, bindparam, delete, select

from sayso.model.control import Spell
from sayso.model.event import Event
from sayso.store.bulk import add_rows, add_tuples
from sayso.store.days import UNKNOWN, ordinal
from sayso.store.places import place_id
from sayso.store.rows import SERIAL_BITS, Row, claim_key, days_of, digest_of, encoded, mention_key
from sayso.store.tables import EVENT_ACTORS, EVENT_CLAIMS, EVENTS, ORIGINS, SPELL_ACTORS, SPELLS


class OriginOf(NamedTuple):
    """Which text a report is a copy or a rewrite of, and why that is thought; a report of its own is its own origin."""

    report_id: str
    origin_id: str
    because: str | None = None


class Changed(NamedTuple):
    """How many rows of origins, events and spells went, and how many came."""

    gone: int
    new: int


def replace(
    connection: Connection, *, origins: Iterable[OriginOf], events: Sequence[Event], spells: Sequence[Spell]
) -> Changed:
    """Put the picture in the place of the one before, within a writing transaction of the caller."""
    parts = [
        _replace_origins(connection, set(origins)),
        _replace_events(connection, {event.id: event for event in events}),
        _replace_spells(connection, spells),
    ]
    return Changed(sum(part.gone for part in parts), sum(part.new for part in parts))


def event_row(event: Event, key: int) -> Row:
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
        "digest": digest_of(body),
    }


def spell_row(spell: Spell, key: int) -> Row:
    """The row of `spells`."""
    body = encoded(spell)
    end = (spell.end.start_max or spell.end.start_min) if spell.end else None
    return {
        "key": key,
        "place_id": place_id(spell.place) if spell.place.name else None,
        "holder": spell.holder,
        "assessed": int(spell.assessed),
        "start_day": days_of(spell.start)[0],
        "end_day": ordinal(end),
        "body": body,
        "digest": digest_of(body),
    }


def _replace_origins(connection: Connection, new: set[OriginOf]) -> Changed:
    old = {OriginOf(*row) for row in connection.execute(select(ORIGINS))}
    _delete(connection, ORIGINS, ORIGINS.c.report_id, [origin.report_id for origin in old - new])
    add_tuples(connection, ORIGINS, sorted(new - old))
    return Changed(len(old - new), len(new - old))


def _replace_events(connection: Connection, new: dict[str, Event]) -> Changed:
    old = {own: (key, digest) for own, key, digest in connection.execute(select(*_EVENT_KEYS))}
    same = {own for own, (_, digest) in old.items() if own in new and digest_of(encoded(new[own])) == digest}
    gone = [key for own, (key, _) in old.items() if own not in same]
    for table, column in ((EVENT_CLAIMS, "event_key"), (EVENT_ACTORS, "event_key"), (EVENTS, "key")):
        _delete(connection, table, table.c[column], gone)
    serial = _serial_after(key for key, _ in old.values())
    keyed = [
        (claim_key(ordinal(new[own].last_said) or UNKNOWN, serial + offset), new[own])
        for offset, own in enumerate(sorted(set(new) - same))
    ]
    keyed.sort(key=lambda one: one[0])
    add_rows(connection, EVENTS, [event_row(event, key) for key, event in keyed])
    of_claims = {(key, claim_id) for key, event in keyed for claim_id in event.claim_ids}
    add_tuples(connection, EVENT_CLAIMS, sorted(of_claims))
    add_tuples(connection, EVENT_ACTORS, sorted({row for key, event in keyed for row in _event_actors(key, event)}))
    return Changed(len(gone), len(keyed))


def _replace_spells(connection: Connection, spells: Sequence[Spell]) -> Changed:
    """Spells have no id: one that is the same in every word is the same."""
    old = {digest: key for key, digest in connection.execute(select(SPELLS.c.key, SPELLS.c.digest))}
    new = {digest_of(encoded(spell)): spell for spell in spells}
    gone = [key for digest, key in old.items() if digest not in new]
    _delete(connection, SPELL_ACTORS, SPELL_ACTORS.c.spell_key, gone)
    _delete(connection, SPELLS, SPELLS.c.key, gone)
    serial = _serial_after(old.values())
    fresh = [spell for digest, spell in new.items() if digest not in old]
    keyed = [
        (claim_key(days_of(spell.start)[0] or UNKNOWN, number), spell) for number, spell in enumerate(fresh, serial)
    ]
    add_rows(connection, SPELLS, [spell_row(spell, key) for key, spell in sorted(keyed, key=lambda one: one[0])])
    add_tuples(connection, SPELL_ACTORS, sorted({(actor, key) for key, spell in keyed for actor in _holders(spell)}))
    return Changed(len(gone), len(keyed))


_EVENT_KEYS = (EVENTS.c.id, EVENTS.c.key, EVENTS.c.digest)


def _serial_after(keys: Iterable[int]) -> int:
    """The first serial number that no key has."""
    return max((key & ((1 << SERIAL_BITS) - 1) for key in keys), default=0) + 1


def _event_actors(key: int, event: Event) -> Iterator[tuple[str, int, str]]:
    for role, mentions in (("actor", event.actors), ("recipient", event.recipients)):
        for mention in mentions:
            actor = mention_key(mention)
            if actor:
                yield actor, key, role


def _holders(spell: Spell) -> set[str]:
    return {name for name in (spell.holder, *spell.parties, *spell.besieged_by) if name}


def _delete(connection: Connection, table: Table, column: Column[str] | Column[int], values: Sequence[object]) -> None:
    if values:
        gone: BindParameter[object] = bindparam("gone")
        connection.execute(delete(table).where(column == gone), [{"gone": value} for value in values])
