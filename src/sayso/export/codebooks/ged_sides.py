"""The two sides of an event as GED has them, and the type of violence that they make."""

from collections.abc import Sequence
from typing import NamedTuple

from sayso.export.codebooks.parties import is_one_body, state_behind
from sayso.lexicon.codebooks import Ged
from sayso.lexicon.countries import country_named
from sayso.model.claim import ActorMention
from sayso.model.event import Event
from sayso.model.knowledge import Actors

CIVILIANS = "Civilians"
STATE_BASED, NON_STATE, ONE_SIDED = 1, 2, 3


class Dyad(NamedTuple):
    """Who fought whom: the state first where one is a state, civilians always second."""

    side_a: str
    side_b: str
    type_of_violence: int

    @property
    def is_one_sided(self) -> bool:
        """Whether it is violence against civilians."""
        return self.type_of_violence == ONE_SIDED


def dyad(event: Event, book: Ged, actors: Actors) -> Dyad | None:
    """The dyad of an event; `None` where a side is not known by name."""
    doers, harmed = list(event.actors), list(event.recipients)
    if not harmed and len(doers) == 2:
        doers, harmed = doers[:1], doers[1:]
    first = _named(doers, actors)
    if first is None:
        return None
    second = _named(harmed, actors)
    if second is None:
        return Dyad(_name(first, actors), CIVILIANS, ONE_SIDED) if _is_on_civilians(event, harmed, book) else None
    states = [state_behind(one.actor_id, actors) for one in (first, second)]
    if states[1] and not states[0]:
        first, second = second, first
    kind = STATE_BASED if any(states) else NON_STATE
    return Dyad(_name(first, actors), _name(second, actors), kind)


def _named(parties: Sequence[ActorMention], actors: Actors) -> ActorMention | None:
    return next((one for one in parties if is_one_body(one, actors)), None)


def _is_on_civilians(event: Event, harmed: Sequence[ActorMention], book: Ged) -> bool:
    """Whether those who suffered it are told to be civilians, by who they are or by who was killed."""
    groups = {one.of for one in event.toll_range if one.effect == "killed"}
    return any(one.actor_id in book.civilian_ids for one in harmed) or bool(
        groups and groups <= book.civilians | book.parts
    )


def _name(actor: ActorMention, actors: Actors) -> str:
    """A state's side is its government, as GED names it; all others go by their names."""
    state = state_behind(actor.actor_id, actors)
    country = country_named(state) if state else None
    return f"Government of {country.name}" if country else actor.name or actor.text
