"""What a person decided of claims: which are one event, and which are not."""

from collections import defaultdict
from collections.abc import Sequence

from sayso.corroborate.assertion import Assertion
from sayso.model.case import Links


class Ties:
    """Must-links and cannot-links between claims, by id."""

    def __init__(self, links: Links) -> None:
        self.together = links.together
        self._apart: dict[str, set[str]] = defaultdict(set)
        for one, other in links.apart:
            self._apart[one].add(other)
            self._apart[other].add(one)
        self._unit = {claim: group[0] for group in links.together for claim in group}
        self.named = frozenset((*self._unit, *self._apart))

    def parts(self, some: Sequence[Assertion], others: Sequence[Assertion]) -> bool:
        """Whether a person said of one of these and one of those that they are not one."""
        if not self._apart:
            return False
        ids = {other.id for other in others}
        return any(one.id in self._apart and not self._apart[one.id].isdisjoint(ids) for one in some)

    def units(self, members: Sequence[Assertion]) -> list[list[Assertion]]:
        """The members, those that a person joined in one list."""
        if not self._unit:
            return [[member] for member in members]
        found: dict[str, list[Assertion]] = defaultdict(list)
        for member in members:
            found[self._unit.get(member.id, member.id)].append(member)
        return list(found.values())
