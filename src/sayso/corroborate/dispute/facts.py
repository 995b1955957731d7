"""Whether it happened at all, by what means, and what came of it."""

from collections.abc import Mapping, Sequence
from itertools import combinations

from sayso.corroborate.assertion import Assertion
from sayso.corroborate.dispute.position import by_value, dispute, tellers
from sayso.model.event import Dispute

NEGATIVE = frozenset({"CT-", "PR-", "PS-"})
HELD_WORDS = {"partial_control": "held only in part", "contested": "contested", "no_control": "not held"}


def whether(group: Sequence[Assertion]) -> Dispute | None:
    """Somebody says that it happened, and somebody that it did not, or probably not."""
    return dispute("whether", by_value(group, _happened))


def cause(group: Sequence[Assertion]) -> Dispute | None:
    """The means differ: an airstrike in one telling, explosives in another."""
    told = [member for member in tellers(group) if member.event.type not in member.family.unspecific]
    apart = {
        kind
        for one, other in combinations(sorted({member.event.type for member in told}), 2)
        if "control_status" not in (one, other) and not told[0].family.fits(one, other, in_one_text=True)
        for kind in (one, other)
    }
    told = [member for member in told if member.event.type in apart]
    return dispute("cause", by_value(told, lambda member: _words(member.event.type)))


def weapon(group: Sequence[Assertion]) -> Dispute | None:
    """Two classes of weapon for one strike, each said by another speaker."""
    armed = [member for member in tellers(group) if member.event.weapon]
    speakers = {member.claim.speaker.text if member.claim.speaker else member.origin_id for member in armed}
    if len(speakers) < 2:
        return None
    told = {str(member.event.weapon) for member in armed}
    kinds = armed[0].family.weapon_kinds
    apart = {one for one in told if not any(_is_kind_of(one, other, kinds) for other in told - {one})}
    armed = [member for member in armed if member.event.weapon in apart]
    return dispute("weapon", by_value(armed, lambda member: _words(member.event.weapon or "")))


def _is_kind_of(one: str, other: str, kinds: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether two words for a weapon need not differ: one is a special case of the other."""
    return other in kinds.get(one, ()) or one in kinds.get(other, ())


def outcome(group: Sequence[Assertion]) -> Dispute | None:
    """A place taken in one telling is held only in part in another; a building destroyed in one stands in another."""
    told = tellers(group)
    doubts = [member for member in told if member.is_doubting]
    if doubts and len(doubts) < len(told):
        return dispute("outcome", by_value(told, _held))
    values = by_value(told, _damage)
    return dispute("outcome", values) if any(position.value == "not damaged" for position in values) else None


def held_words(holding: str) -> str:
    """The extent of a holding in words: "held only in part (35 %)"."""
    extent, _, share = holding.partition(":")
    return f"{HELD_WORDS.get(extent, _words(extent))}{f' ({share} %)' if share else ''}"


def _happened(member: Assertion) -> str | None:
    if member.is_blame_denial or member.is_doubting:
        return None
    if member.claim.factuality == "CT+":
        return "it happened"
    return "it did not happen" if member.claim.factuality in NEGATIVE else None


def _held(member: Assertion) -> str | None:
    return held_words(member.event.outcome or "") if member.is_doubting else "taken"


def _damage(member: Assertion) -> str | None:
    state = member.claim.facility.damage if member.claim.facility else None
    told = state or member.event.outcome
    return {"none": "not damaged", "damaged": "damaged", "destroyed": "destroyed"}.get(told or "")


def _words(term: str) -> str:
    return term.replace("_", " ")
