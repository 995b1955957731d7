"""The page of a claim, and the panel that opens beside a report: its words, what was decided, and what may be."""

from typing import Any

from litestar import MediaType, Request, get
from litestar.di import NamedDependency
from litestar.params import FromPath
from litestar.response import Template

from sayso.pipeline.settle import is_settled
from sayso.serve.case import ServedCase
from sayso.serve.desk.addresses import page
from sayso.serve.desk.analyst import analyst
from sayso.serve.desk.decide_view import DecideView, decide_view


@get("/claims/{claim_id:str}", media_type=MediaType.HTML, sync_to_thread=True)
def claim(request: Request[Any, Any, Any], served: NamedDependency[ServedCase], claim_id: FromPath[str]) -> Template:
    """One claim by itself."""
    back = page("claims", claim_id)
    return Template("claim.html", context=_context(request, served, claim_id, back=back))


@get("/claims/{claim_id:str}/panel", media_type=MediaType.HTML, sync_to_thread=True)
def claim_panel(
    request: Request[Any, Any, Any], served: NamedDependency[ServedCase], claim_id: FromPath[str]
) -> Template:
    """The same, to be put beside the report, to which one comes back from it."""
    context = _context(request, served, claim_id, back=None)
    view: DecideView = context["view"]
    report = view.told[0].claim.report_id
    back = f"{page('reports', report)}?at={view.told[0].claim.id}#at-{view.told[0].claim.id}"
    return Template("claim_panel.html", context={**context, "back": back})


def _context(request: Request[Any, Any, Any], served: ServedCase, claim_id: str, *, back: str | None) -> dict[str, Any]:
    with served.reading() as connection:
        view = decide_view(connection, served, [claim_id])
        settled = is_settled(connection)
    return {"view": view, "who": analyst(request, served), "is_settled": settled, "back": back}
