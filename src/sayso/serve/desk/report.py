"""The page of a report: its text with every claim, cue, actor, place and date marked."""

from litestar import MediaType, get
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery
from litestar.response import Template

from sayso.pipeline.page_parts import report_part
from sayso.serve.case import ServedCase
from sayso.serve.desk.report_view import report_view
from sayso.serve.desk.shelves import shelf_of
from sayso.serve.redaction import visible


@get("/reports/{report_id:str}", media_type=MediaType.HTML, sync_to_thread=True)
def report(
    served: NamedDependency[ServedCase],
    report_id: FromPath[str],
    part: FromQuery[int | None] = None,
    at: FromQuery[str | None] = None,
) -> Template:
    """One report; a long one part by part, `at` a claim or by its number."""
    with served.reading() as connection:
        found = visible(connection, report_part(connection, report_id), served)
        view = report_view(found, shelf_of(connection, found), part=part, at=at)
    return Template("report.html", context={"view": view})
