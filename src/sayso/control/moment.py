"""When a spell began, as bounds: a day, one of several days, or some day up to one."""

from datetime import date

from sayso.model.claim import Claim
from sayso.model.date import DateBounds

DURATIVE = frozenset({"clash", "siege"})
PRECISION = ((0, 1), (6, 2), (30, 3))


def beginning(claim: Claim, said: str | None) -> DateBounds | None:
    """When what a claim says of a holding began.

    A taking began it on some day of its date. A fight or siege began when its date begins. A state that is stated
    for a day had begun by that day; and what has no stated date had begun by the day on which it was said, or on which
    what is told as news can last have happened.
    """
    event = claim.event
    stated = event.date if event else None
    if event is None or stated is None or not stated.is_stated or (stated.start_min is None and stated.end_max is None):
        return moment(None, _by_news(stated, said))
    if event.type in DURATIVE or (event.type == "control_status" and stated.end_max is None):
        return moment(stated.start_min, stated.start_max)
    if event.type == "control_status":
        return moment(None, stated.end_max)
    return moment(stated.start_min, stated.end_max or stated.start_max)


def _by_news(bounds: DateBounds | None, said: str | None) -> str | None:
    last = bounds.end_max if bounds and not bounds.is_stated else None
    return min(last[:10], said) if last and said else said


def moment(first: str | None, last: str | None) -> DateBounds | None:
    """One moment between two days; `None` where neither is known."""
    if first is None and last is None:
        return None
    edtf = first if first == last and first else f"[{first or ''}..{last or ''}]"
    return DateBounds(
        edtf=edtf, start_min=first, start_max=last, end_min=first, end_max=last, time_precision=_precision(first, last)
    )


def hull(moments: list[DateBounds]) -> DateBounds | None:
    """The one moment that several tellings leave: from the earliest to the latest day that any of them gives.

    Where none gives a day and each only one by which it had begun, the first of these days.
    """
    if not moments:
        return None
    exact = [bounds for bounds in moments if bounds.start_min is not None]
    if not exact:
        return moment(None, min((bounds.start_max for bounds in moments if bounds.start_max), default=None))
    firsts, lasts = [bounds.start_min for bounds in exact], [bounds.start_max for bounds in exact]
    last = None if None in lasts else max(stamp for stamp in lasts if stamp)
    return moment(min(stamp for stamp in firsts if stamp), last)


def _precision(first: str | None, last: str | None) -> int | None:
    if first is None or last is None:
        return None
    days = (date.fromisoformat(last[:10]) - date.fromisoformat(first[:10])).days
    return next((precision for limit, precision in PRECISION if days <= limit), None)
