"""Places into rows, with what they lie in and the index by which a box finds them."""

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, func, select, text

from sayso.lexicon.folding import plain
from sayso.model.place import Place
from sayso.store.bulk import add_rows, add_tuples
from sayso.store.places import ancestors, bare
from sayso.store.rows import Row, encoded
from sayso.store.tables import PLACES, PLACES_WITHIN

BOXES = "CREATE VIRTUAL TABLE IF NOT EXISTS places_box USING rtree(number, south, north, west, east)"
POINTS = "CREATE INDEX IF NOT EXISTS places_point ON places (lat, lon)"


def make_boxes(connection: Connection) -> None:
    """Make what places are found in a box by, where there is none: an R*Tree on SQLite, else an index."""
    connection.execute(text(BOXES if connection.dialect.name == "sqlite" else POINTS))


def insert_places(connection: Connection, found: Mapping[str, Place]) -> None:
    """Add the places, by id, that are not in yet."""
    if not found:
        return
    known = set(connection.scalars(select(PLACES.c.id).where(PLACES.c.id.in_(list(found)))))
    number = (connection.scalar(select(func.max(PLACES.c.number))) or 0) + 1
    ids = sorted(set(found) - known)
    new = [(number + offset, own, found[own]) for offset, own in enumerate(ids)]
    add_rows(connection, PLACES, [place_row(number, own, place) for number, own, place in new])
    within = [(ancestor, own) for _, own, place in new for ancestor in dict.fromkeys(ancestors(place))]
    add_tuples(connection, PLACES_WITHIN, within)
    if connection.dialect.name == "sqlite":
        _insert_boxes(connection, [(number, place) for number, _, place in new])


def place_row(number: int, own: str, place: Place) -> Row:
    """The row of `places`."""
    return {
        "id": own,
        "number": number,
        "name": place.name,
        "folded": plain(place.name or ""),
        "pcode": place.pcode,
        "lat": place.lat,
        "lon": place.lon,
        "body": encoded(bare(place)),
    }


def _insert_boxes(connection: Connection, new: Sequence[tuple[int, Place]]) -> None:
    points = [(number, place.lat, place.lat, place.lon, place.lon) for number, place in new if place.lat is not None]
    if points:
        connection.exec_driver_sql("INSERT INTO places_box VALUES (?, ?, ?, ?, ?)", points)
