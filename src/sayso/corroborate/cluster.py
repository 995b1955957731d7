"""Pairs to groups: the strongest links first, and no group that holds two claims judged different."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from typing import NamedTuple

from sayso.corroborate.assertion import Assertion
from sayso.corroborate.judge import Judge
from sayso.corroborate.ties import Ties
from sayso.origin.telling import is_one_text

Group = tuple[Assertion, ...]
ASKED = 64


class Link(NamedTuple):
    """Two claims judged to be one event; links sort by strength, by how near a text tells the two, then by words."""

    weakness: int
    gap: int
    one: tuple[str, str, str]
    other: tuple[str, str, str]

    @property
    def ids(self) -> tuple[str, str]:
        """The two claims."""
        return self.one[-1], self.other[-1]


def groups(
    assertions: Sequence[Assertion], pairs: Iterable[tuple[Assertion, Assertion]], judge: Judge, ties: Ties
) -> list[Group]:
    """Every assertion in exactly one group, groups and members by id.

    Links are taken by strength, then by how near to one another a text tells the two, then by their words and ids, so
    that neither the order of arrival nor a further copy can matter. A link that would bring two claims that were judged
    different into one group is passed over (a cannot-link); of a group its first `ASKED` members are asked. What a
    person decided comes before all of it.

    Claims that no chain of links connects cannot touch one another, so each such component is grouped by itself.
    """
    by_id = {assertion.id: assertion for assertion in assertions}
    links = list(linked(pairs, judge))
    together = [known for group in ties.together if len(known := [claim for claim in group if claim in by_id]) > 1]
    found: list[Group] = []
    for component, own in components(list(by_id), links, together):
        if len(component) == 1:
            found.append((by_id[component[0]],))
            continue
        grouped = _Grouping([by_id[name] for name in component], judge, ties)
        grouped.take(together, own)
        found.extend(grouped.groups())
    return sorted(found, key=lambda group: group[0].id)


def linked(pairs: Iterable[tuple[Assertion, Assertion]], judge: Judge) -> Iterator[Link]:
    """The pairs that are judged to be one event."""
    for one, other in pairs:
        judgement = judge.judge(one, other)
        if judgement.verdict == "same":
            first, second = (one, other) if one.order <= other.order else (other, one)
            yield Link(-judgement.strength, _gap(first, second), first.order, second.order)


def components(
    names: Sequence[str], links: Iterable[Link], together: Iterable[Sequence[str]]
) -> Iterator[tuple[list[str], list[Link]]]:
    """Claims that chains of links connect, with these links."""
    above = {name: name for name in names}

    def top(name: str) -> str:
        while above[name] != name:
            above[name] = above[above[name]]
            name = above[name]
        return name

    kept = list(links)
    for one, other in (*(link.ids for link in kept), *((group[0], name) for group in together for name in group)):
        above[top(one)] = top(other)
    members: dict[str, list[str]] = defaultdict(list)
    own: dict[str, list[Link]] = defaultdict(list)
    for name in names:
        members[top(name)].append(name)
    for link in kept:
        own[top(link.one[-1])].append(link)
    for name, connected in members.items():
        yield connected, own[name]


class _Grouping:
    """The groups of one component, from one group a claim to what its links make of them.

    Groups that were found to be different stay so however they grow, so that no two are compared again.
    """

    def __init__(self, assertions: Sequence[Assertion], judge: Judge, ties: Ties) -> None:
        self._members = {assertion.id: [assertion] for assertion in assertions}
        self._home = {assertion.id: assertion.id for assertion in assertions}
        self._against: dict[str, set[str]] = defaultdict(set)
        self._differ: dict[tuple[str, str], bool] = {}
        self._judge = judge
        self._ties = ties

    def take(self, together: Iterable[Sequence[str]], links: Iterable[Link]) -> None:
        """Join what a person joined, then what the links join, the strongest first."""
        for group in together:
            for name in group[1:]:
                if name in self._home and self._home[name] != self._home[group[0]]:
                    self._join(self._home[group[0]], self._home[name])
        ordered = sorted(links)
        self._differ.update((min(link.ids, link.ids[::-1]), False) for link in ordered)
        for link in ordered:
            here, there = (self._home[name] for name in link.ids)
            if here == there or there in self._against[here]:
                continue
            if self._may_join(self._members[here], self._members[there]):
                self._join(here, there)
            else:
                self._against[here].add(there)
                self._against[there].add(here)

    def groups(self) -> Iterator[Group]:
        """The groups, members by id."""
        for group in self._members.values():
            yield tuple(sorted(group, key=lambda member: member.id))

    def _join(self, here: str, there: str) -> None:
        small, large = sorted((here, there), key=lambda name: (len(self._members[name]), name))
        for moved in self._members.pop(small):
            self._home[moved.id] = large
            self._members[large].append(moved)
        for other in self._against.pop(small, ()):
            self._against[other].discard(small)
            self._against[other].add(large)
            self._against[large].add(other)

    def _may_join(self, some: Sequence[Assertion], others: Sequence[Assertion]) -> bool:
        """Whether nothing keeps two groups apart; claims that a person joined do so only where all of them would."""
        if self._ties.parts(some, others):
            return False
        return all(
            any(not self._are_different(one, other) for one, other in product(unit, another))
            for unit, another in product(self._ties.units(some[:ASKED]), self._ties.units(others[:ASKED]))
        )

    def _are_different(self, one: Assertion, other: Assertion) -> bool:
        pair = (one.id, other.id) if one.id < other.id else (other.id, one.id)
        if pair not in self._differ:
            self._differ[pair] = self._judge.judge(one, other).verdict == "different"
        return self._differ[pair]


def _gap(one: Assertion, other: Assertion) -> int:
    """How many characters a text has between two claims; claims of two texts are no nearer than any."""
    if not is_one_text(one, other):
        return 0
    return abs(one.claim.content.start - other.claim.content.start)
