"""Whose fighters, warplanes and strongholds they are."""

from collections.abc import Iterable

from sayso.extract.frames.nouns import Nouns

TOOLS = frozenset({"munition", "aircraft", "artillery", "gun"})
MEMBERS = frozenset({"armed", "aircraft", "artillery", "person"})


class Parties:
    """Finds the actor behind a noun."""

    def __init__(self, nouns: Nouns) -> None:
        self._nouns = nouns

    def owners(self, word: int) -> tuple[int, ...]:
        """Whose fighters or warplanes they are; the word itself where it is an actor of its own."""
        entity = self._nouns.entity(word, "actor")
        if entity:
            words = (other for other in self._nouns.modifiers(word) if self._nouns.parse.words[other].dep != "poss")
            beside = (self._nouns.entity(other, "actor") for other in words)
            others = [other.head for other in beside if other and other.actor_id not in (None, entity.actor_id)]
            return (*dict.fromkeys(others), entity.head)
        if not self._nouns.classes(word) & (MEMBERS | TOOLS):
            return ()
        near = (*self._nouns.modifiers(word), *self._nouns.hanging(word, "of"), *self._nouns.hanging(word, "from"))
        owners = [self._nouns.entity(other, "actor") for other in near]
        return tuple(dict.fromkeys(owner.head for owner in owners if owner))

    def possessors(self, word: int) -> Iterable[int]:
        """Whose stronghold it is that others push into."""
        if "name" not in self._nouns.classes(word):
            for other in self._nouns.modifiers(word):
                entity = self._nouns.entity(other, "actor")
                if entity:
                    yield entity.head
