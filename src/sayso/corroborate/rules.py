"""The rules by which two claims tell of one event, each a function whose docstring says what must agree."""

from collections.abc import Callable

from sayso.corroborate.assertion import Assertion
from sayso.corroborate.compare.features import Findings
from sayso.corroborate.compare.toll import large_toll
from sayso.corroborate.opposed import ANSWER_DAYS, another_cause, answered_in_text, denies_there
from sayso.corroborate.window import ordinal
from sayso.origin.telling import is_one_text

ENEMY = frozenset({"enemy", "the enemy", "adversary", "the adversary"})


def same_place_and_time(one: Assertion, other: Assertion, found: Findings) -> bool:
    """The same place or facility at the same stated time.

    Where one names a facility and the other only the town, the type, the doers or the numbers must agree as well.
    """
    if not (found.agree("place") and found.agree("date")):
        return False
    is_half_named = (one.site.facility is None) != (other.site.facility is None)
    return not is_half_named or any(found.agree(name) for name in ("type", "actors", "toll", "scene"))


def once_only(one: Assertion, other: Assertion, found: Findings) -> bool:
    """The same place and nothing against it, for what happens to a place only once: a taking, a destruction.

    Where one takes the part of a place that another leaves, or the whole of it, that is one taking.
    """
    is_once = one.family.is_once_only and not _are_held_by_any(one, other)
    is_there = found.agree("place") or (
        found["place"].verdict == "compatible" and _takes_what_is_left(one, other, found)
    )
    return (is_there and is_once) or (found.agree("place") and is_one_destruction(one, other, found))


def fitting_time(_: Assertion, __: Assertion, found: Findings) -> bool:
    """The same place, times that may be one, and the same facility, scene, doers or numbers."""
    return found.agree("place") and any(found.agree(name) for name in ("facility", "scene", "actors", "toll"))


def same_kind_of_facility(one: Assertion, other: Assertion, found: Findings) -> bool:
    """A facility of one type in one place, be it one of many, at times that may be one: the same, or on one day."""
    if not is_one_kind_of_facility(one, other) or one.site.is_region or other.site.is_region:
        return False
    return found.agree("place") and (found.agree("type") or found.agree("date"))


def facility_of_a_day(one: Assertion, other: Assertion, found: Findings) -> bool:
    """A facility of one name or one scene on the same stated day, where one of the two tells the region or no place."""
    is_unplaced = any(told.site.key is None or told.site.is_region for told in (one, other))
    is_one_thing = is_one_kind_of_facility(one, other) or found.agree("scene")
    return is_unplaced and is_one_thing and found.agree("date")


def same_numbers(_: Assertion, __: Assertion, found: Findings) -> bool:
    """The same numbers at the same stated time, in places that may be one."""
    return found.agree("toll") and found.agree("date")


def retold_loosely(one: Assertion, other: Assertion, found: Findings) -> bool:
    """Many killed at one place, told again with a date as loose as "at the end of March", in like numbers."""
    first, second = large_toll(one), large_toll(other)
    if first is None or second is None or max(first, second) > 2 * min(first, second):
        return False
    is_loose = any(told.window and told.window.is_dated and not told.window.is_narrow for told in (one, other))
    is_overlapping = bool(one.window and other.window and not one.window.gap(other.window))
    return is_loose and is_overlapping and found.agree("place")


def told_as_news(one: Assertion, other: Assertion, found: Findings) -> bool:
    """One kind of harm at one exact place, told by two texts, of which one gives no day, as news of the same day.

    Two numbers are of one thing only where one counts fighters and the other does not: so two sides tell of one strike.
    """
    is_alike = found.agree("place") and found.agree("type")
    if one.family.id != "harm" or is_one_text(one, other) or not is_alike:
        return False
    if one.event.type in one.family.unspecific or one.is_negative != other.is_negative:
        return False
    if not set(one.days) & set(other.days):
        return False
    return not found.disagree("toll") or _counts_fighters(one) != _counts_fighters(other)


def _counts_fighters(told: Assertion) -> bool:
    return {toll.of for toll in told.claim.toll} == {"combatant"}


def same_report(one: Assertion, other: Assertion, found: Findings) -> bool:
    """Within one text, two of doers, sufferers, numbers and time agree and nothing is against it: headline and lead."""
    named = ("actors", "recipients", "toll", "date", "facility")
    return is_one_text(one, other) and found.agree("type") and sum(found.agree(name) for name in named) >= 2


RULES: tuple[Callable[[Assertion, Assertion, Findings], bool], ...] = (
    same_place_and_time,
    once_only,
    fitting_time,
    same_kind_of_facility,
    facility_of_a_day,
    same_numbers,
    retold_loosely,
    told_as_news,
    same_report,
    denies_there,
    another_cause,
    answered_in_text,
)


def is_one_kind_of_facility(one: Assertion, other: Assertion) -> bool:
    """Whether both name a facility, of one type and by the same name or none."""
    here, there = one.site.facility, other.site.facility
    return here is not None and there is not None and (here.type, here.own_name) == (there.type, there.own_name)


def is_one_list(one: Assertion, other: Assertion) -> bool:
    """Whether one speaker tells both in one text, so that two numbers count two things."""
    first, second = one.claim.speaker, other.claim.speaker
    is_one_speaker = (first and (first.actor_id or first.text)) == (second and (second.actor_id or second.text))
    return is_one_text(one, other) and is_one_speaker


def is_one_destruction(one: Assertion, other: Assertion, found: Findings) -> bool:
    """Whether both tell that the same facility of the same place was destroyed."""
    return one.is_destruction and other.is_destruction and found.agree("place") and found.agree("facility")


def _takes_what_is_left(one: Assertion, other: Assertion, found: Findings) -> bool:
    types = {one.event.type, other.event.type}
    is_named = one.site.key is not None and one.site.key == other.site.key
    return types == {"capture", "withdrawal"} and is_named and found.agree("actors")


def is_long_repelled(one: Assertion, other: Assertion) -> bool:
    """Whether an attack was thrown back longer before than a taking, of which no day is given, will have been told."""
    if one.is_repelled == other.is_repelled:
        return False
    thrown, taken = (one, other) if one.is_repelled else (other, one)
    said = ordinal(taken.said)
    is_undated = taken.window is None or not taken.window.is_dated
    return is_undated and thrown.window is not None and said is not None and said - thrown.window.last > ANSWER_DAYS


def _are_held_by_any(one: Assertion, other: Assertion) -> bool:
    """Whether both tell only of a holding, and one that "the enemy" holds it, who may be anybody's."""
    are_holdings = one.event.type == other.event.type == "control_status"
    return are_holdings and any(name in ENEMY for name in one.loose ^ other.loose)
