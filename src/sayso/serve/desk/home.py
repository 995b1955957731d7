"""The first page: what happened, on a map and in time, as it is known today or was known on a day."""

from typing import Any, NamedTuple

import msgspec
from litestar import MediaType, Request, get
from litestar.di import NamedDependency
from litestar.response import Response, Template
from sqlalchemy import Connection

from sayso.errors import SaysoError
from sayso.lexicon.words import words
from sayso.model.found import Query
from sayso.pipeline.asked import query_of
from sayso.pipeline.drawing import days_drawn, drawn, events_drawn, known_picture
from sayso.pipeline.knowledge import load_actors, load_places
from sayso.pipeline.picture import Picture
from sayso.pipeline.public_counts import actors_shown
from sayso.serve.case import ServedCase, state_of
from sayso.serve.desk.addresses import asking
from sayso.serve.desk.asking import Filters, asked_by, filters_of
from sayso.serve.desk.histogram import histogram
from sayso.serve.desk.map_data import MapData, map_data
from sayso.serve.desk.table import table_rows
from sayso.serve.questions import check_question
from sayso.serve.redaction import visible
from sayso.store.find.tallies import holders_of_case, span_of_case

Asking = Request[Any, Any, Any]
Served = NamedDependency[ServedCase]


class View(NamedTuple):
    """A question to the case, and the picture of the earlier day that it is about, where it is about one."""

    query: Query
    known: Picture | None

    @property
    def is_as_known(self) -> bool:
        """Whether grades are those of the day that was asked for."""
        return self.query.as_known_on is None or self.known is not None


@get("/", media_type=MediaType.HTML, sync_to_thread=True)
def home(request: Asking, served: Served) -> Template:
    """The map, the line of time and the list; where a name is not known the form stays, and says so."""
    filters = _filters(request, served)
    with served.reading() as connection:
        span = span_of_case(connection)
        shown = {"filters": filters, "span": span, "address": asking("", filters.given) or "?"}
        try:
            found = _found(served, connection, filters)
        except SaysoError as error:
            empty = {"events": (), "times": histogram(()), "next": None, "is_as_known": True, "problem": str(error)}
            return Template("home.html", context=shown | empty, status_code=error.http_status)
    return Template("home.html", context=shown | found)


@get("/map.json", sync_to_thread=True)
def map_json(request: Asking, served: Served) -> Response[bytes | None]:
    """The marks of the map, for the script that draws it."""
    filters = _filters(request, served)
    with served.reading() as connection:
        state = state_of(connection)
        headers = {"ETag": f'"{state}"', "Cache-Control": "no-cache"}
        if request.headers.get("if-none-match") == headers["ETag"]:
            return Response(None, status_code=304, headers=headers)
        name = f"map {asking('', filters.given)}"
        marks = served.memo.get(name, state, lambda: msgspec.json.encode(_marks(served, connection, filters)))
    return Response(marks, media_type=MediaType.JSON, headers=headers)


@get("/table", media_type=MediaType.HTML, sync_to_thread=True)
def table(request: Asking, served: Served) -> Template:
    """What the map shows, as a table: each place with its events by grade, and who holds it."""
    filters = _filters(request, served)
    with served.reading() as connection:
        marks = _marks(served, connection, filters)
    rows = table_rows(marks, after=filters.after)
    further = asking("/table", filters.given, after=rows.next) if rows.next else None
    shown = {"rows": rows, "marks": marks, "filters": filters, "next": further, "address": asking("/", filters.given)}
    return Template("table.html", context=shown)


def _filters(request: Asking, served: ServedCase) -> Filters:
    """What is asked for; raises `BadInput` for what is not to be asked in public."""
    filters = filters_of(request.query_params)
    check_question(served, filters.given)
    return filters


def _found(served: ServedCase, connection: Connection, filters: Filters) -> dict[str, object]:
    view = _view(served, connection, filters)
    page = visible(connection, events_drawn(connection, view.query, view.known), served)
    return {
        "events": page.items,
        "times": histogram(days_drawn(connection, view.query, view.known)),
        "next": asking("/events", filters.given, after=page.next) if page.next else None,
        "is_as_known": view.is_as_known,
        "problem": None,
    }


def _marks(served: ServedCase, connection: Connection, filters: Filters) -> MapData:
    view = _view(served, connection, filters)
    found = visible(connection, drawn(connection, view.query, view.known), served)
    holders = holders_of_case(connection)
    shown = actors_shown(holders) if served.settings.public else holders
    return map_data(found, shown, name_of=_name, table=words())


def _view(served: ServedCase, connection: Connection, filters: Filters) -> View:
    """What is asked, with the picture of an earlier day, which page and map need both."""
    query = query_of(connection, asked_by(filters), registry=load_actors, gazetteer=load_places)
    if not query.as_known_on:
        return View(query, None)
    name = f"picture {(query.as_known_on, query.places, query.box)}"
    return View(
        query, served.memo.get(name, state_of(connection), lambda: known_picture(connection, query, actors=load_actors))
    )


def _name(actor_id: str) -> str:
    known = load_actors().get(actor_id)
    return known.name if known else actor_id.removeprefix("name:")
