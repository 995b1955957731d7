"""The dead of an event as codebooks count them: the lowest of what stands, and never the same people twice."""

from collections.abc import Mapping, Sequence

from sayso.model.event import Event, TollRange
from sayso.model.record import Record
from sayso.model.terms import TollGroup, Vague


class Dead(Record, frozen=True, kw_only=True):
    """The lowest and the highest total of the killed that stand; `civilians` of the lowest, where that is told."""

    low: int
    high: int
    civilians: int | None


def dead(event: Event, *, vague: Mapping[Vague, int], civilian: frozenset[TollGroup]) -> Dead | None:
    """How many died, where anybody says; `None` where nobody does, which is not nought.

    Children and women are among the civilians or people that are counted beside them. Groups that shut each other out
    (fighters, civilians) are added; a count of people, without more, is the total where it is higher.
    """
    counted = [one for one in event.toll_range if one.effect == "killed"]
    if not counted:
        return None
    civilians = _sum([one for one in counted if one.of in civilian], event, vague)
    fighters = _sum([one for one in counted if one.of == "combatant"], event, vague)
    people = _sum([one for one in counted if one.of == "person"], event, vague)
    parts = _sum([one for one in counted if one.of in {"child", "woman"}], event, vague)
    told = (civilians or parts, fighters)
    groups = [one for one in told if one is not None]
    total = (sum(low for low, _ in groups), sum(high for _, high in groups)) if groups else None
    low, high = max((found for found in (total, people) if found is not None), default=(0, 0))
    own = civilians or (parts if people is None else None)
    return Dead(low=low, high=max(low, high), civilians=own[0] if own else None)


def _sum(some: Sequence[TollRange], event: Event, vague: Mapping[Vague, int]) -> tuple[int, int] | None:
    if not some:
        return None
    ends = [_ends(one, event, vague) for one in some]
    return sum(low for low, _ in ends), sum(high for _, high in ends)


def _ends(one: TollRange, event: Event, vague: Mapping[Vague, int]) -> tuple[int, int]:
    """The two ends of a range: an open end is the other one, a vague word what the codebook makes of it."""
    same = [toll for toll in event.tolls if (toll.effect, toll.of, toll.group) == ("killed", one.of, one.group)]
    guessed = [vague[toll.vague] for toll in same if toll.vague is not None and toll.vague in vague]
    low = one.min if one.min is not None else min([*guessed, *([] if one.max is None else [one.max])], default=0)
    high = one.max if one.max is not None else max([low, *guessed])
    return low, high
