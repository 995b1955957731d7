"""What of a case is to be exported: all that is found, with whatever it leans on, as one document."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

import msgspec
from msgspec.structs import replace
from sqlalchemy import Connection, select

from sayso import __version__
from sayso.export.exported import Contents, Kind
from sayso.export.public import Shown
from sayso.model.dossier import Dossier
from sayso.model.event import Event
from sayso.model.found import Answer, Query
from sayso.model.knowledge import Knowledge
from sayso.model.record import Record
from sayso.pipeline import answers
from sayso.pipeline.dossiers import dossiers_answer
from sayso.pipeline.publishing import EVERY, redaction
from sayso.store.find.claims import claims_of
from sayso.store.find.decided import decided_of
from sayso.store.find.reports import reports_of
from sayso.store.named import ids_beginning, only
from sayso.store.tables import EVENTS

T = TypeVar("T", bound=Record)
ASK: Mapping[Kind, Callable[[Connection, Query], Answer]] = {
    "events": answers.events_answer,
    "claims": answers.claims_answer,
    "control": answers.control_answer,
    "reports": answers.reports_answer,
}


class Wanted(Record, frozen=True, kw_only=True):
    """What is wanted: kinds of records, or one event by its id, and whether the copy is for the public.

    `shown` is what such a copy shows on purpose; `None` where it is not for the public.
    """

    kinds: tuple[Kind, ...]
    event: str | None = None
    shown: Shown | None = None
    title: str | None = None


def contents(connection: Connection, query: Query, wanted: Wanted, *, knowledge: Knowledge) -> Contents:
    """The contents of an export. All that is found is in it, whatever the query's page.

    Raises `UnknownId` and `AmbiguousId` for an event.
    """
    whole = replace(query, limit=EVERY, cursor=None)
    if wanted.event is not None:
        document = _of_event(connection, wanted.event)
    else:
        document = _together(list(_answers(connection, whole, wanted.kinds)))
    dossiers: tuple[Dossier, ...] = ()
    if "dossiers" in wanted.kinds and wanted.event is None:
        told = dossiers_answer(connection, whole, (), knowledge=knowledge)
        dossiers = told.dossiers
        document = _joined(document, told.claims, told.reports)
    if wanted.shown is not None:
        public = redaction(connection, document, knowledge=knowledge, shown=wanted.shown)
        document, dossiers = public.document(document), tuple(map(public.dossier, dossiers))
    return Contents(
        document=document, kinds=wanted.kinds, actors=knowledge.actors, dossiers=dossiers, title=wanted.title
    )


def _answers(connection: Connection, query: Query, kinds: Sequence[Kind]) -> Iterator[Answer]:
    """What is found of each kind. Spells know no words, types or speakers: of these, those of the found events."""
    asks_of_claims = bool(query.text or query.types or query.grades or query.speakers or query.outlets)
    for kind in kinds:
        if kind == "control" and asks_of_claims:
            found = answers.events_answer(connection, query)
            ids = {event.id for event in found.events}
            held = answers.control_answer(connection, query)
            yield replace(held, control=tuple(one for one in held.control if ids & set(one.event_ids)))
        elif kind in ASK:
            yield ASK[kind](connection, query)


def _of_event(connection: Connection, name: str) -> Answer:
    found = only(ids_beginning(connection, EVENTS.c.id, name), name, of="event")
    bodies = connection.scalars(select(EVENTS.c.body).where(EVENTS.c.id == found))
    events = tuple(msgspec.json.decode(body, type=Event) for body in bodies)
    claims = tuple(claims_of(connection, sorted({own for event in events for own in event.claim_ids})))
    reports = tuple(reports_of(connection, sorted({claim.report_id for claim in claims})))
    decisions = tuple(decided_of(connection, sorted(claim.id for claim in claims)))
    return _answer(replace(_nothing(), reports=reports, claims=claims, events=events, decisions=decisions))


def _together(found: Sequence[Answer]) -> Answer:
    """Several answers as one, each record once, in an order that is always the same."""
    return _answer(
        replace(
            _nothing(),
            reports=tuple(_each(one.reports for one in found)),
            claims=tuple(_each(one.claims for one in found)),
            events=tuple(_each(one.events for one in found)),
            control=tuple(spell for one in found for spell in one.control),
            decisions=tuple(dict.fromkeys(own for one in found for own in one.decisions)),
        )
    )


def _joined(document: Answer, claims: Iterable[T], reports: Iterable[T]) -> Answer:
    """The document with more claims and reports, which dossiers lean on."""
    more = replace(_nothing(), claims=tuple(claims), reports=tuple(reports))
    return _together([document, more])


def _answer(document: Answer) -> Answer:
    reports = sorted(document.reports, key=lambda report: (report.published or "", report.id))
    place = {report.id: number for number, report in enumerate(reports)}
    claims = sorted(document.claims, key=lambda one: (place.get(one.report_id, -1), one.content.start, one.id))
    events = sorted(document.events, key=lambda event: event.id)
    return replace(document, reports=tuple(reports), claims=tuple(claims), events=tuple(events))


def _each(groups: Iterable[Sequence[T]]) -> Iterator[T]:
    """Each record once by its id, the first that came."""
    found: dict[str, T] = {}
    for group in groups:
        for record in group:
            found.setdefault(record.id, record)  # type: ignore[attr-defined]
    yield from found.values()


def _nothing() -> Answer:
    return Answer(sayso=__version__, reports=(), claims=(), events=(), control=(), failures=())
