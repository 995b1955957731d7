"""Times that the calendar names: days, months, quarters, seasons, years, decades, holidays.

A year left out is the one that puts the time before the day it was said, unless the words look ahead: newspapers
say "10 September" for the September just past.
"""

from collections.abc import Callable
from datetime import date, timedelta

from sayso.resolve.dates.meaning import UNKNOWN, Meaning, Sense, Slots, When, day_meaning, unit_meaning
from sayso.resolve.dates.periods import Period, around, months, moved, season, timex_value

# Of a time further back than this many days a newspaper says the year; without it and without a tense, the
# next one is meant ("the vote of 14 January", said on 7 January).
_LONG_PAST = 240


def _day(slots: Slots, when: When) -> Meaning:
    """A day of a month, or a run of them ("10-12 December")."""
    month, day = int(slots["month"]), int(slots["day"])
    year = _year(slots, when, lambda year: _days(year, month, day))
    if year is None:
        return Meaning("DATE", f"XXXX-{month:02}-{day:02}")
    if "weekday" in slots and "year" not in slots:
        year = _year_by_weekday(year, month, day, int(slots["weekday"]))
    if "week" in slots:
        return unit_meaning("W", around("W", date(year, month, day)))
    if "last" not in slots:
        return day_meaning(date(year, month, day), slots)
    period = Period(date(year, month, day), date(year, month, int(slots["last"])))
    if period.last < period.first:
        return UNKNOWN
    return Meaning("DATE", f"{period.first}/{period.last}", period)


def _year_by_weekday(year: int, month: int, day: int, weekday: int) -> int:
    """The year next to this one in which the day falls on the weekday; this one, if none does."""
    near = (year, year + 1, year - 1)
    return next((one for one in near if date(one, month, day).isoweekday() == weekday), year)


def _days(year: int, month: int, day: int) -> Period:
    """That day; 29 February of a year that has none stands for no day but must not stop the search for a year."""
    if (month, day) == (2, 29):
        return months(year, 2, 1)
    return Period(date(year, month, day), date(year, month, day))


def _numeric(slots: Slots, _: When) -> Meaning:
    """12/12/2018: a day only where one order of day and month is possible, or both are the same."""
    one, other = int(slots["one"]), int(slots["other"])
    year = _full_year(slots["year"])
    if one != other and one <= 12 and other <= 12:
        return Meaning("DATE", None)
    day, month = (other, one) if other > 12 else (one, other)
    return day_meaning(date(year, month, day), slots)


def _military(slots: Slots, when: When) -> Meaning:
    """A date-time group, 142330Z DEC 18: day, hour and minute, zone, month, year."""
    group, month = slots["group"], int(slots["month"])
    day = int(group[:2])
    year = _year(slots, when, lambda year: _days(year, month, day))
    if year is None:
        return Meaning("TIME", None)
    value = date(year, month, day)
    return Meaning("TIME", f"{value}T{group[2:4]}:{group[4:6]}", Period(value, value))


def _month(slots: Slots, when: When) -> Meaning:
    month = int(slots["month"])
    year = _year(slots, when, lambda year: months(year, month, 1))
    return Meaning("DATE", f"XXXX-{month:02}") if year is None else unit_meaning("M", months(year, month, 1))


def _quarter(slots: Slots, when: When) -> Meaning:
    number = _ordinal(slots["quarter"])
    if not 1 <= number <= 4:
        return UNKNOWN
    month = number * 3 - 2
    year = _year(slots, when._replace(tense="past"), lambda year: months(year, month, 3))
    if year is None:
        return Meaning("DATE", f"XXXX-Q{number}")
    return _fiscal(slots, unit_meaning("Q", months(year, month, 3)))


def _half(slots: Slots, when: When) -> Meaning:
    number = _ordinal(slots["ordinal"])
    month = 1 if number == 1 else 7
    year = _year(slots, when, lambda year: months(year, month, 6))
    if year is None:
        return Meaning("DATE", f"XXXX-H{number}")
    return _fiscal(slots, Meaning("DATE", f"{year:04}-H{number}", months(year, month, 6)))


def _season(slots: Slots, when: When) -> Meaning:
    code = slots["season"]
    year = _year(slots, when, lambda year: season(year, code))
    return Meaning("DATE", f"XXXX-{code}") if year is None else Meaning("DATE", f"{year:04}-{code}", season(year, code))


