"""Merges and splits to what is together and what is apart, the later decision before the earlier."""

from collections.abc import Iterable, Sequence
from itertools import combinations, product

from sayso.model.case import Links

Pair = tuple[str, str]


class Ties:
    """What is together and what is apart so far; what is told first stands against what is told after."""

    def __init__(self) -> None:
        self._group: dict[str, frozenset[str]] = {}
        self._apart: set[Pair] = set()

    def part(self, pairs: Iterable[Pair]) -> set[Pair]:
        """Keep each pair apart that is not together already; which ones are."""
        kept = {pair for pair in pairs if pair[1] not in self._of(pair[0])}
        self._apart |= kept
        return kept

    def join(self, claims: Sequence[str]) -> frozenset[str]:
        """Join what nothing keeps apart; which of the claims are one then.

        Of claims that may not all be one, those that clash with the fewest come first.
        """
        clashes = {one: sum(self._clash(one, other) for other in claims) for one in claims}
        joined: list[str] = []
        for one in sorted(claims, key=lambda claim: (clashes[claim], claim)):
            if not any(self._clash(one, other) for other in joined):
                joined.append(one)
        whole = frozenset().union(*(self._of(one) for one in joined))
        for one in whole if len(joined) > 1 else ():
            self._group[one] = whole
        return frozenset(joined) if len(joined) > 1 else frozenset()

    def links(self) -> Links:
        """All of it, by claim."""
        groups = {tuple(sorted(group)) for group in self._group.values()}
        return Links(together=tuple(sorted(groups)), apart=tuple(sorted(self._apart)))

    def _of(self, claim: str) -> frozenset[str]:
        return self._group.get(claim, frozenset({claim}))

    def _clash(self, one: str, other: str) -> bool:
        across = product(self._of(one), self._of(other))
        return any(pair(*both) in self._apart for both in across)


def pair(one: str, other: str) -> Pair:
    """Two claims, whichever comes first."""
    return (one, other) if one <= other else (other, one)


def parted(claims: Sequence[str], beside: Sequence[str]) -> set[Pair]:
    """The pairs that a split parts: its claims from those beside them, or else from one another."""
    across = product(claims, beside) if beside else combinations(claims, 2)
    return {pair(one, other) for one, other in across if one != other}
