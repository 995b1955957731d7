"""Drafts of one site to spells: unbroken, ended by the next, with the claimed and the assessed kept apart."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import chain, islice

from sayso.control.draft import BASES, NEVER, Draft
from sayso.control.parties import is_one_side
from sayso.model.knowledge import Actors

CONTESTED_DAYS = 14


def unbroken(drafts: Sequence[Draft], actors: Actors) -> list[Draft]:
    """The drafts of one site and layer, in order, with those of one unbroken holding put together.

    The assessed are joined among themselves first. A claim that affirms an assessed holding joins it; the rest are
    joined among themselves. Fighting that nobody tells of for two weeks is not carried on: gaps stay gaps.
    """
    ordered = list(_possible(sorted(drafts, key=lambda draft: draft.order), actors))
    assessed = _joined([draft for draft in ordered if draft.is_assessed], actors)
    rest = []
    for draft in (draft for draft in ordered if not draft.is_assessed):
        at = _affirmed(draft, assessed, actors)
        if at is None:
            rest.append(draft)
        else:
            assessed[at] = _join(assessed[at], draft)
    return sorted([*assessed, *_joined(rest, actors)], key=lambda draft: draft.order)


class Timeline:
    """The drafts of one site in order, made ready to be asked what comes after one and what shares its event."""

    def __init__(self, drafts: Sequence[Draft]) -> None:
        self.drafts = drafts
        self._orders = [draft.order for draft in drafts]
        self._of_event: dict[str, list[Draft]] = defaultdict(list)
        for draft in drafts:
            for event_id in draft.event_ids:
                self._of_event[event_id].append(draft)

    def after(self, draft: Draft) -> Iterator[Draft]:
        """The drafts that begin later, in order."""
        return islice(self.drafts, bisect_right(self._orders, draft.order), None)

    def beside(self, draft: Draft) -> Iterator[Draft]:
        """The drafts that rest on an event of this one, and itself; some may come twice."""
        return chain.from_iterable(self._of_event[event_id] for event_id in draft.event_ids)


def next_of(draft: Draft, timeline: Timeline) -> Draft | None:
    """The draft that ends this one: an assessed one only by an assessed one, a claimed one by any that begins later."""
    for other in timeline.after(draft):
        is_aside = not other.is_assessed and (draft.is_assessed or set(other.event_ids) & set(draft.event_ids))
        if not is_aside:
            return other
    return None


def is_same_holding(one: Draft, other: Draft, actors: Actors) -> bool:
    """Whether two drafts say the same of a site: status, share, and the side that holds or the sides that fight."""
    if (one.status, one.share, one.besieged_by) != (other.status, other.share, other.besieged_by):
        return False
    if one.holder is None or other.holder is None:
        return one.holder == other.holder and _is_one_fight(one, other, actors)
    return is_one_side(one.holder, other.holder, actors, day=one.day)


def _is_one_fight(one: Draft, other: Draft, actors: Actors) -> bool:
    def is_within(some: Draft, others: Draft) -> bool:
        return all(any(is_one_side(a, b, actors, day=one.day) for b in others.parties) for a in some.parties)

    return is_within(one, other) or is_within(other, one)


def _joined(ordered: Sequence[Draft], actors: Actors) -> list[Draft]:
    found: list[Draft] = []
    for draft in ordered:
        if found and is_same_holding(found[-1], draft, actors) and _is_unbroken(found[-1], draft):
            found[-1] = _join(found[-1], draft)
        else:
            found.append(draft)
    return found


def _is_unbroken(before: Draft, after: Draft) -> bool:
    if before.status != "contested":
        return True
    return _days(before.said[-1] if before.said else before.day, after.day) <= CONTESTED_DAYS


def _affirmed(draft: Draft, assessed: Sequence[Draft], actors: Actors) -> int | None:
    """Which assessed spell a claim affirms: the one that is on when it speaks."""
    on = [at for at, spell in enumerate(assessed) if spell.day <= draft.day]
    return on[-1] if on and is_same_holding(assessed[on[-1]], draft, actors) else None


def _possible(ordered: Sequence[Draft], actors: Actors) -> Iterator[Draft]:
    """Leave out the leaving of one who is not known to have held the place: it ends nobody's hold."""
    before: Draft | None = None
    for draft in ordered:
        holders = [name for name in (before.holder, *before.parties) if name] if before else []
        own = draft.holder or ""
        if (
            draft.status != "withdrawn"
            or not holders
            or any(is_one_side(own, h, actors, day=draft.day) for h in holders)
        ):
            yield draft
            before = draft


def _join(one: Draft, other: Draft) -> Draft:
    """Two tellings of one holding; the later one affirms it and does not move its beginning."""
    return replace(
        one,
        parties=one.parties if len(one.parties) >= len(other.parties) else other.parties,
        basis=tuple(basis for basis in BASES if basis in (*one.basis, *other.basis)),
        said=tuple(sorted({*one.said, *other.said})),
        claim_ids=tuple(sorted({*one.claim_ids, *other.claim_ids})),
        event_ids=tuple(sorted({*one.event_ids, *other.event_ids})),
        is_inferred=one.is_inferred and other.is_inferred,
    )


def _days(first: str, last: str) -> int:
    if NEVER in (first, last):
        return CONTESTED_DAYS + 1
    return (date.fromisoformat(last[:10]) - date.fromisoformat(first[:10])).days
