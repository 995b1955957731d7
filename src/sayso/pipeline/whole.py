"""All that a case holds as one document, the form that a run without a case prints."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

import msgspec
from sqlalchemy import Column, Connection, Table, select

from sayso import __version__
from sayso.model.control import Spell
from sayso.model.document import Document
from sayso.model.event import Event
from sayso.model.failure import Failure
from sayso.model.mention import Mention
from sayso.model.report import Report
from sayso.pipeline.settle import current_claims
from sayso.store.bulk import LOOKED_UP
from sayso.store.casebook import Casebook
from sayso.store.tables import EVENTS, FAILURES, ORIGINS, READINGS, REPORTS, SPELLS

T = TypeVar("T")


def whole(casebook: Casebook, *, mentions: bool = False) -> Document:
    """The document of a case: reports and claims as read, events and control as last drawn, and what failed."""
    with casebook.reading() as connection:
        return whole_from(connection, mentions=mentions)


def whole_from(connection: Connection, *, mentions: bool = False) -> Document:
    """As `whole`, from a snapshot of the case."""
    return Document(
        sayso=__version__,
        reports=tuple(reports_in(connection)),
        claims=tuple(current_claims(connection)),
        events=tuple(sorted(_decoded(connection, EVENTS, Event), key=lambda event: event.id)),
        control=tuple(_decoded(connection, SPELLS, Spell, order=SPELLS.c.number)),
        failures=tuple(_decoded(connection, FAILURES, Failure)),
        mentions=tuple(_mentions(connection)) if mentions else None,
    )


def _mentions(connection: Connection) -> Iterator[Mention]:
    """The mentions of all current readings, in the order of arrival."""
    decoder = msgspec.json.Decoder(tuple[Mention, ...])
    asked = select(READINGS.c.mentions).where(READINGS.c.is_current == 1).order_by(READINGS.c.key)
    for body in connection.scalars(asked):
        yield from decoder.decode(body)


def reports_in(connection: Connection, ids: Sequence[str] | None = None) -> list[Report]:
    """The reports of a case, or those of these ids, with the origins that they have there; in the order of arrival."""
    asked = (
        select(REPORTS.c.body, ORIGINS.c.origin_id, ORIGINS.c.because)
        .join(READINGS, READINGS.c.key == REPORTS.c.reading_key)
        .join(ORIGINS, ORIGINS.c.report_id == REPORTS.c.id, isouter=True)
        .order_by(READINGS.c.key)
    )
    parts = [asked] if ids is None else [asked.where(REPORTS.c.id.in_(some)) for some in _some(ids)]
    decoder = msgspec.json.Decoder(Report)
    rows = (row for part in parts for row in connection.execute(part))
    found = ((decoder.decode(body), origin, because) for body, origin, because in rows)
    return [
        msgspec.structs.replace(report, origin_id=origin or report.origin_id, origin_because=because)
        for report, origin, because in found
    ]


def _some(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    yield from (ids[start : start + LOOKED_UP] for start in range(0, len(ids), LOOKED_UP))


def _decoded(connection: Connection, table: Table, kind: type[T], *, order: Column[int] | None = None) -> list[T]:
    decoder = msgspec.json.Decoder(kind)
    asked = select(table.c.body).order_by(table.c.key if order is None else order)
    return [decoder.decode(body) for body in connection.scalars(asked)]
