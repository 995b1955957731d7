"""The case as a map and a line of time: what happened where and when, and who held what on a day.

Two clocks move it. `until` is the day by which it happened, and of which the holdings are; `as_known_on` is the day by
which it had been said, and then the picture is drawn anew from what had been said by then, as everywhere in sayso. That
costs more the more was said: beyond `MOST_CLAIMS` one is told to name a place, and sees today's grades meanwhile.
"""

from collections.abc import Iterable, Sequence

import msgspec
from sqlalchemy import Connection

from sayso.control import by_site, state
from sayso.model.control import Spell, State
from sayso.model.drawn import DaysDrawn, Drawn
from sayso.model.event import Event
from sayso.model.found import Page, Query
from sayso.pipeline.answers import Load
from sayso.pipeline.as_known_on import picture_known
from sayso.pipeline.chosen import chosen_events
from sayso.pipeline.picture import Picture
from sayso.pipeline.tallied import days_of, of_events, of_tallies
from sayso.resolve.actors import load_registry
from sayso.store import find
from sayso.store.find.reports import last_said
from sayso.store.find.spells import spells_at
from sayso.store.find.tallies import claims_said, days_tallied, places_of, tallies
from sayso.store.find.terms import day_number

MOST_CLAIMS = 2000
ALL = 2**31
FIRST = "0001-01-01"


def known_picture(connection: Connection, query: Query, *, actors: Load = load_registry) -> Picture | None:
    """The picture of the day asked for; `None` where none is, or more was said by then than is drawn at once."""
    own = Query(as_known_on=query.as_known_on, places=query.places, box=query.box)
    if not query.as_known_on or claims_said(connection, own) > MOST_CLAIMS:
        return None
    return picture_known(connection, own, actors=actors())


def drawn(connection: Connection, query: Query, known: Picture | None = None) -> Drawn:
    """All that is asked for, by place and by time, in the case or in its known picture.

    The cursor and the limit of the query do not count. Raises `BadInput` for what is no day.
    """
    query = msgspec.structs.replace(query, cursor=None, limit=ALL)
    on = query.until or query.as_known_on or last_said(connection)
    day_number(on or FIRST)  # what is no day is said before anything is asked
    if known:
        events = chosen_events(connection, known.events, query).items
        return of_events(events, states=_states(known.spells, query, on), on=on)
    is_as_known = query.as_known_on is None
    spells = spells_at(connection, query) if is_as_known else ()
    found = _of_case(connection, query, states=_states(spells, query, on), on=on)
    return msgspec.structs.replace(found, is_as_known=is_as_known)


def events_drawn(connection: Connection, query: Query, known: Picture | None = None) -> Page[Event]:
    """A page of the very events that are drawn, the last said first."""
    return chosen_events(connection, known.events, query) if known else find.events(connection, query)


def days_drawn(connection: Connection, query: Query, known: Picture | None = None) -> Sequence[DaysDrawn]:
    """The very events that are drawn, by their days alone."""
    query = msgspec.structs.replace(query, cursor=None, limit=ALL)
    if known:
        return days_of(chosen_events(connection, known.events, query).items)
    return days_tallied(connection, query)


def _of_case(connection: Connection, query: Query, *, states: tuple[State, ...], on: str | None) -> Drawn:
    counted = tallies(connection, query)
    places = places_of(connection, sorted({place for place, _, _, _ in counted if place}))
    return of_tallies(counted, places, days_tallied(connection, query), states=states, on=on)


def _states(spells: Iterable[Spell], query: Query, on: str | None) -> tuple[State, ...]:
    """Who held each site on the day, where anyone says; of the actors asked for, where some are."""
    if on is None:
        return ()
    found = (state(own, on) for own in by_site(spells).values())
    return tuple(one for one in found if _is_known(one) and _is_asked(one, query))


def _is_known(found: State) -> bool:
    return found.status != "unknown" or bool(found.presence or found.besieged_by)


def _is_asked(found: State, query: Query) -> bool:
    named = {found.holder, *found.parties, *found.besieged_by, *found.presence}
    return not query.actors or not named.isdisjoint(query.actors)
