"""Tellings that stand alone because they name no place, and go on about what their report has told before.

Comparing finds nothing in them to agree with. Each such telling, or all of them that are one, goes with the nearest
telling of its report that has its place and that nothing tells it apart from: a harm with a harm, the dead, the
captured and the holding said in answer with the taking. It keeps that telling from no other, and joins none.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from sayso.corroborate.assertion import Assertion
from sayso.corroborate.cluster import Group
from sayso.corroborate.entering import entered
from sayso.corroborate.gather import Members
from sayso.corroborate.judge import Judge
from sayso.corroborate.placed import is_left_open, lies_in, names_place
from sayso.corroborate.rules import is_one_list
from sayso.lexicon.corroboration import load_families
from sayso.model.knowledge import Actors

BACK = 12  # tellings
REACH, AHEAD = 1200, 300  # characters
PARAGRAPH = "\n\n"
TELLING = frozenset({"CT+", "PR+", "PS+", "CT-", "PR-"})
TAKING = frozenset({"capture", "withdrawal"})
CASUALTIES = frozenset({"killed", "wounded", "captured", "missing"})
LEADING = frozenset({"harm", "control", "advance"})
OF_TAKING = frozenset({"arrest", "surrender", "harm"})


def led(
    joined: Sequence[Group], members: Members, judge: Judge, *, actors: Actors, alone: frozenset[str]
) -> Mapping[str, Assertion]:
    """By the id of the first of each group that goes on about another, the telling that it goes on about.

    Claims that a person decided on are to be `alone`.
    """
    families = load_families()
    following = Following(joined, members, judge, actors=actors, apart=families.apart.words)
    return following.targets(alone) | entered(joined, actors, words=families.entering.words, alone=alone)


class Following:
    """Groups laid against the texts that they stand in; `apart` are words that tell one more of a kind."""

    def __init__(
        self, joined: Sequence[Group], members: Members, judge: Judge, *, actors: Actors, apart: frozenset[str]
    ) -> None:
        self._judge = judge
        self._actors = actors
        self._apart = apart
        self._members = {group[0].id: [one for first in group for one in members[first.id]] for group in joined}
        self._open = {name for name, told in self._members.items() if self._is_open(told)}
        self._placed = {name for name, told in self._members.items() if any(map(_is_placed, told))}
        self._home = {one.id: name for name, told in self._members.items() for one in told}
        self._told: dict[str, list[Assertion]] = defaultdict(list)
        everyone = (one for told in self._members.values() for one in told)
        for one in sorted(everyone, key=lambda one: (one.claim.content.start, -one.claim.content.end, one.id)):
            self._told[one.report.id].append(one)
        self._at = {one.id: number for told in self._told.values() for number, one in enumerate(told)}

    def targets(self, alone: frozenset[str]) -> dict[str, Assertion]:
        """By the id of the first of each group that goes on about another, the telling that it goes on about."""
        found: dict[str, Assertion] = {}
        for name in sorted(self._open):
            told = self._members[name]
            if alone.isdisjoint(one.id for one in told):
                target = self._target(min(told, key=_telling))
                if target is not None:
                    found[name] = target
        return found

    def _is_open(self, told: Sequence[Assertion]) -> bool:
        if len({one.origin_id for one in told}) > 1:
            return False
        return all(self._is_loose(one) for one in told)

    def _is_loose(self, one: Assertion) -> bool:
        if one.claim.factuality not in TELLING or not self._apart.isdisjoint(one.words.split()):
            return False
        return is_left_open(one, self._actors) or _is_title(one)

    def _target(self, one: Assertion) -> Assertion | None:
        """What a claim goes on about: the nearest telling before it that may lead, else one close behind it."""
        told, at, start = self._told[one.report.id], self._at[one.id], one.claim.content.start
        before = (other for other in reversed(told[max(0, at - BACK) : at]) if self._may_lead(one, other))
        nearest = next((other for other in before if start - other.claim.content.start <= REACH), None)
        if nearest is not None:
            return nearest if self._goes_on(one, nearest) else None
        behind = (other for other in told[at + 1 : at + 1 + BACK] if self._may_lead(one, other))
        close = next((other for other in behind if _is_close_behind(one, other)), None)
        return close if close is not None and self._goes_on(one, close) else None

    def _may_lead(self, one: Assertion, other: Assertion) -> bool:
        """Whether a telling of the report has its place, and is of a kind that a claim may go on about."""
        home = self._home[other.id]
        is_known = names_place(other) or (home in self._placed and bool(other.scenes or other.site.facility))
        if home in self._open or not is_known or other.claim.background or other.event.type == "control_status":
            return False
        is_elsewhere = _is_placed(one) and not _lies_in(one, other)
        return not is_elsewhere and other.family.id in ({"control"} if one.family.id == "control" else LEADING)

    def _goes_on(self, one: Assertion, other: Assertion) -> bool:
        if one.claim.background != other.claim.background:
            return False
        if one.family.id == "control":
            return other.family.id == "control" and _holds_against(one, other)
        if not _lies_in(one, other):
            return False
        if one.family.id == other.family.id == "harm":
            return self._is_one_harm(one, other)
        return one.family.id in OF_TAKING and _is_of_taking(one, other)

    def _is_one_harm(self, one: Assertion, other: Assertion) -> bool:
        if one.window and other.window and one.window.is_dated and one.window.gap(other.window):
            return False
        if other.is_negative:
            return is_one_list(one, other)
        return one.is_negative or one.is_nought or self._judge.judge(one, other).verdict != "different"


def _is_close_behind(one: Assertion, other: Assertion) -> bool:
    """Whether a telling stands not far behind, in the same paragraph; only a headline sums up another one."""
    here, there = one.claim.content.end, other.claim.content.start
    is_near = there - one.claim.content.start <= AHEAD
    return is_near and (_is_title(one) or PARAGRAPH not in one.report.text[here:there])


def _telling(one: Assertion) -> tuple[bool, str, str, int, str]:
    """Which of several tellings shows what they go on about: the first of the oldest report, but for its headline."""
    return _is_title(one), one.said or "", one.report.id, one.claim.content.start, one.id


def _is_placed(one: Assertion) -> bool:
    return one.site.facility is not None or (one.site.key is not None and not one.site.is_region)


def _lies_in(one: Assertion, other: Assertion) -> bool:
    here, there = one.event.place, other.event.place
    is_one_entry = bool(here and there and here.gazetteer_id and here.gazetteer_id == there.gazetteer_id)
    return is_one_entry or lies_in(one.site, other.site)


def _is_title(one: Assertion) -> bool:
    """Whether a harm is told in the headline, which sums up what the text then tells."""
    return one.family.id == "harm" and not _is_placed(one) and one.claim.content.end <= len(one.report.title or "")


def beside(of: Assertion, told: Assertion) -> Assertion:
    """A telling as one of the event that another tells; a holding said in answer denies the taking.

    Who counts the dead of a taking does not thereby say that the place was taken; who tells that its garrison gave up
    does.
    """
    if of.family.id == told.family.id == "harm":
        return told
    is_against = told.event.type == "control_status" and of.family.id == "control"
    claim = replace(told.claim, factuality="CT-") if is_against else told.claim
    return replace(
        of,
        claim=claim,
        report=told.report,
        origin_id=told.origin_id,
        said=told.said,
        words=told.words,
        is_aside=not is_against and told.event.type != "surrender",
    )


def _is_of_taking(one: Assertion, other: Assertion) -> bool:
    """Whether dead, captured or surrendered fighters are told right after the taking of the place."""
    if other.event.type not in TAKING or other.is_negative or one.is_negative:
        return False
    is_told = any(toll.effect in CASUALTIES for toll in one.claim.toll) or one.event.type in OF_TAKING
    is_dated_apart = bool(one.window and other.window and one.window.is_dated and one.window.gap(other.window))
    return is_told and not is_dated_apart


def _holds_against(one: Assertion, other: Assertion) -> bool:
    """Whether a holding is said in answer to a taking: by the same speaker who denies it, or by the other side."""
    is_said = one.claim.speaker is not None and not one.is_negative
    if one.event.type != "control_status" or other.event.type not in TAKING or other.is_doubting or not is_said:
        return False
    is_one_kind = one.site.facility is not None and other.site.facility is not None
    if is_one_kind and one.site.facility.type != other.site.facility.type:  # type: ignore[union-attr]
        return False
    if not is_one_kind and not lies_in(one.site, other.site):
        return False
    if other.event.type == "withdrawal" and not other.is_negative:
        return bool(one.doers & other.doers) and not is_one_list(one, other)
    return other.is_negative or one.doers.isdisjoint(other.doers)
