"""Readings made into rows of the casebook, ahead of the transaction that keeps them: pure functions.

To make rows takes Python about as long as it takes SQLite to keep them, so that the one is worth doing while the other
goes on.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from operator import itemgetter
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
from sayso.store.places import place_id
from sayso.store.rows import (
    BodyRow,
    ClaimRow,
    Row,
    body_row,
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


@dataclass
class _Rows:
    """The rows of readings, as they are made."""

    own: list[Row] = field(default_factory=list)
    reports: list[Row] = field(default_factory=list)
    claims: list[ClaimRow] = field(default_factory=list)
    bodies: list[BodyRow] = field(default_factory=list)
    ids: list[tuple[str, int]] = field(default_factory=list)
    actors: list[tuple[str, int, str]] = field(default_factory=list)
    failures: list[Row] = field(default_factory=list)
    places: dict[str, Place] = field(default_factory=dict)
    words: list[tuple[int, str]] = field(default_factory=list)


def prepared(readings: Sequence[Taken], numbers: Numbers, *, read_at: str) -> Prepared:
    """All rows of readings, of which none may be in the case already."""
    made = _Rows()
    for key, taken in enumerate(readings, start=numbers.reading):
        _add(made, numbers, taken, key, read_at)
    own, claims, failures = made.own, made.claims, made.failures
    return Prepared(
        readings=readings,
        read_at=read_at,
        numbers=numbers,
        after=Numbers(numbers.reading + len(own), numbers.claim + len(claims), numbers.failure + len(failures)),
        own=own,
        rows=[
            (tables.READINGS, in_order(tables.READINGS, own)),
            (tables.REPORTS, in_order(tables.REPORTS, made.reports)),
            (tables.CLAIMS, sorted(claims, key=itemgetter(0))),
            (tables.CLAIM_BODIES, made.bodies),
            (tables.CLAIM_IDS, sorted(made.ids)),
            (tables.CLAIM_ACTORS, sorted(sorted(made.actors, key=itemgetter(1)), key=itemgetter(0))),
            (tables.FAILURES, in_order(tables.FAILURES, failures)),
        ],
        places=made.places,
        words=sorted(made.words),
    )


def _add(made: _Rows, numbers: Numbers, taken: Taken, key: int, read_at: str) -> None:
    """Add the rows of one reading: all that is made of a claim at once, while the processor has it at hand."""
    reading = taken.reading
    report = [report_row(key, reading.report, taken.taken_at)] if reading.report else []
    day = report[0]["said_day"] if report else UNKNOWN
    serial = numbers.claim + len(made.claims)
    bodies = body_rows(reading, serial=serial)
    failures = failure_rows(reading.failures, key=numbers.failure + len(made.failures), reading_key=key, at=read_at)
    for place, claim in enumerate(reading.claims):
        own = claim_key(day, serial + place)
        made.claims.append(claim_row(claim, key=own, reading_key=key, number=place))
        made.ids.append((claim.id, own))
        made.actors += [(actor, own, role) for actor, role in claim_actors(claim)]
        made.words.append((own, text.words_of(claim)))
        if where := place_of(claim):
            made.places.setdefault(place_id(where), where)
    made.own.append(reading_row(key, taken, read_at, digests(report, bodies, failures)))
    made.reports += report
    made.bodies += bodies
    made.failures += failures


def body_rows(reading: Reading, *, serial: int) -> list[BodyRow]:
    """The rows of what a reading's claims say, numbered on from `serial`."""
    return [body_row(claim, serial=own) for own, claim in enumerate(reading.claims, start=serial)]


def reading_digest(row: Row, parts: Iterable[bytes]) -> str:
    """SHA-256 over a reading's own words and the digests of its report, its claims and its failures, in this order."""
    digest = sha256(encoded([row[name] for name in OWN]))
    for part in (digest_of(row["parts"]), digest_of(row["mentions"]), *parts):
        digest.update(part)
    return digest.hexdigest()


def digests(reports: Sequence[Row], bodies: Sequence[BodyRow], failures: Sequence[Row]) -> Iterator[bytes]:
    """The digests by which a reading is attested, in order: its report, its claims, its failures."""
    yield from (row["digest"] for row in reports)
    yield from (digest for _, _, digest in bodies)
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


def actor_rows(key: int, claim: Claim) -> Iterable[Row]:
    """The rows of `claim_actors` for a claim of this key."""
    return ({"actor": actor, "role": role, "claim_key": key} for actor, role in claim_actors(claim))
