"""Words by which a count is told to be one of at least so many, to have grown, or to be of those who died later."""

import re
from functools import cache
from typing import Literal

from sayso.lexicon.load import load_toml
from sayso.lexicon.rule import Rule
from sayso.model.record import Record

Telling = Literal["at_least", "risen", "later"]


class CountRule(Rule, frozen=True, kw_only=True):
    """One way to say it; `pattern` holds COUNT for the words of the count, `unless` takes it back."""

    tells: Telling
    pattern: str
    unless: str | None = None

    def finds(self, sentence: str, count: str) -> bool:
        """Whether a sentence says so of the count that it holds."""
        marked = sentence.replace(count, " COUNT ", 1)
        return bool(_compiled(self.pattern).search(marked)) and not (
            self.unless and _compiled(self.unless).search(marked)
        )


class CountFile(Record, frozen=True, kw_only=True):
    """The form of `counts.toml`."""

    rules: tuple[CountRule, ...]


@cache
def load_counts() -> tuple[CountRule, ...]:
    """The rules, read once a process."""
    return load_toml("corroborate/counts.toml", CountFile).rules


def telling(sentence: str, count: str) -> frozenset[Telling]:
    """What a sentence tells of the sort of the count that it holds."""
    return frozenset(rule.tells for rule in load_counts() if rule.finds(sentence, count))


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
