"""What is found in a case by filters: claims, events, control, reports, actors, places."""

from typing import Any

from sqlalchemy import Connection

from sayso.model.found import ActorList, Answer, Box, PlaceList, Query
from sayso.pipeline import answers
from sayso.pipeline.asked import Asked, query_of
from sayso.serve.api.resource import Call, Resource
from sayso.serve.api.words import Filters, NamedActors, NamedPlaces, Spells


def claims(connection: Connection, call: Call) -> Answer:
    """Find claims, the newest said first: who says what, in which words, and what its event is worth."""
    return answers.claims_answer(connection, query(connection, call.asked))


def events(connection: Connection, call: Call) -> Answer:
    """Find events, the last said first, with every claim and what they do not agree about."""
    return answers.events_answer(connection, query(connection, call.asked))


def control(connection: Connection, call: Call) -> Answer:
    """Find spells of control, the one that began last first, with the claims that say so and deny it."""
    return answers.control_answer(connection, query(connection, call.asked))


def reports(connection: Connection, call: Call) -> Answer:
    """Find reports, the newest said first; what is asked of claims must hold of one of theirs."""
    return answers.reports_answer(connection, query(connection, call.asked))


def actors(connection: Connection, call: Call) -> ActorList:
    """List who is named in the case: how often it says, does and suffers something; the most named first."""
    return answers.actors_answer(connection, query(connection, call.asked))


def places(connection: Connection, call: Call) -> PlaceList:
    """List the places that claims tell of, with their ids; the most told of first."""
    return answers.places_answer(connection, query(connection, call.asked))


def query(connection: Connection, asked: Any) -> Query:
    """The query that parameters put; raises `UnknownName` and `AmbiguousName`."""
    return query_of(
        connection,
        Asked(
            text=getattr(asked, "words", None),
            actors=getattr(asked, "actor", ()),
            speakers=getattr(asked, "speaker", ()),
            outlets=getattr(asked, "outlet", ()),
            places=getattr(asked, "place", ()),
            box=box_of(asked.box) if getattr(asked, "box", None) else None,
            since=getattr(asked, "since", None),
            until=getattr(asked, "until", None),
            said_since=getattr(asked, "said_since", None),
            said_until=getattr(asked, "said_until", None),
            types=getattr(asked, "type", ()),
            grades=getattr(asked, "grade", ()),
            as_known_on=asked.as_known_on,
            limit=asked.limit,
            cursor=asked.after,
        ),
    )


def box_of(words: str) -> Box:
    """The box of `SOUTH,WEST,NORTH,EAST`, whose form was checked."""
    south, west, north, east = (float(part) for part in words.split(","))
    return Box(south=south, west=west, north=north, east=east)


RESOURCES = (
    Resource(path="/claims", name="claims", asks=Filters, gives=Answer, reads=claims),
    Resource(path="/events", name="events", asks=Filters, gives=Answer, reads=events),
    Resource(path="/control", name="control", asks=Spells, gives=Answer, reads=control),
    Resource(path="/reports", name="reports", asks=Filters, gives=Answer, reads=reports),
    Resource(path="/actors", name="actors", asks=NamedActors, gives=ActorList, reads=actors, in_public=False),
    Resource(path="/places", name="places", asks=NamedPlaces, gives=PlaceList, reads=places, in_public=False),
)
