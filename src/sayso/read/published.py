"""The day of a report, from what its page says of itself."""

from collections.abc import Iterator, Sequence

from sayso.read.layout import HEAD, Layout
from sayso.read.moments import moment_near
from sayso.read.signs import Sign, Signs


def published(layout: Layout, datelines: Sequence[Sign], signs: Signs) -> str | None:
    """When a page says that it was published: its own date line, else its dateline, else its headline.

    A dateline or headline that leaves out the year ("Alder (Sept. 1) -") gets it from the release's number, which
    gives year and month; without one the day stays unknown, for the year would be a guess.
    """
    dated = [*layout.signs, *datelines, *_headlines(layout, signs)]
    known = next((sign.published for sign in dated if sign.published), None)
    if known is not None:
        return known
    month = next((sign.month for sign in layout.signs if sign.month), None)
    day = next((sign.day for sign in dated if sign.day), None)
    return moment_near(day, month) if day and month else None


def _headlines(layout: Layout, signs: Signs) -> Iterator[Sign]:
    """The dated lines among the first; "beside the news" lines further down are the report's own words."""
    for line, kind in list(zip(layout.lines, layout.kinds, strict=True))[:HEAD]:
        sign = signs.headline(line.text) if kind in {"title", "standfirst", "body"} and not line.is_stopped else None
        if sign is not None:
            yield sign
