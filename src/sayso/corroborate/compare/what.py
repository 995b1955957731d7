"""Whether it is the same kind of thing, by the same weapon."""

from sayso.corroborate.assertion import HOLDING_IN_PART, Assertion
from sayso.corroborate.compare.finding import Finding, agree, compatible, disagree
from sayso.model.knowledge import Actors
from sayso.origin.telling import is_one_text

BOMBING = {"airstrike", "shelling"}
BOMBARDED = "bombard"


def compare_type(one: Assertion, other: Assertion, _: Actors) -> Finding:
    """Same event type: agree. A type that leaves the means open fits the rest of its family; others disagree.

    In one text shots, blasts, a clash and an assault may be one fight. That somebody holds a place tells of its
    taking; that somebody is merely present there does not. A side's leaving may be the other's taking.
    """
    types = {one.event.type, other.event.type}
    if "control_status" in types:
        return _of_holdings(one, other)
    if len(types) == 1:
        return agree("same type")
    if types == BOMBING and any(told.event.trigger.exact.casefold().startswith(BOMBARDED) for told in (one, other)):
        return agree("bombarded, from the air or from the ground")
    if types == {"capture", "withdrawal"}:
        return compatible("one side leaves what the other takes")
    return _of_one_family(one, other) if one.family.id == other.family.id else disagree("another type")


def compare_weapon(one: Assertion, other: Assertion, _: Actors) -> Finding:
    """Same class of weapon: agree. Two classes: disagree, which never keeps two claims apart by itself."""
    if not one.event.weapon or not other.event.weapon:
        return compatible("a weapon is not named")
    return agree("same weapon") if one.event.weapon == other.event.weapon else disagree("another weapon")


def _of_one_family(one: Assertion, other: Assertion) -> Finding:
    if one.family.fits(one.event.type, other.event.type, in_one_text=is_one_text(one, other)):
        return compatible("one of them leaves the means open")
    if one.event.weapon and one.event.weapon == other.event.weapon:
        return compatible("one weapon, called by two names")
    return disagree("another type")


def _of_holdings(one: Assertion, other: Assertion) -> Finding:
    if one.event.type == other.event.type:
        if one.event.outcome != other.event.outcome:
            return disagree("another extent of the holding")
        is_told = bool(one.doers and other.doers) or is_one_text(one, other)
        return agree("same holding") if is_told else compatible("same holding, by whom is not told")
    return _holding_and_taking(one, other)


def compare_scene(one: Assertion, other: Assertion, _: Actors) -> Finding:
    """Both name what was struck or what people were at, "hotel" or "funeral", by one word: agree. Else compatible."""
    shared = sorted(one.scenes & other.scenes)
    return agree(f"both tell of a {shared[0]}") if shared else compatible("a scene is not named")


def _holding_and_taking(one: Assertion, other: Assertion) -> Finding:
    holding = one if one.event.type == "control_status" else other
    types = {one.event.type, other.event.type}
    outcome = (holding.event.outcome or "").partition(":")[0]
    is_placed = one.site.key is not None and other.site.key is not None
    if types == {"control_status", "withdrawal"} and outcome == "full_control" and is_placed:
        return compatible("one side left what the other holds")
    if types == {"control_status", "capture"} and outcome in ("full_control", *HOLDING_IN_PART):
        return compatible("a holding that follows from the taking, or doubts it")
    return disagree("a holding is not that event")
