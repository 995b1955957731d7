"""Stretches of the calendar: the day, week, month, … around a day, moved by a number of them, and their names.

Weeks are ISO weeks, Monday to Sunday. Seasons are the meteorological ones of the northern half of the world; a
winter goes by the year in which it begins. A date that the calendar does not have raises `ValueError` or
`OverflowError`; `DateReader.resolve` makes it "no bounds".
"""

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple


class Period(NamedTuple):
    """A first and a last day."""

    first: date
    last: date


SEASON_STARTS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_MONTHS = {"M": 1, "Q": 3, "Y": 12, "E": 120, "C": 1200}
_DAYS = {"D": 1, "W": 7, "WE": 7, "F": 14, "N": 1}


def months(year: int, month: int, count: int) -> Period:
    """So many whole months from this one on."""
    index = year * 12 + month - 1 + count - 1
    end_year, end_month = divmod(index, 12)
    return Period(date(year, month, 1), date(end_year, end_month + 1, monthrange(end_year, end_month + 1)[1]))


def season(year: int, code: str) -> Period:
    """The season of a year, by its TIMEX3 code (SP, SU, FA, WI)."""
    return months(year, SEASON_STARTS[code], 3)


def around(unit: str, day: date) -> Period:
    """The unit that holds a day: its ISO week, its month, its decade, …; the last weekend begun for `WE`."""
    return _AROUND[unit](day)


def moved(unit: str, day: date, count: int) -> date:
    """A day so many units later, or earlier where the count is negative; a month too short gives its last day."""
    if unit in _DAYS:
        return day + timedelta(days=_DAYS[unit] * count)
    if unit not in _MONTHS:
        return day
    year, month = divmod(day.year * 12 + day.month - 1 + _MONTHS[unit] * count, 12)
    if not 1 <= year <= 9999:
        raise OverflowError(f"no year {year} in the calendar")
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def timex_value(unit: str, period: Period) -> str:
    """How TIMEX3 writes this unit of the calendar."""
    return _VALUES[unit](period.first)


def name_of(period: Period) -> str:
    """How TIMEX3 writes a stretch: as the unit of the calendar that it is, else by both ends."""
    for unit in ("D", "W", "WE", "M", "Q", "Y", "E", "C"):
        if around(unit, period.first) == period:
            return timex_value(unit, period)
    return f"{period.first}/{period.last}"


def _week(day: date) -> Period:
    monday = day - timedelta(days=day.weekday())
    return Period(monday, monday + timedelta(days=6))


def _weekend(day: date) -> Period:
    saturday = day - timedelta(days=(day.weekday() - 5) % 7)
    return Period(saturday, saturday + timedelta(days=1))


def _week_name(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


_AROUND: dict[str, Callable[[date], Period]] = {
    "D": lambda day: Period(day, day),
    "N": lambda day: Period(day, day),
    "W": _week,
    "F": lambda day: Period(_week(day).first - timedelta(days=7), _week(day).last),
    "WE": _weekend,
    "M": lambda day: months(day.year, day.month, 1),
    "Q": lambda day: months(day.year, (day.month - 1) // 3 * 3 + 1, 3),
    "Y": lambda day: months(day.year, 1, 12),
    "E": lambda day: months(max(day.year // 10 * 10, 1), 1, 120),
    "C": lambda day: months(max(day.year // 100 * 100, 1), 1, 1200),
}
_VALUES: dict[str, Callable[[date], str]] = {
    "D": date.isoformat,
    "N": lambda day: f"{day.isoformat()}TNI",
    "W": _week_name,
    "F": _week_name,
    "WE": lambda day: f"{_week_name(day)}-WE",
    "M": lambda day: day.isoformat()[:7],
    "Q": lambda day: f"{day.year:04}-Q{(day.month - 1) // 3 + 1}",
    "Y": lambda day: f"{day.year:04}",
    "E": lambda day: f"{day.year // 10:03}",
    "C": lambda day: f"{day.year // 100:02}",
}
