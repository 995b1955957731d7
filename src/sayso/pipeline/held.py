"""Who held a place on a day, as known today or on an earlier day: the question of the two clocks."""

from collections.abc import Iterable, Mapping, Sequence

import msgspec
from sqlalchemy import Connection

from sayso import __version__
from sayso.control import Site, by_site, site_of, state, within
from sayso.errors import BadInput, UnknownName
from sayso.lexicon.folding import plain
from sayso.model.control import Spell, State
from sayso.model.found import Held, Query
from sayso.model.place import Place
from sayso.model.record import Record
from sayso.pipeline.answers import Load
from sayso.pipeline.as_known_on import picture_known
from sayso.pipeline.asked import place_key
from sayso.pipeline.knowledge import load_actors
from sayso.resolve.places import Gazetteer
from sayso.store.find.claims import claims_of
from sayso.store.find.decided import decided_of
from sayso.store.find.places import areas_of, place_of
from sayso.store.find.reports import last_said, reports_of
from sayso.store.find.spells import spells_at
from sayso.store.find.terms import day_number
from sayso.store.places import path_of, place_id


class WhoHolds(Record, frozen=True, kw_only=True):
    """The question: a place, or all places in an area, on a day, as known on a day.

    Without `on`, the last day on which anything was said counts. `facility` asks for facilities of the place whose
    name holds these words; with `is_history`, the spells are the answer.
    """

    place: str | None = None
    area: str | None = None
    facility: str | None = None
    on: str | None = None
    as_known_on: str | None = None
    is_history: bool = False


def held_answer(connection: Connection, asked: WhoHolds, *, actors: Load = load_actors) -> Held:
    """Who holds the place, or each place in the area, with the spells, claims and reports that say so.

    A place that no word tells of is unknown; raises `AmbiguousName` where the name is that of several places of the
    case, `UnknownName` for an area that it does not know, and `BadInput` for what is no day.
    """
    for day in filter(None, (asked.on, asked.as_known_on)):
        day_number(day)
    on = asked.on or asked.as_known_on or last_said(connection) or ""
    if asked.area is not None:
        key = place_key(connection, asked.area)
        spells = _spells(connection, key, asked, actors)
        return _answer(connection, spells, _in_area(spells, on), asked)
    if asked.place is None:
        raise BadInput("who holds what place? Name a place, or an area with --area")
    return _at_place(connection, asked.place, on, asked, actors)


def _at_place(connection: Connection, name: str, on: str, asked: WhoHolds, actors: Load) -> Held:
    try:
        key = place_key(connection, name)
    except UnknownName:
        return _answer(connection, (), [_around(connection, _nowhere(name, on), asked, actors)], asked)
    there = [spell for spell in _spells(connection, key, asked, actors) if _is_at(spell.place, key)]
    place = place_of(connection, key) or Place(name=name)
    grouped = by_site(there)
    own = site_of(place)
    town = state(grouped.get(own, ()) if own else (), on, place=place)
    facilities = [state(grouped[site], on) for site in sorted(grouped) if site != own]
    states = [_around(connection, town, asked, actors), *(found for found in facilities if _is_known(found))]
    if asked.facility is not None:
        states = _named(facilities, asked.facility) or [state((), on, place=place, facility=asked.facility)]
        there = [spell for spell in there if any(spell.facility == found.facility for found in states)]
    return _answer(connection, there, states, asked)


def _spells(connection: Connection, key: str, asked: WhoHolds, actors: Load) -> list[Spell]:
    query = Query(places=(key,), as_known_on=asked.as_known_on)
    if asked.as_known_on:
        return list(picture_known(connection, query, actors=actors()).spells)
    return spells_at(connection, query)


def _around(connection: Connection, found: State, asked: WhoHolds, actors: Load) -> State:
    """The state, inferred from an area around the place where only of that anything is said."""
    if found.status != "unknown" or found.place is None:
        return found
    around: list[State] = []
    for area in areas_of(connection, found.place):
        own = site_of(area)
        spells: Mapping[Site, Sequence[Spell]] = by_site(_spells(connection, place_id(area), asked, actors))
        around += [state(spells.get(own, ()) if own else (), found.on, place=area)]
    return within(found, around)


def _in_area(spells: Sequence[Spell], on: str) -> list[State]:
    """Each place and facility of which anything was known: the assessed first, then by name."""
    found = [state(own, on) for own in by_site(spells).values()]
    return sorted(filter(_is_known, found), key=lambda one: (not one.assessed, _name(one), one.facility or ""))


def _answer(connection: Connection, spells: Sequence[Spell], states: Sequence[State], asked: WhoHolds) -> Held:
    ids = set(_claims([*spells] if asked.is_history else [rival for one in states for rival in one.rivals]))
    if not asked.is_history:
        ids |= {claim for one in states for claim in (*one.claim_ids, *one.disputed_by)}
    claims = tuple(claims_of(connection, sorted(ids)))
    reports = reports_of(connection, sorted({claim.report_id for claim in claims}))
    return Held(
        sayso=__version__,
        reports=tuple(sorted(reports, key=lambda report: (report.published or "", report.id), reverse=True)),
        claims=claims,
        events=(),
        control=tuple(spells),
        failures=(),
        decisions=tuple(decided_of(connection, sorted(claim.id for claim in claims))),
        states=() if asked.is_history else tuple(states),
    )


def _claims(spells: Iterable[Spell]) -> Iterable[str]:
    return (claim for spell in spells for claim in (*spell.claim_ids, *spell.disputed_by))


def _nowhere(name: str, on: str) -> State:
    """Of a place that no word tells of: it is unknown; where it lies is said where only one place has the name."""
    gazetteer = Gazetteer.load()
    known = gazetteer.choose(name, nearby=()) if len(gazetteer.candidates(name)) == 1 else None
    return state((), on, place=msgspec.structs.replace(known, text=None) if known else Place(name=name))


def _is_at(place: Place, key: str) -> bool:
    return key in (place_id(place), path_of(place))


def _is_known(found: State) -> bool:
    return found.status != "unknown" or bool(found.besieged_by or found.presence)


def _named(found: Sequence[State], words: str) -> list[State]:
    """Facilities whose name holds the words, or that are of the type that the words mean: "police station"."""
    asked = plain(words)
    called = [one for one in found if asked in plain(one.facility or "")]
    return called or [one for one in found if one.place and _is_one_type(one.place, one.facility, words)]


def _is_one_type(place: Place, facility: str | None, words: str) -> bool:
    own, asked = site_of(place, facility), site_of(place, words)
    return own is not None and asked is not None and own.facility_type == asked.facility_type != ""


def _name(found: State) -> str:
    return (found.place.name or "") if found.place else ""
