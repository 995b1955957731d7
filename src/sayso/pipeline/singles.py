"""One record by its id, with whatever it leans on."""

from collections.abc import Iterable, Sequence

import msgspec
from sqlalchemy import Connection, select

from sayso import __version__
from sayso.errors import UnknownId
from sayso.model.claim import Claim
from sayso.model.control import Spell
from sayso.model.event import Event
from sayso.model.found import ActorList, Answer, PlaceList, Query
from sayso.pipeline.answers import actors_answer
from sayso.pipeline.whole import reports_in
from sayso.store.find.claims import claims_in, claims_of
from sayso.store.find.decided import decided_of
from sayso.store.find.events import events_of
from sayso.store.find.places import place_found
from sayso.store.named import ids_beginning, only
from sayso.store.tables import CLAIMS, EVENTS, REPORTS, SPELLS


def claim_answer(connection: Connection, name: str) -> Answer:
    """A claim with its report and the event that it belongs to; raises `UnknownId`, `AmbiguousId`."""
    own = only(ids_beginning(connection, CLAIMS.c.id, name), name, of="claim")
    return _answer(connection, list(claims_of(connection, [own])), events=list(events_of(connection, [own])))


def event_answer(connection: Connection, name: str) -> Answer:
    """An event with its claims and their reports; raises as `claim_answer`."""
    own = only(ids_beginning(connection, EVENTS.c.id, name), name, of="event")
    body = connection.scalars(select(EVENTS.c.body).where(EVENTS.c.id == own)).one()
    event = msgspec.json.decode(body, type=Event)
    return _answer(connection, list(claims_of(connection, event.claim_ids)), events=[event])


def events_answer_of(connection: Connection, ids: Sequence[str]) -> Answer:
    """The events of these ids, so far as they are still there, with their claims and reports."""
    decoder = msgspec.json.Decoder(Event)
    found = [decoder.decode(body) for body in connection.scalars(select(EVENTS.c.body).where(EVENTS.c.id.in_(ids)))]
    claims = sorted({claim for event in found for claim in event.claim_ids})
    return _answer(connection, list(claims_of(connection, claims)), events=found)


def spell_answer(connection: Connection, name: str) -> Answer:
    """A spell with its claims and their reports; spells keep no id of their own, so that all are looked through."""
    decoder = msgspec.json.Decoder(Spell)
    found = [decoder.decode(body) for body in connection.scalars(select(SPELLS.c.body).order_by(SPELLS.c.number))]
    own = only(sorted({spell.id for spell in found if name and spell.id.startswith(name)}), name, of="spell")
    spells = [spell for spell in found if spell.id == own]
    ids = sorted({claim for spell in spells for claim in (*spell.claim_ids, *spell.disputed_by)})
    return _answer(connection, list(claims_of(connection, ids)), control=spells)


def report_answer(connection: Connection, name: str) -> Answer:
    """A report with its claims and the events that these belong to; raises as `claim_answer`."""
    own = only(ids_beginning(connection, REPORTS.c.id, name), name, of="report")
    claims = list(claims_in(connection, [own]))
    events = list(events_of(connection, [claim.id for claim in claims]))
    return _answer(connection, claims, events=events, reports=[own])


def place_answer(connection: Connection, key: str) -> PlaceList:
    """A place by its id; raises `UnknownId`."""
    found = place_found(connection, key)
    if found is None:
        raise UnknownId(f"no place of the case has the id {key!r}; ids are listed by `sayso places` and the like")
    return PlaceList(sayso=__version__, places=(found,))


def actor_answer(connection: Connection, key: str) -> ActorList:
    """An actor by its id; raises `UnknownId`."""
    found = actors_answer(connection, Query(actors=(key,)))
    if not found.actors:
        raise UnknownId(f"no actor of the case has the id {key!r}; ids are listed by `sayso actors` and the like")
    return found


def _answer(
    connection: Connection,
    claims: Sequence[Claim],
    *,
    events: Sequence[Event] = (),
    control: Sequence[Spell] = (),
    reports: Iterable[str] = (),
) -> Answer:
    wanted = sorted({*reports, *(claim.report_id for claim in claims)})
    return Answer(
        sayso=__version__,
        reports=tuple(reports_in(connection, wanted)),
        claims=tuple(claims),
        events=tuple(events),
        control=tuple(control),
        failures=(),
        decisions=tuple(decided_of(connection, sorted(claim.id for claim in claims))),
    )
