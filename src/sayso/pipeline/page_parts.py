"""What one page shows of a case, and no more of it: an event, a report, a claim, each with all that it leans on."""

from collections.abc import Iterable, Iterator, Sequence

import msgspec
from sqlalchemy import Connection, select

from sayso import __version__
from sayso.errors import UnknownId
from sayso.model.claim import Claim
from sayso.model.control import Spell
from sayso.model.event import Event
from sayso.model.found import Answer, Query
from sayso.model.knowledge import Actors
from sayso.model.mention import Mention
from sayso.pipeline.as_known_on import picture_known
from sayso.pipeline.whole import reports_in
from sayso.store.find.claims import claims_in, claims_of
from sayso.store.find.decided import decided_of
from sayso.store.find.events import events_of
from sayso.store.places import place_id
from sayso.store.tables import EVENTS, READINGS, REPORTS, SPELLS


def event_part(connection: Connection, event_id: str) -> Answer:
    """One event with its claims, their reports, and the holdings that rest on it; raises `UnknownId`."""
    body = connection.scalar(select(EVENTS.c.body).where(EVENTS.c.id == event_id))
    if body is None:
        raise UnknownId(f"no event has the id {event_id!r}; an event that is told of otherwise now has another id")
    event = msgspec.json.decode(body, type=Event)
    resting = list(_spells_naming(connection, event_id))
    return _part(connection, claims_of(connection, event.claim_ids), events=[event], control=resting)


def event_part_then(connection: Connection, event_id: str, day: str, place: str | None, *, actors: Actors) -> Answer:
    """An event as it was known on a day, by the id that it had then or has today; raises `UnknownId`.

    It is drawn from what had been said by then of its `place`, where that is known, else of the whole case.
    """
    today = events_by_id(connection, [event_id])
    near = place or next((place_id(one.place) for one in today if one.place and one.place.name), None)
    drawn = picture_known(connection, Query(as_known_on=day, places=(near,) if near else ()), actors=actors)
    ids = {claim for event in today for claim in event.claim_ids}
    fitting = [event for event in drawn.events if event.id == event_id or ids & set(event.claim_ids)]
    if not fitting:
        raise UnknownId(f"nothing of the event {event_id!r} had been said by {day}")
    event = next((one for one in fitting if one.id == event_id), fitting[0])
    resting = [spell for spell in drawn.spells if event.id in spell.event_ids]
    return _part(connection, claims_of(connection, event.claim_ids), events=[event], control=resting)


def events_by_id(connection: Connection, event_ids: Sequence[str]) -> list[Event]:
    """The events of these ids, in their order, so far as they are in the case."""
    bodies = connection.scalars(select(EVENTS.c.body).where(EVENTS.c.id.in_(event_ids)))
    found = {event.id: event for event in map(msgspec.json.Decoder(Event).decode, bodies)}
    return [found[own] for own in event_ids if own in found]


def report_part(connection: Connection, report_id: str) -> Answer:
    """One report with its claims, the events that these belong to, and all that it names; raises `UnknownId`."""
    asked = select(READINGS.c.mentions).join(REPORTS, REPORTS.c.reading_key == READINGS.c.key)
    body = connection.scalar(asked.where(REPORTS.c.id == report_id))
    if body is None:
        raise UnknownId(f"no report has the id {report_id!r}; one that was read anew may have another id")
    claims = list(claims_in(connection, [report_id]))
    events = list(events_of(connection, [claim.id for claim in claims]))
    found = _part(connection, claims, events=events, reports=[report_id])
    return msgspec.structs.replace(found, mentions=msgspec.json.decode(body, type=tuple[Mention, ...]))


def claim_part(connection: Connection, claim_ids: Sequence[str]) -> Answer:
    """Some claims with their reports and the events that they belong to; raises `UnknownId` where one is missing."""
    claims = list(claims_of(connection, claim_ids))
    missing = sorted(set(claim_ids) - {claim.id for claim in claims})
    if missing:
        raise UnknownId(f"no claim has the id {missing[0]!r}; one that was read anew may have another id")
    return _part(connection, claims, events=list(events_of(connection, claim_ids)))


def _part(
    connection: Connection,
    claims: Iterable[Claim],
    *,
    events: Sequence[Event] = (),
    control: Sequence[Spell] = (),
    reports: Sequence[str] = (),
) -> Answer:
    told = tuple(claims)
    return Answer(
        sayso=__version__,
        reports=tuple(reports_in(connection, sorted({*reports, *(claim.report_id for claim in told)}))),
        claims=told,
        events=tuple(events),
        control=tuple(control),
        failures=(),
        decisions=tuple(decided_of(connection, sorted(claim.id for claim in told))),
    )


def _spells_naming(connection: Connection, event_id: str) -> Iterator[Spell]:
    """The spells that rest on an event; to look for its id in their JSON is far quicker than to decode them all."""
    decoder, sign = msgspec.json.Decoder(Spell), event_id.encode()
    for body in connection.scalars(select(SPELLS.c.body).order_by(SPELLS.c.number)):
        if sign in body and event_id in (spell := decoder.decode(body)).event_ids:
            yield spell
