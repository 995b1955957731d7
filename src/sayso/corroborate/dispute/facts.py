"""Whether it happened at all, and what came of it."""

from collections.abc import Sequence

from sayso.corroborate.assertion import Assertion
from sayso.corroborate.dispute.means import cause, of_means
from sayso.corroborate.dispute.subject import TELLING, Subject
from sayso.corroborate.opposed import takers
from sayso.corroborate.wording import enumerated

NEGATIVE = frozenset({"CT-", "PR-", "PS-"})
HAPPENED = "it happened"
LONG = 4  # letters of a word that tells a speaker
HELD_WORDS = {
    "partial_control": "held only in part",
    "contested": "contested",
    "no_control": "not held",
    "repelled": "not taken, the attack was repelled",
}
DAMAGE_WORDS = {"none": "not damaged", "damaged": "damaged", "destroyed": "destroyed"}


def whether(group: Sequence[Assertion]) -> Subject:
    """Somebody says that it happened, and somebody that it did not, or probably not.

    Who says that it came about otherwise disputes the cause, and who is told to hold the place disputes the outcome.
    What is retold only to be denied ("rejected the claim that they took it") takes no side where it was said itself.
    """
    beside = {member.id for member in group if _is_of_outcome(member, group) or _tells_otherwise(member, group)}
    beside |= {member.id for member in of_means(group)}
    retold = {member.id for member in group if any(_is_retold(member, other) for other in group)}
    if any(_happened(member) == HAPPENED for member in group if member.id not in beside | retold):
        beside |= retold

    def happened(member: Assertion) -> str | None:
        return None if member.id in beside else _happened(member)

    return Subject("whether", happened, lambda member: _happened(member) or "", _differ)


def denials(group: Sequence[Assertion]) -> list[Assertion]:
    """The claims that it did not happen at all; who denies one means of several does not say so."""
    beside = {assertion.id for assertion in of_means(group)}
    return [assertion for assertion in group if assertion.is_denying and assertion.id not in beside]


def holding() -> Subject:
    """A place that is taken in one telling is held only in part, or was held against the attack, in another."""
    return Subject("outcome", _held, lambda member: _held(member) or "", _is_taken_in_one)


def damage() -> Subject:
    """A building destroyed in one telling is unharmed in another; a part of the damage is no other damage."""
    return Subject("outcome", _damage, lambda member: _damage(member) or "", _is_whole_in_one)


def held_words(holding_told: str) -> str:
    """The extent of a holding in words: "held only in part (35 %)"."""
    extent, _, share = holding_told.partition(":")
    return f"{HELD_WORDS.get(extent, extent.replace('_', ' '))}{f' ({share} %)' if share else ''}"


def _happened(member: Assertion) -> str | None:
    if member.is_blame_denial or member.is_doubting or member.is_nought or member.is_aside:
        return None
    if member.claim.factuality == "CT+":
        return HAPPENED
    return "it did not happen" if member.claim.factuality in NEGATIVE else None


def _is_of_outcome(member: Assertion, group: Sequence[Assertion]) -> bool:
    """Whether somebody is told to hold on to what another is told to have taken."""
    return member.is_going_on and any(
        other.event.type == "capture" and takers(other).isdisjoint(member.doers) for other in group
    )


def _is_retold(member: Assertion, other: Assertion) -> bool:
    """Whether a claim stands within another's denial in the same text."""
    if member.report.id != other.report.id or other.claim.factuality != "CT-" or member.claim.factuality != "CT+":
        return False
    here, there = member.claim.content, other.claim.content
    return there.start <= here.start and here.end <= there.end and member.id != other.id


def _tells_otherwise(member: Assertion, group: Sequence[Assertion]) -> bool:
    """Whether the mouth that denies one cause tells of another in the same text."""
    if member.claim.factuality not in NEGATIVE:
        return False
    key = cause().key
    return any(
        other.report.id == member.report.id
        and key(other) not in (None, member.event.type)
        and _is_one_mouth(member, other)
        for other in group
    )


def _is_one_mouth(one: Assertion, other: Assertion) -> bool:
    """Whether two claims of a text have one speaker, though he may be named in short the second time."""
    first, second = one.claim.speaker, other.claim.speaker
    if first is None or second is None:
        return False
    if first.actor_id and second.actor_id:
        return first.actor_id == second.actor_id
    words = ({word for word in (said.text or "").casefold().split() if len(word) >= LONG} for said in (first, second))
    return bool(frozenset.intersection(*map(frozenset, words)))


def _differ(one: Assertion, other: Assertion) -> bool:
    return _happened(one) != _happened(other)


def _held(member: Assertion) -> str | None:
    if member.family.id != "control" or member.claim.factuality not in TELLING:
        return None
    if member.is_going_on:
        return f"still held by {enumerated(actor.name or actor.text for actor in member.event.actors)}"
    if member.is_doubting:
        return held_words(member.event.outcome or "")
    return "left" if member.event.type == "withdrawal" else "taken"


def _is_taken_in_one(one: Assertion, other: Assertion) -> bool:
    """Whether one is a taking and the other grants less, or tells of the other side as holding the place still."""
    if one.is_going_on != other.is_going_on:
        holding, taking = (one, other) if one.is_going_on else (other, one)
        if holding.doers & taking.done_to or (taking.event.type == "withdrawal" and holding.doers & taking.doers):
            return True
        if not takers(taking):
            return taking.event.type == "capture" and bool(holding.doers)
        return bool(takers(holding)) and takers(one).isdisjoint(takers(other))
    return one.is_doubting != other.is_doubting


def _damage(member: Assertion) -> str | None:
    if member.claim.factuality not in TELLING:
        return None
    state = member.claim.facility.damage if member.claim.facility else None
    return DAMAGE_WORDS.get(state or member.event.outcome or "")


def _is_whole_in_one(one: Assertion, other: Assertion) -> bool:
    whole = DAMAGE_WORDS["none"]
    return (_damage(one) == whole) != (_damage(other) == whole)
