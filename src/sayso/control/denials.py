"""Claims against a holding: denials, and words that grant the holder less."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, takewhile

from sayso.control.draft import NEVER, Draft
from sayso.control.holding import Site
from sayso.control.timeline import Timeline
from sayso.model.knowledge import Actors, is_one_side


@dataclass(frozen=True, slots=True, kw_only=True)
class Denial:
    """A claim that a site is not held, by whom it denies it; no holder named denies whoever holds it."""

    site: Site
    holders: tuple[str, ...]
    claim_id: str
    event_id: str
    said: str | None


def against(draft: Draft, until: Draft | None, timeline: Timeline, denials: Sequence[Denial]) -> list[str]:
    """The claims against a spell, by id: denials while it is on or of its own event, and rival words beside it."""
    last = until.day if until else NEVER
    found = {
        denial.claim_id
        for denial in denials
        if denial.event_id in draft.event_ids or draft.day <= (denial.said or "") <= last
    }
    rivals = chain(timeline.beside(draft), _while_on(draft, until, timeline) if draft.is_assessed else ())
    for other in rivals:
        if other is not draft and not other.is_assessed:
            found.update(other.claim_ids)
    return sorted(found - set(draft.claim_ids))


def _while_on(draft: Draft, until: Draft | None, timeline: Timeline) -> Iterator[Draft]:
    """What begins after a spell, and no later than what ends it."""
    last = until.day if until else NEVER
    return (other for other in takewhile(lambda later: later.day <= last, timeline.after(draft)) if other is not until)


def of_holder(draft: Draft, denials: Sequence[Denial], actors: Actors) -> list[Denial]:
    """The denials that speak of the holder of a spell."""
    holders = [name for name in (draft.holder, *draft.parties) if name]
    return [
        denial
        for denial in denials
        if not denial.holders
        or any(is_one_side(one, other, actors, day=denial.said) for one in denial.holders for other in holders)
    ]
