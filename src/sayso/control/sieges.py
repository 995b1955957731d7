"""Sieges: laid, affirmed, and over when they are lifted or the place falls to who laid them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sayso.control.draft import BASES, NEVER, Draft
from sayso.control.holding import Holding
from sayso.control.moment import hull
from sayso.control.parties import is_one_side
from sayso.control.voices import is_borne_out
from sayso.model.control import Siege
from sayso.model.date import DateBounds
from sayso.model.knowledge import Actors


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


def sieges(told: Sequence[tuple[Holding, str]], holds: Sequence[Draft], actors: Actors) -> list[Laid]:
    """The sieges of one site, from what is told of them and in which event, oldest first."""
    ordered = sorted(told, key=lambda one: (_day(one[0].start, [one[0]]), one[0].claim.id))
    lifts = [holding for holding, _ in ordered if holding.is_lifted]
    found: list[Laid] = []
    for holding, event_id in ordered:
        if holding.is_lifted:
            continue
        one = Laid(by=holding.besieged_by, start=holding.start, end=None, holdings=(holding,), event_ids=(event_id,))
        over = _end(one, lifts, holds, actors)
        at = next((n for n, laid in enumerate(found) if _is_one(laid, one, over, actors)), None)
        if at is None:
            found.append(replace(one, end=over))
        else:
            found[at] = _joined(found[at], one)
    return found


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


def _is_one(laid: Laid, other: Laid, over: DateBounds | None, actors: Actors) -> bool:
    """Whether a telling is of a siege that is still on when it begins, laid by the same side."""
    if laid.end != over:
        return False
    return any(is_one_side(one, name, actors, day=other.holdings[0].said) for one in laid.by for name in other.by)


def _joined(laid: Laid, other: Laid) -> Laid:
    firsts = [siege.start for siege in (laid, other) if siege.start]
    is_open = laid.start is None or laid.start.start_min is None
    return replace(
        laid,
        by=tuple(sorted({*laid.by, *other.by})),
        start=hull(firsts) if is_open and firsts else laid.start,
        holdings=(*laid.holdings, *other.holdings),
        event_ids=tuple(sorted({*laid.event_ids, *other.event_ids})),
    )


def _end(siege: Laid, lifts: Sequence[Holding], holds: Sequence[Draft], actors: Actors) -> DateBounds | None:
    """When it was over: the first lifting after it began, or the taking of the place by who laid it."""
    over = [(_day(lift.start, [lift]), lift.start) for lift in lifts]
    over += [
        (hold.day, hold.start)
        for hold in holds
        if hold.status == "full_control"
        and hold.holder
        and any(is_one_side(one, hold.holder, actors, day=hold.day) for one in siege.by)
    ]
    after = sorted((pair for pair in over if pair[0] > siege.day), key=lambda pair: pair[0])
    return after[0][1] if after else None


def _day(start: DateBounds | None, holdings: Sequence[Holding]) -> str:
    last = (start.start_max or start.start_min) if start else None
    said = sorted({holding.said for holding in holdings if holding.said})
    return last or (said[0] if said else NEVER)
