"""Who stands with whom and against whom on a day, from the dated ties of the registry."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal

from sayso.lexicon.actors import ActorEntry, Relation
from sayso.model.knowledge import Tie

_REMEMBERED = 65_536
FRIENDS, FOES = ("patrons", "allies"), ("enemies",)
LINKS: Mapping[str, Literal["patron", "ally"]] = {"patrons": "patron", "allies": "ally"}
Body = tuple[str, frozenset[str]]  # an actor, and all that it belongs to


class Sides:
    """The ties between actors. A day of `None` counts every tie that ever held: not known to be apart is together."""

    def __init__(self, entries: Mapping[str, ActorEntry]) -> None:
        self._entries = entries
        self._arms: dict[str, list[str]] = {}
        for entry in entries.values():
            for parent in entry.parents:
                is_state = parent.id not in entries or entries[parent.id].kind == "official"
                if entry.is_armed and is_state:
                    self._arms.setdefault(parent.id, []).append(entry.id)
        self._lineages: dict[tuple[str, str | None], frozenset[str]] = {}
        self._reached: dict[tuple[str, str | None, tuple[str, ...]], frozenset[str]] = {}

    def is_same(self, one: str, other: str, day: str | None) -> bool:
        """Whether one is the other, both belong to one body, or a tie of patron or ally joins what they belong to.

        Parts are followed all the way up, patrons and allies one step: the friend of a friend is not one's own side.
        """
        if one == other:
            return True
        left, right = self._lineage(one, day), self._lineage(other, day)
        return bool(left & right) or self._are_tied((one, left), (other, right), day, FRIENDS)

    def ties(self, one: str, other: str, day: str | None) -> Sequence[Tie]:
        """What makes two actors one side on a day: the same rules as `is_same`, told; none where they are not."""
        left, right = self._lineage(one, day), self._lineage(other, day)
        if other in left or one in right:
            part, whole = (one, other) if other in left else (other, one)
            return (Tie(link="part", of=part, to=whole),)
        if shared := left & right:
            return tuple(Tie(link="part", of=each, to=min(shared)) for each in (one, other))
        pairs = [(member, right) for member in sorted(left)] + [(member, left) for member in sorted(right)]
        found = (
            Tie(link=link, of=member, to=friend)
            for member, others in pairs
            for kind, link in LINKS.items()
            for friend in self._tied(member, (kind,), day)
            if friend in others
        )
        return tuple(found)[:1]

    def is_enemy(self, one: str, other: str, day: str | None) -> bool:
        """Whether either, or a body that it belongs to, fights the other or a body that this belongs to.

        A state fights whom its forces fight.
        """
        left, right = self._lineage(one, day), self._lineage(other, day)
        if left & right:
            return False
        mine, yours = self._with_arms(left, day), self._with_arms(right, day)
        return self._are_tied((one, mine), (other, yours), day, FOES)

    def parts(self, actor_id: str) -> tuple[str, ...]:
        """An actor, and whatever was ever a part of it or of its parts; in the order of their ids."""
        found, waiting = {actor_id}, [actor_id]
        while waiting:
            whole = waiting.pop()
            own = {entry.id for entry in self._entries.values() if any(tie.id == whole for tie in entry.parents)}
            waiting.extend(own - found)
            found |= own
        return tuple(sorted(found))

    def _with_arms(self, lineage: frozenset[str], day: str | None) -> frozenset[str]:
        arms = (arm for member in lineage for arm in self._arms.get(member, ()))
        return lineage.union(arm for arm in arms if lineage & set(self._tied(arm, ("parents",), day)))

    def _lineage(self, actor_id: str, day: str | None) -> frozenset[str]:
        """An actor with all that it belongs to; remembered, since every pair of claims asks for it."""
        key = actor_id, day
        if key not in self._lineages:
            if len(self._lineages) >= _REMEMBERED:
                self._lineages.clear()
            self._lineages[key] = frozenset(self._upwards(actor_id, day))
        return self._lineages[key]

    def _upwards(self, actor_id: str, day: str | None) -> set[str]:
        found = {actor_id}
        waiting = [actor_id]
        while waiting:
            parents = set(self._tied(waiting.pop(), ("parents",), day)) - found
            found |= parents
            waiting.extend(parents)
        return found

    def _are_tied(self, one: Body, other: Body, day: str | None, ties: tuple[str, ...]) -> bool:
        """Whether a tie leads from what one belongs to into what the other belongs to, or back."""
        if not self._reach(one, day, ties).isdisjoint(other[1]):
            return True
        return not self._reach(other, day, ties).isdisjoint(one[1])

    def _reach(self, body: Body, day: str | None, ties: tuple[str, ...]) -> frozenset[str]:
        """Whom an actor and all that it belongs to are tied to; remembered, as the lineages are."""
        key = body[0], day, ties
        if key not in self._reached:
            if len(self._reached) >= _REMEMBERED:
                self._reached.clear()
            self._reached[key] = frozenset(other for member in body[1] for other in self._tied(member, ties, day))
        return self._reached[key]

    def _tied(self, actor_id: str, ties: tuple[str, ...], day: str | None) -> Iterator[str]:
        entry = self._entries.get(actor_id)
        if entry is None:
            return
        for tie in ties:
            relations: Iterable[Relation] = getattr(entry, tie)
            yield from (relation.id for relation in relations if _holds(relation, day))


def _holds(relation: Relation, day: str | None) -> bool:
    if day is None:
        return True
    return (relation.since or "") <= day[:10] <= (relation.until or "9999")


class Sided:
    """Whatever knows the sides of the registry's actors."""

    _sides: Sides

    def parts(self, actor_id: str) -> tuple[str, ...]:
        """The ids of an actor and of whatever was ever a part of it."""
        return self._sides.parts(actor_id)

    def is_same_side(self, one: str, other: str, day: str | None) -> bool:
        """Whether one is the other, a part, a parent, or an ally or patron of it on an ISO day."""
        return self._sides.is_same(one, other, day)

    def ties(self, one: str, other: str, day: str | None) -> Sequence[Tie]:
        """Why two are of one side on an ISO day: one tie, or two where both are parts of a third; else none."""
        return self._sides.ties(one, other, day)

    def is_enemy(self, one: str, other: str, day: str | None) -> bool:
        """Whether the two fight each other on an ISO day, as far as the registry knows."""
        return self._sides.is_enemy(one, other, day)
