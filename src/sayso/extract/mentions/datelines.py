"""The dates in a report's dateline: not read for claims, yet a time expression that the report holds."""

from collections.abc import Iterator

from sayso.model.knowledge import Dates
from sayso.model.mention import DateNamed
from sayso.model.report import Page
from sayso.model.selector import select


def dateline_mentions(page: Page, dates: Dates) -> Iterator[DateNamed]:
    """A mention for each date of a dateline, said on the day of the report."""
    report = page.report
    anchor = report.published[:10] if report.published else None
    for part in page.parts:
        if part.kind != "dateline":
            continue
        for expression in dates.find(report.text[part.start : part.end]):
            _, timex = dates.resolve(expression, anchor=anchor)
            selector = select(report.text, part.start + expression.start, part.start + expression.end)
            yield DateNamed(report_id=report.id, selector=selector, value=timex)
