"""What claims and events are found by: links to actors and claims, places and what they lie in."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import msgspec
from sqlalchemy import Connection, Select, Table, select

from sayso.model.case import Effect
from sayso.model.claim import Claim
from sayso.model.control import Spell
from sayso.model.event import Event
from sayso.model.place import Place
from sayso.store.bodies import with_bodies
from sayso.store.effects import mark_rows
from sayso.store.picture import event_actor_rows, event_claim_rows, spell_actor_rows
from sayso.store.place_rows import place_row
from sayso.store.places import ancestors, place_id
from sayso.store.prepared import actor_rows
from sayso.store.rows import Row
from sayso.store.tables import (
    CLAIM_ACTORS,
    CLAIM_IDS,
    CLAIMS,
    EFFECTS,
    EVENT_ACTORS,
    EVENT_CLAIMS,
    EVENTS,
    MARKS,
    PLACES,
    PLACES_WITHIN,
    SPELL_ACTORS,
    SPELLS,
)
from sayso.store.verify.finding import Finding, added, compared, gone
from sayso.store.verify.tally import differences

Words = tuple[object, ...]
RowsOf = Callable[[Any, bytes], Iterable[Row]]
EVENT = msgspec.json.Decoder(Event)
SPELL = msgspec.json.Decoder(Spell)
EFFECT = msgspec.json.Decoder(Effect)


def claim_links(connection: Connection) -> Iterator[Finding]:
    """The actors of each claim, and its id."""
    decoder = msgspec.json.Decoder(Claim)

    def wanted() -> Iterator[Words]:
        for key, body in connection.execute(with_bodies(CLAIMS.c.key)):
            yield from _words(CLAIM_ACTORS, actor_rows(key, decoder.decode(body)))

    yield from _links(connection, CLAIM_ACTORS, wanted)
    ids = select(CLAIMS.c.key.label("claim_key"), CLAIMS.c.id)
    yield from _links(connection, CLAIM_IDS, lambda: map(tuple, connection.execute(ids)))


def picture_links(connection: Connection) -> Iterator[Finding]:
    """The actors and the claims of each event, the actors of each spell, the claims that decisions mark."""
    events = select(EVENTS.c.key, EVENTS.c.body)
    spells = select(SPELLS.c.key, SPELLS.c.body)
    effects = select(EFFECTS.c.decision_id, EFFECTS.c.body)
    yield from _made_of(connection, EVENT_ACTORS, events, lambda key, body: event_actor_rows(key, EVENT.decode(body)))
    yield from _made_of(connection, EVENT_CLAIMS, events, lambda key, body: event_claim_rows(key, EVENT.decode(body)))
    yield from _made_of(connection, SPELL_ACTORS, spells, lambda key, body: spell_actor_rows(key, SPELL.decode(body)))
    yield from _made_of(connection, MARKS, effects, lambda _, body: mark_rows(EFFECT.decode(body)))


def places(connection: Connection) -> Iterator[Finding]:
    """Each place against its record, that claims have the places they name, and what places lie in."""
    decoder = msgspec.json.Decoder(Place)
    for number, row in enumerate(_rows(connection, PLACES), start=1):

        def made(row: Row = row, number: int = number) -> Row:
            place = decoder.decode(row["body"])
            return place_row(number, place_id(place), place)

        yield from compared("places", row["id"], row, made, is_attested=False)
    known = select(PLACES.c.id)
    missing = select(CLAIMS.c.place_id).where(CLAIMS.c.place_id.is_not(None), CLAIMS.c.place_id.not_in(known))
    yield from (gone("places", own) for own in connection.scalars(missing.distinct()))

    def wanted() -> Iterator[Words]:
        for row in _rows(connection, PLACES):
            yield from _words(PLACES_WITHIN, within_rows(row, decoder.decode(row["body"])))

    yield from _links(connection, PLACES_WITHIN, wanted)


def within_rows(row: Row, place: Place) -> Iterator[Row]:
    """The rows of `places_within` for a place."""
    yield from ({"ancestor": ancestor, "place_id": row["id"]} for ancestor in dict.fromkeys(ancestors(place)))


def _made_of(connection: Connection, table: Table, asked: Select[Any], rows_of: RowsOf) -> Iterator[Finding]:
    """The rows of a table that are not those which other rows' records make."""

    def wanted() -> Iterator[Words]:
        for key, body in connection.execute(asked):
            yield from _words(table, rows_of(key, body))

    yield from _links(connection, table, wanted)


def _links(connection: Connection, table: Table, wanted: Callable[[], Iterator[Words]]) -> Iterator[Finding]:
    missing, extra = differences(wanted, lambda: _words(table, _rows(connection, table)))
    yield from (gone(table.name, " · ".join(map(str, row))) for row in missing)
    yield from (added(table.name, " · ".join(map(str, row))) for row in extra)


def _words(table: Table, rows: Iterable[Row]) -> Iterator[Words]:
    names = sorted(column.name for column in table.columns)
    return (tuple(row[name] for name in names) for row in rows)


def _rows(connection: Connection, table: Table) -> Iterator[Row]:
    asked = select(table).order_by(PLACES.c.number) if table is PLACES else select(table)
    for row in connection.execute(asked).mappings():
        yield dict(row)
