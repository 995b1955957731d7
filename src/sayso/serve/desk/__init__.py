"""The desk: the case for people, page by page."""

from litestar.handlers import HTTPRouteHandler

from sayso.serve.desk import add
from sayso.serve.desk.actor import actor
from sayso.serve.desk.capture import capture
from sayso.serve.desk.claim import claim, claim_panel
from sayso.serve.desk.decisions import decide, decision_list
from sayso.serve.desk.event import event
from sayso.serve.desk.event_list import event_list
from sayso.serve.desk.facility import facility
from sayso.serve.desk.home import home, map_json, table
from sayso.serve.desk.name import give_name, name
from sayso.serve.desk.place import place
from sayso.serve.desk.report import report
from sayso.serve.desk.review import review, review_event, review_next
from sayso.serve.desk.speaker import speaker


def routes() -> list[HTTPRouteHandler]:
    """The pages of the desk."""
    intake = [add.add_page, add.jobs_part, add.failures_page, add.add_files, add.add_text, add.add_pages]
    shown = [home, map_json, table, *intake, add.watch_feed, add.unwatch_feed]
    return [*shown, *_reading(), *_deciding()]


def _reading() -> list[HTTPRouteHandler]:
    return [event_list, event, report, capture, claim, claim_panel, place, facility, actor, speaker]


def _deciding() -> list[HTTPRouteHandler]:
    return [review, review_next, review_event, decide, decision_list, name, give_name]
