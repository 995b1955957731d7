"""What claims, put together, amount to: the events that they speak of, and who holds what."""

from collections.abc import Sequence

from sayso.control import spells
from sayso.corroborate import events
from sayso.model.claim import Claim
from sayso.model.control import Spell
from sayso.model.event import Event
from sayso.model.knowledge import Actors
from sayso.model.record import Record
from sayso.model.report import Report


class Picture(Record, frozen=True, kw_only=True):
    """Events and spells drawn from one set of claims; drawn from the same claims in any order it is the same."""

    events: tuple[Event, ...]
    spells: tuple[Spell, ...]


def picture(claims: Sequence[Claim], reports: Sequence[Report], *, actors: Actors) -> Picture:
    """Corroborate the claims, and say who holds what by them; `reports` are those that the claims stand in."""
    told = events(claims, reports, actors=actors)
    return Picture(events=tuple(told), spells=tuple(spells(told, claims, reports, actors=actors)))
