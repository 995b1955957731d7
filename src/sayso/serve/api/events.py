"""Events as `sayso events --json` gives them."""

from litestar import get
from litestar.di import NamedDependency
from litestar.params import FromQuery

from sayso.model.found import Answer
from sayso.pipeline import answers
from sayso.pipeline.asked import Asked, query_of
from sayso.serve.case import ServedCase


@get("/events", sync_to_thread=True)
def events(
    served: NamedDependency[ServedCase], limit: FromQuery[int] = 50, after: FromQuery[str | None] = None
) -> Answer:
    """Find events, the last said first, with every claim and what they do not agree about."""
    with served.reading() as connection:
        return answers.events_answer(connection, query_of(connection, Asked(limit=limit, cursor=after)))
