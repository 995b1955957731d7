"""An id to the reasons behind what it names: in a document, or in a case by what that has of it."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import msgspec
from sqlalchemy import Connection, func, select

from sayso import __version__
from sayso.corroborate import compared
from sayso.errors import UnknownId
from sayso.explain import Shelf, explain_event, explain_pair, explain_spell
from sayso.model.control import Spell
from sayso.model.document import Document
from sayso.model.event import Event
from sayso.model.explanation import Explanation
from sayso.model.found import Answer
from sayso.model.report import Reuse
from sayso.pipeline.knowledge import load_knowledge
from sayso.pipeline.known import known_from
from sayso.pipeline.whole import reports_in, whole_from
from sayso.store.casebook import Casebook
from sayso.store.days import iso
from sayso.store.find.claims import claims_of
from sayso.store.find.decided import decided_of
from sayso.store.find.events import events_of
from sayso.store.named import ids_beginning, only
from sayso.store.tables import CLAIM_IDS, EVENTS, REPORTS, REUSES, SPELLS


class Asked(NamedTuple):
    """What is to be explained: an event or a spell by id, which may be cut short, or two claims compared."""

    id: str
    why: tuple[str, str] | None = None


def explained(
    document: Document, asked: Asked, *, last: str | None = None, reuses: Sequence[Reuse] = ()
) -> Explanation:
    """The explanation of what an id names in a document.

    `last` is the last day on which anything was reported, where the document is a part of more; `reuses` tell which
    words of its reports are another's. Raises `UnknownId`, `AmbiguousId`, and `NotComparable` for a claim of no event.
    """
    actors = load_knowledge().actors
    days = [report.published[:10] for report in document.reports if report.published]
    decided = document.decisions if isinstance(document, Answer) else ()
    last = last or max(days, default=None)
    shelf = Shelf(document.claims, document.reports, actors=actors, last=last, decided=decided)
    events = {event.id: event for event in document.events}
    spells = {spell.id: spell for spell in document.control}
    found = _named((*events, *spells), asked.id, "event or spell")
    if asked.why is not None:
        one, other = (shelf.claims[_named(shelf.claims, name, "claim")] for name in asked.why)
        judged = compared(one, other, document.reports, actors=actors, reuses=reuses)
        return explain_pair(judged, document.events, shelf)
    if found in events:
        return explain_event(events[found], document.control, shelf)
    return explain_spell(spells[found], document.events, document.control, shelf)


def name_then(then: Document, today: Document, asked: Asked) -> Asked:
    """What is asked for by the name that it had on an earlier day, when it rested on fewer claims.

    Raises `UnknownId` where nothing of it had been said by then.
    """
    if _beginning(_all(then), asked.id):
        return asked
    known = _all(today)
    found = known[_named(known, asked.id, "event or spell")]
    for own in (one for one in _all(then).values() if isinstance(one, type(found))):
        if set(own.claim_ids) & set(found.claim_ids):
            return asked._replace(id=own.id)
    raise UnknownId(f"nothing of {found.id} had been said by then")


def explained_in(casebook: Casebook, asked: Asked) -> Explanation:
    """The explanation of what an id names in a case, of which no more is read than it takes; raises as `explained`."""
    with casebook.reading() as connection:
        return explained_from(connection, asked)


def explained_from(connection: Connection, asked: Asked) -> Explanation:
    """As `explained_in`, from a snapshot of the case."""
    last = iso(connection.scalar(select(func.max(REPORTS.c.said_day))))
    part = _part(connection, asked)
    repeated = _reuses(connection, [report.id for report in part.reports]) if asked.why else ()
    return explained(part, asked, last=last, reuses=repeated)


def explained_then(connection: Connection, asked: Asked, day: str) -> Explanation:
    """The explanation as it was known on a day, of what an id names today; raises as `explained` and `name_then`."""
    then, today = known_from(connection, day), whole_from(connection)
    return explained(then, name_then(then, today, asked))


def _part(connection: Connection, asked: Asked) -> Document:
    """As much of a case as it takes to explain what is asked for."""
    spells = _spells(connection)
    known = ids_beginning(connection, EVENTS.c.id, asked.id)
    found = only(sorted({*known, *_beginning((s.id for s in spells), asked.id)}), asked.id, of="event or spell")
    bodies = connection.scalars(select(EVENTS.c.body).where(EVENTS.c.id == found))
    events = [msgspec.json.decode(body, type=Event) for body in bodies]
    if asked.why is not None:
        ids = [only(ids_beginning(connection, CLAIM_IDS.c.id, name), name, of="claim") for name in asked.why]
        return _document(connection, [*events, *events_of(connection, ids)], spells, ids)
    if events:
        return _document(connection, events, spells, ())
    spell = next(spell for spell in spells if spell.id == found)
    near = [other for other in spells if other.place.name == spell.place.name]
    sieges = [own for siege in spell.sieges for own in siege.claim_ids]
    ids = [*sieges, *(own for other in near for own in (*other.claim_ids, *other.disputed_by))]
    return _document(connection, list(events_of(connection, list(spell.claim_ids))), near, ids)


def _document(
    connection: Connection, events: Sequence[Event], spells: Sequence[Spell], more: Sequence[str]
) -> Document:
    ids = sorted({*more, *(claim for event in events for claim in event.claim_ids)})
    claims = tuple(claims_of(connection, ids))
    reports = reports_in(connection, sorted({claim.report_id for claim in claims}))
    return Answer(
        sayso=__version__,
        decisions=tuple(decided_of(connection, [claim.id for claim in claims])),
        reports=tuple(reports),
        claims=claims,
        events=tuple(events),
        control=tuple(spells),
        failures=(),
    )


def _reuses(connection: Connection, ids: Sequence[str]) -> list[Reuse]:
    decoder = msgspec.json.Decoder(Reuse)
    asked = select(REUSES.c.body).where(REUSES.c.report_id.in_(ids)).order_by(REUSES.c.report_id, REUSES.c.number)
    return [decoder.decode(body) for body in connection.scalars(asked)]


def _spells(connection: Connection) -> list[Spell]:
    decoder = msgspec.json.Decoder(Spell)
    return [decoder.decode(body) for body in connection.scalars(select(SPELLS.c.body).order_by(SPELLS.c.number))]


def _all(document: Document) -> Mapping[str, Event | Spell]:
    """The events and spells of a document by id."""
    events = {event.id: event for event in document.events}
    return {**events, **{spell.id: spell for spell in document.control}}


def _named(ids: Iterable[str], name: str, kind: str) -> str:
    return only(_beginning(ids, name), name, of=kind)


def _beginning(ids: Iterable[str], name: str) -> list[str]:
    return sorted({own for own in ids if own.startswith(name)}) if name else []
