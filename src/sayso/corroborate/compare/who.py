"""Whether the doers, and those it was done to, are the same."""

from collections.abc import Iterable

from sayso.corroborate.assertion import Assertion
from sayso.corroborate.compare.finding import Finding, agree, compatible, disagree
from sayso.model.knowledge import Actors, is_one_side


def compare_actors(one: Assertion, other: Assertion, actors: Actors) -> Finding:
    """A doer of one is on the side of a doer of the other, by the registry at the date: agree.

    General words ("rebels", "warplanes") and unknown names are compatible with all but an enemy. Doers of two
    sides disagree. Where one side is left open ("Russian or Syrian warplanes") one overlap is enough.
    """
    types = {one.event.type, other.event.type}
    if "withdrawal" in types and types & {"capture", "control_status"}:
        return _taken_and_left(one, other, actors)
    if one.doers and other.doers:
        is_shared = any_ally(one.doers, other.doers, actors, day=one.said)
        return agree("same side did it") if is_shared else disagree("another side did it")
    if _any_enemy(one, other, actors):
        return disagree("doers that fight one another")
    if one.loose & other.loose and one.report.id == other.report.id:
        return agree("same words for who did it")
    return compatible("a doer is not named")


def compare_recipients(one: Assertion, other: Assertion, actors: Actors) -> Finding:
    """Same side on the receiving end: agree. Known bodies of two sides: disagree. Else compatible."""
    if not one.done_to or not other.done_to:
        return compatible("who suffered it is not named")
    is_shared = any_ally(one.done_to, other.done_to, actors, day=one.said)
    return agree("same side suffered it") if is_shared else disagree("another side suffered it")


def _taken_and_left(one: Assertion, other: Assertion, actors: Actors) -> Finding:
    """Nobody leaves what the own side takes at the time."""
    if not (one.doers and other.doers):
        is_shared = bool(one.loose & other.loose)
        return disagree("one side does not leave what it takes") if is_shared else compatible("a doer is not named")
    is_shared = any_ally(one.doers, other.doers, actors, day=one.said)
    return disagree("one side does not leave what it takes") if is_shared else agree("one left what another took")


def any_ally(some: Iterable[str], others: Iterable[str], actors: Actors, *, day: str | None) -> bool:
    """Whether any of the ones is, or stands with, any of the others on a day."""
    held = tuple(others)
    return any(one == other or is_one_side(one, other, actors, day=day) for one in some for other in held)


def _any_enemy(one: Assertion, other: Assertion, actors: Actors) -> bool:
    pairs = [(a, b) for a in one.doers for b in other.loose] + [(a, b) for a in other.doers for b in one.loose]
    return any(actors.is_enemy(known, loose, one.said) for known, loose in pairs)
