"""Who an actor is for a codebook: which state's force, and whether it is known by name."""

from collections.abc import Iterable

from sayso.lexicon.countries import Country, country_named, state_of
from sayso.model.claim import ActorMention
from sayso.model.event import Event
from sayso.model.knowledge import Actors
from sayso.model.place import Place

NOT_VOUCHED = "left open by all who tell of it; nobody vouches for it"
STEPS = 4  # from a unit to the state that it is a part of


def state_behind(actor_id: str | None, actors: Actors) -> str | None:
    """The alpha-2 code of the state whose force an actor is, itself or as a part; a country's ally is none."""
    for _ in range(STEPS):
        if actor_id is None:
            return None
        code = state_of(actor_id)
        if code is not None:
            return code
        known = actors.get(actor_id)
        actor_id = known.run_by if known else None
    return None


def is_one_body(actor: ActorMention, actors: Actors) -> bool:
    """Whether the registry knows the actor as one body, no general word such as "gunmen"."""
    known = actors.get(actor.actor_id) if actor.actor_id else None
    return known is not None and not known.is_generic


def named(actors: Iterable[ActorMention]) -> list[str]:
    """The names of actors."""
    return [actor.name or actor.text for actor in actors]


def country_of(place: Place | None) -> Country | None:
    """The country that a place lies in, or is."""
    if place is None:
        return None
    return country_named(place.admin[0] if place.admin else place.name)


def is_whole_country(place: Place) -> bool:
    """Whether a place is known to no more than a country."""
    return not place.admin and country_named(place.name) is not None


def doubt(event: Event) -> str | None:
    """Why a codebook has no row for an event of a type that it codes: it is only denied, or nobody vouches for it."""
    if event.grade == "denied":
        return "denied"
    return None if event.origins else "not_vouched"
