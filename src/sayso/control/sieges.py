"""Sieges: laid, affirmed, and over when they are lifted or the place falls to who laid them."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sayso.control.draft import BASES, NEVER, Draft
from sayso.control.holding import Holding
from sayso.control.moment import hull
from sayso.control.voices import is_borne_out
from sayso.model.control import Siege
from sayso.model.date import DateBounds
from sayso.model.knowledge import Actors, is_one_side


@dataclass(frozen=True, slots=True, kw_only=True)
class Laid:
    """One siege of one site, with all that tells of it."""

    by: tuple[str, ...]
    start: DateBounds | None
    end: DateBounds | None
    holdings: tuple[Holding, ...]
    event_ids: tuple[str, ...]

    @property
    def day(self) -> str:
        """The day by which it had begun."""
        return _day(self.start, self.holdings)

    def record(self, actors: Actors) -> Siege:
        """The siege as the spell that it lies beside tells of it."""
        bases = {holding.basis for holding in self.holdings}
        said = sorted({holding.said for holding in self.holdings if holding.said})
        return Siege(
            by=self.by,
            start=self.start,
            end=self.end,
            assessed=is_borne_out(self.holdings, actors),
            basis=tuple(basis for basis in BASES if basis in bases),
            last_affirmed=said[-1] if said else None,
            claim_ids=tuple(sorted({holding.claim.id for holding in self.holdings})),
        )


class _Growing:
    """A siege while its tellings are put together, oldest first, each in a time that does not grow with them."""

    def __init__(self, first: Holding, event_id: str, end: DateBounds | None) -> None:
        self.end = end
        self._by = set(first.besieged_by)
        self._start = first.start
        self._holdings = [first]
        self._event_ids = {event_id}

    def is_of(self, other: Holding, end: DateBounds | None, actors: Actors) -> bool:
        """Whether a telling is of this siege: one that is still on when it begins, laid by the same side."""
        if self.end != end:
            return False
        return any(is_one_side(one, name, actors, day=other.said) for one in self._by for name in other.besieged_by)

    def add(self, other: Holding, event_id: str) -> None:
        """Put one more telling to it."""
        firsts = [start for start in (self._start, other.start) if start]
        if (self._start is None or self._start.start_min is None) and firsts:
            self._start = hull(firsts)
        self._by.update(other.besieged_by)
        self._holdings.append(other)
        self._event_ids.add(event_id)

    def laid(self) -> Laid:
        """The siege with all that tells of it."""
        by = tuple(sorted(self._by)) if len(self._holdings) > 1 else self._holdings[0].besieged_by
        ids = tuple(sorted(self._event_ids))
        return Laid(by=by, start=self._start, end=self.end, holdings=tuple(self._holdings), event_ids=ids)


class _Ends:
    """When sieges of one site are over: by the next lifting, or when who laid them takes the place."""

    def __init__(self, lifts: Sequence[Holding], holds: Sequence[Draft], actors: Actors) -> None:
        self._lifts = [(_day(lift.start, [lift]), lift.start) for lift in lifts]
        self._takings = [hold for hold in holds if hold.status == "full_control" and hold.holder]
        self._actors = actors
        self._known: dict[tuple[str, ...], list[tuple[str, DateBounds | None]]] = {}

    def after(self, told: Holding) -> DateBounds | None:
        """The first end after a siege is told to have begun."""
        ends = self._known.get(told.besieged_by)
        if ends is None:
            own = [(hold.day, hold.start) for hold in self._takings if self._is_by(hold, told.besieged_by)]
            ends = self._known[told.besieged_by] = sorted([*self._lifts, *own], key=lambda pair: pair[0])
        at = bisect_right(ends, _day(told.start, [told]), key=lambda pair: pair[0])
        return ends[at][1] if at < len(ends) else None

    def _is_by(self, hold: Draft, by: Sequence[str]) -> bool:
        return any(is_one_side(one, hold.holder or "", self._actors, day=hold.day) for one in by)


def sieges(told: Sequence[tuple[Holding, str]], holds: Sequence[Draft], actors: Actors) -> list[Laid]:
    """The sieges of one site, from what is told of them and in which event, oldest first."""
    ordered = sorted(told, key=lambda one: (_day(one[0].start, [one[0]]), one[0].claim.id))
    ends = _Ends([holding for holding, _ in ordered if holding.is_lifted], holds, actors)
    found: list[_Growing] = []
    for holding, event_id in ordered:
        if holding.is_lifted:
            continue
        over = ends.after(holding)
        own = next((siege for siege in found if siege.is_of(holding, over, actors)), None)
        if own is None:
            found.append(_Growing(holding, event_id, over))
        else:
            own.add(holding, event_id)
    return [siege.laid() for siege in found]


def lay(holds: Sequence[Draft], laid: Sequence[Laid], actors: Actors) -> list[Draft]:
    """Sieges beside the hold that is on when they begin; a siege of which no hold is known stands alone."""
    found, alone = list(holds), []
    for siege in laid:
        at = max((n for n, hold in enumerate(found) if hold.day <= siege.day), default=None)
        if at is None:
            alone.append(_alone(siege, actors))
        else:
            found[at] = replace(
                found[at],
                sieges=(*found[at].sieges, siege.record(actors)),
                event_ids=tuple(sorted({*found[at].event_ids, *siege.event_ids})),
            )
    return sorted([*_one_alone(alone), *found], key=lambda draft: draft.day)


def _alone(siege: Laid, actors: Actors) -> Draft:
    first = siege.holdings[0]
    holders = sorted({holding.holder for holding in siege.holdings if holding.holder})
    record = siege.record(actors)
    return Draft(
        site=first.site,
        place=first.place,
        layer="hold",
        status="unknown",
        holder=holders[0] if len(holders) == 1 else None,
        parties=(),
        share=None,
        basis=record.basis,
        is_assessed=False,
        is_inferred=False,
        is_open=False,
        start=siege.start,
        said=tuple(sorted({holding.said for holding in siege.holdings if holding.said})),
        holdings=siege.holdings,
        event_ids=siege.event_ids,
        sieges=(record,),
    )


def _one_alone(alone: Sequence[Draft]) -> Iterator[Draft]:
    """Sieges laid while nobody says who holds the place, as one spell of an unknown holder for each holder named."""
    by_holder: dict[str, list[Draft]] = {}
    for draft in alone:
        by_holder.setdefault(draft.holder or "", []).append(draft)
    for same in by_holder.values():
        first = min(same, key=lambda draft: draft.order)
        yield replace(
            first,
            sieges=tuple(siege for draft in same for siege in draft.sieges),
            said=tuple(sorted({day for draft in same for day in draft.said})),
            holdings=tuple({h.claim.id: h for draft in same for h in draft.holdings}.values()),
            event_ids=tuple(sorted({name for draft in same for name in draft.event_ids})),
        )


def _day(start: DateBounds | None, holdings: Sequence[Holding]) -> str:
    last = (start.start_max or start.start_min) if start else None
    said = sorted({holding.said for holding in holdings if holding.said})
    return last or (said[0] if said else NEVER)
