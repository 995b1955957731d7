"""Whether it happened at all, and what came of it."""

from sayso.corroborate.assertion import Assertion
from sayso.corroborate.dispute.subject import TELLING, Subject
from sayso.corroborate.wording import enumerated

NEGATIVE = frozenset({"CT-", "PR-", "PS-"})
HELD_WORDS = {
    "partial_control": "held only in part",
    "contested": "contested",
    "no_control": "not held",
    "repelled": "not taken, the attack was repelled",
}
DAMAGE_WORDS = {"none": "not damaged", "damaged": "damaged", "destroyed": "destroyed"}


def whether() -> Subject:
    """Somebody says that it happened, and somebody that it did not, or probably not."""
    return Subject("whether", _happened, lambda member: _happened(member) or "", _differ)


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
    if member.is_blame_denial or member.is_doubting or member.is_nought:
        return None
    if member.claim.factuality == "CT+":
        return "it happened"
    return "it did not happen" if member.claim.factuality in NEGATIVE else None


def _differ(one: Assertion, other: Assertion) -> bool:
    return _happened(one) != _happened(other)


def _held(member: Assertion) -> str | None:
    if member.family.id != "control" or member.claim.factuality not in TELLING:
        return None
    if member.is_going_on:
        return f"still held by {enumerated(actor.name or actor.text for actor in member.event.actors)}"
    return held_words(member.event.outcome or "") if member.is_doubting else "taken"


def _is_taken_in_one(one: Assertion, other: Assertion) -> bool:
    """Whether one is a taking and the other grants less, or tells of the other side as holding the place still."""
    if one.is_going_on != other.is_going_on:
        return bool(one.doers and other.doers) and one.doers.isdisjoint(other.doers)
    return one.is_doubting != other.is_doubting


def _damage(member: Assertion) -> str | None:
    if member.claim.factuality not in TELLING:
        return None
    state = member.claim.facility.damage if member.claim.facility else None
    return DAMAGE_WORDS.get(state or member.event.outcome or "")


def _is_whole_in_one(one: Assertion, other: Assertion) -> bool:
    whole = DAMAGE_WORDS["none"]
    return (_damage(one) == whole) != (_damage(other) == whole)
