"""An entity of FollowTheMoney: an id, a schema, and properties that are lists of words."""

from collections.abc import Iterable, Mapping
from typing import Any

from sayso.model.claim import ActorMention, Speaker
from sayso.model.place import Place
from sayso.model.record import identity

HIDDEN = "█"
Entity = dict[str, Any]


def entity(own_id: str, schema: str, properties: Mapping[str, Iterable[object]]) -> Entity:
    """The entity; unknown and empty values are left out, and so is what a public copy hides."""
    kept = {key: [str(one) for one in values if one not in (None, "")] for key, values in properties.items()}
    return {"id": own_id, "schema": schema, "properties": {key: values for key, values in kept.items() if values}}


def report_key(report_id: str) -> str:
    """The id of a report's article."""
    return f"sayso-report-{report_id}"


def event_key(event_id: str) -> str:
    """The id of an event."""
    return f"sayso-event-{event_id}"


def actor_key(actor: ActorMention) -> str:
    """The id of an actor: by the registry's id, or where that has none by the name, so that it is always the same."""
    return f"sayso-actor-{identity(actor.actor_id or (actor.name or actor.text).casefold())}"


def speaker_key(speaker: Speaker) -> str | None:
    """The id of a speaker: of the body where it speaks itself, of the person where one is named; else none."""
    if is_person(speaker):
        name = speaker.name or ""
        return None if HIDDEN in name else f"sayso-person-{identity(name.casefold(), speaker.affiliation_id)}"
    return f"sayso-actor-{identity(speaker.actor_id)}" if speaker.actor_id else None


def is_person(speaker: Speaker) -> bool:
    """Whether a speaker is a person who is called by name, and no body."""
    known = speaker.named and bool(speaker.name)
    return known and (speaker.actor_id is None or speaker.affiliation_id is not None) and speaker.kind != "media"


def address_key(place: Place) -> str:
    """The id of a place's address."""
    return f"sayso-place-{identity(place.gazetteer_id, place.name, place.facility, place.relation)}"
