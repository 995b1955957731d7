"""Of which facilities a dossier is kept, and by which words a text mentions an element of the legal test."""

from collections.abc import Iterator
from functools import cache

from sayso.lexicon.load import load_toml
from sayso.lexicon.rule import Rule
from sayso.model.dossier import ElementName
from sayso.model.record import Record
from sayso.model.terms import EventType, FacilityType


class Kinds(Record, frozen=True, kw_only=True):
    """See `data/dossier/kinds.toml` for each field."""

    kept: frozenset[FacilityType]
    relief: frozenset[str]
    kin: tuple[frozenset[FacilityType], ...]
    one_of_a_kind: frozenset[FacilityType]
    large_town: int
    other: frozenset[str]
    beside: frozenset[str]
    this: frozenset[str]
    where: frozenset[str]
    plain_names: frozenset[str]
    sheltering: frozenset[FacilityType]
    harm: frozenset[EventType]

    def are_kin(self, one: FacilityType, other: FacilityType) -> bool:
        """Whether two types may be of one facility."""
        return self.base(one) == self.base(other)

    def base(self, kind: FacilityType) -> FacilityType:
        """The type that stands for it and its kin."""
        return next((min(kin) for kin in self.kin if kind in kin), kind)


class ElementRule(Rule, frozen=True, kw_only=True):
    """Words that mention an element; where `also` is given, one of those must stand beside them."""

    element: ElementName
    words: tuple[str, ...]
    also: tuple[str, ...] = ()

    def reads(self, plain_text: str) -> bool:
        """Whether a text, in plain words, mentions the element."""
        padded = f" {plain_text} "
        return any(f" {phrase} " in padded for phrase in self.words) and (
            not self.also or any(word.startswith(self.also) for word in plain_text.split())
        )


class ElementRules(Record, frozen=True, kw_only=True):
    """The rules as they stand in their file."""

    rules: tuple[ElementRule, ...]

    def mentioned(self, plain_text: str) -> Iterator[ElementName]:
        """The elements that a text mentions."""
        yield from (rule.element for rule in self.rules if rule.reads(plain_text))


@cache
def load_kinds() -> Kinds:
    """The kinds of facilities, read once a process."""
    return load_toml("dossier/kinds.toml", Kinds)


@cache
def load_elements() -> ElementRules:
    """The words of the elements, read once a process."""
    return load_toml("dossier/elements.toml", ElementRules)
