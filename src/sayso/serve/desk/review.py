"""Review: the events that nobody decided on yet, those that matter most ahead, and one of them after another."""

from typing import Any

from litestar import MediaType, Request, get
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery
from litestar.response import Redirect, Template
from sqlalchemy import Connection

from sayso.model.event import Event
from sayso.model.record import Record
from sayso.pipeline.page_parts import event_part, events_by_id
from sayso.pipeline.queueing import POINTS, Queued, queue
from sayso.pipeline.settle import drawn_of, is_settled
from sayso.pipeline.standing import newest_number
from sayso.serve.access import NOT_PUBLIC
from sayso.serve.case import ServedCase
from sayso.serve.desk.addresses import page
from sayso.serve.desk.analyst import analyst
from sayso.serve.desk.decide_view import decide_view
from sayso.serve.desk.last_decision import last_decision
from sayso.serve.desk.pieces import pieces

SHOWN = 25


class QueuedView(Record, frozen=True, kw_only=True):
    """An event in the queue, and in words what speaks for looking at it."""

    event: Event
    points: int
    reasons: tuple[str, ...]


def queue_of(served: ServedCase, connection: Connection) -> list[Queued]:
    """The queue, worked out once for each picture."""
    return served.memo.get("queue", drawn_of(connection), lambda: queue(connection))


@get("/review", opt=NOT_PUBLIC, media_type=MediaType.HTML, sync_to_thread=True)
def review(request: Request[Any, Any, Any], served: NamedDependency[ServedCase], start: FromQuery[int] = 0) -> Template:
    """The queue, page by page."""
    who = analyst(request, served)
    with served.reading() as connection:
        waiting = queue_of(served, connection)
        start = min(max(start, 0), len(waiting))
        shown = waiting[start : start + SHOWN]
        events = {event.id: event for event in events_by_id(connection, [one.event_id for one in shown])}
        queued = [_view(one, events[one.event_id]) for one in shown if one.event_id in events]
        context = {
            "queued": queued,
            "total": len(waiting),
            "who": who,
            "last": last_decision(connection, who) if who else None,
            "is_settled": is_settled(connection),
            "seen": newest_number(connection),
            "next": f"/review?start={start + SHOWN}" if start + SHOWN < len(waiting) else None,
            "first": "/review" if start else None,
        }
    return Template("review.html", context=context)


@get("/review/next", opt=NOT_PUBLIC, sync_to_thread=True)
def review_next(served: NamedDependency[ServedCase], at: FromQuery[int] = 0) -> Redirect:
    """The event at a place of the queue, 0 being the first: the one to look at after another was decided on."""
    with served.reading() as connection:
        waiting = queue_of(served, connection)
    return Redirect(page("review", waiting[max(at, 0)].event_id) if at < len(waiting) else "/review", status_code=303)


@get("/review/{event_id:str}", opt=NOT_PUBLIC, media_type=MediaType.HTML, sync_to_thread=True)
def review_event(
    request: Request[Any, Any, Any], served: NamedDependency[ServedCase], event_id: FromPath[str]
) -> Template:
    """One event, with its claims to decide on."""
    with served.reading() as connection:
        event = event_part(connection, event_id).events[0]
        waiting = queue_of(served, connection)
        at = next((place for place, one in enumerate(waiting) if one.event_id == event_id), None)
        view = decide_view(connection, served, event.claim_ids)
        context = {
            "view": view,
            "event": event,
            "because": pieces(event.grade_because, {told.claim.id: told.number for told in view.told}),
            "queued": _view(waiting[at], event) if at is not None else None,
            "at": at,
            "total": len(waiting),
            "who": analyst(request, served),
            "is_settled": is_settled(connection),
            "seen": newest_number(connection),
            "back": f"/review/next?at={at or 0}",
        }
    return Template("review_event.html", context=context)


def _view(one: Queued, event: Event) -> QueuedView:
    return QueuedView(event=event, points=one.points, reasons=tuple(POINTS[reason][1] for reason in one.reasons))
