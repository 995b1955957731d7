"""Columns that several kinds of records have: where and when, and who."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from sayso.export.columns.column import Column
from sayso.model.claim import ActorMention
from sayso.model.date import DateBounds
from sayso.model.place import Place

S = TypeVar("S")

PLACE: tuple[Column[Place], ...] = (
    Column("place", "text", "name of the place", lambda place: place.name),
    Column("place_id", "text", "its id in the gazetteer", lambda place: place.gazetteer_id),
    Column("pcode", "text", "its OCHA P-code", lambda place: place.pcode),
    Column("facility", "text", "the facility in it: its own name, or its type", lambda place: place.facility),
    Column("relation", "text", "how it lies to the place: `northern outskirts of`", lambda place: place.relation),
    Column("admin", "list", "units that it lies in, the country first", lambda place: place.admin),
    Column("lat", "number", "latitude (WGS84); empty where nothing is known to a point", lambda place: place.lat),
    Column("lon", "number", "longitude (WGS84); empty where nothing is known to a point", lambda place: place.lon),
    Column(
        "geo_precision",
        "integer",
        "1 a town or site, 2 near or part of it, 3 a region",
        lambda place: place.geo_precision,
    ),
)
DATE: tuple[Column[DateBounds], ...] = (
    Column("date", "text", "when, in EDTF (ISO 8601-2)", lambda date: date.edtf),
    Column("start_min", "day", "earliest day on which it may have begun", lambda date: date.start_min),
    Column("start_max", "day", "latest day on which it may have begun", lambda date: date.start_max),
    Column("end_min", "day", "earliest day on which it may have ended", lambda date: date.end_min),
    Column("end_max", "day", "latest day on which it may have ended", lambda date: date.end_max),
    Column("time_precision", "integer", "1 a day, 2 a week, 3 a month", lambda date: date.time_precision),
)
BOUNDS = tuple(column for column in DATE if column.type == "day")


def place_columns(inner: Callable[[S], Place | None]) -> tuple[Column[S], ...]:
    """Where something is, for rows that have a place inside."""
    return tuple(column.at(inner) for column in PLACE)


def date_columns(inner: Callable[[S], DateBounds | None]) -> tuple[Column[S], ...]:
    """When something was, for rows that have a date inside."""
    return tuple(column.at(inner) for column in DATE)


def names(actors: Iterable[ActorMention]) -> Sequence[str]:
    """Actors by the names of the registry, else by the words of the report."""
    return tuple(actor.name or actor.text for actor in actors)


def ids(actors: Iterable[ActorMention]) -> Sequence[str]:
    """The actors that the registry knows, by id."""
    return tuple(actor.actor_id for actor in actors if actor.actor_id)
