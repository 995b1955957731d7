"""The case as a map and a line of time: what happened where and when, and who held what on a day.

Two clocks move it. `until` is the day by which it happened, and of which the holdings are; `as_known_on` is the day by
which it had been said, and then the picture is drawn anew from what had been said by then, as everywhere in sayso. That
costs more the more was said: beyond `MOST_CLAIMS` one is told to name a place, and sees today's grades meanwhile.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

import msgspec
from sqlalchemy import Connection

from sayso.control import by_site, state
from sayso.lexicon.stretches import is_stretch, outline_of
from sayso.model.control import Spell, State
from sayso.model.drawn import DaysDrawn, Drawn, PlaceDrawn
from sayso.model.event import Event
from sayso.model.found import Page, Query
from sayso.model.place import Place
from sayso.model.terms import EventType, Grade
from sayso.pipeline.answers import Load
from sayso.pipeline.as_known_on import picture_known
from sayso.pipeline.chosen import chosen_events
from sayso.pipeline.picture import Picture
from sayso.resolve.actors import load_registry
from sayso.store import find
from sayso.store.days import iso
from sayso.store.find.reports import last_said
from sayso.store.find.spells import spells_at
from sayso.store.find.tallies import Tally, claims_said, days_tallied, places_of, tallies
from sayso.store.find.terms import day_number
from sayso.store.picture import event_row
from sayso.store.places import bare
from sayso.store.rows import Row

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
        return _of_events(events, states=_states(known.spells, query, on), on=on)
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
        return _days(event_row(0, event) for event in chosen_events(connection, known.events, query).items)
    return days_tallied(connection, query)


def _of_case(connection: Connection, query: Query, *, states: tuple[State, ...], on: str | None) -> Drawn:
    counted = tallies(connection, query)
    places = places_of(connection, sorted({place for place, _, _, _ in counted if place}))
    return _drawn(counted, places, days_tallied(connection, query), states=states, on=on)


def _of_events(events: Sequence[Event], *, states: tuple[State, ...], on: str | None) -> Drawn:
    rows = [event_row(0, event) for event in events]
    counted = Counter((row["place_id"], row["type"], row["grade"]) for row in rows)
    places = {row["place_id"]: bare(event.place) for row, event in zip(rows, events, strict=True) if event.place}
    return _drawn([(*own, count) for own, count in counted.items()], places, _days(rows), states=states, on=on)


def _days(rows: Iterable[Row]) -> list[DaysDrawn]:
    counted = Counter((row["start_day"], row["end_day"]) for row in rows)
    return [DaysDrawn(first=iso(one), last=iso(two), events=count) for (one, two), count in counted.items()]


def _drawn(
    counted: Sequence[Tally],
    places: Mapping[str, Place],
    days: Sequence[DaysDrawn],
    *,
    states: tuple[State, ...],
    on: str | None,
) -> Drawn:
    at_place: dict[str, list[Tally]] = defaultdict(list)
    for tally in counted:
        if tally[0]:
            at_place[tally[0]].append(tally)
    shown = [_place(own, places[own], at_place[own]) for own in sorted(at_place)]
    total = sum(tally[3] for tally in counted)
    return Drawn(
        events=total,
        places=tuple(sorted(shown, key=lambda one: (-one.events, one.id))),
        unplaced=total - sum(one.events for one in shown),
        days=tuple(sorted(days, key=lambda one: (one.first or "", one.last or ""))),
        states=states,
        on=on,
    )


def _place(own: str, place: Place, counted: Sequence[Tally]) -> PlaceDrawn:
    counts: dict[Grade, dict[EventType, int]] = defaultdict(dict)
    for _, kind, grade, count in counted:
        counts[grade][kind] = count
    if is_stretch(place):
        place = msgspec.structs.replace(place, lat=None, lon=None)
    events = sum(count for _, _, _, count in counted)
    return PlaceDrawn(id=own, place=place, outline=outline_of(place), events=events, counts=dict(counts))


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
