"""Whether the numbers speak of the same thing."""

from sayso.corroborate.assertion import Assertion
from sayso.corroborate.compare.finding import Finding, agree, compatible, disagree
from sayso.model.claim import Toll
from sayso.model.knowledge import Actors

TELLING = 2
MANY = 10  # killed


def compare_toll(one: Assertion, other: Assertion, _: Actors) -> Finding:
    """Same stated number, two or more, of the same effect: agree. Numbers that shut each other out: disagree.

    Two tolls of one event are a dispute or a growing count, so a disagreement keeps two claims apart only where
    one speaker tells both in one report. "Dozens" is compatible with every number.
    """
    pairs = [(a, b) for a in one.claim.toll for b in other.claim.toll if is_same_count(a, b)]
    if any(_is_equal(a, b) for a, b in pairs):
        return agree("same number")
    if any(are_apart(a, b) for a, b in pairs):
        return disagree("another number")
    return compatible("a number is not given")


def is_same_count(one: Toll, other: Toll) -> bool:
    """Whether two tolls count the same effect on the same group; "people" may be any group."""
    return one.effect == other.effect and (one.of == other.of or "person" in (one.of, other.of))


def are_apart(one: Toll, other: Toll) -> bool:
    """Whether the ranges of two tolls have no number in common; an open end has no limit.

    One who is told of alone need not be all: "the judge was killed" does not deny two more.
    """
    if (one.max == 1) != (other.max == 1):
        return False
    return _below(one, other) or _below(other, one)


def _below(one: Toll, other: Toll) -> bool:
    return one.max is not None and other.min is not None and one.max < other.min


def _is_equal(one: Toll, other: Toll) -> bool:
    return one.min is not None and one.min >= TELLING and (one.min, one.max) == (other.min, other.max)


def large_toll(told: Assertion) -> int | None:
    """The number of killed that a claim tells, at the least, where that is many: one place sees few such killings."""
    killed = [toll.min for toll in told.claim.toll if toll.effect == "killed" and toll.min]
    return max((number for number in killed if number >= MANY), default=None)
