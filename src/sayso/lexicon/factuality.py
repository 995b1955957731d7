"""Words that decide whether an event happened, how surely, and how far it got."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from sayso.lexicon.load import load_toml
from sayso.lexicon.rule import Rule
from sayso.lexicon.spotting import Spotter, SpottingRule, spotter
from sayso.model.record import Record
from sayso.model.terms import Modality, Stage

Position = Literal["complement", "patient", "agent", "adverb", "preposition"]
Certainty = Literal["CT", "PR", "PS", "U"]


class FactualityRule(Rule, frozen=True, kw_only=True):
    """What one class of words does to an event that stands in some position to it.

    `links` narrows a complement to those introduced by one of these words ("from") or, as `infinitive`, to those with
    "to"; empty means any. `flips` turns the polarity, `stage`, `modality` and `certainty` replace what the event had.
    `carries`: the verb says no more than that the event noun happens ("launched an attack"), so that its own negation,
    modal verb and adverbs are the event's. `is_given`: an event noun there is taken for granted, whatever stands
    further up ("will investigate the murder").
    """

    at: frozenset[Position]
    words: frozenset[str]
    links: frozenset[str] = frozenset()
    stage: Stage | None = None
    modality: Modality | None = None
    certainty: Certainty | None = None
    flips: bool = False
    is_given: bool = False
    carries: bool = False


class VerdictRule(SpottingRule, frozen=True, kw_only=True):
    """What is said of a report that tells an event; see `data/factuality/verdicts.toml` for each field."""

    value: Literal["false", "open"]


class VerdictRules(Record, frozen=True, kw_only=True):
    """The verdicts as they stand in their file."""

    rules: tuple[VerdictRule, ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """A verdict ready to search with."""

    id: str
    is_false: bool
    spotter: Spotter


class FactualityRules(Record, frozen=True, kw_only=True):
    """The rules as they stand in their file."""

    rules: tuple[FactualityRule, ...]


class FactualityLexicon:
    """The rules by the word and the position that call for them."""

    def __init__(self, rules: tuple[FactualityRule, ...], verdicts: tuple[VerdictRule, ...] = ()) -> None:
        self.rules = rules
        self._verdicts = tuple(Verdict(rule.id, rule.value == "false", spotter(rule)) for rule in verdicts)
        self._by_word: Mapping[tuple[str, str], FactualityRule] = {
            (word, position): rule for rule in reversed(rules) for word in rule.words for position in rule.at
        }

    def rule(self, word: str, position: Position) -> FactualityRule | None:
        """The rule for a word with the event in this position, if any."""
        return self._by_word.get((word, position))

    def verdict(self, sentence: str) -> Verdict | None:
        """What a sentence with EVENT in it says of the report that tells the event, if anything."""
        return next((verdict for verdict in self._verdicts if verdict.spotter.finds(sentence)), None)


def load_factuality() -> FactualityLexicon:
    """Load the rules that come with sayso."""
    return FactualityLexicon(load_toml("factuality/en.toml", FactualityRules).rules, load_verdicts())


def load_verdicts() -> tuple[VerdictRule, ...]:
    """The verdicts that come with sayso."""
    return load_toml("factuality/verdicts.toml", VerdictRules).rules
