"""The page of an event: claim by claim, for and against, what it is worth and why, and what is in dispute."""

from litestar import MediaType, get
from litestar.di import NamedDependency
from litestar.params import FromPath
from litestar.response import Template

from sayso.pipeline.page_parts import event_part
from sayso.serve.case import ServedCase
from sayso.serve.desk.event_view import event_view
from sayso.serve.desk.shelves import shelf_of
from sayso.serve.desk.visible import visible


@get("/events/{event_id:str}", media_type=MediaType.HTML, sync_to_thread=True)
def event(served: NamedDependency[ServedCase], event_id: FromPath[str]) -> Template:
    """One event with all that is said of it."""
    with served.reading() as connection:
        found = visible(connection, event_part(connection, event_id), served)
        view = event_view(found, shelf_of(connection, found))
    return Template("event.html", context={"view": view})
