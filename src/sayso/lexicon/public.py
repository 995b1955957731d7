"""What a public copy leaves out: whose names are private, and how a text gives a point."""

import re
from functools import cache

from sayso.lexicon.load import load_toml
from sayso.lexicon.rule import Rule
from sayso.model.record import Record
from sayso.model.terms import FacilityType, SpeakerKind


class PointRule(Rule, frozen=True, kw_only=True):
    """A form in which texts give coordinates."""

    pattern: str


class PublicWords(Record, frozen=True, kw_only=True):
    """The form of `data/export/public.toml`, which says what each list is for."""

    private_kinds: frozenset[SpeakerKind]
    public_kinds: frozenset[SpeakerKind]
    offices: frozenset[str]
    particles: frozenset[str]
    articles: frozenset[str]
    prepositions: frozenset[str]
    own_place: frozenset[FacilityType]
    rules: tuple[PointRule, ...]


@cache
def load_public() -> PublicWords:
    """The words, read once a process."""
    return load_toml("export/public.toml", PublicWords)


@cache
def points() -> re.Pattern[str]:
    """Every form of coordinates in one pattern."""
    return re.compile("|".join(f"(?:{rule.pattern})" for rule in load_public().rules))
