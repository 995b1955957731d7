"""The page of an event: claim by claim, for and against, what it is worth and why, and what is in dispute."""

from litestar import MediaType, get
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery
from litestar.response import Template

from sayso.pipeline.knowledge import load_actors
from sayso.pipeline.page_parts import event_part, event_part_then
from sayso.serve.case import ServedCase
from sayso.serve.desk.event_view import event_view
from sayso.serve.desk.shelves import shelf_of
from sayso.serve.redaction import visible


@get("/events/{event_id:str}", media_type=MediaType.HTML, sync_to_thread=True)
def event(
    served: NamedDependency[ServedCase],
    event_id: FromPath[str],
    as_known_on: FromQuery[str | None] = None,
    place: FromQuery[str | None] = None,
) -> Template:
    """One event with all that is said of it, or with what had been said by a day; to name its place saves time then."""
    near = None if served.settings.public else place or None  # else one could ask where a withheld place is
    with served.reading() as connection:
        part = (
            event_part_then(connection, event_id, as_known_on, near, actors=load_actors())
            if as_known_on
            else event_part(connection, event_id)
        )
        found = visible(connection, part, served)
        view = event_view(found, shelf_of(connection, found))
    return Template("event.html", context={"view": view, "as_known_on": as_known_on})
