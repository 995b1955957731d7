"""The one day that a codebook's row has, by the codebook's own rule for days that are not known."""

from datetime import date, timedelta

from sayso.model.date import DateBounds


def bounds_of(when: DateBounds | None) -> tuple[date, date] | None:
    """The first and last day on which it may have begun; `None` where either is open."""
    if when is None:
        return None
    first, last = _day(when.start_min), _day(when.start_max)
    return (first, last) if first and last and first <= last else None


def ended(when: DateBounds) -> date | None:
    """The last day on which it may have ended."""
    return _day(when.end_max)


def middle(first: date, last: date) -> date:
    """The day in the middle, the earlier of two; what the codebooks put where only a week or a month is known."""
    return first + timedelta(days=(last - first).days // 2)


def _day(words: str | None) -> date | None:
    try:
        return date.fromisoformat(words) if words else None
    except ValueError:
        return None
