"""The stage: claims and their reports to events."""

from collections.abc import Sequence

from sayso.corroborate.assertion import assertions
from sayso.corroborate.block import pairs
from sayso.corroborate.cluster import Group, groups
from sayso.corroborate.event import event
from sayso.corroborate.gather import Members, gathered
from sayso.corroborate.judge import Judge
from sayso.corroborate.remembering import Remembering
from sayso.corroborate.texts import Texts
from sayso.corroborate.ties import Ties
from sayso.lexicon.corroboration import load_facilities, load_families
from sayso.model.case import Links
from sayso.model.claim import Claim
from sayso.model.event import Event
from sayso.model.knowledge import Actors
from sayso.model.report import Report, Reuse


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
    ties, actors = Ties(links or Links()), Remembering(actors)
    families = load_families()
    by_id = {report.id: report for report in reports}
    texts, facilities = Texts(reuses), load_facilities()
    found = list(assertions(claims, by_id, actors=actors, families=families, facilities=facilities, texts=texts))
    judge = Judge(actors, families)
    firsts, members = gathered(found, judge, alone=ties.named)
    joined = groups(firsts, pairs(firsts), judge, ties)
    whole = [_whole(group, members) for group in joined]
    return sorted((event(group, actors) for group in whole), key=lambda made: made.id)


def _whole(group: Group, members: Members) -> Group:
    told = (member for first in group for member in members[first.id])
    return tuple(sorted(told, key=lambda member: member.id))
