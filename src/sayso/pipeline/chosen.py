"""What of a picture that was drawn for a day is asked for: the same filters as in the database, on records."""

from collections.abc import Sequence
from typing import TypeVar

from msgspec.structs import replace
from sqlalchemy import Connection

from sayso.errors import BadInput
from sayso.model.control import Spell
from sayso.model.event import Event
from sayso.model.found import Page, Query
from sayso.store.find.claims import every_claim
from sayso.store.find.terms import day_number, said_until
from sayso.store.picture import event_actor_rows, event_row, spell_actor_rows, spell_row

T = TypeVar("T")


def chosen_events(connection: Connection, drawn: Sequence[Event], query: Query) -> Page[Event]:
    """A page of the events asked for, the last said first."""
    fitting = [event for event in drawn if _is_asked(event, query)]
    if query.text or query.speakers or query.outlets:
        told = replace(query, actors=(), types=(), grades=(), since=None, until=None, said_since=None, cursor=None)
        ids = {claim.id for claim in every_claim(connection, told)}
        fitting = [event for event in fitting if ids & set(event.claim_ids)]
    fitting.sort(key=lambda event: (event.last_said or "", event.id), reverse=True)
    return _page(fitting, query)


def chosen_spells(drawn: Sequence[Spell], query: Query) -> Page[Spell]:
    """A page of the spells asked for, the one that began last first."""
    fitting = [spell for spell in drawn if _is_on(spell, query)]
    fitting.sort(key=lambda spell: spell_row(0, spell, number=0)["start_day"] or 0, reverse=True)
    return _page(fitting, query)


def _is_asked(event: Event, query: Query) -> bool:
    row = event_row(0, event, None)
    actors = {own["actor"] for own in event_actor_rows(0, event)}
    last = said_until(query)
    return all(
        (
            not query.types or event.type in query.types,
            not query.grades or event.grade in query.grades,
            not query.actors or actors & set(query.actors),
            not query.until or (row["start_day"] is not None and row["start_day"] <= day_number(query.until)),
            not query.since or (row["end_day"] is not None and row["end_day"] >= day_number(query.since)),
            not query.said_since or row["last_said"] >= day_number(query.said_since),
            last is None or row["first_said"] <= last,
        )
    )


def _is_on(spell: Spell, query: Query) -> bool:
    row = spell_row(0, spell, number=0)
    actors = {own["actor"] for own in spell_actor_rows(0, spell)}
    start, end = row["start_day"], row["end_day"]
    return all(
        (
            not query.actors or actors & set(query.actors),
            not query.until or start is None or start <= day_number(query.until),
            not query.since or end is None or end > day_number(query.since),
        )
    )


def _page(items: Sequence[T], query: Query) -> Page[T]:
    """What is drawn for a day never changes, so that the cursor is a number of items."""
    cursor = query.cursor or "0"
    if not (cursor.isascii() and cursor.isdecimal()):
        raise BadInput(f"{cursor!r}: no cursor; give the one that the page before ended with")
    start, end = int(cursor), int(cursor) + query.limit
    return Page(items=tuple(items[start:end]), next=str(end) if end < len(items) else None)
