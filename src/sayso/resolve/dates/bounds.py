"""Four bounds and their EDTF string from a stretch of the calendar and the preposition before it.

A set cannot stand inside an EDTF interval by the standard's level 1, so the bounds are what counts and the string
is made from them (ISO 8601-2; the domain reference, times).
"""

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from sayso.model.date import DateBounds
from sayso.resolve.dates.periods import Period


def bounds_of(period: Period, relation: str | None = None) -> DateBounds:
    """When something began and ended that is said to be in, since, until, by, before or after a period."""
    return _RELATIONS.get(relation or "in", _within)(period)


def bounds_from_to(start: Period, end: Period) -> DateBounds:
    """The bounds of what began in one period and ended in another ("from Monday to Friday")."""
    if end.last < start.first:
        return _within(end)
    return _bounds(
        f"{_edtf(start)}/{_edtf(end)}",
        start=(start.first, max(start.first, min(start.last, end.last))),
        end=(max(start.first, end.first), end.last),
    )


def bounds_between(start: Period, end: Period) -> DateBounds:
    """The bounds of what happened at some time between two periods, both counted in."""
    return _within(Period(start.first, max(start.last, end.last)))


def _within(period: Period) -> DateBounds:
    return _bounds(_edtf(period), start=period, end=period, precision=_precision(period))


def _since(period: Period) -> DateBounds:
    start = _edtf(period)
    return _bounds(f"{_as_set(start)}/..", start=period, end=(None, None))


def _until(period: Period) -> DateBounds:
    return _bounds(f"../{_as_set(_edtf(period))}", start=(None, period.last), end=period)


def _by(period: Period) -> DateBounds:
    return _bounds(f"../{period.last}", start=(None, period.last), end=(None, period.last))


def _before(period: Period) -> DateBounds:
    return _by(Period(period.first, period.first - timedelta(days=1)))


def _after(period: Period) -> DateBounds:
    start = period.last + timedelta(days=1)
    return _bounds(f"{start}/..", start=(start, None), end=(None, None))


_RELATIONS: dict[str, Callable[[Period], DateBounds]] = {
    "in": _within,
    "since": _since,
    "until": _until,
    "till": _until,
    "by": _by,
    "before": _before,
    "after": _after,
}
_Edges = tuple[date | None, date | None]


def _bounds(edtf: str, *, start: _Edges, end: _Edges, precision: int | None = None) -> DateBounds:
    return DateBounds(
        edtf=edtf,
        start_min=_iso(start[0]),
        start_max=_iso(start[1]),
        end_min=_iso(end[0]),
        end_max=_iso(end[1]),
        time_precision=precision,
    )


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _precision(period: Period) -> int | None:
    """ACLED's: 1 the day is known, 2 the week, 3 the month."""
    days = (period.last - period.first).days + 1
    return next((code for most, code in ((1, 1), (7, 2), (31, 3)) if days <= most), None)


def _edtf(period: Period) -> str:
    """The shortest EDTF of a stretch: a day, a month, a year, a decade, a century, else an interval."""
    first, last = period
    if first == last:
        return first.isoformat()
    if first.day != 1 or last.day != monthrange(last.year, last.month)[1]:
        return f"{first}/{last}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first:%Y-%m}" if first.year > 999 else first.isoformat()[:7]
    if (first.month, last.month) != (1, 12):
        return f"{first}/{last}"
    return _years(first.year, last.year) or f"{first}/{last}"


def _years(first: int, last: int) -> str | None:
    if first == last:
        return f"{first:04}"
    if first % 10 == 0 and last - first == 9:
        return f"{first // 10:03}X"
    if first % 100 == 0 and last - first == 99:
        return f"{first // 100:02}XX"
    return None


def _as_set(edtf: str) -> str:
    """An interval as one edge of another: one of its days."""
    return f"[{edtf.replace('/', '..')}]" if "/" in edtf else edtf
