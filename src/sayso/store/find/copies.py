"""Which reports are of one text with others, as far as the picture knows."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

import msgspec
from sqlalchemy import Connection, select

from sayso.model.report import Page, Part, Report
from sayso.store.bulk import LOOKED_UP
from sayso.store.find.terms import day_number
from sayso.store.tables import ORIGINS, READINGS, REPORTS, REUSES


def copies_of(connection: Connection, report_ids: Sequence[str], day: str | None) -> list[Page]:
    """The reports said by a day that repeat words of one of these, or one of theirs; none that stands by itself."""
    found = sorted(set(_together(connection, _origins(connection, report_ids), day)))
    return list(_pages(connection, found)) if len(found) > 1 else []


def _origins(connection: Connection, report_ids: Sequence[str]) -> list[str]:
    """The texts that these reports take words from."""
    found: set[str] = set()
    for start in range(0, len(report_ids), LOOKED_UP):
        some = report_ids[start : start + LOOKED_UP]
        for table in (ORIGINS, REUSES):
            found |= set(connection.scalars(select(table.c.origin_id).where(table.c.report_id.in_(some))))
    return sorted(found)


def _together(connection: Connection, origins: Sequence[str], day: str | None) -> Iterator[str]:
    """The reports that take words from these texts and had been said by the day, of texts that more than one takes."""
    for start in range(0, len(origins), LOOKED_UP):
        some = origins[start : start + LOOKED_UP]
        groups: dict[str, set[str]] = defaultdict(set)
        for table in (ORIGINS, REUSES):
            asked = select(table.c.origin_id, table.c.report_id).where(table.c.origin_id.in_(some))
            if day:
                said = REPORTS.c.said_day <= day_number(day)
                asked = asked.join(REPORTS, REPORTS.c.id == table.c.report_id).where(said)
            for origin, report in connection.execute(asked):
                groups[origin].add(report)
        yield from (report for reports in groups.values() if len(reports) > 1 for report in reports)


def _pages(connection: Connection, report_ids: Sequence[str]) -> Iterator[Page]:
    report, parts = msgspec.json.Decoder(Report), msgspec.json.Decoder(tuple[Part, ...])
    asked = select(REPORTS.c.body, READINGS.c.parts).join(READINGS, READINGS.c.key == REPORTS.c.reading_key)
    for body, laid_out in connection.execute(asked.where(REPORTS.c.id.in_(report_ids))):
        yield Page(report=report.decode(body), parts=parts.decode(laid_out))
