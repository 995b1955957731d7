"""Pairs to groups: the strongest links first, and no group that holds two claims judged different."""

from collections.abc import Iterable, Sequence
from itertools import product

from sayso.corroborate.assertion import Assertion, is_one_text
from sayso.corroborate.judge import Judge
from sayso.corroborate.ties import Ties

Group = tuple[Assertion, ...]


def groups(
    assertions: Sequence[Assertion], pairs: Iterable[tuple[Assertion, Assertion]], judge: Judge, ties: Ties
) -> list[Group]:
    """Every assertion in exactly one group, groups and members by id.

    Links are taken by strength, then by how near to one another a text tells the two, then by their words and ids, so
    that neither the order of arrival nor a further copy can matter. A link that would bring two claims that were judged
    different into one group is passed over (a cannot-link). What a person decided comes before all of it.
    """
    members: dict[str, list[Assertion]] = {assertion.id: [assertion] for assertion in assertions}
    home = {assertion.id: assertion.id for assertion in assertions}

    def join(here: str, there: str) -> None:
        small, large = sorted((here, there), key=lambda name: (len(members[name]), name))
        for moved in members.pop(small):
            home[moved.id] = large
            members[large].append(moved)

    for group in ties.together:
        known = [claim for claim in group if claim in home]
        for claim in known[1:]:
            join(home[known[0]], home[claim])
    for one, other in _links(pairs, judge):
        here, there = home[one.id], home[other.id]
        if here != there and _may_join(members[here], members[there], judge, ties):
            join(here, there)
    found = (tuple(sorted(group, key=lambda member: member.id)) for group in members.values())
    return sorted(found, key=lambda group: group[0].id)


def _links(pairs: Iterable[tuple[Assertion, Assertion]], judge: Judge) -> list[tuple[Assertion, Assertion]]:
    linked = []
    for one, other in pairs:
        judgement = judge.judge(one, other)
        if judgement.verdict == "same":
            first, second = (one, other) if one.order <= other.order else (other, one)
            linked.append((-judgement.strength, _gap(first, second), first.order, second.order, first, second))
    return [(first, second) for *_, first, second in sorted(linked, key=lambda link: link[:4])]


def _gap(one: Assertion, other: Assertion) -> int:
    """How many characters a text has between two claims; claims of two texts are no nearer than any."""
    if not is_one_text(one, other):
        return 0
    return abs(one.claim.content.start - other.claim.content.start)


def _may_join(some: Sequence[Assertion], others: Sequence[Assertion], judge: Judge, ties: Ties) -> bool:
    """Whether nothing keeps two groups apart; claims that a person joined do so only where all of them would."""
    if ties.parts(some, others):
        return False
    return all(
        any(judge.judge(one, other).verdict != "different" for one, other in product(unit, another))
        for unit, another in product(ties.units(some), ties.units(others))
    )
