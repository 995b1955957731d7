"""Readings into rows of the casebook: report, claims and all they are found by, within a transaction of the caller."""

from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from typing import NamedTuple

from sqlalchemy import Column, Connection, func, select

from sayso.model.case import Reading
from sayso.model.claim import Claim
from sayso.model.report import Report
from sayso.store import tables, text
from sayso.store.bulk import add_rows, add_tuples
from sayso.store.days import UNKNOWN
from sayso.store.failures import failure_rows
from sayso.store.place_rows import insert_places
from sayso.store.places import place_id
from sayso.store.rows import (
    Row,
    claim_actors,
    claim_key,
    claim_row,
    digest_of,
    encoded,
    place_of,
    said_day,
    serial_of,
)

OWN = ("key", "id", "capture_id", "capture_digest", "reader", "read_at", "report_id", "claims")


class Taken(NamedTuple):
    """A reading, and of the capture that it is of: when it was taken (RFC 3339), and its row's digest."""

    reading: Reading
    taken_at: str
    capture_digest: str


def insert_readings(connection: Connection, readings: Sequence[Taken], *, read_at: str) -> list[Row]:
    """Add readings whose captures are in, and give their rows; none of them may be in already.

    Rows go in table by table and sorted by key, which is several times quicker than report by report.
    """
    first = _next(connection, tables.READINGS.c.key)
    serial = _serial(connection)
    failed = _next(connection, tables.FAILURES.c.key)
    claims: list[tuple[Row, Claim]] = []
    own: list[Row] = []
    reports: list[Row] = []
    failures: list[Row] = []
    for key, taken in enumerate(readings, start=first):
        reading = taken.reading
        report = [report_row(key, reading.report, taken.taken_at)] if reading.report else []
        rows = claim_rows(reading, key, day=report[0]["said_day"] if report else UNKNOWN, serial=serial)
        faults = failure_rows(reading.failures, key=failed + len(failures), reading_key=key, at=read_at)
        serial += len(rows)
        own.append(reading_row(key, taken, read_at, digests(report, rows, faults)))
        reports += report
        claims += zip(rows, reading.claims, strict=True)
        failures += faults
    claims.sort(key=lambda pair: pair[0]["key"])
    add_rows(connection, tables.READINGS, own)
    add_rows(connection, tables.REPORTS, reports)
    add_rows(connection, tables.CLAIMS, [row for row, _ in claims])
    add_tuples(connection, tables.CLAIM_ACTORS, _sorted_actors(claims))
    add_rows(connection, tables.FAILURES, failures)
    insert_places(connection, {place_id(place): place for _, claim in claims if (place := place_of(claim))})
    if claims:
        text.index(connection, [(row["key"], text.words_of(claim)) for row, claim in claims])
    return own


def claim_rows(reading: Reading, key: int, *, day: int, serial: int) -> list[Row]:
    """The rows of a reading's claims, numbered on from `serial`; said on `day`."""
    return [
        claim_row(claim, key=claim_key(day, serial + place), reading_key=key, number=place)
        for place, claim in enumerate(reading.claims)
    ]


def reading_digest(row: Row, parts: Iterable[bytes]) -> str:
    """SHA-256 over a reading's own words and the digests of its report, its claims and its failures, in this order."""
    digest = sha256(encoded([row[name] for name in OWN]))
    for part in (digest_of(row["parts"]), digest_of(row["mentions"]), *parts):
        digest.update(part)
    return digest.hexdigest()


def digests(reports: Sequence[Row], claims: Sequence[Row], failures: Sequence[Row]) -> Iterator[bytes]:
    """The digests by which a reading is attested, in order: its report, its claims, its failures."""
    yield from (row["digest"] for row in (*reports, *claims))
    yield from (digest_of(row["body"]) for row in failures)


def _serial(connection: Connection) -> int:
    """The first serial number that no claim has had; numbers of claims that are gone are not given again.

    It is how many claims all readings ever had, counted from the last reading whose claims are still there, since a
    case has many readings.
    """
    own = select(tables.CLAIMS.c.reading_key, tables.CLAIMS.c.key - tables.CLAIMS.c.number)
    last = connection.execute(own.order_by(tables.CLAIMS.c.reading_key.desc()).limit(1)).first()
    since, first = (last[0], serial_of(last[1])) if last else (0, 0)
    later = select(func.coalesce(func.sum(tables.READINGS.c.claims), 0)).where(tables.READINGS.c.key >= since)
    return first + (connection.scalar(later) or 0)


def _next(connection: Connection, column: Column[int]) -> int:
    return (connection.scalar(select(func.max(column))) or 0) + 1


def reading_row(key: int, taken: Taken, read_at: str, digests: Iterable[bytes]) -> Row:
    """The row of `readings`; `digests` are of its report, its claims and its failures."""
    reading = taken.reading
    row: Row = {
        "key": key,
        "id": reading.id,
        "capture_id": reading.capture_id,
        "capture_digest": taken.capture_digest,
        "reader": reading.reader,
        "read_at": read_at,
        "is_current": 1,
        "report_id": reading.report.id if reading.report else None,
        "claims": len(reading.claims),
        "parts": encoded(reading.parts),
        "mentions": encoded(reading.mentions),
    }
    row["digest"] = reading_digest(row, digests)
    return row


def report_row(key: int, report: Report, taken_at: str) -> Row:
    """The row of `reports`."""
    body = encoded(report)
    return {
        "reading_key": key,
        "id": report.id,
        "said_day": said_day(report, taken_at),
        "outlet": report.outlet,
        "language": report.language,
        "wire": report.wire,
        "body": body,
        "digest": digest_of(body),
    }


def actor_rows(row: Row, claim: Claim) -> Iterable[Row]:
    """The rows of `claim_actors` for a claim and its row."""
    return ({"actor": actor, "role": role, "claim_key": row["key"]} for actor, role in claim_actors(claim))


def _sorted_actors(claims: Iterable[tuple[Row, Claim]]) -> list[tuple[object, ...]]:
    """The rows of `claim_actors`, as the table is sorted."""
    return sorted((actor, row["key"], role) for row, claim in claims for actor, role in claim_actors(claim))
