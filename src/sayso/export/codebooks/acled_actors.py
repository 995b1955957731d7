"""The two sides of an event as ACLED has them: names, allies, kinds of actors, and the interaction of these."""

from collections.abc import Sequence
from typing import NamedTuple

from sayso.export.codebooks.parties import state_behind
from sayso.lexicon.codebooks import Acled, AcledType, load_acled
from sayso.model.claim import ActorMention
from sayso.model.event import Event
from sayso.model.knowledge import Actors

STATE, CIVILIANS, EXTERNAL = 1, 7, 8


class Side(NamedTuple):
    """An actor with those beside it, and its kind where that is known."""

    actor: str | None
    beside: tuple[str, ...]
    inter: int | None


class Sides(NamedTuple):
    """Both sides; the second is empty where nobody is told of."""

    first: Side
    second: Side

    @property
    def is_state_at_home(self) -> bool:
        """Whether the first is the force of the state in whose country it happened."""
        return self.first.inter == STATE

    @property
    def has_civilians(self) -> bool:
        """Whether the second are unarmed people."""
        return self.second.inter == CIVILIANS

    def cells(self, book: Acled) -> dict[str, object]:
        """The columns of the sides; kinds in words, as in present exports."""
        return {
            "actor1": self.first.actor,
            "assoc_actor_1": "; ".join(self.first.beside),
            "inter1": book.inter_words(self.first.inter) if self.first.inter else None,
            "actor2": self.second.actor,
            "assoc_actor_2": "; ".join(self.second.beside),
            "inter2": book.inter_words(self.second.inter) if self.second.inter else None,
            "interaction": self._interaction(book),
        }

    def _interaction(self, book: Acled) -> str | None:
        """Both kinds, the one with the smaller number first; of one side alone "only", where the other is nobody."""
        if self.first.inter is None or (self.second.actor is not None and self.second.inter is None):
            return None
        if self.second.inter is None:
            return f"{book.inter_words(self.first.inter)} only"
        return "-".join(book.inter_words(code) for code in sorted((self.first.inter, self.second.inter)))


def sides(event: Event, kind: AcledType, country: str, actors: Actors) -> Sides:
    """The sides of an event in a country (alpha-2).

    Where nobody is told to have suffered it, and two are told to fight, they stand against one another.
    """
    book = load_acled()
    doers, harmed = event.actors, event.recipients
    if kind.event_type == "Battles" and not harmed and len(doers) > 1:
        doers, harmed = doers[:1], doers[1:]
    return Sides(_side(doers, book, country, actors), _side(harmed, book, country, actors))


def _side(parties: Sequence[ActorMention], book: Acled, country: str, actors: Actors) -> Side:
    if not parties:
        return Side(None, (), None)
    names = [book.names.get(one.actor_id or "") or one.name or one.text for one in parties]
    return Side(names[0], tuple(names[1:]), _inter(parties[0].actor_id, book, country, actors))


def _inter(actor_id: str | None, book: Acled, country: str, actors: Actors) -> int | None:
    """The kind of an actor: listed, or a state's force at home or abroad; else unknown."""
    if actor_id is None:
        return None
    listed = book.inter_of(actor_id)
    if listed is not None:
        return listed
    state = state_behind(actor_id, actors)
    if state is None:
        return None
    return STATE if state == country else EXTERNAL
