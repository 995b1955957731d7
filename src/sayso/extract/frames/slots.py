"""Slots of a predicate by the names that frames use for them."""

from collections.abc import Iterable, Mapping
from functools import cache

from sayso.extract.frames.arguments import Arguments
from sayso.extract.frames.nouns import Nouns
from sayso.lexicon.frames import HOST

EMPTY = frozenset({"none"})
MODIFIER = "modifier"
CORE = frozenset({"subject", "object", "indirect", "self", "modifier"})


@cache
def alternatives(slot: str) -> tuple[tuple[str, str], ...]:
    """The slots that a slot's name stands for, each with what hangs on it: `("object", "of")` of `object.of`."""
    parts = (name.partition(".") for name in slot.split("|"))
    return tuple((name, preposition) for name, _, preposition in parts)


class Slots:
    """What fills which slot, and whether that is what a frame asks for."""

    def __init__(self, nouns: Nouns) -> None:
        self.nouns = nouns

    def fillers(self, given: Arguments, slot: str) -> tuple[int, ...]:
        """The words in a slot; a slot's name may be `a|b` for either or `a.of` for what hangs on it."""
        found = given.filled.get(slot)
        if found is None:
            found = given.filled[slot] = self._fill(given, slot)
        return found

    def _fill(self, given: Arguments, slot: str) -> tuple[int, ...]:
        parts = alternatives(slot)
        if parts[0][0] == slot:
            return _once(self._plain(given, slot))
        found: list[int] = []
        for inner, preposition in parts:
            words = self.fillers(given, inner)
            found += self._hanging(words, preposition) if preposition and words else words
        return _once(tuple(found))

    def allows(
        self, given: Arguments, when: Mapping[str, tuple[str, ...]], unless: Mapping[str, tuple[str, ...]]
    ) -> bool:
        """Whether every slot of `when` has a filler of its classes, and no slot of `unless` has one."""
        return all(self._has(given, slot, names) for slot, names in when.items()) and not any(
            self._has(given, slot, names) for slot, names in unless.items()
        )

    def _has(self, given: Arguments, slot: str, names: Iterable[str]) -> bool:
        if given.hosts and HOST in slot.split("|") and not set(names).isdisjoint(given.hosts):
            return True
        return not self._classes_in(given, slot).isdisjoint(names)

    def _classes_in(self, given: Arguments, slot: str) -> frozenset[str]:
        """The classes of all that fills a slot; the frames of a predicate ask for one slot again and again."""
        found = given.classes.get(slot)
        if found is None:
            words = self.fillers(given, slot)
            found = given.classes[slot] = frozenset().union(*map(self.nouns.classes, words)) if words else EMPTY
        return found

    def _plain(self, given: Arguments, name: str) -> tuple[int, ...]:
        if name == HOST:
            return ()
        if name in CORE:
            return self._core(given, name)
        own: list[int] = []
        if given.obliques:
            wanted = self.nouns.group(name)
            own = [oblique.word for oblique in given.obliques if oblique.preposition in wanted]
        if given.objects and not given.is_noun:
            own += self._hanging(given.objects, name)
        return tuple(own)

    def _core(self, given: Arguments, name: str) -> tuple[int, ...]:
        if name == "self":
            return (given.word,)
        if name == "modifier":
            return self.nouns.modifiers(given.word)
        if name == "object":
            return given.objects
        return given.subjects if name == "subject" else given.indirect

    def _hanging(self, words: Iterable[int], preposition: str) -> list[int]:
        if preposition == MODIFIER:
            return [found for word in words for found in self.nouns.modifiers(word)]
        return [found for word in words for found in self.nouns.hanging(word, preposition)]


def _once(words: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(words)) if len(words) > 1 else words
