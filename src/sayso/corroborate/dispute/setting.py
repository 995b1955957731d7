"""When and where it happened, and what was hit, as far as the tellings contradict one another."""

from sayso.corroborate.assertion import Assertion
from sayso.corroborate.compare.where import compare_facility, compare_place
from sayso.corroborate.dispute.subject import TELLING, Subject
from sayso.corroborate.window import Window
from sayso.corroborate.wording import window_words
from sayso.lexicon.corroboration import FacilityKey
from sayso.model.knowledge import Actors


def when() -> Subject:
    """Stated dates without a day in common. A vague date that fits several takes no side."""
    return Subject("when", _date, _date_words, _is_another_day)


def where(actors: Actors) -> Subject:
    """Places that cannot be one; a part and its whole can."""

    def are_apart(one: Assertion, other: Assertion) -> bool:
        return compare_place(one, other, actors).verdict == "disagree"

    return Subject("where", _place, _place_words, are_apart)


def what(actors: Actors) -> Subject:
    """Another kind of target: a market in one telling, a depot of arms in another."""

    def are_apart(one: Assertion, other: Assertion) -> bool:
        return compare_facility(one, other, actors).verdict == "disagree"

    return Subject("what", _target, _target_words, are_apart)


def _is_telling(member: Assertion) -> bool:
    return member.claim.factuality in TELLING and not member.is_blame_denial


def _date(member: Assertion) -> tuple[Window, bool] | None:
    if member.window is None or not member.window.is_dated or member.event.type == "control_status":
        return None
    stated = member.event.date
    return (member.window, stated is None or stated.start_min is None) if _is_telling(member) else None


def _date_words(member: Assertion) -> str:
    found = _date(member)
    return window_words(found[0], is_open=found[1]) if found else ""


def _is_another_day(one: Assertion, other: Assertion) -> bool:
    return bool(one.window and other.window and one.window.gap(other.window))


def _place(member: Assertion) -> str | None:
    return member.site.key if _is_telling(member) else None


def _place_words(member: Assertion) -> str:
    place = member.site.place
    return (place.name or place.text or "") if place else ""


def _target(member: Assertion) -> FacilityKey | None:
    return member.site.facility if _is_telling(member) else None


def _target_words(member: Assertion) -> str:
    facility = member.site.facility
    return f"{facility.own_name} {facility.type.replace('_', ' ')}".strip() if facility else ""
