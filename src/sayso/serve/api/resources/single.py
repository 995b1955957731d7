"""Single records by id, which may be cut short, with whatever they lean on."""

from sqlalchemy import Connection

from sayso.model.found import ActorList, Answer, PlaceList
from sayso.pipeline import singles
from sayso.serve.api.resource import Call, Resource


def claim(connection: Connection, call: Call) -> Answer:
    """One claim with its report, and the event that it belongs to."""
    return singles.claim_answer(connection, call.id)


def event(connection: Connection, call: Call) -> Answer:
    """One event with every claim, for and against, and their reports."""
    return singles.event_answer(connection, call.id)


def spell(connection: Connection, call: Call) -> Answer:
    """One spell of control with the claims that say so and deny it."""
    return singles.spell_answer(connection, call.id)


def report(connection: Connection, call: Call) -> Answer:
    """One report with its text, its claims and their events."""
    return singles.report_answer(connection, call.id)


def actor(connection: Connection, call: Call) -> ActorList:
    """One actor by its id in the registry."""
    return singles.actor_answer(connection, call.id)


def place(connection: Connection, call: Call) -> PlaceList:
    """One place by its id."""
    return singles.place_answer(connection, call.id)


RESOURCES = (
    Resource(path="/claims/{id:str}", name="claim", gives=Answer, reads=claim),
    Resource(path="/events/{id:str}", name="event", gives=Answer, reads=event),
    Resource(path="/control/{id:str}", name="spell", gives=Answer, reads=spell, is_heavy=True),
    Resource(path="/reports/{id:str}", name="report", gives=Answer, reads=report),
    Resource(path="/actors/{id:str}", name="actor", gives=ActorList, reads=actor, in_public=False),
    Resource(path="/places/{id:path}", name="place", gives=PlaceList, reads=place, in_public=False),
)
