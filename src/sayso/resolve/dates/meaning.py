"""What a time expression means on a day: the record that all the arithmetic gives, and what it is given."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import NamedTuple

from sayso.model.date import TimexType
from sayso.model.knowledge import Tense
from sayso.resolve.dates.periods import Period, timex_value


class Meaning(NamedTuple):
    """A TIMEX3 type and value, and the stretch of the calendar, where the words name one.

    `relation` overrides the preposition: "earlier" is before the day whatever stands in front of it.
    `is_placed` says that words which lean on the text ("10 p.m.") have their own day beside them.
    """

    type: TimexType
    value: str | None
    period: Period | None = None
    relation: str | None = None
    is_placed: bool = False


class When(NamedTuple):
    """The day on which the words were said, the tense around them, and the time last named before them.

    `reference` is that time for words that lean on the text ("the next day"); `None` where nothing was named.
    """

    anchor: date | None
    tense: Tense | None = None
    reference: Period | None = None


Slots = Mapping[str, str]
Sense = Callable[[Slots, When], Meaning]
UNKNOWN = Meaning("DATE", None)


def unit_meaning(unit: str, period: Period) -> Meaning:
    """The meaning of a unit of the calendar that is known."""
    return Meaning("TIME" if unit == "N" else "DATE", timex_value(unit, period), period)


def day_meaning(day: date, slots: Slots) -> Meaning:
    """A day, or a part of it where the words say which ("Tuesday morning"); the bounds are the day's."""
    if part := slots.get("part"):
        return Meaning("TIME", f"{day.isoformat()}T{part}", Period(day, day))
    return Meaning("DATE", day.isoformat(), Period(day, day))
