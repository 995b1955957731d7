"""Claims to holdings: which claim says what of who holds a place.

A taking, a losing, a leaving, a siege, a fight inside a town, an attack thrown back, an entry into what another side
has left and a statement about control say something. An advance, an offensive and any other entry do not: to be in a
place, or on the way to it, is not to hold it. Nor does what is old ("in 2014"), hedged, planned or denied.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from msgspec.structs import replace as with_fields

from sayso.control.basis import basis
from sayso.control.holding import Holding
from sayso.control.parties import one_a_side, only_enemy
from sayso.control.told import REGION, Told
from sayso.lexicon.holding import load_general_holders
from sayso.model.control import Share
from sayso.model.knowledge import is_one_side
from sayso.model.terms import ControlStatus, EventType

EXTENTS: Mapping[str, ControlStatus] = {"full_control": "full_control", "partial_control": "partial_control"}
OVER = frozenset({"lifted", "broken"})
OWN_LEAVING = "withdrawal.tactical"
ENTRIES = frozenset({"advance.enter", "advance.enter_into"})


def holdings(of: Told) -> Iterator[Holding]:
    """What a claim, vouched for by its speaker, says of holdings."""
    reading = _repelled if of.is_repelled else _lost if of.is_lost else READINGS.get(of.event.type)
    if reading and (of.claim.factuality == "CT+" or of.is_lost):
        for holding in reading(of):
            holders = (*holding.parties, *filter(None, (holding.holder,)))
            made = replace(holding, basis=basis(of, holding.status, holders))
            yield made
            if of.town is not None:
                yield replace(made, site=of.town, place=with_fields(of.place, facility=None))


def denied_holder(of: Told) -> tuple[str, ...] | None:
    """Whose holding a claim denies: a taking or holding said not to be so; `None` where it denies none."""
    if of.event.type not in ("capture", "control_status") or of.is_repelled or of.is_lost:
        return None
    is_negative = of.claim.factuality in ("CT-", "PR-") and of.event.outcome != "no_control"
    is_without = of.claim.factuality == "CT+" and of.event.outcome == "no_control"
    return of.names(of.event.actors) if is_negative or is_without else None


def _capture(of: Told) -> Iterator[Holding]:
    """A taking; where only the loser is named, his loss. With the last village in a district the district is taken."""
    takers, losers = of.names(of.event.actors), of.names(of.event.recipients)
    is_unsaid = not (takers or losers)
    if is_unsaid:
        takers, losers = _of_speaker(of)
    is_part = of.extent == "part" or (of.event.outcome or "").startswith("partial_control")
    if of.extent == "beside" or not (takers or losers):
        return
    if takers and of.place.admin and of.relations.is_last(of.place.relation):
        yield replace(of.holding("full_control"), holder=takers[0], is_inferred=True)
    elif takers:
        taken = of.holding("partial_control" if is_part else "full_control")
        yield replace(taken, holder=takers[0], share=_share(of.event.outcome), is_inferred=is_unsaid)
    elif not is_part:
        yield replace(of.holding("withdrawn"), holder=losers[0], is_inferred=is_unsaid)


def _of_speaker(of: Told) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Who took and who lost a place where the words name nobody: who speaks of a liberation, who admits a fall."""
    own = (of.side,) if of.side else ()
    words, trigger = load_general_holders(), of.event.trigger.exact.lower()
    return own if trigger in words.regaining else (), own if of.is_admitted and trigger in words.falling else ()


def _withdrawal(of: Told) -> Iterator[Holding]:
    """A leaving; of a withdrawal that a side tells of and names nobody, its own."""
    leavers = of.names(of.event.actors)
    own = (of.side,) if not leavers and OWN_LEAVING in of.claim.rules and of.side else ()
    if of.extent == "whole" or of.relations.is_core(of.place.relation):
        for leaver in (*leavers, *own)[:1]:
            yield replace(of.holding("withdrawn"), holder=leaver, is_inferred=bool(own))


