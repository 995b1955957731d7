"""The stage: events, with their claims and reports, to spells."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from msgspec.structs import replace as with_fields

from sayso.control.copies import first_told
from sayso.control.denials import Denial, against, of_holder
from sayso.control.draft import Draft, drafts
from sayso.control.holding import Site
from sayso.control.readings import Told, denied_holder, holdings, told
from sayso.control.timeline import Timeline, next_of, unbroken
from sayso.lexicon.corroboration import load_facilities
from sayso.lexicon.holding import load_relations
from sayso.model.claim import Claim
from sayso.model.control import Spell
from sayso.model.event import Event
from sayso.model.knowledge import Actors
from sayso.model.report import Report


def spells(
    events: Sequence[Event], claims: Sequence[Claim], reports: Sequence[Report], *, actors: Actors
) -> list[Spell]:
    """Who holds each place and facility, and since when anyone says so: by site, then in order of time.

    Assessed spells of one site never overlap. Claimed ones stand beside them, and where they contradict an assessed
    spell they are among its `disputed_by`. What nobody said is left open: no gap is filled.
    """
    made, denials = _made(events, _ready(claims, reports, actors), actors)
    by_site: dict[tuple[Site, str, str], list[Draft]] = defaultdict(list)
    for draft in made:
        lasting = draft.holder or "" if draft.layer == "presence" else ""
        by_site[draft.site, draft.layer, lasting].append(draft)
    found: list[Spell] = []
    for site, layer, lasting in sorted(by_site):
        drafted = by_site[site, layer, lasting]
        holds = unbroken([draft for draft in drafted if not draft.besieged_by], actors)
        timeline = _besieged(holds, unbroken([draft for draft in drafted if draft.besieged_by], actors))
        own = [denial for denial in denials if denial.site == site and layer == "hold"]
        found.extend(_spells(timeline, own, actors))
    return found


def _ready(claims: Sequence[Claim], reports: Sequence[Report], actors: Actors) -> Mapping[str, Told]:
    """The claims that may speak of control, each with its report's other claims.

    A copy tells what its original tells, on the original's day, and affirms nothing anew.
    """
    by_id = {report.id: report for report in reports}
    days = {report.id: report.published[:10] if report.published else None for report in reports}
    firsts = first_told(claims, by_id)
    lists = load_facilities(), load_relations()
    beside: dict[str, list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda claim: claim.id):
        beside[claim.report_id].append(claim)
    ready = (
        told(_dated_as(first, claim), days.get(first.report_id), beside[claim.report_id], actors, lists=lists)
        for same in beside.values()
        for claim in same
        if (first := firsts.get(claim.id, claim))
    )
    return {one.claim.id: one for one in ready if one is not None}


def _dated_as(first: Claim, claim: Claim) -> Claim:
    """A claim with the day of the one that first told the same."""
    if first is claim or claim.event is None or first.event is None:
        return claim
    return with_fields(claim, event=with_fields(claim.event, date=first.event.date))


def _made(events: Sequence[Event], ready: Mapping[str, Told], actors: Actors) -> tuple[list[Draft], list[Denial]]:
    made: list[Draft] = []
    denials: list[Denial] = []
    for event in sorted(events, key=lambda event: event.id):
        own = [ready[claim_id] for claim_id in event.claim_ids if claim_id in ready]
        made.extend(drafts(event, [holding for one in own for holding in holdings(one)], actors))
        denials.extend(_denials(event, own))
    return made, denials


def _denials(event: Event, own: Sequence[Told]) -> Iterator[Denial]:
    for one in own:
        holders = denied_holder(one)
        if holders is not None:
            yield Denial(site=one.site, holders=holders, claim_id=one.claim.id, event_id=event.id, said=one.said)


def _besieged(holds: Sequence[Draft], sieges: Sequence[Draft]) -> list[Draft]:
    """Sieges laid beside the hold that is on when they begin; a siege of which no hold is known stands alone."""
    found = list(holds)
    for siege in sieges:
        at = max((n for n, hold in enumerate(holds) if hold.day <= siege.day), default=None)
        if at is None:
            found.append(siege)
            continue
        held = found[at]
        found[at] = replace(
            held,
            besieged_by=tuple(sorted({*held.besieged_by, *siege.besieged_by})),
            said=tuple(sorted({*held.said, *siege.said})),
            claim_ids=tuple(sorted({*held.claim_ids, *siege.claim_ids})),
            event_ids=tuple(sorted({*held.event_ids, *siege.event_ids})),
        )
    return sorted(found, key=lambda draft: draft.order)


def _spells(timeline: Sequence[Draft], denials: Sequence[Denial], actors: Actors) -> Iterator[Spell]:
    before: list[str] = []
    laid_out = Timeline(timeline)
    for draft in timeline:
        until = next_of(draft, laid_out)
        yield Spell(
            place=with_fields(draft.place, selector=None),
            facility=draft.place.facility,
            layer=draft.layer,
            holder=draft.holder,
            parties=draft.parties,
            status=draft.status,
            share=draft.share,
            besieged_by=draft.besieged_by,
            basis=draft.basis,
            assessed=draft.is_assessed,
            inferred=draft.is_inferred,
            start=draft.start,
            end=until.start if until else None,
            sequence=before.count(draft.day),
            last_affirmed=draft.said[-1] if draft.said else None,
            claim_ids=draft.claim_ids,
            event_ids=draft.event_ids,
            disputed_by=tuple(against(draft, until, laid_out, of_holder(draft, denials, actors))),
        )
        before.append(draft.day)
