"""The first page: the war on a map, and time."""

from litestar import MediaType, get
from litestar.di import NamedDependency
from litestar.response import Template

from sayso.pipeline import answers
from sayso.pipeline.asked import Asked, query_of
from sayso.serve.case import ServedCase


@get("/", media_type=MediaType.HTML, sync_to_thread=True)
def home(served: NamedDependency[ServedCase]) -> Template:
    """What happened, the last said first."""
    with served.reading() as connection:
        answer = answers.events_answer(connection, query_of(connection, Asked()))
    return Template("home.html", context={"events": answer.events})