def _year_alone(slots: Slots, when: When) -> Meaning:
    year = _year(slots, when, lambda year: months(year, 1, 12))
    return UNKNOWN if year is None else _fiscal(slots, unit_meaning("Y", months(year, 1, 12)))


def _decade(slots: Slots, _: When) -> Meaning:
    figures = slots["decade"].rstrip("s")
    if len(figures) == 2:
        figures = ("19" if int(figures) >= 30 else "20") + figures
    return unit_meaning("E", around("E", date(int(figures[:3]) * 10, 1, 1)))


def _century(slots: Slots, _: When) -> Meaning:
    number = _ordinal(slots["ordinal"])
    if not 2 <= number <= 30:
        return UNKNOWN
    return unit_meaning("C", around("C", date((number - 1) * 100, 1, 1)))


def _day_of_month(slots: Slots, when: When) -> Meaning:
    """A day by its number alone ("the 11th"): of the month of the day it was said, or of the one before or after it."""
    day = int(slots["day"])
    if when.anchor is None:
        return Meaning("DATE", f"XXXX-XX-{day:02}")
    found = when.anchor
    step = timedelta(days=1 if when.tense == "future" else -1)
    for _ in range(62):
        if found.day == day:
            return day_meaning(found, slots)
        found += step
    return UNKNOWN


def _holiday(slots: Slots, when: When) -> Meaning:
    def in_year(year: int) -> Period:
        day = _fixed_day(slots["holiday"], year) + timedelta(days=int(slots.get("offset", "0")))
        return Period(day, day)

    year = _year(slots, when, in_year)
    return UNKNOWN if year is None else day_meaning(in_year(year).first, slots)


def _fixed_day(holiday: str, year: int) -> date:
    if holiday == "thanksgiving":
        return date(year, 11, 22 + (3 - date(year, 11, 1).weekday()) % 7)
    month, day = holiday.split("-")
    return date(year, int(month), int(day))


def _year(slots: Slots, when: When, period: Callable[[int], Period]) -> int | None:
    """The year that the words say, or the one in which the period lies on the right side of the anchor."""
    if "year" in slots:
        return _full_year(slots["year"])
    anchor = when.anchor
    if anchor is None:
        return None
    if "yeardir" in slots:
        return anchor.year + int(slots["yeardir"])
    tense = when.tense if when.tense != "present" else None
    return anchor.year + _year_step(period(anchor.year), anchor, slots.get("dir") or tense)


def _year_step(this: Period, anchor: date, wanted: str | None) -> int:
    """How many years from the anchor's year the wanted one is, given the period in the anchor's year."""
    if wanted == "0":
        return 0
    if wanted == "-1":
        return 0 if this.last < anchor else -1
    if wanted in ("1", "future"):
        return 0 if this.last >= anchor else 1
    if this.first <= anchor:
        return 1 if wanted is None and (anchor - this.last).days > _LONG_PAST else 0
    return 0 if wanted is None and (this.first - anchor).days < 365 - _LONG_PAST else -1


def _full_year(figures: str) -> int:
    """A year as written; of two figures, the one between 1950 and 2049."""
    year = int(figures)
    return year if len(figures) > 2 else year + (2000 if year < 50 else 1900)


def _ordinal(figures: str) -> int:
    return int(figures.rstrip("stndrh"))


def _fiscal(slots: Slots, meaning: Meaning) -> Meaning:
    """A fiscal year begins when its owner says, so it has a name and no bounds."""
    return meaning._replace(period=None) if "fiscal" in slots else meaning


def _part_of_calendar(slots: Slots, when: When) -> Meaning:
    """The unit that holds the day it was said ("the year", "the quarter"): the last one that is over, if `over`."""
    if when.anchor is None:
        return UNKNOWN
    period = around(slots["unit"], when.anchor)
    if "over" in slots:
        period = around(slots["unit"], period.first - timedelta(days=1))
    if "back" in slots:
        period = around(slots["unit"], moved(slots["back"], period.first, -1))
    return Meaning("DATE", timex_value(slots["unit"], period), period)


SENSES: dict[str, Sense] = {
    "day": _day,
    "numeric": _numeric,
    "military": _military,
    "month": _month,
    "quarter": _quarter,
    "half": _half,
    "season": _season,
    "year": _year_alone,
    "decade": _decade,
    "century": _century,
    "day_of_month": _day_of_month,
    "holiday": _holiday,
    "calendar_unit": _part_of_calendar,
}
