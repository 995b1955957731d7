"""Readings into rows of the casebook: report, claims and all they are found by, within a transaction of the caller."""

from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from typing import NamedTuple

from sqlalchemy import Column, Connection, Table, func, select

from sayso.lexicon.folding import plain
from sayso.model.case import Reading
from sayso.model.claim import Claim
from sayso.model.place import Place
from sayso.model.report import Report
from sayso.store import tables, text
from sayso.store.days import UNKNOWN
from sayso.store.failures import failure_rows
from sayso.store.places import ancestors, bare, place_id
from sayso.store.rows import Row, claim_actors, claim_key, claim_row, digest_of, encoded, place_of, said_day

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
    _many(connection, tables.READINGS, own)
    _many(connection, tables.REPORTS, reports)
    _many(connection, tables.CLAIMS, [row for row, _ in claims])
    _many(connection, tables.CLAIM_ACTORS, [row for pair in claims for row in actor_rows(*pair)])
    _many(connection, tables.FAILURES, failures)
    _insert_places(connection, (claim for _, claim in claims))
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


def _many(connection: Connection, table: Table, rows: list[Row]) -> None:
    if rows:
        connection.execute(table.insert(), rows)


def _serial(connection: Connection) -> int:
    """The first serial number that no claim has had; numbers of claims that are gone are not given again."""
    return connection.scalar(select(func.coalesce(func.sum(tables.READINGS.c.claims), 0))) or 0


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


def place_row(number: int, own: str, place: Place) -> Row:
    """The row of `places`."""
    return {
        "id": own,
        "number": number,
        "name": place.name,
        "folded": plain(place.name or ""),
        "pcode": place.pcode,
        "lat": place.lat,
        "lon": place.lon,
        "body": encoded(bare(place)),
    }


def _insert_places(connection: Connection, claims: Iterable[Claim]) -> None:
    found = {place_id(place): place for claim in claims if (place := place_of(claim))}
    if not found:
        return
    ids = tables.PLACES.c.id
    known = set(connection.scalars(select(ids).where(ids.in_(list(found)))))
    number = _next(connection, tables.PLACES.c.number)
    new = [
        (number + offset, own, place) for offset, (own, place) in enumerate(sorted(found.items())) if own not in known
    ]
    _many(connection, tables.PLACES, [place_row(*one) for one in new])
    within = [
        {"ancestor": ancestor, "place_id": own} for _, own, place in new for ancestor in dict.fromkeys(ancestors(place))
    ]
    _many(connection, tables.PLACES_WITHIN, within)
