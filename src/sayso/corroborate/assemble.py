"""The stage: claims and their reports to events."""

from collections.abc import Mapping, Sequence

from sayso.corroborate.answers import answers
from sayso.corroborate.assertion import Assertion, assertions
from sayso.corroborate.block import pairs
from sayso.corroborate.cluster import Group, groups
from sayso.corroborate.drawn import NOTHING_KNOWN, Known, drawn
from sayso.corroborate.following import beside, led
from sayso.corroborate.gather import Members, gathered
from sayso.corroborate.judge import Judge
from sayso.corroborate.one_taking import as_one_taking
from sayso.corroborate.placed import placed
from sayso.corroborate.remembering import Remembering
from sayso.corroborate.taken_up import taken_up
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
    return [made for made, _ in based_events(claims, reports, actors=actors, links=links, reuses=reuses)]


def based_events(  # noqa: PLR0913 - what was read, and what is known of it beforehand
    claims: Sequence[Claim],
    reports: Sequence[Report],
    *,
    actors: Actors,
    links: Links | None = None,
    reuses: Sequence[Reuse] = (),
    known: Known | None = None,
) -> list[tuple[Event, bytes]]:
    """The same, each with the digest of what it is drawn from; an event whose digest is `known` is not drawn again.

    Which claims are one event is found anew of all of them: that a claim comes in can part two others.
    """
    ties, actors = Ties(links or Links()), Remembering(actors)
    families = load_families()
    by_id = {report.id: report for report in reports}
    texts, facilities = Texts(reuses), load_facilities()
    made = assertions(claims, by_id, actors=actors, families=families, facilities=facilities, texts=texts)
    found = sorted(placed(list(made), actors), key=lambda one: one.id)
    following = taken_up(found, apart=families.apart.words, alone=ties.named)
    telling = [one for one in found if one.id not in following]
    judge = Judge(actors, families)
    firsts, members = gathered(telling, judge, alone=ties.named)
    joined = groups(firsts, pairs(firsts), judge, ties)
    behind = answers(claims, telling, actors=actors, families=families)
    for one in found:
        if one.id in following:
            behind[following[one.id]].append(one)
    leading = led(joined, members, judge, actors=actors, alone=ties.named)
    _lay_beside(leading, joined, members, behind)
    whole = [_whole(group, members, behind, actors) for group in joined if group[0].id not in leading]
    happened = [group for group in whole if not all(member.is_repelled for member in group)]
    based = (drawn(group, actors, known or NOTHING_KNOWN) for group in happened)
    return sorted(based, key=lambda one: one[0].id)


def _lay_beside(
    leading: Mapping[str, Assertion], joined: Sequence[Group], members: Members, behind: dict[str, list[Assertion]]
) -> None:
    """Put each group that goes on about another behind what it goes on about, with what answers it."""
    home = {one.id: group[0].id for group in joined for first in group for one in members[first.id]}
    for group in joined:
        target = leading.get(group[0].id)
        if target is None:
            continue
        while (further := leading.get(home[target.id])) is not None:
            target = further
        for one in _members(group, members):
            behind[target.id] += [beside(target, told) for told in (one, *behind.get(one.id, ()))]


def _members(group: Group, members: Members) -> list[Assertion]:
    return [member for first in group for member in members[first.id]]


def _whole(group: Group, members: Members, behind: Mapping[str, Sequence[Assertion]], actors: Actors) -> Group:
    """A group with all that its members stand for, by id, and what answers them behind it."""
    told = sorted(_members(group, members), key=lambda member: member.id)
    answering = (answer for member in told for answer in behind.get(member.id, ()))
    return tuple(as_one_taking([*told, *sorted(answering, key=lambda answer: answer.id)], actors))
