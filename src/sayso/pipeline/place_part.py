"""A place of a case with all that is told of it: who holds it, what happened there, what lies in it."""

from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import Connection, select

from sayso.control import by_site, site_of
from sayso.errors import UnknownId
from sayso.model.control import Spell
from sayso.model.found import Answer, Held, PlaceFound, Query
from sayso.model.place import Place
from sayso.pipeline import answers
from sayso.pipeline.held import WhoHolds, held_answer
from sayso.pipeline.knowledge import load_actors
from sayso.store import find
from sayso.store.find.places import areas_of, place_of
from sayso.store.places import path_of
from sayso.store.tables import PLACES_WITHIN

EVENTS, WITHIN = 25, 50


class PlacePart(NamedTuple):
    """What is told of a place; `held` answers who holds it, with all holdings of it and its facilities."""

    key: str
    place: Place
    areas: list[Place]
    held: Held
    events: Answer
    within: list[PlaceFound]


def place_part(connection: Connection, key: str, *, on: str | None, as_known_on: str | None) -> PlacePart:
    """All of a place that an id or a path of units names; raises `UnknownId`, and `BadInput` for what is no day."""
    known = select(PLACES_WITHIN.c.place_id).where(PLACES_WITHIN.c.ancestor == key).limit(1)
    if connection.scalar(known) is None:
        raise UnknownId(f"no claim of the case tells of a place with the id {key!r}")
    place = place_of(connection, key) or _unit(key)
    held = held_answer(connection, WhoHolds(place=key, on=on, as_known_on=as_known_on), actors=load_actors)
    told = held_answer(connection, WhoHolds(place=key, as_known_on=as_known_on, is_history=True), actors=load_actors)
    query = Query(places=(key,), as_known_on=as_known_on, limit=EVENTS)
    around = find.places(connection, Query(places=(key,), limit=WITHIN + 1))
    merged = Held(
        sayso=held.sayso,
        reports=tuple({one.id: one for one in (*held.reports, *told.reports)}.values()),
        claims=tuple({one.id: one for one in (*held.claims, *told.claims)}.values()),
        events=(),
        control=told.control,
        failures=(),
        decisions=tuple(dict.fromkeys((*held.decisions, *told.decisions))),
        states=held.states,
    )
    return PlacePart(
        key=key,
        place=place,
        areas=areas_of(connection, place),
        held=merged,
        events=answers.events_answer(connection, query, actors=load_actors),
        within=[one for one in around.items if one.id != key and path_of(one.place) != key][:WITHIN],
    )


def history_of(spells: Sequence[Spell], place: Place) -> list[Spell]:
    """The holdings by site, the place itself ahead of its facilities; of each in order of time."""
    grouped, own = by_site(spells), site_of(place)
    first = list(grouped.get(own, ())) if own else []
    return [*first, *(spell for site in sorted(grouped) if site != own for spell in grouped[site])]


def _unit(key: str) -> Place:
    """A unit of which the case knows only what lies in it."""
    *around, name = key.split("/")
    return Place(name=name, admin=tuple(around))
