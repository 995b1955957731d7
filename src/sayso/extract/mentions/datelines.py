"""What a report's dateline names: it is not read for claims, yet holds a day and says in which country all this is."""

import re
from collections.abc import Iterator

from sayso.model.knowledge import Dates
from sayso.model.mention import DateNamed
from sayso.model.report import Page
from sayso.model.selector import select

NAME = re.compile(r"[^\W\d_][\w'\u2019.-]*(?: [^\W\d_][\w'\u2019.-]*){0,3}")


def dateline_names(page: Page) -> tuple[str, ...]:
    """The names in the datelines of a report, as they would stand in its text: "AZIZIYA, Libya -" has two."""
    shown = (page.report.text[part.start : part.end] for part in page.parts if part.kind == "dateline")
    return tuple(_cased(name) for line in shown for name in NAME.findall(line))


def _cased(name: str) -> str:
    return name.title() if name.isupper() and len(name) > len("USA") else name


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
