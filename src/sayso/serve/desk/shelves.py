"""What the pages look claims and reports up in."""

from sqlalchemy import Connection

from sayso.explain import Shelf
from sayso.model.found import Answer
from sayso.pipeline.knowledge import load_actors
from sayso.store.find.reports import last_said


def shelf_of(connection: Connection, found: Answer) -> Shelf:
    """The claims, reports and decisions of an answer, with the names of the registry."""
    last = last_said(connection)
    return Shelf(found.claims, found.reports, actors=load_actors(), last=last, decided=found.decisions)
