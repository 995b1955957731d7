"""Lengths, repetitions and clock times: DURATION, SET and TIME of TIMEX3."""

from datetime import date

from sayso.resolve.dates.meaning import Meaning, Sense, Slots, When
from sayso.resolve.dates.periods import Period, moved
from sayso.resolve.dates.relative import length_value, weekday_date


def _length(slots: Slots, _: When) -> Meaning:
    """How long; it names no time, so it has no bounds."""
    count = "X" if "range" in slots else slots.get("n", "1")
    if "half" in slots:
        count = str(float(count) + 0.5) if count != "X" else count
    return Meaning("DURATION", length_value(count, slots["unit"]))


def _repeat(slots: Slots, _: When) -> Meaning:
    """How often: every day, weekly, each Thursday."""
    part = f"T{slots['part']}" if "part" in slots else ""
    if "weekday" in slots:
        return Meaning("SET", f"XXXX-WXX-{slots['weekday']}{part}")
    if part:
        return Meaning("SET", f"XXXX-XX-XX{part}")
    return Meaning("SET", length_value(slots.get("n", "1"), slots["unit"]) if slots["unit"] != "Q" else "P1Q")


def _clock(slots: Slots, when: When) -> Meaning:
    """An hour of the day; which day only the words beside it, or the time named last, can say."""
    hour, day = _hour(slots), _clock_day(slots, when)
    if hour is None or day is None:
        return Meaning("TIME", hour and f"XXXX-XX-XX{hour}")
    return Meaning("TIME", f"{day}{hour}", Period(day, day), is_placed="weekday" in slots or "dayshift" in slots)


def _clock_day(slots: Slots, when: When) -> date | None:
    if "weekday" in slots:
        return weekday_date(slots, when)
    if when.anchor and "dayshift" in slots:
        return moved("D", when.anchor, int(slots["dayshift"]))
    return when.reference.first if when.reference else when.anchor


def _hour(slots: Slots) -> str | None:
    if "hourword" in slots or "part" in slots:
        return f"T{slots.get('hourword') or slots['part']}"
    hour, minute, half = _figures(slots)
    if half.startswith("p") and hour < 12:
        hour += 12
    if half.startswith("a") and hour == 12:
        hour = 0
    return f"T{hour:02}:{minute:02}" if hour <= 24 and minute < 60 else None


def _figures(slots: Slots) -> tuple[int, int, str]:
    """Hour, minute and half of the day; "3pm" and "0430" have them in one word."""
    clock = slots.get("clock")
    if clock is None:
        return int(slots["hour"]), int(slots.get("minute", "0")), slots.get("meridiem", "")
    if clock.isdigit():
        return int(clock) // 100, int(clock) % 100, ""
    return int(clock[:-2]), 0, clock[-2:]


SENSES: dict[str, Sense] = {"length": _length, "repeat": _repeat, "clock": _clock}
