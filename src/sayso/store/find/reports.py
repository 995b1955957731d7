"""Reports, the newest said first."""

from collections.abc import Iterator, Sequence

import msgspec
from sqlalchemy import Connection, and_, func, or_, select

from sayso.model.found import Page, Query
from sayso.model.report import Report
from sayso.store.bulk import LOOKED_UP
from sayso.store.days import iso
from sayso.store.find.pages import checked
from sayso.store.find.terms import Condition, cursor_number, day_number, said_until
from sayso.store.find.through import through_claims
from sayso.store.rows import SERIAL_BITS, claim_key
from sayso.store.tables import CLAIMS, REPORTS


def reports(connection: Connection, query: Query) -> Page[Report]:
    """A page of the reports that are asked for; what is asked of claims must hold of one of theirs."""
    asked = [*_said(query), *through_claims(connection, query, REPORTS.c.reading_key, CLAIMS.c.reading_key)]
    if query.outlets:
        asked.append(REPORTS.c.outlet.in_(query.outlets))
    shown = select(REPORTS.c.said_day, REPORTS.c.reading_key, REPORTS.c.body).where(*asked)
    newest = shown.order_by(REPORTS.c.said_day.desc(), REPORTS.c.reading_key.desc())
    rows = connection.execute(newest.limit(checked(query.limit) + 1)).all()
    decoder = msgspec.json.Decoder(Report)
    last = rows[: query.limit][-1] if len(rows) > query.limit else None
    return Page(
        items=tuple(decoder.decode(body) for _, _, body in rows[: query.limit]),
        next=str(claim_key(last.said_day, last.reading_key)) if last else None,
    )


def reports_of(connection: Connection, ids: Sequence[str]) -> Iterator[Report]:
    """The reports of these ids, so far as they are in the case."""
    decoder = msgspec.json.Decoder(Report)
    for start in range(0, len(ids), LOOKED_UP):
        asked = select(REPORTS.c.body).where(REPORTS.c.id.in_(ids[start : start + LOOKED_UP]))
        yield from map(decoder.decode, connection.scalars(asked))


def last_said(connection: Connection) -> str | None:
    """The ISO day of the newest report; `None` in a case that holds none."""
    last = connection.scalar(select(func.max(REPORTS.c.said_day)))
    return iso(last) if last else None


def _said(query: Query) -> Iterator[Condition]:
    day, last = REPORTS.c.said_day, said_until(query)
    if query.said_since:
        yield day >= day_number(query.said_since)
    if last is not None:
        yield day <= last
    if query.cursor is not None:
        before, key = divmod(cursor_number(query.cursor), 1 << SERIAL_BITS)
        yield day <= before
        yield or_(day < before, and_(day == before, REPORTS.c.reading_key < key))
