"""Claims to holdings: which claim says what of who holds a place.

A taking, a leaving, a siege, a fight inside a town and a statement about control say something. An advance, an
offensive and an entry do not: to be in a place, or on the way to it, is not to hold it. Nor does what is old
("in 2014"), hedged, planned or denied.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sayso.control.basis import basis
from sayso.control.holding import Holding, Site, site_of
from sayso.control.moment import beginning
from sayso.control.parties import names, one_a_side, only_enemy
from sayso.lexicon.corroboration import Facilities
from sayso.lexicon.holding import Relations
from sayso.model.claim import Claim, ClaimEvent
from sayso.model.control import Share
from sayso.model.knowledge import Actors
from sayso.model.place import Place
from sayso.model.terms import ControlStatus, EventType, Layer

REGION = 3
HAPPENING = frozenset({"done", "under_way"})
EXTENTS: Mapping[str, ControlStatus] = {"full_control": "full_control", "partial_control": "partial_control"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A claim with what reading it needs; `beside` are all claims of its report."""

    claim: Claim
    event: ClaimEvent
    site: Site
    place: Place
    said: str | None
    beside: Sequence[Claim]
    actors: Actors
    relations: Relations

    def holding(self, status: ControlStatus, layer: Layer = "hold") -> Holding:
        """A holding with what all holdings of this claim share; who holds it is added, and then its basis."""
        return Holding(
            claim=self.claim,
            site=self.site,
            place=self.place,
            layer=layer,
            status=status,
            start=beginning(self.claim, self.said),
            said=self.said,
        )


def told(
    claim: Claim, said: str | None, beside: Sequence[Claim], actors: Actors, *, lists: tuple[Facilities, Relations]
) -> Told | None:
    """The claim made ready, if it is news of something that happens at a named place."""
    event = claim.event
    if event is None or claim.background or claim.modality != "asserted" or event.stage not in HAPPENING:
        return None
    facilities, relations = lists
    site = site_of(event, claim, facilities)
    if site is None or event.place is None or event.actors_any_of:
        return None
    return Told(
        claim=claim,
        event=event,
        site=site,
        place=event.place,
        said=said,
        beside=beside,
        actors=actors,
        relations=relations,
    )


def holdings(of: Told) -> Iterator[Holding]:
    """What a claim, vouched for by its speaker, says of holdings."""
    reading = READINGS.get(of.event.type)
    if reading and of.claim.factuality == "CT+":
        for holding in reading(of):
            holders = (*holding.parties, *filter(None, (holding.holder,)))
            yield replace(holding, basis=basis(of.claim, holding.status, holders, of.actors, day=of.said))


def denied_holder(of: Told) -> tuple[str, ...] | None:
    """Whose holding a claim denies: a taking or holding said not to be so; `None` where it denies none."""
    if of.event.type not in ("capture", "control_status"):
        return None
    is_negative = of.claim.factuality in ("CT-", "PR-") and of.event.outcome != "no_control"
    is_without = of.claim.factuality == "CT+" and of.event.outcome == "no_control"
    return names(of.event.actors) if is_negative or is_without else None


def _capture(of: Told) -> Iterator[Holding]:
    takers = names(of.event.actors)
    extent = "whole" if of.site.facility_type else of.relations.extent(of.place.relation)
    if not takers or extent == "beside":
        return
    is_part = extent == "part" or (of.event.outcome or "").startswith("partial_control")
    share = _share(of.event.outcome)
    taken = of.holding("partial_control" if is_part else "full_control")
    yield replace(taken, holder=takers[0], share=share)


def _withdrawal(of: Told) -> Iterator[Holding]:
    if of.relations.extent(of.place.relation) != "beside" or of.site.facility_type:
        for leaver in names(of.event.actors)[:1]:
            yield replace(of.holding("withdrawn"), holder=leaver)


def _siege(of: Told) -> Iterator[Holding]:
    besiegers = names(of.event.actors)
    if besiegers:
        held = names(of.event.recipients)
        yield replace(of.holding("unknown"), holder=held[0] if held else None, besieged_by=besiegers)


def _clash(of: Told) -> Iterator[Holding]:
    """Contested only where the fight is inside a town, not near it, in a province or at one building."""
    is_inside = of.relations.extent(of.place.relation) != "beside" and not of.site.facility_type
    if is_inside and (of.place.geo_precision or 0) < REGION:
        yield from _contested(of)


def _contested(of: Told) -> Iterator[Holding]:
    parties = one_a_side(names((*of.event.actors, *of.event.recipients)), of.actors, day=of.said)
    if len(parties) == 1:
        enemy = only_enemy(parties[0], of.beside, of.actors, day=of.said)
        if enemy:
            yield replace(of.holding("contested"), parties=(parties[0], enemy), is_inferred=True)
            return
    if parties:
        yield replace(of.holding("contested"), parties=parties)


def _statement(of: Told) -> Iterator[Holding]:
    extent = (of.event.outcome or "").partition(":")[0]
    if extent == "contested":
        yield from _contested(of)
    elif extent == "presence":
        yield from (replace(of.holding("presence", "presence"), holder=holder) for holder in names(of.event.actors))
    elif extent != "no_control":
        is_part = of.relations.extent(of.place.relation) == "part" and not of.site.facility_type
        status = "partial_control" if extent == "full_control" and is_part else EXTENTS.get(extent, "unknown")
        for holder in names(of.event.actors)[:1]:
            yield replace(of.holding(status), holder=holder, share=_share(of.event.outcome))


def _share(outcome: str | None) -> Share | None:
    """The per cent after the colon of an outcome: "35", or a range "35-40"."""
    low, _, high = (outcome or "").partition(":")[2].partition("-")
    try:
        return Share(min=float(low), max=float(high or low)) if low else None
    except ValueError:
        return None


READINGS: Mapping[EventType, Callable[[Told], Iterator[Holding]]] = {
    "capture": _capture,
    "withdrawal": _withdrawal,
    "siege": _siege,
    "clash": _clash,
    "control_status": _statement,
}
