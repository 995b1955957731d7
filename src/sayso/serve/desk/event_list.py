"""Events in a list, found by type, worth, actor, place, outlet, days and words."""

from typing import Any

from litestar import MediaType, Request, get
from litestar.di import NamedDependency
from litestar.response import Template

from sayso.errors import SaysoError
from sayso.model.found import Answer
from sayso.pipeline import answers
from sayso.pipeline.asked import query_of
from sayso.pipeline.knowledge import load_actors, load_places
from sayso.serve.case import ServedCase
from sayso.serve.desk.addresses import asking
from sayso.serve.desk.asking import Filters, asked_by, filters_of
from sayso.serve.questions import check_question
from sayso.serve.redaction import visible


@get("/events", media_type=MediaType.HTML, sync_to_thread=True)
def event_list(request: Request[Any, Any, Any], served: NamedDependency[ServedCase]) -> Template:
    """The events asked for, the last said first; where a name is not known the form stays, and says so."""
    filters = filters_of(request.query_params)
    check_question(served, filters.given)
    try:
        found = _found(served, filters)
    except SaysoError as error:
        context = {"filters": filters, "events": (), "problem": str(error), "next": None, "first": None}
        return Template("event_list.html", context=context, status_code=error.http_status)
    shown = {
        "events": found.events,
        "problem": None,
        "next": asking("/events", filters.given, after=found.next) if found.next else None,
        "first": asking("/events", filters.given) if filters.after else None,
    }
    return Template("event_list.html", context={"filters": filters, **shown})


def _found(served: ServedCase, filters: Filters) -> Answer:
    with served.reading() as connection:
        query = query_of(connection, asked_by(filters), registry=load_actors, gazetteer=load_places)
        return visible(connection, answers.events_answer(connection, query, actors=load_actors), served)
