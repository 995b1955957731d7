"""Words that say in what state a facility is."""

from collections.abc import Mapping
from typing import Literal

from sayso.lexicon.load import load_toml
from sayso.lexicon.rule import Rule
from sayso.model.record import Record
from sayso.model.terms import Functioning


class StateRule(Rule, frozen=True, kw_only=True):
    """A predicate whose subject is a facility, and the state that it gives it; `denied` where it is negated.

    `phrases` give it with any verb: "is in use", "was put out of service".
    """

    words: frozenset[str]
    phrases: frozenset[str] = frozenset()
    field: Literal["functioning"] | None = None
    value: Functioning | None = None
    denied: Functioning | None = None


class StateRules(Record, frozen=True, kw_only=True):
    """The rules as they stand in their file."""

    rules: tuple[StateRule, ...]


def load_states() -> Mapping[str, StateRule]:
    """Load the rules that come with sayso, by word and by phrase."""
    rules = load_toml("facilities/states.toml", StateRules).rules
    return {word: rule for rule in rules for word in (*rule.words, *rule.phrases)}
