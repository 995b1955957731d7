"""Records to features: flat words, and a point only where one is known."""

from collections.abc import Sequence

from sayso.model.claim import ActorMention
from sayso.model.control import Spell
from sayso.model.date import DateBounds
from sayso.model.event import Event
from sayso.model.found import PlaceFound
from sayso.model.place import Place
from sayso.serve.api.features.records import (
    ControlFeature,
    ControlProperties,
    EventFeature,
    EventProperties,
    PlaceFeature,
    PlaceProperties,
    Point,
)
from sayso.store.places import place_id


def event_feature(event: Event) -> EventFeature:
    """An event as a feature."""
    place, date = event.place, event.date
    told = EventProperties(
        type=event.type,
        grade=event.grade,
        origins=event.origins,
        actors=_names(event.actors),
        recipients=_names(event.recipients),
        place=place.name if place else None,
        place_id=place_id(place) if place and place.name else None,
        place_precision=place.geo_precision if place else None,
        facility=place.facility if place else None,
        protected_object=event.protected_object,
        start=first_day(date),
        end=last_day(date),
        first_said=event.first_said,
        last_said=event.last_said,
        disputes=tuple(dispute.about for dispute in event.disputes),
        because=event.grade_because,
        claim_ids=event.claim_ids,
    )
    return EventFeature(id=event.id, geometry=point(place), properties=told)


def control_feature(spell: Spell) -> ControlFeature:
    """A spell as a feature."""
    place = spell.place
    told = ControlProperties(
        place=place.name,
        place_id=place_id(place) if place.name else None,
        place_precision=place.geo_precision,
        facility=spell.facility,
        layer=spell.layer,
        holder=spell.holder,
        parties=spell.parties,
        status=spell.status,
        besieged_by=spell.besieged_by,
        assessed=spell.assessed,
        inferred=spell.inferred,
        basis=spell.basis,
        start=first_day(spell.start),
        end=last_day(spell.end),
        last_affirmed=spell.last_affirmed,
        claim_ids=spell.claim_ids,
        disputed_by=spell.disputed_by,
    )
    return ControlFeature(id=spell.id, geometry=point(place), properties=told)


def place_feature(found: PlaceFound) -> PlaceFeature:
    """A place as a feature."""
    place = found.place
    told = PlaceProperties(
        name=place.name,
        admin=place.admin,
        pcode=place.pcode,
        claims=found.claims,
        first_told=found.first_told,
        last_told=found.last_told,
    )
    return PlaceFeature(id=found.id, geometry=point(place), properties=told)


def point(place: Place | None) -> Point | None:
    """Where a place is, where a point stands for it."""
    pin = place.pin if place else None
    return Point(coordinates=pin) if pin else None


def first_day(date: DateBounds | None) -> str | None:
    """The first day that a date may touch."""
    return (date.start_min or date.start_max) if date else None


def last_day(date: DateBounds | None) -> str | None:
    """The last day that a date may touch."""
    return (date.end_max or date.end_min) if date else None


def _names(mentions: Sequence[ActorMention]) -> tuple[str, ...]:
    return tuple(mention.name or mention.text for mention in mentions)
