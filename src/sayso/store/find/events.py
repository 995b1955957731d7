"""Events, the last said first."""

from collections.abc import Iterator, Sequence

import msgspec
from sqlalchemy import Connection, select

from sayso.model.event import Event
from sayso.model.found import Page, Query
from sayso.store.bulk import LOOKED_UP
from sayso.store.find.pages import checked, page
from sayso.store.find.terms import Condition, cursor_number, day_number, said_until
from sayso.store.find.through import said_in
from sayso.store.find.where import where
from sayso.store.rows import claim_key
from sayso.store.tables import EVENT_ACTORS, EVENT_CLAIMS, EVENTS


def events(connection: Connection, query: Query) -> Page[Event]:
    """A page of the events that are asked for; words, speaker and outlet must be those of one of its claims."""
    keys = select(EVENTS.c.key).where(*asked_of_events(connection, query)).order_by(EVENTS.c.key.desc())
    found = list(connection.scalars(keys.limit(checked(query.limit) + 1)))
    return page(connection, EVENTS, found, limit=query.limit, form=Event)


def events_of(connection: Connection, claim_ids: Sequence[str]) -> Iterator[Event]:
    """The events that claims belong to, each once."""
    decoder = msgspec.json.Decoder(Event)
    keys: set[int] = set()
    for start in range(0, len(claim_ids), LOOKED_UP):
        some = claim_ids[start : start + LOOKED_UP]
        keys |= set(connection.scalars(select(EVENT_CLAIMS.c.event_key).where(EVENT_CLAIMS.c.claim_id.in_(some))))
    ordered = sorted(keys, reverse=True)
    for start in range(0, len(ordered), LOOKED_UP):
        asked = select(EVENTS.c.body).where(EVENTS.c.key.in_(ordered[start : start + LOOKED_UP]))
        yield from map(decoder.decode, connection.scalars(asked.order_by(EVENTS.c.key.desc())))


def asked_of_events(connection: Connection, query: Query) -> list[Condition]:
    """All that is asked for, as conditions on the row of an event."""
    return [*_asked(connection, query), *said_in(connection, query, EVENTS.c.key)]


def _asked(connection: Connection, query: Query) -> Iterator[Condition]:
    places = where(connection, query)
    if places:
        yield places.holds(EVENTS.c.place_id)
    if query.actors:
        yield EVENTS.c.key.in_(select(EVENT_ACTORS.c.event_key).where(EVENT_ACTORS.c.actor.in_(query.actors)))
    if query.types:
        yield EVENTS.c.type.in_(query.types)
    if query.grades:
        yield EVENTS.c.grade.in_(query.grades)
    if query.until:
        yield EVENTS.c.start_day <= day_number(query.until)
    if query.since:
        yield EVENTS.c.end_day >= day_number(query.since)
    yield from _said(query)


def _said(query: Query) -> Iterator[Condition]:
    """First said by the last day asked for, and last said from the first one on."""
    last = said_until(query)
    if query.said_since:
        yield EVENTS.c.key >= claim_key(day_number(query.said_since), 0)
    if last is not None:
        yield EVENTS.c.first_said <= last
    if query.cursor is not None:
        yield EVENTS.c.key < cursor_number(query.cursor)
