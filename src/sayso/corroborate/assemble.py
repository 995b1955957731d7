"""The stage: claims and their reports to events."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial

from msgspec.structs import replace as changed

from sayso.corroborate.answers import Answering, answers
from sayso.corroborate.assertion import Assertion, assertions
from sayso.corroborate.block import pairs
from sayso.corroborate.cluster import Group, groups
from sayso.corroborate.counted import counted
from sayso.corroborate.event import event
from sayso.corroborate.gather import Members, gathered
from sayso.corroborate.judge import Judge
from sayso.corroborate.texts import Texts
from sayso.corroborate.ties import Ties
from sayso.lexicon.corroboration import load_facilities, load_families
from sayso.model.case import Links
from sayso.model.claim import Claim
from sayso.model.event import Event
from sayso.model.knowledge import Actors
from sayso.model.report import Report, Reuse

Beside = Mapping[str, Sequence[Assertion]]


def events(
    claims: Sequence[Claim],
    reports: Sequence[Report],
    *,
    actors: Actors,
    links: Links | None = None,
    reuses: Sequence[Reuse] = (),
) -> list[Event]:
    """The events that claims speak of, by id; every claim that asserts or denies one belongs to exactly one.

    The order of the claims and reports does not matter, and a claim given twice counts once. `links` are what a person
    decided: claims that are one event, whatever tells them apart, and claims that are not. `reuses` tell which words
    of a report are another's; without them the whole of a copy is.
    """
    ties = Ties(links or Links())
    families = load_families()
    by_id = {report.id: report for report in reports}
    texts, facilities = Texts(reuses), load_facilities()
    told = {claim.id: claim for claim in claims if claim.report_id in by_id}
    answering = answers([claim for claim in told.values() if claim.id not in ties.named], actors)
    rest = [claim for claim in told.values() if claim.id not in answering]
    read = partial(assertions, reports=by_id, actors=actors, families=families, facilities=facilities, texts=texts)
    found, asides = list(read(rest)), list(read([claim for claim, _ in answering.values()]))
    judge = Judge(actors, families)
    firsts, members = gathered(found, judge, alone=ties.named)
    joined = groups(firsts, pairs(firsts), judge, ties)
    beside = _beside(asides, answering)
    counting = counted(told.values(), found, actors=actors, families=families)
    whole = [_whole(group, members, (beside, counting)) for group in joined]
    happened = [group for group in whole if not all(member.is_repelled for member in group)]
    return sorted((event(group, actors) for group in happened), key=lambda made: made.id)


def _beside(asides: Sequence[Assertion], answering: Answering) -> Beside:
    """Claims that answer others, by the id of the claim that each answers."""
    found: dict[str, list[Assertion]] = defaultdict(list)
    for aside in asides:
        found[answering[aside.id][1]].append(aside)
    return found


def _whole(group: Group, members: Members, asides: Sequence[Beside]) -> Group:
    """A group with all that its members stand for, by id, and what stands beside them behind it."""
    told = sorted((member for first in group for member in members[first.id]), key=lambda member: member.id)
    answering = (aside for member in told for beside in asides for aside in beside.get(member.id, ()))
    return (*_as_one_taking(told), *sorted(answering, key=lambda aside: aside.id))


def _as_one_taking(told: Sequence[Assertion]) -> Iterator[Assertion]:
    """The group's members; one side's leaving, beside the other's taking, tells on whose cost it was."""
    is_taking = any(member.event.type == "capture" for member in told)
    for member in told:
        if is_taking and member.event.type == "withdrawal":
            event = changed(member.event, type="capture", actors=(), recipients=member.event.actors)
            yield replace(member, event=event, doers=frozenset(), done_to=member.doers, loose=frozenset())
        else:
            yield member
