"""Who is who, asked once: a thousand claims of one outlet ask the same name a thousand times."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from sayso.model.knowledge import Actor, ActorHit, Actors, Tie

REMEMBERED = 65_536
SHORT = 200  # characters of a name
TEXTS = 256  # whole texts, which several claims of a report ask about
T = TypeVar("T")


class Remembering:
    """The actors that it is given (the Protocol `Actors`), with the answers about names kept."""

    def __init__(self, actors: Actors) -> None:
        self._actors = actors
        self._found: dict[str, Sequence[ActorHit]] = {}
        self._read: dict[str, Sequence[ActorHit]] = {}
        self._named: dict[str, Actor | None] = {}
        self._nations: dict[str, Actor | None] = {}

    def find(self, text: str) -> Sequence[ActorHit]:
        """Every name of a known actor in a text."""
        if len(text) <= SHORT:
            return _kept(self._found, text, self._actors.find)
        return _kept(self._read, text, self._actors.find, most=TEXTS)

    def lookup(self, name: str) -> Actor | None:
        """The actor of exactly this name or id."""
        return _kept(self._named, name, self._actors.lookup)

    def nation(self, name: str) -> Actor | None:
        """The state that a name stands for where grammar shows it to act."""
        return _kept(self._nations, name, self._actors.nation)

    def get(self, actor_id: str) -> Actor | None:
        """The actor of this id."""
        return self._actors.get(actor_id)

    def is_same_side(self, one: str, other: str, day: str | None) -> bool:
        """Whether two stand on one side on a day."""
        return self._actors.is_same_side(one, other, day)

    def ties(self, one: str, other: str, day: str | None) -> Sequence[Tie]:
        """Why two stand on one side on a day."""
        return self._actors.ties(one, other, day)

    def is_enemy(self, one: str, other: str, day: str | None) -> bool:
        """Whether two fight each other on a day."""
        return self._actors.is_enemy(one, other, day)


def _kept(known: dict[str, T], name: str, ask: Callable[[str], T], *, most: int = REMEMBERED) -> T:
    if name not in known:
        if len(known) >= most:
            known.clear()
        known[name] = ask(name)
    return known[name]
