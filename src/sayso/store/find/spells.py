"""Who held what, the holding that began last first."""

from collections.abc import Iterator

import msgspec
from sqlalchemy import Connection, or_, select

from sayso.model.control import Spell
from sayso.model.found import Page, Query
from sayso.store.find.pages import checked, page
from sayso.store.find.terms import Condition, cursor_number, day_number
from sayso.store.find.where import where
from sayso.store.tables import SPELL_ACTORS, SPELLS


def spells(connection: Connection, query: Query) -> Page[Spell]:
    """A page of the spells of the places and actors asked for, on at some time from `since` to `until`."""
    keys = select(SPELLS.c.key).where(*_asked(connection, query)).order_by(SPELLS.c.key.desc())
    found = list(connection.scalars(keys.limit(checked(query.limit) + 1)))
    return page(connection, SPELLS, found, limit=query.limit, form=Spell)


def spells_at(connection: Connection, query: Query) -> list[Spell]:
    """All spells of the places asked for, by site and then in order of time, as they were drawn."""
    asked = select(SPELLS.c.body).order_by(SPELLS.c.number)
    places = where(connection, query)
    if places:
        asked = asked.where(places.holds(SPELLS.c.place_id))
    decoder = msgspec.json.Decoder(Spell)
    return [decoder.decode(body) for body in connection.scalars(asked)]


def every_spell(connection: Connection, query: Query) -> list[Spell]:
    """All spells that are asked for, whatever the limit."""
    keys = list(connection.scalars(select(SPELLS.c.key).where(*_asked(connection, query)).order_by(SPELLS.c.number)))
    return list(page(connection, SPELLS, keys, limit=len(keys) + 1, form=Spell).items)


def _asked(connection: Connection, query: Query) -> Iterator[Condition]:
    places = where(connection, query)
    if places:
        yield places.holds(SPELLS.c.place_id)
    if query.actors:
        yield SPELLS.c.key.in_(select(SPELL_ACTORS.c.spell_key).where(SPELL_ACTORS.c.actor.in_(query.actors)))
    if query.until:
        yield or_(SPELLS.c.start_day.is_(None), SPELLS.c.start_day <= day_number(query.until))
    if query.since:  # the day on which the next holding surely had begun is no longer this one's
        yield or_(SPELLS.c.end_day.is_(None), SPELLS.c.end_day > day_number(query.since))
    if query.cursor is not None:
        yield SPELLS.c.key < cursor_number(query.cursor)
