"""Facilities: what type some words name, and which facility goes by a name.

A facility is not its town: the hospital of a town may be held by one side and the town by another, and a town may
have two.
"""

import re
from collections.abc import Iterator

from sayso.lexicon.folding import loose_keys, plain
from sayso.lexicon.places import FacilityWords, NamedFacility
from sayso.model.place import Place
from sayso.model.terms import FacilityType

_POSSESSIVE = re.compile(r"['’`]s\b|(?<=s)['’](?=\s|$)")
_PREPOSITION = re.compile(
    r"\s+(?:in|at|near|on|for|by|from|to|with|under|that|which|where|outside|inside|south|north)\s"
)
_OF = re.compile(r"\s+of\s")


class Facilities:
    """The types of facilities by their words, and the facilities known by name."""

    def __init__(self, words: FacilityWords) -> None:
        self._phrases = {plain(phrase): rule.type for rule in words.rules for phrase in rule.phrases}
        self._not = tuple(map(plain, words.not_facilities))
        self._general = frozenset(map(plain, words.general))
        self._named = {key: one for one in words.named for name in (one.name, *one.variants) for key in _keys(name)}

    def facility_type(self, words: str) -> FacilityType | None:
        """The type of facility that a noun phrase names by its head and the words before it."""
        for phrase in _heads(words):
            if any(f" {phrase}".endswith(f" {other}") for other in self._not):
                return None
            found = self._of_phrase(phrase.split())
            if found is not None:
                return found
        return None

    def named(self, words: str, *, place: Place | None = None) -> NamedFacility | None:
        """The facility that goes by this name, if it is one that is known; one in another town is not it."""
        found = next((self._named[key] for key in sorted(_keys(words)) if key in self._named), None)
        if found is None or place is None or place.gazetteer_id in (None, found.place):
            return found
        return found if place.geo_precision == 3 else None

    def _of_phrase(self, words: list[str]) -> FacilityType | None:
        """By the longest known phrase at the end; a general head ("building") leaves it to what stands before."""
        for start in range(len(words)):
            for form in _forms(" ".join(words[start:])):
                if form in self._phrases:
                    return self._phrases[form]
        if len(words) > 1 and not self._general.isdisjoint(_forms(words[-1])):
            return self._of_phrase(words[:-1])
        return None


def _heads(words: str) -> Iterator[str]:
    """The noun phrase up to its first preposition, with and without what follows "of"."""
    bare = _PREPOSITION.split(_POSSESSIVE.sub("", words.casefold()).strip(), maxsplit=1)[0]
    yield plain(bare)
    before_of = _OF.split(bare, maxsplit=1)[0]
    if before_of != bare:
        yield plain(before_of)


def _forms(phrase: str) -> tuple[str, ...]:
    """A phrase as it stands and what it may be the plural of."""
    return (phrase, phrase.removesuffix("s"), phrase.removesuffix("es"), re.sub("ies$", "y", phrase))


def _keys(name: str) -> frozenset[str]:
    return loose_keys(plain(_POSSESSIVE.sub("", name)))
