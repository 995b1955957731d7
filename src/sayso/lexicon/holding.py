"""What the words before a place's name make of who holds it."""

from collections.abc import Sequence
from functools import cache
from typing import Literal

from sayso.lexicon.corroboration import plain_words
from sayso.lexicon.load import load_toml
from sayso.model.record import Record

PARTITIVE = frozenset({"part", "parts", "half", "most", "quarter", "third", "rest"})
Extent = Literal["whole", "part", "beside"]
Scope = Literal["place", "wider", "open"]


class Relations(Record, frozen=True, kw_only=True):
    """Words for a part of a place, and for what lies beside it; see `data/control/relations.toml`."""

    basis: str
    all: frozenset[str]
    last: frozenset[str]
    over: tuple[str, ...]
    whole: frozenset[str]
    several: frozenset[str]
    inside: frozenset[str]
    outside: frozenset[str]
    core: frozenset[str]
    joining: tuple[str, ...]
    wider: frozenset[str]

    def extent(self, relation: str | None, *, is_region: bool = False) -> Extent:
        """How much of a place a relation means; words that are not known mean that it is not the place itself."""
        words = set(plain_words(relation or ""))
        if words & self.outside:
            return "beside"
        if words & self.several and "in" not in words:
            return "part" if is_region else "whole"
        if not words or (words & self.whole and not words & PARTITIVE):
            return "whole"
        return "part" if words & self.inside else "beside"

    def is_core(self, relation: str | None) -> bool:
        """Whether the middle of a place is meant: "the centre of"."""
        words = set(plain_words(relation or ""))
        return bool(words & self.core) and not words & self.outside

    def joins_town(self, told: str, name: str | None) -> bool:
        """Whether words tell in one breath of a place and of a facility in it: "the town and its airport"."""
        plain = f" {' '.join(plain_words(told))} "
        names = {*self.towns, " ".join(plain_words(name or "")) or "town"}
        return any(f" {town} {link} " in plain for town in names for link in self.joining)

    @property
    def towns(self) -> frozenset[str]:
        """Words for one place where people live: "town", "village"."""
        several = ((word, f"{word}s", f"{word[:-1]}ies") for word in self.whole)
        return frozenset(one for one, *more in several if self.several.intersection(more))

    def scope(self, told: str, names: Sequence[str]) -> Scope:
        """What words mean by a place's name: the place itself, what lies around it, or no more than the name."""
        plain = f" {' '.join(plain_words(told))} "
        for name in (" ".join(plain_words(name)) for name in names):
            if any(f" {name} {word} " in plain or f" {word} of {name} " in plain for word in self.wider):
                return "wider"
            if any(f" {word} of {name} " in plain or f" {name} {word} " in plain for word in self.towns):
                return "place"
        return "place" if any(f" the {word} " in plain for word in self.towns) else "open"

    def is_over(self, words: str) -> bool:
        """Whether words that deny a holding say that it was one: "no longer"."""
        plain = f" {' '.join(plain_words(words))} "
        return any(f" {phrase} " in plain for phrase in self.over)

    def is_last(self, relation: str | None) -> bool:
        """Whether the last place in a region is meant, so that nothing of the region is left: "the last village in"."""
        words = plain_words(relation or "")
        return "in" in words and bool(set(words) & self.last) and not set(words) & (self.outside | self.several)

    def is_all(self, relation: str | None) -> bool:
        """Whether the words say that nothing of the place is left out: "the whole of", "all of"."""
        words = set(plain_words(relation or ""))
        return bool(words & self.all) and not words & (PARTITIVE | self.outside)


class GeneralHolders(Record, frozen=True, kw_only=True):
    """General words for who holds a place; see `data/control/holders.toml`."""

    basis: str
    state: frozenset[str]
    own: frozenset[str]
    rebel: frozenset[str]
    offices: frozenset[str]
    others: frozenset[str]
    enemy: frozenset[str]
    regaining: frozenset[str]
    falling: frozenset[str]
    regretting: frozenset[str]

    def is_office(self, text: str) -> bool:
        """Whether words for a speaker name an office of the country, and not one that somebody else gave."""
        words = set(plain_words(text))
        return bool(words & self.offices) and not words & self.others


@cache
def load_general_holders() -> GeneralHolders:
    """The words that come with sayso."""
    return load_toml("control/holders.toml", GeneralHolders)


@cache
def load_relations() -> Relations:
    """The words that come with sayso."""
    return load_toml("control/relations.toml", Relations)
