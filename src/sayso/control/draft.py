"""What one event says of one site: its claims' holdings put together, and whether that is assessed or claimed."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import get_args

from sayso.control.holding import Holding, Site
from sayso.control.moment import hull
from sayso.control.parties import is_general, may_be_one, one_a_side
from sayso.control.times import by_time
from sayso.control.voices import is_borne_out
from sayso.model.control import Share, Siege
from sayso.model.date import DateBounds
from sayso.model.event import Event
from sayso.model.knowledge import Actors, is_one_side
from sayso.model.place import Place
from sayso.model.terms import Basis, ControlStatus, Layer

BASES: tuple[Basis, ...] = get_args(Basis)
NEVER = "9999-12-31"
NOBODY = "~"  # after every holder
# Of one day: who leaves makes room, what is held in part is then fought for, and a taking ends the fight.
TURNS: tuple[ControlStatus, ...] = ("unknown", "presence", "withdrawn", "partial_control", "contested", "full_control")


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A spell in the making; `said` are the days on which its claims were published.

    `is_open` where it is in dispute who took the place, so that nobody's hold is assessed.
    """

    site: Site
    place: Place
    layer: Layer
    status: ControlStatus
    holder: str | None
    parties: tuple[str, ...]
    share: Share | None
    basis: tuple[Basis, ...]
    is_assessed: bool
    is_inferred: bool
    is_open: bool
    start: DateBounds | None
    said: tuple[str, ...]
    holdings: tuple[Holding, ...]
    event_ids: tuple[str, ...]
    sieges: tuple[Siege, ...] = ()

    @property
    def claim_ids(self) -> tuple[str, ...]:
        """The claims that it rests on."""
        return tuple(sorted({holding.claim.id for holding in self.holdings}))

    @property
    def order(self) -> tuple[str, int, str, str, str]:
        """Where it stands in time: by the day by which it had begun, then by what turns into what within a day.

        Of one moment it stands by its holder and status before its claims: a copy with a lower id turns nothing.
        """
        last = self.start.start_max if self.start else None
        first = self.start.start_min if self.start else None
        return (
            last or (self.said[0] if self.said else NEVER),
            TURNS.index(self.status),
            first or last or "",
            f"{self.holder or NOBODY} {self.status}",
            self.holdings[0].claim.id,
        )

    @property
    def day(self) -> str:
        """The day by which it had begun."""
        return self.order[0]

    def holders(self) -> tuple[str, ...]:
        """Who holds it, or who fights for it."""
        return tuple(name for name in (self.holder, *self.parties) if name)


def drafts(event: Event | None, holdings: Sequence[Holding], actors: Actors) -> Iterator[Draft]:
    """One draft for each thing that an event's claims say of a site: status, and the side that holds.

    `event` is `None` for what makes no event, such as an attack thrown back.
    """
    kinds: dict[tuple[Site, Layer, ControlStatus], list[Holding]] = defaultdict(list)
    for holding in sorted(holdings, key=lambda one: one.claim.id):
        kinds[holding.site, holding.layer, holding.status].append(holding)
    for kind in sorted(kinds):
        for same in _by_side(kinds[kind], actors):
            for told_as_one in by_time(same):
                yield _draft(event, told_as_one, actors)


def assessed(draft: Draft, actors: Actors) -> Draft:
    """The draft, assessed where its words bear that out.

    A presence is no holding and a thing presupposed is not said, so neither is assessed. Where who took a place is
    in dispute, nobody's hold is.
    """
    said = [holding for holding in draft.holdings if not holding.is_inferred]
    is_none = draft.layer == "presence" or draft.status == "unknown" or draft.is_open or not said
    return draft if is_none or draft.is_assessed else replace(draft, is_assessed=is_borne_out(said, actors))


def joined(one: Draft, other: Draft) -> Draft:
    """Two tellings of one holding; the later one affirms it and does not move its beginning.

    Two days that are told of one event are days between which it began.
    """
    holdings = {holding.claim.id: holding for holding in (*one.holdings, *other.holdings)}
    starts = [draft.start for draft in (one, other) if draft.start and draft.start.start_min]
    is_one_change = len(starts) == 2 and bool(set(one.event_ids) & set(other.event_ids))
    return replace(
        one,
        holder=other.holder if one.holder and other.holder and is_general(one.holder) else one.holder,
        start=hull(starts) if is_one_change else one.start,
        parties=one.parties if len(one.parties) >= len(other.parties) else other.parties,
        share=one.share or other.share,
        basis=tuple(basis for basis in BASES if basis in (*one.basis, *other.basis)),
        said=tuple(sorted({*one.said, *other.said})),
        holdings=tuple(holdings[name] for name in sorted(holdings)),
        event_ids=tuple(sorted({*one.event_ids, *other.event_ids})),
        is_inferred=one.is_inferred and other.is_inferred,
        is_open=one.is_open or other.is_open,
    )


def _by_side(holdings: Sequence[Holding], actors: Actors) -> list[list[Holding]]:
    """Holdings by the side of their holder; those without a holder (contested) stay together."""
    sides: list[list[Holding]] = []
    for holding in sorted(holdings, key=lambda one: (_is_general(one.holder, actors), one.claim.id)):
        own = next((side for side in sides if _is_one_holder(side[0], holding, actors)), None)
        if own is None:
            sides.append([holding])
        else:
            own.append(holding)
    return sides


def _is_one_holder(one: Holding, other: Holding, actors: Actors) -> bool:
    if one.holder is None or other.holder is None:
        return one.holder == other.holder
    is_one = is_one_side(one.holder, other.holder, actors, day=one.said)
    return is_one or may_be_one(one.holder, other.holder, actors)


def _is_general(holder: str | None, actors: Actors) -> bool:
    known = actors.get(holder) if holder else None
    return known is not None and known.is_generic


def _draft(event: Event | None, same: Sequence[Holding], actors: Actors) -> Draft:
    first = same[0]
    bases = {holding.basis for holding in same}
    holders = Counter(holding.holder for holding in same if holding.holder)
    shares = [holding.share for holding in same if holding.share]
    made = Draft(
        site=first.site,
        place=_place(same),
        layer=first.layer,
        status=first.status,
        holder=min(holders, key=lambda name: (_is_general(name, actors), -holders[name], name)) if holders else None,
        parties=one_a_side([party for holding in same for party in holding.parties], actors, day=first.said),
        share=Share(min=min(s.min for s in shares), max=max(s.max for s in shares)) if shares else None,
        basis=tuple(basis for basis in BASES if basis in bases),
        is_assessed=False,
        is_inferred=all(holding.is_inferred for holding in same),
        is_open=event is not None and any(dispute.about == "who" for dispute in event.disputes),
        start=hull([holding.start for holding in same if holding.start]),
        said=tuple(sorted({holding.said for holding in same if holding.said})),
        holdings=tuple(same),
        event_ids=(event.id,) if event else (),
    )
    return assessed(made, actors)


def _place(same: Sequence[Holding]) -> Place:
    """The place in the words of the claim that is most exact of it."""
    exact = min(same, key=lambda one: (one.place.gazetteer_id is None, one.place.geo_precision or 9, one.claim.id))
    return exact.place
