"""Words of tolls: what befell people, who they were, and how numbers are said."""

from functools import cache
from typing import Literal

from sayso.lexicon.load import load_toml
from sayso.lexicon.rule import Rule
from sayso.model.record import Record
from sayso.model.terms import Effect, TollGroup, Vague


class EffectRule(Rule, frozen=True, kw_only=True):
    """One effect: `verbs` do it to their object, `undergone` befalls their subject, nouns and adjectives say it."""

    effect: Effect
    verbs: tuple[str, ...]
    undergone: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()


class Idiom(Rule, frozen=True, kw_only=True):
    """An effect that several words say together: "lost their lives", "cost 21 lives", "have fallen"."""

    effect: Effect
    verbs: tuple[str, ...]
    whose: Literal["subject", "object"]
    nouns: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    is_alone: bool = False


class GroupWords(Record, frozen=True, kw_only=True):
    """Nouns of one group of people."""

    id: str
    of: TollGroup
    words: tuple[str, ...]


class NumberWords(Record, frozen=True, kw_only=True):
    """How numbers are said; the vague ones stay vague."""

    basis: str
    values: dict[str, int]
    scales: dict[str, int]
    vague: dict[str, Vague]
    at_least: tuple[str, ...]
    at_most: tuple[str, ...]
    about: tuple[str, ...]


class TollFile(Record, frozen=True, kw_only=True):
    """The form of `tolls.toml`."""

    effects: tuple[EffectRule, ...]
    idioms: tuple[Idiom, ...]
    listing: tuple[str, ...]
    totals: tuple[str, ...]
    numbering: tuple[str, ...]
    groups: tuple[GroupWords, ...]
    numbers: NumberWords


class Tolls(Record, frozen=True, kw_only=True):
    """Effects by lemma, groups by lemma, the nouns of a total and of a number, number words."""

    verbs: dict[str, Effect]
    undergone: dict[str, Effect]
    nouns: dict[str, Effect]
    adjectives: dict[str, Effect]
    idioms: dict[str, tuple[Idiom, ...]]
    listing: frozenset[str]
    groups: dict[str, TollGroup]
    totals: frozenset[str]
    numbering: frozenset[str]
    numbers: NumberWords


@cache
def tolls() -> Tolls:
    """The words of tolls, read once a process."""
    file = load_toml("mentions/tolls.toml", TollFile)
    groups: dict[str, TollGroup] = {}
    for group in file.groups:
        for word in group.words:
            groups.setdefault(word, group.of)
    idioms: dict[str, tuple[Idiom, ...]] = {}
    for idiom in file.idioms:
        for verb in idiom.verbs:
            idioms[verb] = (*idioms.get(verb, ()), idiom)
    return Tolls(
        verbs={word: rule.effect for rule in file.effects for word in rule.verbs},
        undergone={word: rule.effect for rule in file.effects for word in rule.undergone},
        nouns={word: rule.effect for rule in file.effects for word in rule.nouns},
        adjectives={word: rule.effect for rule in file.effects for word in rule.adjectives},
        idioms=idioms,
        listing=frozenset(file.listing),
        groups=groups,
        totals=frozenset(file.totals),
        numbering=frozenset(file.numbering),
        numbers=file.numbers,
    )
