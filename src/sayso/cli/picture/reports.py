"""The reports that were read, and which of them are one text."""

from collections.abc import Iterator

from sayso.cli.picture.index import Index, Line, joined, line
from sayso.cli.picture.phrases import day_words
from sayso.cli.plain import plain
from sayso.model.report import Report


def reports(index: Index) -> Iterator[Line]:
    """Two lines a report, and a third for what it leans on."""
    first: dict[str, Report] = {}
    for report in sorted(index.document.reports, key=lambda report: (report.published or "9999", report.id)):
        first.setdefault(report.origin_id, report)
    for report in index.document.reports:
        yield line(plain(report.title or report.path), indent=2, style="bold")
        facts = [report.outlet or "outlet unknown", day_words(report.published) or "undated", _path(report)]
        yield line(joined([plain(fact) for fact in facts if fact], " · "), indent=4)
        original = first[report.origin_id]
        copied = None if original.id == report.id else f"copy or rewrite of {_name(original)}"
        leans = joined([f"credits {report.wire}" if report.wire else None, copied], "; ")
        if leans:
            yield line(plain(leans), indent=4, style="italic")


def _path(report: Report) -> str | None:
    return report.path if report.title else None


def _name(report: Report) -> str:
    return f"“{report.title or report.path}”" + (f" ({report.outlet})" if report.outlet else "")
