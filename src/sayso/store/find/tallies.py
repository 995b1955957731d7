"""How many events there are at each place and on each day: what a map needs of many events, without reading them."""

from collections.abc import Sequence

import msgspec
from sqlalchemy import Connection, func, select

from sayso.model.drawn import DaysDrawn
from sayso.model.found import Query
from sayso.model.place import Place
from sayso.model.terms import EventType, Grade
from sayso.store.days import iso
from sayso.store.find.events import asked_of_events
from sayso.store.find.pages import bodies
from sayso.store.find.terms import key_bounds
from sayso.store.find.where import where
from sayso.store.tables import CLAIMS, EVENTS, PLACES, REPORTS, SPELL_ACTORS

Tally = tuple[str | None, EventType, Grade, int]  # place, type, grade, how many


def tallies(connection: Connection, query: Query) -> list[Tally]:
    """How many of the events that are asked for are at each place, of each type and each grade."""
    own = (EVENTS.c.place_id, EVENTS.c.type, EVENTS.c.grade)
    asked = select(*own, func.count()).where(*asked_of_events(connection, query)).group_by(*own).order_by(*own)
    return [(place, kind, grade, count) for place, kind, grade, count in connection.execute(asked)]


def days_tallied(connection: Connection, query: Query) -> list[DaysDrawn]:
    """How many of the events that are asked for lie between the same two days."""
    own = (EVENTS.c.start_day, EVENTS.c.end_day)
    asked = select(*own, func.count()).where(*asked_of_events(connection, query)).group_by(*own).order_by(*own)
    return [DaysDrawn(first=iso(one), last=iso(two), events=n) for one, two, n in connection.execute(asked)]


def places_of(connection: Connection, ids: Sequence[str]) -> dict[str, Place]:
    """The places of these ids, as the case knows them."""
    kept = bodies(connection, PLACES.c.id, PLACES.c.body, list(ids))
    decoder = msgspec.json.Decoder(Place)
    return {own: decoder.decode(body) for own, body in kept.items()}


def claims_said(connection: Connection, query: Query) -> int:
    """How many claims of the query's places had been said by its days: what it costs to draw a picture anew."""
    asked = select(func.count()).select_from(CLAIMS).where(*key_bounds(query, CLAIMS.c.key))
    places = where(connection, query)
    return connection.scalar(asked.where(places.holds(CLAIMS.c.place_id)) if places else asked) or 0


def span_of_case(connection: Connection) -> tuple[str | None, str | None, str | None, str | None]:
    """The first and the last day of any event, and of any report; `None` in a case without."""
    happened, said = (func.min(EVENTS.c.start_day), func.max(EVENTS.c.end_day)), REPORTS.c.said_day
    ends = [connection.scalar(select(end)) for end in (*happened, func.min(said), func.max(said))]
    first, last, first_said, last_said = map(iso, ends)
    return first, last, first_said, last_said


def holders_of_case(connection: Connection) -> list[str]:
    """All who hold, fight for or besiege anything in the case, who is told of most first."""
    own = SPELL_ACTORS.c.actor
    return list(connection.scalars(select(own).group_by(own).order_by(func.count().desc(), own)))
