"""Events as objects of PLOVER, one a line."""

from typing import Any

import msgspec

from sayso.export.codebooks.dates import bounds_of
from sayso.export.codebooks.parties import NOT_VOUCHED, country_of, doubt, state_behind
from sayso.export.codebooks.told import Shelf, Told
from sayso.export.codebooks.tolls import dead
from sayso.export.exported import Contents, Exported, grouped
from sayso.lexicon.codebooks import Plover, PloverType, load_acled, load_ged, load_plover
from sayso.lexicon.countries import country_named
from sayso.model.claim import ActorMention
from sayso.model.event import Event
from sayso.model.knowledge import Actors
from sayso.model.place import Place

BECAUSE = {
    "date_vague": "no first day is known, which PLOVER asks for",
    "denied": "only denied, which PLOVER drops",
    "not_vouched": NOT_VOUCHED,
    "no_doer": "nobody is known to have done it, and PLOVER asks for an actor",
    "no_such_event": "of a type that PLOVER has no event for",
}
ASSAULT = "ASSAULT"
VERSION = "PLOVER, by sayso"


def plover_lines(contents: Contents) -> Exported:
    """A line an event that PLOVER has a name for; keys without a value are left out."""
    book, shelf = load_plover(), Shelf(contents.document)
    lines, left = [], []
    for event in contents.document.events:
        kind = book.type_of(event.type)
        reason = _reason(event, kind)
        if kind is None or reason is not None:
            left.append((reason or "no_such_event", event.id))
            continue
        made = _object(event, kind, shelf.told(event), contents.actors, book)
        lines.append(msgspec.json.encode(made) + b"\n")
    return Exported(content=b"".join(lines), rows=len(lines), left_out=grouped(left, BECAUSE))


def _reason(event: Event, kind: PloverType | None) -> str | None:
    if kind is None:
        return "no_such_event"
    if doubt(event):
        return doubt(event)
    if not event.actors:
        return "no_doer"
    return None if bounds_of(event.date) else "date_vague"


def _object(event: Event, kind: PloverType, told: Told, actors: Actors, book: Plover) -> dict[str, Any]:
    days = bounds_of(event.date)
    made = {
        "id": event.id,
        "date": days[0].isoformat() if days else None,
        "enddate": days[1].isoformat() if days and days[1] > days[0] else None,
        "actor": [_entity(one, actors) for one in event.actors],
        "recipient": [_entity(one, actors) for one in event.recipients] or None,
        "event": kind.event,
        "has_event": True,
        "mode": _mode(kind, told, book),
        "quad_code": kind.quad,
        "context": list(kind.contexts) or None,
        "event_loc": _location(event.place) if event.place else None,
        "size": _size(event),
        "text": told.words(event),
        "cite_info": [_cited(told, number) for number in range(len(told.reports))] or None,
        "coder": VERSION,
        "comment": event.grade_because,
    }
    return {key: value for key, value in made.items() if value is not None}


def _mode(kind: PloverType, told: Told, book: Plover) -> str | None:
    """The mode of the type, or of the one weapon that all claims name."""
    weapons = {claim.event.weapon for claim in told.claims if claim.event and claim.event.weapon}
    if kind.event == ASSAULT and len(weapons) == 1:
        return book.weapons.get(next(iter(weapons)), kind.mode)
    return kind.mode


def _entity(actor: ActorMention, actors: Actors) -> dict[str, str]:
    """Who it is; a sector is told only of states and of civilians, where it is sure."""
    state = country_named(state_behind(actor.actor_id, actors))
    known = actors.get(actor.actor_id) if actor.actor_id else None
    made = {
        "code": state.alpha_3 if state else None,
        "sector": _sector(actor.actor_id, is_armed_state=bool(state and known and known.is_armed)),
        "entity_text": actor.text,
        "identifier_id": actor.actor_id,
        "identifier_text": actor.name,
    }
    return {key: value for key, value in made.items() if value is not None}


def _sector(actor_id: str | None, *, is_armed_state: bool) -> str | None:
    if actor_id in load_ged().civilian_ids:
        return "CVL"
    return "MIL" if is_armed_state else None


def _location(place: Place) -> dict[str, Any]:
    country = country_of(place)
    made = {
        "extracted_place": place.text,
        "resolved_place": place.name,
        "lat": place.lat,
        "lon": place.lon,
        "district": place.admin[2] if len(place.admin) > 2 else None,
        "province": place.admin[1] if len(place.admin) > 1 else None,
        "country": country.name if country else None,
        "country_code": country.alpha_3 if country else None,
        "resolution": {1: 4, 2: 4, 3: 2}.get(place.geo_precision or 0),
    }
    return {key: value for key, value in made.items() if value is not None}


def _size(event: Event) -> dict[str, int] | None:
    counted = dead(event, vague=load_acled().vague, civilian=load_ged().civilians)
    return {"dead": counted.low} if counted else None


def _cited(told: Told, number: int) -> dict[str, str]:
    report = told.reports[number]
    made = {
        "citation": report.outlet,
        "title": report.title,
        "url": report.url,
        "language": report.language,
        "publication": report.published,
    }
    return {key: value for key, value in made.items() if value is not None}
