"""Claims against a holding: denials, and words that grant the holder less."""

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.control.draft import NEVER, Draft
from sayso.control.holding import Site
from sayso.control.parties import is_one_side
from sayso.model.knowledge import Actors


@dataclass(frozen=True, slots=True, kw_only=True)
class Denial:
    """A claim that a site is not held, by whom it denies it; no holder named denies whoever holds it."""

    site: Site
    holders: tuple[str, ...]
    claim_id: str
    event_id: str
    said: str | None


def against(draft: Draft, until: Draft | None, timeline: Sequence[Draft], denials: Sequence[Denial]) -> list[str]:
    """The claims against a spell, by id: denials while it is on or of its own event, and rival words beside it."""
    last = until.day if until else NEVER
    found = {
        denial.claim_id
        for denial in denials
        if denial.event_id in draft.event_ids or draft.day <= (denial.said or "") <= last
    }
    for other in timeline:
        is_while = draft.order < other.order and other.day <= last and other is not until
        is_own = bool(set(other.event_ids) & set(draft.event_ids))
        if other is not draft and not other.is_assessed and (is_own or (draft.is_assessed and is_while)):
            found.update(other.claim_ids)
    return sorted(found - set(draft.claim_ids))


def of_holder(draft: Draft, denials: Sequence[Denial], actors: Actors) -> list[Denial]:
    """The denials that speak of the holder of a spell."""
    holders = [name for name in (draft.holder, *draft.parties) if name]
    return [
        denial
        for denial in denials
        if not denial.holders
        or any(is_one_side(one, other, actors, day=denial.said) for one in denial.holders for other in holders)
    ]
