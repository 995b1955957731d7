"""Words for causes that are no strike by the other side: a misfire, an accident, what was stored in the place."""

from functools import cache

from sayso.lexicon.load import load_toml
from sayso.lexicon.spotting import Spotter, SpottingRule, spotter
from sayso.model.record import Record


class CauseRule(SpottingRule, frozen=True, kw_only=True):
    """One cause: its name, and the pattern of the words that tell it."""

    value: str


class CauseFile(Record, frozen=True, kw_only=True):
    """The form of `causes.toml`."""

    rules: tuple[CauseRule, ...]


def load_causes() -> tuple[CauseRule, ...]:
    """The rules as they stand in their file."""
    return load_toml("corroborate/causes.toml", CauseFile).rules


def cause_of(words: str) -> str | None:
    """The cause that words tell, where they tell one of these."""
    return next((value for cause, value in _compiled() if cause.finds(words)), None)


@cache
def _compiled() -> tuple[tuple[Spotter, str], ...]:
    return tuple((spotter(rule), rule.value) for rule in load_causes())
