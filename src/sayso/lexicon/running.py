"""Words by which a count is of more than one event."""

import re
from dataclasses import dataclass
from functools import cache

from sayso.lexicon.load import load_toml
from sayso.lexicon.spotting import Spotter, SpottingRule, spotter
from sayso.model.record import Record


class RunningRule(SpottingRule, frozen=True, kw_only=True):
    """One way to say it; `pattern` holds COUNT for the words of the count, `unless` takes it back."""

    unless: str | None = None


class RunningFile(Record, frozen=True, kw_only=True):
    """The form of `running.toml`."""

    rules: tuple[RunningRule, ...]


@dataclass(frozen=True, slots=True)
class Compiled:
    """A rule ready to search with."""

    id: str
    spotter: Spotter
    unless: re.Pattern[str] | None

    def finds(self, sentence: str, count: str) -> bool:
        """Whether the sentence says so of the count that it holds."""
        marked = sentence.replace(count, " COUNT ", 1)
        return self.spotter.finds(marked) and not (self.unless and self.unless.search(marked))


@cache
def running_rules() -> tuple[Compiled, ...]:
    """The rules, read once a process."""
    return tuple(
        Compiled(rule.id, spotter(rule), re.compile(rule.unless, re.IGNORECASE) if rule.unless else None)
        for rule in load_running()
    )


def load_running() -> tuple[RunningRule, ...]:
    """The rules as they stand in their file."""
    return load_toml("corroborate/running.toml", RunningFile).rules
