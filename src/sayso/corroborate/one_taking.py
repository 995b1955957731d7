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
    his friends speaks against it. Where only the leaving is told, who then holds the place did not do it.
    """
    takers = frozenset(doer for member in told if member.event.type == "capture" for doer in member.doers)
    if any(member.event.type == "capture" for member in told):
        yield from (_of_taking(member, told, takers, actors) for member in told)
        return
    leavers = frozenset(doer for member in told if member.event.type == "withdrawal" for doer in member.doers)
    yield from (_of_leaving(member, leavers, actors) for member in told)


def _of_taking(member: Assertion, told: Sequence[Assertion], takers: frozenset[str], actors: Actors) -> Assertion:
    if member.event.type != "withdrawal":
        return replace(member, is_going_on=True) if _holds_against(member, takers, actors) else member
    event = replace(member.event, type="capture", actors=(), recipients=member.event.actors)
    left = replace(member, event=event, doers=frozenset(), done_to=member.doers, loose=frozenset())
    is_dated = any(one.event.type == "capture" and one.window and one.window.is_narrow for one in told)
    return replace(left, event=replace(event, date=None), window=None) if is_dated else left


def _of_leaving(member: Assertion, leavers: frozenset[str], actors: Actors) -> Assertion:
    """A holding by others than those who left, as told of the leaving: they have the place from them."""
    if member.event.type != "control_status" or not (leavers and member.doers):
        return member
    if any_ally(member.doers, leavers, actors, day=member.said):
        return member
    event = replace(member.event, actors=(), recipients=member.event.actors)
    return replace(member, event=event, doers=frozenset(), done_to=member.doers, loose=frozenset(), is_going_on=False)


def _holds_against(member: Assertion, takers: frozenset[str], actors: Actors) -> bool:
    is_full = member.event.type == "control_status" and (member.event.outcome or "").startswith(FULL)
    is_held = is_full and bool(member.doers) and (bool(takers) or member.is_going_on)
    return is_held and not any_ally(member.doers, takers, actors, day=member.said)
