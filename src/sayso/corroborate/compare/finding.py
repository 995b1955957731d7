"""What comparing two claims in one feature found."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Literal

from sayso.corroborate.assertion import Assertion
from sayso.model.knowledge import Actors

Verdict = Literal["agree", "compatible", "disagree"]


@dataclass(frozen=True, slots=True)
class Finding:
    """The verdict on one feature and a few words on why. The unknown is compatible with all and proves nothing."""

    verdict: Verdict
    detail: str


@dataclass(frozen=True, slots=True)
class Feature:
    """A named comparison; `weight` is how much an agreement in it counts when several groups could take a claim."""

    name: str
    compare: Callable[[Assertion, Assertion, Actors], Finding]
    weight: int

    @property
    def description(self) -> str:
        """What the feature is, for people: its function's docstring."""
        return self.compare.__doc__ or ""


@cache
def agree(detail: str) -> Finding:
    """Both say the same."""
    return Finding("agree", detail)


@cache
def compatible(detail: str) -> Finding:
    """Both may be true of one thing."""
    return Finding("compatible", detail)


@cache
def disagree(detail: str) -> Finding:
    """Both cannot be true of one thing."""
    return Finding("disagree", detail)
