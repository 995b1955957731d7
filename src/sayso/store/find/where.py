"""Which places a question is about: those that are or lie in what it names, and those in its box."""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, Select, and_, column, or_, select, table

from sayso.errors import BadInput
from sayso.model.found import Box, Query
from sayso.store.find.terms import Condition, aside
from sayso.store.tables import PLACES, PLACES_WITHIN

FEW = 1000  # places up to this number are looked up one by one
BOXES = table("places_box", *(column(name) for name in ("number", "south", "north", "west", "east")))


@dataclass(frozen=True)
class Where:
    """The places that count: their ids where they are few, else how to select them."""

    ids: tuple[str, ...] | None
    chosen: Select[tuple[str]]

    def holds(self, place: ColumnElement[str | None]) -> Condition:
        """That a column names one of the places."""
        return place.in_(self.ids if self.ids is not None else self.chosen)


def where(connection: Connection, query: Query) -> Where | None:
    """The places that a question is about; `None` where it leaves the place open."""
    if not query.places and query.box is None:
        return None
    chosen = select(PLACES.c.id)
    if query.places:
        chosen = chosen.where(
            PLACES.c.id.in_(select(PLACES_WITHIN.c.place_id).where(PLACES_WITHIN.c.ancestor.in_(query.places)))
        )
    if query.box:
        chosen = chosen.where(_inside(connection, query.box))
    ids = tuple(connection.scalars(chosen.limit(FEW + 1)))
    return Where(ids if len(ids) <= FEW else None, chosen)


def _inside(connection: Connection, box: Box) -> Condition:
    """That a place's point lies in a box; the R*Tree rounds to 32 bits, so the point itself is asked as well."""
    if not (-90 <= box.south <= box.north <= 90 and -180 <= box.west <= 180 and -180 <= box.east <= 180):
        raise BadInput("the box is none; give SOUTH,WEST,NORTH,EAST in degrees, the south first")
    lat, lon = PLACES.c.lat, PLACES.c.lon
    if connection.dialect.name != "sqlite":
        return and_(lat.between(box.south, box.north), _across(box, lon, lon))
    about = select(BOXES.c.number).where(
        BOXES.c.north >= box.south, BOXES.c.south <= box.north, _across(box, BOXES.c.west, BOXES.c.east)
    )
    exact = and_(aside(connection, lat).between(box.south, box.north), _across(box, lon, lon))
    return and_(PLACES.c.number.in_(about), exact)


def _across(box: Box, west: ColumnElement[float], east: ColumnElement[float]) -> Condition:
    reach, begin = west <= box.east, east >= box.west
    return and_(reach, begin) if box.west <= box.east else or_(reach, begin)
