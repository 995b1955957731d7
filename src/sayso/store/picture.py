"""The picture in a case: origins, events and spells as they were last drawn from the claims, replaced as a whole."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256

from sqlalchemy import Connection, Table, select

from sayso.model.control import Spell
from sayso.model.event import Event
from sayso.model.place import Place
from sayso.store.days import ordinal
from sayso.store.places import place_id
from sayso.store.rows import Row, days_of, digest_of, encoded
from sayso.store.tables import EVENT_ACTORS, EVENT_CLAIMS, EVENTS, ORIGINS, SPELLS

PICTURE: tuple[Table, ...] = (ORIGINS, EVENTS, EVENT_CLAIMS, EVENT_ACTORS, SPELLS)


def replace(
    connection: Connection, *, origins: Mapping[str, str], events: Sequence[Event], spells: Sequence[Spell]
) -> None:
    """Put a new picture in place of the one before; `origins` tells each report's origin."""
    for table in PICTURE:
        connection.execute(table.delete())
    found = [({"report_id": report, "origin_id": own, "because": None}) for report, own in sorted(origins.items())]
    numbered = list(enumerate(events, start=1))
    _many(connection, ORIGINS, found)
    _many(connection, EVENTS, (event_row(key, event) for key, event in numbered))
    _many(connection, EVENT_CLAIMS, (row for pair in numbered for row in event_claim_rows(*pair)))
    _many(connection, EVENT_ACTORS, (row for pair in numbered for row in event_actor_rows(*pair)))
    _many(connection, SPELLS, (spell_row(key, spell) for key, spell in enumerate(spells, start=1)))


def picture_digest(connection: Connection) -> str:
    """SHA-256 over the origins, over the events and over the spells, joined by colons, for the custody log."""
    asked = (
        select(ORIGINS).order_by(ORIGINS.c.report_id),
        select(EVENTS.c.key, EVENTS.c.id, EVENTS.c.digest).order_by(EVENTS.c.key),
        select(SPELLS.c.key, SPELLS.c.digest).order_by(SPELLS.c.key),
    )
    return ":".join(_digest(encoded(list(row)) for row in connection.execute(query)) for query in asked)


def _digest(rows: Iterable[bytes]) -> str:
    digest = sha256()
    for row in rows:
        digest.update(row)
    return digest.hexdigest()


def event_row(key: int, event: Event) -> Row:
    """The row of `events`."""
    body = encoded(event)
    start, end = days_of(event.date)
    return {
        "key": key,
        "id": event.id,
        "type": event.type,
        "place_id": _place(event.place),
        "start_day": start,
        "end_day": end,
        "grade": event.grade,
        "first_said": ordinal(event.first_said),
        "last_said": ordinal(event.last_said),
        "body": body,
        "digest": digest_of(body),
    }


def event_claim_rows(key: int, event: Event) -> Iterator[Row]:
    """The rows of `event_claims`."""
    yield from ({"event_key": key, "claim_id": claim} for claim in dict.fromkeys(event.claim_ids))


def event_actor_rows(key: int, event: Event) -> Iterator[Row]:
    """The rows of `event_actors`."""
    pairs = [(mention.actor_id, "actor") for mention in event.actors]
    pairs += [(mention.actor_id, "recipient") for mention in event.recipients]
    yield from ({"actor": actor, "role": role, "event_key": key} for actor, role in dict.fromkeys(pairs) if actor)


def spell_row(key: int, spell: Spell) -> Row:
    """The row of `spells`."""
    body = encoded(spell)
    return {
        "key": key,
        "place_id": _place(spell.place),
        "holder": spell.holder,
        "assessed": int(spell.assessed),
        "start_day": days_of(spell.start)[0],
        "end_day": days_of(spell.end)[1],
        "body": body,
        "digest": digest_of(body),
    }


def _place(place: Place | None) -> str | None:
    return place_id(place) if place and place.name else None


def _many(connection: Connection, table: Table, rows: Iterable[Row]) -> None:
    if made := list(rows):
        connection.execute(table.insert(), made)
