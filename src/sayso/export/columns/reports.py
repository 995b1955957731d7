"""Reports as rows, without their texts."""

from collections.abc import Iterator

from sayso.export.columns.column import Column
from sayso.export.columns.events import day
from sayso.export.exported import Contents
from sayso.model.report import Report


def report_rows(contents: Contents) -> Iterator[Report]:
    """A row a report."""
    yield from contents.document.reports


REPORTS: tuple[Column[Report], ...] = (
    Column("id", "text", "the report's id", lambda report: report.id),
    Column("title", "text", "its title", lambda report: report.title),
    Column("outlet", "text", "who published it", lambda report: report.outlet),
    Column("byline", "text", "who wrote it, as printed", lambda report: report.byline),
    Column("wire", "text", "the agency that it credits", lambda report: report.wire),
    Column("published", "text", "when it was published, as given", lambda report: report.published),
    Column("published_day", "day", "the day of that", lambda report: day(report.published)),
    Column("language", "text", "its language", lambda report: report.language),
    Column("url", "text", "its address", lambda report: report.url),
    Column("path", "text", "what it was read from", lambda report: report.path),
    Column("origin_id", "text", "equal for copies of one text", lambda report: report.origin_id),
    Column("origin_because", "text", "why it counts as a copy", lambda report: report.origin_because),
    Column("notices", "list", "corrections and withdrawals", lambda report: [one.kind for one in report.notices]),
    Column("capture_sha256", "text", "digest of the bytes as fetched", lambda report: report.capture_sha256),
    Column("text_sha256", "text", "digest of the clean text", lambda report: report.text_sha256),
)
