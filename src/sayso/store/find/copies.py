"""Which reports are of one text with others, as far as the picture knows."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

import msgspec
from sqlalchemy import Connection, select

from sayso.model.report import Page, Part, Report
from sayso.store.find.pages import LOOKED_UP
from sayso.store.find.terms import day_number
from sayso.store.tables import ORIGINS, READINGS, REPORTS


def copies_of(connection: Connection, report_ids: Sequence[str], day: str | None) -> list[list[Page]]:
    """The reports said by a day that are of one text with one of these, group by group; none of a single report."""
    groups: dict[str, list[str]] = defaultdict(list)
    for own, report in _together(connection, _origins(connection, report_ids), day):
        groups[own].append(report)
    shared = [ids for ids in groups.values() if len(ids) > 1]
    return [list(_pages(connection, ids)) for ids in shared]


def _origins(connection: Connection, report_ids: Sequence[str]) -> list[str]:
    found: set[str] = set()
    for start in range(0, len(report_ids), LOOKED_UP):
        own = ORIGINS.c.report_id.in_(report_ids[start : start + LOOKED_UP])
        found |= set(connection.scalars(select(ORIGINS.c.origin_id).where(own)))
    return sorted(found)


def _together(connection: Connection, origins: Sequence[str], day: str | None) -> Iterator[tuple[str, str]]:
    """The reports of these origins that had been said by the day."""
    asked = select(ORIGINS.c.origin_id, ORIGINS.c.report_id).join(REPORTS, REPORTS.c.id == ORIGINS.c.report_id)
    if day:
        asked = asked.where(REPORTS.c.said_day <= day_number(day))
    for start in range(0, len(origins), LOOKED_UP):
        some = ORIGINS.c.origin_id.in_(origins[start : start + LOOKED_UP])
        yield from ((own, report) for own, report in connection.execute(asked.where(some)))


def _pages(connection: Connection, report_ids: Sequence[str]) -> Iterator[Page]:
    report, parts = msgspec.json.Decoder(Report), msgspec.json.Decoder(tuple[Part, ...])
    asked = select(REPORTS.c.body, READINGS.c.parts).join(READINGS, READINGS.c.key == REPORTS.c.reading_key)
    for body, laid_out in connection.execute(asked.where(REPORTS.c.id.in_(report_ids))):
        yield Page(report=report.decode(body), parts=parts.decode(laid_out))
