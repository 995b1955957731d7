"""Who is told to hold what another is told to have taken: a word against the taking, and no second doer of it."""

from collections.abc import Sequence

from msgspec.structs import replace

from sayso.corroborate.assertion import Assertion
from sayso.corroborate.compare.who import any_ally
from sayso.model.claim import ActorMention
from sayso.model.knowledge import Actors

FULL = "full_control"


def with_holders(group: Sequence[Assertion], actors: Actors) -> tuple[Assertion, ...]:
    """The claims, of which those that tell of another side in control are marked as telling of a holding that goes on.

    "Its troops are in full control of the base" answers "we have overrun it" without the word "still".
    """
    takers = frozenset(doer for member in group if _is_taking(member) for doer in member.doers)
    owned = (_as_own(member) for member in group) if takers else group
    return tuple(
        replace(member, is_going_on=True) if takers and _is_held_from(member, takers, actors) else member
        for member in owned
    )


def _as_own(member: Assertion) -> Assertion:
    """What a speaker calls "ours" as held by his side."""
    speaker = member.claim.speaker
    body = speaker and (speaker.actor_id or speaker.affiliation_id)
    if speaker is None or not body or member.event.type != "control_status" or member.event.actors:
        return member
    own = ActorMention(text=speaker.text or "", actor_id=body, name=speaker.name, selector=None)
    return replace(member, doers=frozenset({body}), event=replace(member.event, actors=(own,)))


def _is_taking(member: Assertion) -> bool:
    return member.event.type == "capture" and member.is_asserting and not member.is_doubting


def _is_held_from(member: Assertion, takers: frozenset[str], actors: Actors) -> bool:
    is_full = member.event.type == "control_status" and (member.event.outcome or "").startswith(FULL)
    is_told = is_full and member.is_asserting and bool(member.doers)
    return is_told and not any_ally(member.doers, takers, actors, day=member.said)
