"""What comes after what: the order of changes within a day, where the words give only the day."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from sayso.control.draft import NEVER, Draft, joined
from sayso.control.parties import one_a_side
from sayso.model.knowledge import Actors, is_one_side


def in_turn(drafts: Sequence[Draft], actors: Actors) -> list[Draft]:
    """The drafts of one site in order of time.

    Of takings by two sides on one day, that of the side that held the place before is the later one: it can only take
    back what it has lost. Who took a place and left it took it first.
    """
    found: list[Draft] = []
    for _, same_day in groupby(sorted(drafts, key=lambda draft: draft.order), key=lambda draft: draft.day):
        before = next((draft.holder for draft in reversed(found) if draft.holder), None)
        found.extend(_within_a_day(list(_shared(list(same_day), actors)), before, actors))
    return found


def _within_a_day(drafts: list[Draft], before: str | None, actors: Actors) -> list[Draft]:
    if len(drafts) == 1 or drafts[0].day == NEVER:
        return drafts
    takers = [draft for draft in drafts if draft.status == "full_control"]
    sides = one_a_side([draft.holder for draft in takers if draft.holder], actors, day=drafts[0].day)

    def turn(draft: Draft) -> tuple[int, int, str, int]:
        own = draft.holder or ""
        is_own = [is_one_side(own, side, actors, day=draft.day) for side in sides]
        is_back = before is not None and is_one_side(own, before, actors, day=draft.day)
        if draft.status == "withdrawn":
            return (3 if any(is_own) and len(sides) == 1 else 0), 0, "", 0
        if draft.status == "full_control":
            first = draft.holdings[0].claim
            return 2, int(is_back), draft.said[0] if draft.said else "", first.content.start if len(sides) > 1 else 0
        return 1, 0, "", 0

    return sorted(drafts, key=turn)


def _shared(drafts: list[Draft], actors: Actors) -> Iterator[Draft]:
    """Where two sides are said to hold a part each, they contest the place."""
    parts = [draft for draft in drafts if draft.status == "partial_control" and draft.holder]
    parties = one_a_side([draft.holder for draft in parts if draft.holder], actors, day=drafts[0].day)
    if len(parties) < 2:
        yield from drafts
        return
    whole = parts[0]
    for part in parts[1:]:
        whole = joined(whole, part)
    is_assessed = all(part.is_assessed for part in parts)
    contested = replace(
        whole, status="contested", holder=None, share=None, parties=tuple(sorted(parties)), is_assessed=is_assessed
    )
    for draft in drafts:
        if draft is parts[0]:
            yield contested
        elif draft not in parts:
            yield draft
