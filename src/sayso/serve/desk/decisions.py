"""Decisions: made by a form, listed with who did what, and shown again where somebody else was quicker."""

from typing import Any

from litestar import MediaType, Request, get, post
from litestar.concurrency import sync_to_thread
from litestar.di import NamedDependency
from litestar.params import FromQuery
from litestar.response import Redirect, Response, Template
from sqlalchemy import func, select

from sayso.errors import DecidedMeanwhile, NotDecidable, SaysoError
from sayso.pipeline.deciding import keep_decision
from sayso.pipeline.settle import is_settled
from sayso.pipeline.standing import decisions_page, newest_number
from sayso.serve.access import NOT_PUBLIC
from sayso.serve.case import ServedCase
from sayso.serve.desk import who as naming
from sayso.serve.desk.again import again
from sayso.serve.desk.analyst import analyst, token_name
from sayso.serve.desk.decide_view import decision_views
from sayso.serve.desk.wishes import Sent, sent, way_back, wish_of
from sayso.store.tables import DECISIONS

SHOWN = 50


@get("/decisions", opt=NOT_PUBLIC, media_type=MediaType.HTML, sync_to_thread=True)
def decision_list(
    request: Request[Any, Any, Any], served: NamedDependency[ServedCase], before: FromQuery[int | None] = None
) -> Template:
    """Who decided what, the newest first."""
    with served.reading() as connection:
        found = decisions_page(connection, before=before, limit=SHOWN)
        total = connection.scalar(select(func.count()).select_from(DECISIONS))
        settled, seen = is_settled(connection), newest_number(connection)
    last = found[0].number if len(found) == SHOWN else None
    context = {
        "decisions": decision_views(found),
        "total": total,
        "who": analyst(request, served),
        "is_settled": settled,
        "seen": seen,
        "next": f"/decisions?before={last}" if last and last > 1 else None,
        "first": "/decisions" if before else None,
    }
    return Template("decisions.html", context=context)


@post("/decisions", opt=NOT_PUBLIC, media_type=MediaType.HTML)
async def decide(request: Request[Any, Any, Any], served: NamedDependency[ServedCase]) -> Response[Any] | Template:
    """Keep a decision and go back; where it cannot be kept, show what was sent again, with what stands against it."""
    data = await request.form()
    form = sent({name: [own for own in data.getall(name) if isinstance(own, str)] for name in data})
    return await sync_to_thread(_decided, request, served, form)


def _decided(request: Request[Any, Any, Any], served: ServedCase, form: Sent) -> Response[Any] | Template:
    known = analyst(request, served)
    try:
        who = token_name(request) or naming.checked(form.who or known or "")
        keep_decision(served.casebook, wish_of(form, who))
    except (DecidedMeanwhile, NotDecidable, SaysoError) as error:
        return again(served, form, error, who=form.who or known)
    served.draw_soon()
    answer: Redirect = Redirect(way_back(form), status_code=303)
    if who != known:
        answer.cookies.append(naming.cookie(who, served.settings.secret))
    return answer
