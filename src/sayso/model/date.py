"""When something happened, as far as the words say: four bounds, never a guessed day."""

from datetime import date
from typing import Literal

from sayso.model.record import Record
from sayso.model.selector import Selector

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]


class DateBounds(Record, frozen=True, kw_only=True):
    """Earliest and latest day on which something may have begun and ended; ISO days, `None` where open.

    `edtf` renders the bounds (ISO 8601-2). `time_precision` is ACLED's: 1 a day, 2 a week, 3 a month; `None`
    where it is vaguer than that or unknown. `text` is `None` where no words give the date and it follows from the day
    on which the event was told as news.
    """

    edtf: str
    start_min: str | None
    start_max: str | None
    end_min: str | None
    end_max: str | None
    time_precision: int | None
    text: str | None = None
    selector: Selector | None = None

    @property
    def is_stated(self) -> bool:
        """Whether words of the report give the date."""
        return self.text is not None


def days_between(one: str, other: str) -> int:
    """How many days an ISO day lies before another; below zero where it lies behind."""
    return (date.fromisoformat(other) - date.fromisoformat(one)).days


class Timex(Record, frozen=True, kw_only=True):
    """A time expression's TIMEX3 type and value (ISO-TimeML), and its bounds where it names a time."""

    type: TimexType
    value: str | None
    edtf: str | None = None
    start_min: str | None = None
    start_max: str | None = None
    end_min: str | None = None
    end_max: str | None = None
    time_precision: int | None = None
