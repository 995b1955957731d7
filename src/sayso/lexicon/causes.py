"""Words for causes that are no strike by the other side: a misfire, an accident, what was stored in the place."""

import re
from functools import cache

from sayso.lexicon.load import load_toml
from sayso.lexicon.rule import Rule
from sayso.model.record import Record


class CauseRule(Rule, frozen=True, kw_only=True):
    """One cause: its name, and the pattern of the words that tell it."""

    value: str
    pattern: str


class CauseFile(Record, frozen=True, kw_only=True):
    """The form of `causes.toml`."""

    rules: tuple[CauseRule, ...]


def load_causes() -> tuple[CauseRule, ...]:
    """The rules as they stand in their file."""
    return load_toml("corroborate/causes.toml", CauseFile).rules


def cause_of(words: str) -> str | None:
    """The cause that words tell, where they tell one of these."""
    return next((value for pattern, value in _compiled() if pattern.search(words)), None)


@cache
def _compiled() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(rule.pattern, re.IGNORECASE), rule.value) for rule in load_causes())
