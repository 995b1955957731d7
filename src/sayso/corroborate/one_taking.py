"""The sides of one taking: who left what another took, and who says that he holds it against the taker."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from sayso.corroborate.assertion import Assertion
from sayso.corroborate.compare.who import any_ally
from sayso.model.knowledge import Actors

FULL = "full_control"


def as_one_taking(told: Sequence[Assertion], actors: Actors) -> Iterator[Assertion]:
    """The group's members; one side's leaving, beside the other's taking, tells on whose cost it was.

    It may be left the day before, so that of two days the taking's is the event's. A holding by neither the taker nor
    his friends speaks against it.
    """
    is_taking = any(member.event.type == "capture" for member in told)
    takers = frozenset(doer for member in told if member.event.type == "capture" for doer in member.doers)
    is_dated = any(member.event.type == "capture" and member.window and member.window.is_narrow for member in told)
    for member in told:
        if is_taking and member.event.type == "withdrawal":
            event = replace(member.event, type="capture", actors=(), recipients=member.event.actors)
            left = replace(member, event=event, doers=frozenset(), done_to=member.doers, loose=frozenset())
            yield replace(left, event=replace(event, date=None), window=None) if is_dated else left
        else:
            yield replace(member, is_going_on=True) if _holds_against(member, takers, actors) else member


def _holds_against(member: Assertion, takers: frozenset[str], actors: Actors) -> bool:
    is_held = (
        member.event.type == "control_status"
        and (member.event.outcome or "").startswith(FULL)
        and bool(takers)
        and bool(member.doers)
    )
    return is_held and not any_ally(member.doers, takers, actors, day=member.said)
