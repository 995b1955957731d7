"""Whether it can have happened at the same time."""

from sayso.corroborate.assertion import Assertion
from sayso.corroborate.compare.finding import Finding, agree, compatible, disagree
from sayso.model.knowledge import Actors
from sayso.origin.telling import is_one_text

HOLDING_DAYS = 14


def compare_date(one: Assertion, other: Assertion, _: Actors) -> Finding:
    """Stated dates, both known to a week, that overlap: agree. Other overlaps: compatible. No overlap: disagree.

    Without a stated date it happened in the days before it was said, or, in one text, when the rest of it did. A
    holding fits a taking of up to two weeks before, never a later one.
    """
    here, there = one.window, other.window
    if here is None or there is None:
        return compatible("a date is not known")
    types = {one.event.type, other.event.type}
    if "control_status" in types and len(types) > 1:
        return _taken_then_held(other, one) if one.event.type == "control_status" else _taken_then_held(one, other)
    if is_one_text(one, other) and not (here.is_dated and there.is_dated):
        return compatible("a date is not told again")
    if here.gap(there):
        return disagree("at another time")
    if here.is_narrow and there.is_narrow:
        return agree("at the same time")
    return compatible("may be at the same time")


def is_held_before_news(taking: Assertion, holding: Assertion) -> bool:
    """Whether a side says that it holds a place before another text has it, as news, that this side took the place."""
    if taking.event.type != "capture" or holding.event.type != "control_status" or is_one_text(taking, holding):
        return False
    is_dated = taking.window is None or taking.window.is_dated or holding.window is None
    if is_dated or not taking.doers & holding.doers or not taking.days:
        return False
    return holding.window is not None and holding.window.last < taking.days[0]


def _taken_then_held(taking: Assertion, holding: Assertion) -> Finding:
    if taking.window is None or holding.window is None:
        return compatible("a date is not known")
    held = holding.window.last
    if not taking.window.is_dated:
        taken = taking.window.last
        if is_held_before_news(taking, holding):
            return disagree("held before the taking was news")
        is_near = abs(held - taken) <= HOLDING_DAYS
        return compatible("said at about the time") if is_near else disagree("said at another time")
    is_after = taking.window.first <= held <= taking.window.last + HOLDING_DAYS
    return compatible("held after the taking") if is_after else disagree("held before the taking, or long after")
