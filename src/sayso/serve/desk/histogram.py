"""When things happened, as bars: what is known to a day or to the bar's stretch stands in it, all else beside it.

Nothing is spread over the days that it may have been on, and nothing is put at their beginning: a bar that is high
because nobody knows the day would tell a lie.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from sayso.model.drawn import DaysDrawn
from sayso.model.record import Record

WIDTH, HEIGHT = 1000, 64
STEPS = (("day", 92), ("week", 92 * 7), ("month", 30 * 180), ("year", 366 * 10_000))  # the longest span of each


class Bar(Record, frozen=True, kw_only=True):
    """One bar: its stretch of days, how many events surely lie in it, and where it is drawn."""

    first: str
    last: str
    events: int
    x: float
    y: float
    width: float
    height: float


class Histogram(Record, frozen=True, kw_only=True):
    """The bars from the first day to the last; `wider` are dated to longer than a bar, `undated` not at all."""

    step: str
    bars: tuple[Bar, ...]
    highest: int
    wider: int
    undated: int


def histogram(days: Sequence[DaysDrawn]) -> Histogram:
    """Bars of days, weeks, months or years, whichever suit the time that the events span."""
    dated = list(_dated(days))
    undated = sum(one.events for one in days) - sum(events for _, _, events in dated)
    if not dated:
        return Histogram(step="day", bars=(), highest=0, wider=0, undated=undated)
    step = _step(max(last for _, last, _ in dated) - min(first for first, _, _ in dated))
    counted = Counter[date]()
    for first, last, events in dated:
        if _begin(first, step) == _begin(last, step):
            counted[_begin(first, step)] += events
    wider = sum(events for _, _, events in dated) - counted.total()
    highest = max(counted.values(), default=0)
    return Histogram(step=step, bars=_bars(counted, step), highest=highest, wider=wider, undated=undated)


def _dated(days: Iterable[DaysDrawn]) -> Iterable[tuple[date, date, int]]:
    for one in days:
        if one.first is not None and one.last is not None:
            yield date.fromisoformat(one.first), date.fromisoformat(one.last), one.events


def _step(span: timedelta) -> str:
    return next(step for step, longest in STEPS if span.days <= longest)


def _begin(day: date, step: str) -> date:
    if step == "week":
        return day - timedelta(days=day.weekday())
    return day.replace(day=1 if step in ("month", "year") else day.day, month=1 if step == "year" else day.month)


def _next(begin: date, step: str) -> date:
    longest = {"day": 1, "week": 7, "month": 31, "year": 366}[step]
    return _begin(begin + timedelta(days=longest), step)


def _bars(counted: Counter[date], step: str) -> tuple[Bar, ...]:
    if not counted:
        return ()
    begins = list(_all(min(counted), max(counted), step))
    wide, highest = WIDTH / len(begins), max(counted.values())
    return tuple(
        Bar(
            first=begin.isoformat(),
            last=(_next(begin, step) - timedelta(days=1)).isoformat(),
            events=counted[begin],
            x=round(number * wide, 2),
            y=round(HEIGHT * (1 - counted[begin] / highest), 2),
            width=round(max(wide - 1, wide * 0.6), 2),
            height=round(HEIGHT * counted[begin] / highest, 2),
        )
        for number, begin in enumerate(begins)
    )


def _all(first: date, last: date, step: str) -> Iterable[date]:
    while first <= last:
        yield first
        first = _next(first, step)
