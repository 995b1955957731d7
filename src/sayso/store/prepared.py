"""Readings made into rows of the casebook, ahead of the transaction that keeps them: pure functions.

To make rows takes Python about as long as it takes SQLite to keep them, so that the one is worth doing while the other
goes on.
"""

from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from typing import NamedTuple

from sqlalchemy import Table

from sayso.model.case import Reading
from sayso.model.claim import Claim
from sayso.model.place import Place
from sayso.model.report import Report
from sayso.store import tables, text
from sayso.store.bulk import Tuples, in_order
from sayso.store.days import UNKNOWN
from sayso.store.failures import failure_rows
from sayso.store.rows import (
    Row,
    claim_actors,
    claim_key,
    claim_row,
    digest_of,
    encoded,
    place_of,
    said_day,
)

OWN = ("key", "id", "capture_id", "capture_digest", "reader", "read_at", "report_id", "claims")


class Taken(NamedTuple):
    """A reading, and of the capture that it is of: when it was taken (RFC 3339), and its row's digest."""

    reading: Reading
    taken_at: str
    capture_digest: str


class Numbers(NamedTuple):
    """The next number that a case gives: a reading's key, a claim's serial number, a failure's key."""

    reading: int
    claim: int
    failure: int


class Prepared(NamedTuple):
    """Readings and their rows, numbered on from `numbers`; the next are numbered on from `after`.

    The rows of each table are sorted by its key, which is several times quicker to insert than report by report.
    """

    readings: Sequence[Taken]
    read_at: str
    numbers: Numbers
    after: Numbers
    own: Sequence[Row]
    rows: Sequence[tuple[Table, Tuples]]
    places: dict[str, Place]
    words: Sequence[tuple[int, str]]


def prepared(readings: Sequence[Taken], numbers: Numbers, *, read_at: str) -> Prepared:
    """All rows of readings, of which none may be in the case already."""
    claims: list[tuple[Row, Claim]] = []
    own: list[Row] = []
    reports: list[Row] = []
    failures: list[Row] = []
    for key, taken in enumerate(readings, start=numbers.reading):
        reading = taken.reading
        report = [report_row(key, reading.report, taken.taken_at)] if reading.report else []
        day = report[0]["said_day"] if report else UNKNOWN
        rows = claim_rows(reading, key, day=day, serial=numbers.claim + len(claims))
        faults = failure_rows(reading.failures, key=numbers.failure + len(failures), reading_key=key, at=read_at)
        own.append(reading_row(key, taken, read_at, digests(report, rows, faults)))
        reports += report
        claims += zip(rows, reading.claims, strict=True)
        failures += faults
    after = Numbers(numbers.reading + len(own), numbers.claim + len(claims), numbers.failure + len(failures))
    claims.sort(key=lambda pair: pair[0]["key"])
    return Prepared(
        readings=readings,
        read_at=read_at,
        numbers=numbers,
        after=after,
        own=own,
        rows=[
            (tables.READINGS, in_order(tables.READINGS, own)),
            (tables.REPORTS, in_order(tables.REPORTS, reports)),
            (tables.CLAIMS, in_order(tables.CLAIMS, (row for row, _ in claims))),
            (tables.CLAIM_ACTORS, _sorted_actors(claims)),
            (tables.FAILURES, in_order(tables.FAILURES, failures)),
        ],
        places={row["place_id"]: place for row, claim in claims if (place := place_of(claim))},
        words=[(row["key"], text.words_of(claim)) for row, claim in claims],
    )


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
