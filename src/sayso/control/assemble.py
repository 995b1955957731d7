"""The stage: events, with their claims and reports, to spells."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from msgspec.structs import replace as with_fields

from sayso.control.copies import first_told
from sayso.control.denials import Denial, against, of_holder
from sayso.control.draft import Draft, drafts
from sayso.control.facilities import at_one_facility, in_one_facility
from sayso.control.holding import Holding, Site
from sayso.control.places import by_other_name, known_by_name, placed
from sayso.control.readings import denied_holder, holdings
from sayso.control.sieges import lay, sieges
from sayso.control.timeline import Timeline, next_of, unbroken
from sayso.control.told import Told, told
from sayso.lexicon.corroboration import load_facilities
from sayso.lexicon.holding import load_relations
from sayso.model.claim import Claim
from sayso.model.control import Spell
from sayso.model.event import Event
from sayso.model.knowledge import Actors
from sayso.model.report import Report


@dataclass(slots=True)
class AtSite:
    """All that is said of who holds one site."""

    drafts: list[Draft] = field(default_factory=list)
    sieges: list[tuple[Holding, str]] = field(default_factory=list)
    denials: list[Denial] = field(default_factory=list)


def spells(
    events: Sequence[Event],
    claims: Sequence[Claim],
    reports: Sequence[Report],
    *,
    actors: Actors,
    only: frozenset[Site] | None = None,
) -> list[Spell]:
    """Who holds each place and facility, and since when anyone says so: by site, then in order of time.

    Assessed spells of one site never overlap. Claimed ones stand beside them, and where they contradict an assessed
    spell they are among its `disputed_by`. What nobody said is left open: no gap is filled.

    No site's spells depend on another's. With `only`, those of these sites are drawn; `claims` must then hold all
    claims of the reports that tell of the sites, and `events` all events of those claims.
    """
    by_site = _by_site(events, _ready(claims, reports, actors), actors)
    kept = sorted(by_site if only is None else only & set(by_site))
    return [spell for site in kept for spell in _at_site(by_site[site], actors)]


def sites(claims: Sequence[Claim], reports: Sequence[Report], *, actors: Actors) -> Mapping[str, Site]:
    """Of each claim that may speak of who holds a place, by id, the site that it speaks of."""
    return {claim_id: one.site for claim_id, one in _ready(claims, reports, actors).items()}


def _ready(claims: Sequence[Claim], reports: Sequence[Report], actors: Actors) -> Mapping[str, Told]:
    """The claims that may speak of control, each with its report's other claims.

    A copy tells what its original tells, on the original's day, and affirms nothing anew.
    """
    by_id = {report.id: report for report in reports}
    firsts = first_told(claims, by_id)
    lists = load_facilities(), load_relations()
    known, others = known_by_name(claims), by_other_name(claims)
    beside: dict[str, list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda claim: claim.id):
        beside[claim.report_id].append(claim)
    ready: dict[str, Told] = {}
    for claim in (claim for same in beside.values() for claim in same):
        first = firsts.get(claim.id, claim)
        own = placed(_dated_as(first, claim), beside[claim.report_id], known, others)
        report = by_id.get(first.report_id)
        one = told(own, report, beside[claim.report_id], actors, lists=lists) if report is not None else None
        if one is not None:
            ready[claim.id] = one
    return at_one_facility(ready)


def _dated_as(first: Claim, claim: Claim) -> Claim:
    """A claim with the day of the one that first told the same."""
    if first is claim or claim.event is None or first.event is None:
        return claim
    return with_fields(claim, event=with_fields(claim.event, date=first.event.date))


def _by_site(events: Sequence[Event], ready: Mapping[str, Told], actors: Actors) -> Mapping[Site, AtSite]:
    found: dict[Site, AtSite] = defaultdict(AtSite)
    groups: list[tuple[Event | None, list[Told]]] = [
        (event, [ready[claim_id] for claim_id in event.claim_ids if claim_id in ready])
        for event in sorted(events, key=lambda event: event.id)
    ]
    of_events = {claim_id for event in events for claim_id in event.claim_ids}
    groups += [(None, [one]) for claim_id, one in sorted(ready.items()) if claim_id not in of_events]
    for event, own in groups:
        held = in_one_facility([holding for one in own for holding in holdings(one)])
        for draft in drafts(event, [holding for holding in held if not holding.is_siege], actors):
            found[draft.site].drafts.append(draft)
        for holding in held:
            if holding.is_siege:
                found[holding.site].sieges.append((holding, event.id if event else ""))
        for denial in _denials(event, own):
            found[denial.site].denials.append(denial)
    return found


def _denials(event: Event | None, own: Sequence[Told]) -> Iterator[Denial]:
    for one in own:
        holders = denied_holder(one)
        if holders is not None:
            own_event = event.id if event else ""
            yield Denial(site=one.site, holders=holders, claim_id=one.claim.id, event_id=own_event, said=one.said)


def _at_site(told: AtSite, actors: Actors) -> Iterator[Spell]:
    holds = unbroken([draft for draft in told.drafts if draft.layer == "hold"], actors)
    timeline = lay(holds, sieges(told.sieges, holds, actors), actors)
    yield from _spells(timeline, told.denials, actors)
    there: dict[str, list[Draft]] = defaultdict(list)
    for draft in told.drafts:
        if draft.layer == "presence":
            there[draft.holder or ""].append(draft)
    for holder in sorted(there):
        yield from _spells(unbroken(there[holder], actors), (), actors)


def _spells(timeline: Sequence[Draft], denials: Sequence[Denial], actors: Actors) -> Iterator[Spell]:
    before: list[str] = []
    laid_out = Timeline(timeline)
    for draft in timeline:
        until = next_of(draft, laid_out)
        yield _spell(draft, until, against(draft, until, laid_out, of_holder(draft, denials, actors)), before)
        before.append(draft.day)


def _spell(draft: Draft, until: Draft | None, disputed_by: Sequence[str], before: Sequence[str]) -> Spell:
    claim_ids = {*draft.claim_ids, *(claim_id for siege in draft.sieges for claim_id in siege.claim_ids)}
    said = sorted({*draft.said, *(siege.last_affirmed for siege in draft.sieges if siege.last_affirmed)})
    return Spell(
        place=with_fields(draft.place, selector=None),
        facility=draft.place.facility,
        layer=draft.layer,
        holder=draft.holder,
        parties=draft.parties,
        status=draft.status,
        share=draft.share,
        besieged_by=tuple(sorted({name for siege in draft.sieges for name in siege.by})),
        basis=draft.basis,
        assessed=draft.is_assessed,
        inferred=draft.is_inferred,
        start=draft.start,
        end=until.start if until else None,
        sequence=before.count(draft.day),
        last_affirmed=draft.said[-1] if draft.said else (said[-1] if said else None),
        claim_ids=tuple(sorted(claim_ids)),
        event_ids=tuple(name for name in draft.event_ids if name),
        disputed_by=tuple(name for name in disputed_by if name not in claim_ids),
        first_affirmed=draft.said[0] if draft.said else (said[0] if said else None),
        sieges=draft.sieges,
    )
