"""Leavings: one who never held a place ends nobody's hold, and one who says that he left bears out who came."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from sayso.control.draft import BASES, NEVER, Draft
from sayso.model.knowledge import Actors, is_one_side

WITHIN_DAYS = 7  # between a taking and the leaving that concedes it


def possible(ordered: Iterable[Draft], actors: Actors) -> Iterator[Draft]:
    """Leave out the leaving of one who is not known to have held the place: it ends nobody's hold."""
    before: Draft | None = None
    for draft in ordered:
        holders = before.holders() if before else ()
        own = draft.holder or ""
        is_own = any(is_one_side(own, holder, actors, day=draft.day) for holder in holders)
        if draft.status != "withdrawn" or not holders or is_own:
            yield draft
            before = draft


def borne_out(kept: Sequence[Draft], told: Sequence[Draft], actors: Actors) -> list[Draft]:
    """Takings that the loser concedes by saying in those days that he has left: these are assessed."""
    leavings = [draft for draft in told if draft.status == "withdrawn" and draft.is_assessed]
    return [_conceded(draft, leavings, actors) for draft in kept]


def _conceded(draft: Draft, leavings: Sequence[Draft], actors: Actors) -> Draft:
    if draft.is_assessed or draft.is_open or draft.is_inferred or draft.status != "full_control":
        return draft
    by = [leaving for leaving in leavings if _is_conceding(leaving, draft, actors)]
    if not by:
        return draft
    holdings = {holding.claim.id: holding for one in (draft, *by) for holding in one.holdings}
    bases = {*draft.basis, *(basis for leaving in by for basis in leaving.basis)}
    return replace(
        draft,
        is_assessed=True,
        basis=tuple(basis for basis in BASES if basis in bases),
        holdings=tuple(holdings[name] for name in sorted(holdings)),
        event_ids=tuple(sorted({*draft.event_ids, *(name for leaving in by for name in leaving.event_ids)})),
    )


def _is_conceding(leaving: Draft, taken: Draft, actors: Actors) -> bool:
    if NEVER in (leaving.day, taken.day) or not (leaving.holder and taken.holder):
        return False
    apart = (date.fromisoformat(taken.day[:10]) - date.fromisoformat(leaving.day[:10])).days
    is_stranger = not is_one_side(leaving.holder, taken.holder, actors, day=taken.day)
    return abs(apart) <= WITHIN_DAYS and is_stranger
