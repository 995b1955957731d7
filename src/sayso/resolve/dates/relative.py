"""Times that lean on a day: weekdays, "yesterday", "last week", "three days ago", "the next day".

A weekday is the latest one up to the day it was said, that day itself included; the next one where the words look
ahead. Words that lean on the text ("the day before") count from the time named last; where none was named they
get a TIMEX3 value from the day of the report, as annotators give it, but no bounds, for that would be a guess.
"""

from datetime import date, timedelta
from math import ceil

from sayso.resolve.dates.meaning import UNKNOWN, Meaning, Sense, Slots, When, day_meaning, unit_meaning
from sayso.resolve.dates.periods import Period, around, moved, name_of

_DAY = timedelta(days=1)


def weekday_date(slots: Slots, when: When) -> date | None:
    """The day of the weekday in the slots; `None` where there is no day to count from."""
    wanted, base = int(slots["weekday"]), _base(slots, when)
    if base is None:
        return None
    if "weekdir" in slots:
        monday = around("W", moved("W", base, int(slots["weekdir"]))).first
        return monday + (wanted - 1) * _DAY
    return _nearest(base, wanted, slots.get("dir") or _look(when))


def _weekday(slots: Slots, when: When) -> Meaning:
    day = weekday_date(slots, when)
    return day_meaning(day, slots) if day else Meaning("DATE", f"XXXX-WXX-{slots['weekday']}")


def _look(when: When) -> str:
    return "ahead" if when.tense == "future" else "back"


def _nearest(base: date, wanted: int, direction: str) -> date:
    ago = (base.isoweekday() - wanted) % 7
    if direction == "0":
        return around("W", base).first + (wanted - 1) * _DAY
    if direction == "1":
        return base + (7 - ago) * _DAY
    if direction == "-1":
        return base - (ago or 7) * _DAY
    return base + (-ago % 7) * _DAY if direction == "ahead" else base - ago * _DAY


def _shift(slots: Slots, when: When) -> Meaning:
    """The unit of the calendar so many units before or after the one said in ("last week", "two years ago")."""
    base, unit = _base(slots, when), slots["unit"]
    if slots.get("n") == "X":
        return Meaning("DATE", "PAST_REF" if slots["dir"] == "-1" else "FUTURE_REF")
    if base is None:
        return UNKNOWN
    if unit == "Y" and when.reference and slots.get("n") == "1" and slots["dir"] == "-1":
        return unit_meaning("Q", around("Q", moved("Y", when.reference.first, _steps(slots))))
    if unit in ("H", "MIN", "S"):
        return Meaning("TIME", None)
    count = _steps(slots)
    if unit == "WE" and count <= 0 and base.weekday() < 5:
        count += 1  # said on a weekday, the last weekend is the one just past and this one is still to come
    meaning = unit_meaning(unit, _cut(slots, around(unit, moved(unit, base, count)), base))
    return meaning if "part" not in slots else day_meaning(moved(unit, base, count), slots)


def _steps(slots: Slots) -> int:
    count = float(slots.get("n", "1")) * int(slots["dir"])
    return round(count)


def _cut(slots: Slots, period: Period, base: date) -> Period:
    """Makes "earlier this week" end on the day it was said, and "later this week" begin on it."""
    if slots["dir"] != "0" or slots.get("edge") not in ("BEFORE", "AFTER"):
        return period
    if slots["edge"] == "BEFORE":
        return Period(period.first, base)
    return Period(base, period.last)


def _rolling(slots: Slots, when: When) -> Meaning:
    """A stretch such as "the past three days": a length to TIMEX3, and the days up to or from the day it was said."""
    unit, count = slots["unit"], slots.get("n", "1")
    value = length_value(count, unit)
    if unit == "H" and count != "X":
        unit, count = "D", str(ceil(float(count) / 24))
    if count == "X" or when.anchor is None or unit in ("H", "MIN", "S"):
        return Meaning("DURATION", value)
    other = moved(unit, when.anchor, round(float(count)) * int(slots["dir"]))
    return Meaning("DURATION", value, Period(min(other, when.anchor), max(other, when.anchor)))


def _overnight(slots: Slots, when: When) -> Meaning:
    """The night that ended on the morning of the day it was said."""
    if when.anchor is None:
        return Meaning("TIME", None)
    before = when.anchor - _DAY
    return Meaning("TIME", f"{before}TNI", Period(before, when.anchor if "both" in slots else before))


def _same(slots: Slots, when: When) -> Meaning:
    """The day, week or year of "that day", "the same week": the one that holds the time named last."""
    base = _base(slots, when)
    if base is None:
        return UNKNOWN
    meaning = unit_meaning(slots["unit"], around(slots["unit"], base))
    return meaning if "part" not in slots else day_meaning(base, slots)


def _then(_: Slots, when: When) -> Meaning:
    """The "then" of "since then": the time named last, as coarse as it was named."""
    period = when.reference
    if period is None:
        return Meaning("DATE", "PAST_REF")
    return Meaning("DATE", name_of(period), period)


def _before_now(_: Slots, when: When) -> Meaning:
    """What "had been hit earlier" says: at some time before the day it was said."""
    period = Period(when.anchor, when.anchor) if when.anchor else None
    return Meaning("DATE", "PAST_REF", period, "before")


def _vague(slots: Slots, _: When) -> Meaning:
    return Meaning("DATE", slots["value"])


def _base(slots: Slots, when: When) -> date | None:
    """The day that the words count from: the time named last, for words that lean on the text."""
    if slots.get("leans") == "text" and when.reference:
        return when.reference.first if slots.get("dir") == "-1" else when.reference.last
    return when.anchor


def length_value(count: str, unit: str) -> str:
    """A length as TIMEX3 writes it: P3D, PXY, PT2H; decades are ten years, fortnights two weeks."""
    letter, size = _LENGTHS.get(unit, (unit, 1))
    if count == "X":
        return f"P{'T' if unit in _CLOCK else ''}X{letter if size == 1 else unit[0]}"
    total = float(count) * size
    figures = f"{total:.0f}" if total == int(total) else str(total)
    return f"P{'T' if unit in _CLOCK else ''}{figures}{letter}"


_CLOCK = ("H", "MIN", "S")
_LENGTHS = {
    "MIN": ("M", 1),
    "F": ("W", 2),
    "E": ("Y", 10),
    "C": ("Y", 100),
    "WE": ("D", 2),
    "N": ("D", 1),
    "Q": ("M", 3),
}
SENSES: dict[str, Sense] = {
    "weekday": _weekday,
    "shift": _shift,
    "rolling": _rolling,
    "overnight": _overnight,
    "same": _same,
    "then": _then,
    "before_now": _before_now,
    "vague": _vague,
}