def _advance(of: Told) -> Iterator[Holding]:
    """Who comes into a place that another side is told to have left has it; that is presupposed, not said."""
    if of.extent != "whole" or not _is_town(of) or ENTRIES.isdisjoint(of.claim.rules):
        return
    left = [name for event in of.there if event.type == "withdrawal" for name in of.names(event.actors)]
    for comer in of.names(of.event.actors)[:1]:
        if any(not is_one_side(comer, leaver, of.actors, day=of.said) for leaver in left):
            yield replace(of.holding("full_control"), holder=comer, is_inferred=True)


def _lost(of: Told) -> Iterator[Holding]:
    """Who holds a place no longer has left it."""
    if of.extent == "whole":
        for loser in of.doers[:1]:
            yield replace(of.holding("withdrawn"), holder=loser)


def _surrender(of: Told) -> Iterator[Holding]:
    """Who lays down his arms in a place holds it no longer; to whom he does so, has it."""
    if of.site.facility_type or of.extent != "whole":
        return
    victors, beaten = of.names(of.event.recipients), of.names(of.event.actors)
    if victors and beaten:
        yield replace(of.holding("full_control"), holder=victors[0], is_inferred=True)


def _siege(of: Told) -> Iterator[Holding]:
    besiegers, held = of.names(of.event.actors), of.names(of.event.recipients)
    if of.event.outcome in OVER:
        yield replace(of.holding("unknown"), is_lifted=True)
    elif besiegers:
        yield replace(of.holding("unknown"), holder=held[0] if held else None, besieged_by=besiegers)


def _clash(of: Told) -> Iterator[Holding]:
    """Contested only where the fight is inside a town, not near it, in a province or at one building."""
    if _is_town(of) and of.extent != "beside":
        yield from _contested(of)


def _repelled(of: Told) -> Iterator[Holding]:
    """Who threw an attack back still holds what was attacked; that is presupposed, not said."""
    if not _is_town(of) or of.extent != "whole":
        return
    attackers, defenders = of.names(of.event.actors), of.names(of.event.recipients)
    body = of.body
    if not defenders and body and any(of.actors.is_enemy(body, one, of.said) for one in attackers):
        defenders = (body,)
    for defender in defenders[:1]:
        yield replace(of.holding("full_control"), holder=defender, is_inferred=True)


def _contested(of: Told) -> Iterator[Holding]:
    parties = one_a_side(of.names((*of.event.actors, *of.event.recipients)), of.actors, day=of.said)
    if len(parties) == 1:
        enemy = only_enemy(parties[0], of.beside, of.actors, day=of.said)
        if enemy:
            yield replace(of.holding("contested"), parties=(parties[0], enemy), is_inferred=True)
            return
    if not parties and of.event.type == "control_status":
        there = [name for event in of.there for name in of.names((*event.actors, *event.recipients))]
        yield replace(of.holding("contested"), parties=one_a_side(there, of.actors, day=of.said), is_inferred=True)
    elif parties:
        yield replace(of.holding("contested"), parties=parties)


def _statement(of: Told) -> Iterator[Holding]:
    extent = (of.event.outcome or "").partition(":")[0]
    if extent == "contested":
        yield from _contested(of)
    elif extent == "presence":
        yield from (replace(of.holding("presence", "presence"), holder=holder) for holder in of.names(of.event.actors))
    elif extent == "no_control":
        yield from _lost(of)
    elif of.extent != "beside":
        is_part = of.extent == "part"
        status = "partial_control" if extent == "full_control" and is_part else EXTENTS.get(extent, "unknown")
        sides = one_a_side(of.doers, of.actors, day=of.said)
        if status == "partial_control" and len(sides) > 1:
            yield replace(of.holding("contested"), parties=sides)
            return
        for holder in of.doers[:1]:
            yield replace(of.holding(status), holder=holder, share=_share(of.event.outcome))


def _is_town(of: Told) -> bool:
    return not of.site.facility_type and (of.place.geo_precision or 0) < REGION


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
    "advance": _advance,
    "surrender": _surrender,
    "siege": _siege,
    "clash": _clash,
    "control_status": _statement,
}
