"""Positions of a dispute: a value in words, and the claims that hold it."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from sayso.corroborate.assertion import Assertion
from sayso.model.event import Dispute, Position
from sayso.model.terms import DisputeAbout

TELLING = frozenset({"CT+", "PR+"})


def tellers(group: Iterable[Assertion]) -> list[Assertion]:
    """The claims that say, at least as probable, that it happened: "may have" takes no position."""
    return [member for member in group if member.claim.factuality in TELLING and not member.is_blame_denial]


def by_value(members: Iterable[Assertion], value: Callable[[Assertion], str | None]) -> list[Position]:
    """Positions by the words of their value; members of which the value is not known hold none."""
    holders: dict[str, set[str]] = defaultdict(set)
    for member in members:
        words = value(member)
        if words:
            holders[words].add(member.id)
    return [Position(value=words, claim_ids=tuple(sorted(ids))) for words, ids in sorted(holders.items())]


def dispute(about: DisputeAbout, positions: Sequence[Position]) -> Dispute | None:
    """A dispute, where there are two positions or more."""
    return Dispute(about=about, positions=tuple(positions)) if len(positions) > 1 else None
