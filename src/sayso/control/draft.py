"""What one event says of one site: its claims' holdings put together, and whether that is assessed or claimed."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import get_args

from sayso.control.holding import Holding, Site
from sayso.control.moment import hull
from sayso.control.parties import is_one_side, one_a_side
from sayso.model.control import Share
from sayso.model.date import DateBounds
from sayso.model.event import Event
from sayso.model.knowledge import Actors
from sayso.model.place import Place
from sayso.model.terms import Basis, ControlStatus, Layer

BASES: tuple[Basis, ...] = get_args(Basis)
NEVER = "9999-12-31"
NOBODY = "~"  # after every holder


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A spell in the making; `said` are the days on which its claims were published."""

    site: Site
    place: Place
    layer: Layer
    status: ControlStatus
    holder: str | None
    parties: tuple[str, ...]
    share: Share | None
    besieged_by: tuple[str, ...]
    basis: tuple[Basis, ...]
    is_assessed: bool
    is_inferred: bool
    start: DateBounds | None
    said: tuple[str, ...]
    claim_ids: tuple[str, ...]
    event_ids: tuple[str, ...]

    @property
    def order(self) -> tuple[str, str, str, str]:
        """Where it stands in time: by the day by which it had begun, then by the first possible.

        Of one moment it stands by its holder and status before its claims: a copy with a lower id turns nothing.
        """
        last = self.start.start_max if self.start else None
        first = self.start.start_min if self.start else None
        return (
            last or (self.said[0] if self.said else NEVER),
            first or last or "",
            f"{self.holder or NOBODY} {self.status}",
            self.claim_ids[0],
        )

    @property
    def day(self) -> str:
        """The day by which it had begun."""
        return self.order[0]


def drafts(event: Event, holdings: Sequence[Holding], actors: Actors) -> Iterator[Draft]:
    """One draft for each thing that an event's claims say of a site: status, and the side that holds."""
    kinds: dict[tuple[Site, Layer, ControlStatus, bool], list[Holding]] = defaultdict(list)
    for holding in sorted(holdings, key=lambda one: one.claim.id):
        kinds[holding.site, holding.layer, holding.status, bool(holding.besieged_by)].append(holding)
    for kind in sorted(kinds):
        for same in _by_side(kinds[kind], actors):
            yield _draft(event, same, actors)


def _by_side(holdings: Sequence[Holding], actors: Actors) -> list[list[Holding]]:
    """Holdings by the side of their holder; those without a holder (contested, besieged) stay together."""
    sides: list[list[Holding]] = []
    for holding in holdings:
        own = next((side for side in sides if _is_one_holder(side[0], holding, actors)), None)
        if own is None:
            sides.append([holding])
        else:
            own.append(holding)
    return sides


def _is_one_holder(one: Holding, other: Holding, actors: Actors) -> bool:
    if one.holder is None or other.holder is None:
        return one.holder == other.holder
    return is_one_side(one.holder, other.holder, actors, day=one.said)


def _draft(event: Event, same: Sequence[Holding], actors: Actors) -> Draft:
    first = same[0]
    bases = {holding.basis for holding in same}
    holders = Counter(holding.holder for holding in same if holding.holder)
    shares = [holding.share for holding in same if holding.share]
    return Draft(
        site=first.site,
        place=_place(same),
        layer=first.layer,
        status=first.status,
        holder=min(holders, key=lambda name: (-holders[name], name)) if holders else None,
        parties=one_a_side([party for holding in same for party in holding.parties], actors, day=first.said),
        share=Share(min=min(s.min for s in shares), max=max(s.max for s in shares)) if shares else None,
        besieged_by=tuple(sorted({name for holding in same for name in holding.besieged_by})),
        basis=tuple(basis for basis in BASES if basis in bases),
        is_assessed=_is_assessed(event, same, bases),
        is_inferred=all(holding.is_inferred for holding in same),
        start=hull([holding.start for holding in same if holding.start]),
        said=tuple(sorted({holding.said for holding in same if holding.said})),
        claim_ids=tuple(sorted({holding.claim.id for holding in same})),
        event_ids=(event.id,),
    )


def _is_assessed(event: Event, same: Sequence[Holding], bases: set[Basis]) -> bool:
    """The rule for the assessed picture: conceded, or two independent origins of which not all are beneficiaries.

    A presence is no holding and a thing presupposed is not said, so neither is assessed. Where who took a place is
    in dispute, nobody's hold is; and a statement of part control beside a taking rests on itself, not on the taking.
    """
    first = same[0]
    is_aside = event.type == "capture" and first.status != "full_control" and any(map(_is_statement, same))
    is_open = any(dispute.about == "who" for dispute in event.disputes)
    if first.layer == "presence" or first.status == "unknown" or is_aside or is_open:
        return False
    if any(holding.is_inferred for holding in same):
        return False
    if event.grade == "conceded":
        return True
    return event.grade == "corroborated" and event.origins >= 2 and bases != {"claimed_by_beneficiary"}


def _is_statement(holding: Holding) -> bool:
    return holding.claim.event is not None and holding.claim.event.type == "control_status"


def _place(same: Sequence[Holding]) -> Place:
    """The place in the words of the claim that is most exact of it."""
    exact = min(same, key=lambda one: (one.place.gazetteer_id is None, one.place.geo_precision or 9, one.claim.id))
    return exact.place
