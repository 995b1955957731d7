"""Places that the claims of a case tell of, the most told of first."""

import msgspec
from sqlalchemy import Connection, func, select

from sayso.lexicon.folding import plain
from sayso.model.found import Page, PlaceFound, Query
from sayso.model.place import Place
from sayso.store.days import iso
from sayso.store.find.pages import bodies, counted_page
from sayso.store.find.terms import key_bounds
from sayso.store.find.where import where
from sayso.store.places import path_of, place_id
from sayso.store.rows import SERIAL_BITS
from sayso.store.tables import CLAIMS, PLACES, PLACES_WITHIN

Counted = tuple[str, int, int, int]


def places(connection: Connection, query: Query) -> Page[PlaceFound]:
    """A page of the places of the claims said in the time asked for: all, or those in a place or a box."""
    key, place = CLAIMS.c.key, CLAIMS.c.place_id
    bounds = key_bounds(msgspec.structs.replace(query, cursor=None), key)
    asked = select(place, func.count(), func.min(key), func.max(key)).where(place.is_not(None), *bounds)
    chosen = where(connection, query)
    if chosen:
        asked = asked.where(chosen.holds(place))
    rows: list[Counted] = [(own, n, first, last) for own, n, first, last in connection.execute(asked.group_by(place))]
    found = counted_page([(row[1], row[0], row) for row in rows], limit=query.limit, cursor=query.cursor)
    kept = bodies(connection, PLACES.c.id, PLACES.c.body, [row[0] for row in found.items])
    return Page(items=tuple(_place(row, kept[row[0]]) for row in found.items), next=found.next)


def place_found(connection: Connection, key: str) -> PlaceFound | None:
    """The place of this id, with the claims that tell of itself; `None` where the case has none."""
    body = connection.scalar(select(PLACES.c.body).where(PLACES.c.id == key))
    own = CLAIMS.c.key
    told = select(func.count(), func.min(own), func.max(own)).where(CLAIMS.c.place_id == key)
    count, first, last = connection.execute(told).one()
    return _place((key, count, first or 0, last or 0), body) if body is not None else None


def place_of(connection: Connection, key: str) -> Place | None:
    """The place that an id or a path of units is; `None` where the case knows only what lies in it."""
    own = PLACES_WITHIN.c.ancestor == key
    asked = select(PLACES.c.body).join(PLACES_WITHIN, PLACES_WITHIN.c.place_id == PLACES.c.id).where(own)
    found = [msgspec.json.decode(body, type=Place) for body in connection.scalars(asked.order_by(PLACES.c.id))]
    return next((place for place in found if key in (place_id(place), path_of(place))), None)


def areas_of(connection: Connection, place: Place) -> list[Place]:
    """The places of the case that a place lies in, the smallest first."""
    found: list[Place] = []
    for depth in range(len(place.admin), 0, -1):
        area = place_of(connection, "/".join(plain(name) for name in place.admin[:depth]))
        found += [area] if area else []
    return found


def _place(row: Counted, body: bytes) -> PlaceFound:
    own, count, first, last = row
    return PlaceFound(
        id=own,
        place=msgspec.json.decode(body, type=Place),
        claims=count,
        first_told=iso(first >> SERIAL_BITS),
        last_told=iso(last >> SERIAL_BITS),
    )
