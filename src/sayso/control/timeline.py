"""Drafts of one site to spells: unbroken, ended by the next, with the claimed and the assessed kept apart."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import chain, islice

from sayso.control.conceding import borne_out, possible
from sayso.control.draft import NEVER, Draft, assessed, joined
from sayso.control.parties import is_general, may_be_one
from sayso.control.turns import in_turn
from sayso.model.knowledge import Actors, is_one_side

CONTESTED_DAYS = 14


def unbroken(drafts: Sequence[Draft], actors: Actors) -> list[Draft]:
    """The drafts of one site and layer, in order, with those of one unbroken holding put together.

    The assessed are joined among themselves first. A claim that affirms an assessed holding joins it; the rest are
    joined among themselves, and are assessed where together they bear it out. Fighting that nobody tells of for two
    weeks is not carried on: gaps stay gaps.
    """
    told = in_turn(drafts, actors)
    found = _apart(borne_out(list(possible(told, actors)), told, actors), actors)
    grown = [assessed(draft, actors) for draft in found]
    return _apart(grown, actors) if grown != found else found


class Timeline:
    """The drafts of one site in order, made ready to be asked what comes after one and what shares its event."""

    def __init__(self, drafts: Sequence[Draft]) -> None:
        self.drafts = drafts
        self._at = {id(draft): at for at, draft in enumerate(drafts)}
        self._of_event: dict[str, list[Draft]] = defaultdict(list)
        for draft in drafts:
            for event_id in draft.event_ids:
                self._of_event[event_id].append(draft)

    def after(self, draft: Draft) -> Iterator[Draft]:
        """The drafts that begin later, in order."""
        return islice(self.drafts, self._at[id(draft)] + 1, None)

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
    """Whether two drafts say the same of a site: status, share, and the side that holds or the sides that fight.

    Once M23 is said to hold a town, "the rebels" who hold it are M23.
    """
    if one.status != other.status or (one.share and other.share and one.share != other.share):
        return False
    if one.holder is None or other.holder is None:
        return one.holder == other.holder and _is_one_fight(one, other, actors)
    is_loose = (one.day == other.day or is_general(other.holder)) and may_be_one(one.holder, other.holder, actors)
    return is_loose or is_one_side(one.holder, other.holder, actors, day=one.day)


def _is_one_fight(one: Draft, other: Draft, actors: Actors) -> bool:
    def is_within(some: Draft, others: Draft) -> bool:
        return all(any(is_one_side(a, b, actors, day=one.day) for b in others.parties) for a in some.parties)

    return is_within(one, other) or is_within(other, one)


def _apart(ordered: Sequence[Draft], actors: Actors) -> list[Draft]:
    """The assessed and the claimed, each joined among themselves, in one order."""
    places = {id(draft): at for at, draft in enumerate(ordered)}
    held = _joined([draft for draft in ordered if draft.is_assessed], places, actors)
    rest = []
    for draft in (draft for draft in ordered if not draft.is_assessed):
        at = _affirmed(places[id(draft)], draft, held, actors)
        if at is None:
            rest.append(draft)
        else:
            held[at] = held[at][0], replace(joined(held[at][1], draft), is_assessed=True)
    return [draft for _, draft in sorted([*held, *_joined(rest, places, actors)], key=lambda pair: pair[0])]


def _joined(ordered: Sequence[Draft], places: dict[int, int], actors: Actors) -> list[tuple[int, Draft]]:
    """Unbroken holdings, each with its place in the order of all."""
    found: list[tuple[int, Draft]] = []
    for draft in ordered:
        if found and is_same_holding(found[-1][1], draft, actors) and _is_unbroken(found[-1][1], draft):
            found[-1] = found[-1][0], joined(found[-1][1], draft)
        else:
            found.append((places[id(draft)], draft))
    return found


def _is_unbroken(before: Draft, after: Draft) -> bool:
    if before.status != "contested":
        return True
    return _days(before.said[-1] if before.said else before.day, after.day) <= CONTESTED_DAYS


def _affirmed(place: int, draft: Draft, held: Sequence[tuple[int, Draft]], actors: Actors) -> int | None:
    """Which assessed spell a claim affirms: the one that is on when it speaks, or begins on that day."""
    at = bisect_left(held, place, key=lambda pair: pair[0]) - 1
    while at + 1 < len(held) and held[at + 1][1].day == draft.day:
        at += 1
    return at if at >= 0 and is_same_holding(held[at][1], draft, actors) else None


def _days(first: str, last: str) -> int:
    if NEVER in (first, last):
        return CONTESTED_DAYS + 1
    return (date.fromisoformat(last[:10]) - date.fromisoformat(first[:10])).days
