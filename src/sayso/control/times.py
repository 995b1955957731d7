"""Tellings of one holding by the time that they give it: a place may be taken twice by one side within days."""

from collections.abc import Sequence
from datetime import date

from sayso.control.holding import Holding

APART = 2  # days between two dates that may be two takings; fewer are two dates of one


def by_time(same: Sequence[Holding]) -> list[list[Holding]]:
    """Holdings by one side in one event, parted where their stated days lie apart; what has no day goes with the last.

    What stands apart here is put together again where nothing was told in between.
    """
    dated = sorted((day, n) for n, holding in enumerate(same) if (day := _stated(holding)))
    groups: list[tuple[str, list[Holding]]] = []
    for day, n in dated:
        if not groups or _days(groups[-1][0], day) >= APART:
            groups.append((day, []))
        groups[-1] = day, [*groups[-1][1], same[n]]
    firsts = [min(_stated(holding) or "" for holding in own) for _, own in groups]
    for holding in (holding for holding in same if not _stated(holding)):
        before = [at for at, first in enumerate(firsts) if first <= (holding.said or "")]
        if not groups:
            groups, firsts = [("", [])], [""]
            before = [0]
        groups[before[-1] if before else 0][1].append(holding)
    return [sorted(own, key=lambda holding: holding.claim.id) for _, own in groups]


def _stated(holding: Holding) -> str | None:
    """The day that the words give, and not only the day on which they were said."""
    start = holding.start
    if start is None or start.start_max is None:
        return None
    return start.start_max if start.start_min is not None or start.start_max != holding.said else None


def _days(one: str, other: str) -> int:
    return (date.fromisoformat(other[:10]) - date.fromisoformat(one[:10])).days
