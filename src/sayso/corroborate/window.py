"""The days on which something may have happened, as numbers that compare fast."""

from datetime import date, timedelta

from msgspec import Struct

from sayso.model.claim import ClaimEvent

OPEN_DAYS = 30
NARROW_DAYS = 7


class Window(Struct, frozen=True, gc=False):
    """First and last day (as ordinals) of a claim's event.

    `is_dated` is false where the words give no date and the window is only the days before they were said.
    `is_narrow` is whether both edges are stated and lie within a week: only then does an overlap prove anything.
    """

    first: int
    last: int
    is_dated: bool
    is_narrow: bool

    def gap(self, other: "Window") -> int:
        """Days between the two; 0 where they overlap."""
        return max(0, self.first - other.last, other.first - self.last)


def window(event: ClaimEvent, said: str | None, *, retold_days: int) -> Window | None:
    """The window of a claim's event; `None` where neither a stated date nor the day of saying is known.

    An open edge is closed for comparing: "earlier" reaches back thirty days from its last day, "since" runs to the
    day of saying. The event's own date keeps its open edge.
    """
    stated = event.date
    spoken = ordinal(said)
    if stated is None or not stated.is_stated or (stated.start_min is None and stated.end_max is None):
        return None if spoken is None else Window(spoken - retold_days, spoken, is_dated=False, is_narrow=False)
    first, last = ordinal(stated.start_min), ordinal(stated.end_max)
    is_narrow = first is not None and last is not None and last - first < NARROW_DAYS
    if last is None:
        last = max(spoken or 0, first or 0, ordinal(stated.start_max) or 0)
    if first is None:
        first = last - OPEN_DAYS
    return Window(min(first, last), max(first, last), is_dated=True, is_narrow=is_narrow)


def news(event: ClaimEvent, said: str | None) -> range:
    """The days on which what is told without a day, as news, will have happened; none where a day is stated.

    They are those that its tense leaves, else the day of saying and the one before it.
    """
    told, spoken = event.date, ordinal(said)
    if spoken is None or (told is not None and told.is_stated):
        return range(0)
    first = ordinal(told.start_min) if told else None
    last = ordinal(told.end_max or told.start_max) if told else None
    first, last = first or spoken - 1, last or spoken
    return range(max(first, spoken - NARROW_DAYS), last + 1)


def day(stamp: str | None) -> str | None:
    """The ISO day of an RFC 3339 stamp or of a date alone."""
    return stamp[:10] if stamp else None


def ordinal(stamp: str | None) -> int | None:
    """The number of an ISO day."""
    return date.fromisoformat(stamp[:10]).toordinal() if stamp else None


def iso(number: int) -> str:
    """The ISO day of a number."""
    return (date.min + timedelta(days=number - 1)).isoformat()
