"""Facilities: what type some words name, and whether two mentions may be of one facility.

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
_SMALL_WORDS = frozenset({"the", "a", "an", "this", "that", "its", "their", "his", "al", "el", "in", "of"})
_KIN: tuple[frozenset[FacilityType], ...] = (  # types that reports use for one another
    frozenset({"hospital", "clinic"}),
    frozenset({"airport", "airbase", "base"}),
    frozenset({"base", "headquarters", "checkpoint"}),
    frozenset({"school", "university", "shelter"}),
    frozenset({"oil_field", "refinery", "base"}),
    frozenset({"camp", "shelter"}),
)


class Facilities:
    """The types of facilities by their words, and the facilities known by name."""

    def __init__(self, words: FacilityWords) -> None:
        self._words = words
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

    def same_facility(self, one: Place, other: Place) -> bool | None:
        """Whether two places are one facility; `None` where nobody can say.

        Two of different names in one town are two. One that is not named may be any of its type there.
        """
        if one.facility is None or other.facility is None:
            return None
        if self._are_apart(one, other):
            return False
        known, other_known = self.named(one.facility, place=one), self.named(other.facility, place=other)
        if known is not None and other_known is not None:
            return known.id == other_known.id
        name, other_name = self._own_name(one), self._own_name(other)
        if not name or not other_name:
            return None
        return bool(loose_keys(name) & loose_keys(other_name)) or name == other_name

    def _are_apart(self, one: Place, other: Place) -> bool:
        """Whether the types or the towns of two facilities cannot be one."""
        type_, other_type = self.facility_type(one.facility or ""), self.facility_type(other.facility or "")
        if type_ and other_type and type_ != other_type and not any({type_, other_type} <= kin for kin in _KIN):
            return True
        if not one.gazetteer_id or not other.gazetteer_id or one.gazetteer_id == other.gazetteer_id:
            return False
        return one.name not in other.admin and other.name not in one.admin

    def _own_name(self, place: Place) -> str:
        """What is left of a facility's name without its type, its town and words that fit many."""
        left = plain(_POSSESSIVE.sub("", place.facility or ""))
        for phrase in sorted((*self._phrases, *self._general, plain(place.name or "")), key=len, reverse=True):
            left = re.sub(rf"\b{re.escape(phrase)}s?\b", " ", left) if phrase else left
        common = self._words.descriptive | _SMALL_WORDS
        return " ".join(word for word in left.split() if word not in common)

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
