"""Readings against the log, and every row of report, claim and failure against the record that it holds."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import msgspec
from sqlalchemy import Connection, Table, func, select

from sayso.errors import CaseDamaged
from sayso.model.case import Entry, Reading
from sayso.model.claim import Claim
from sayso.model.failure import Failure
from sayso.model.report import Report
from sayso.store.bodies import serial
from sayso.store.days import UNKNOWN
from sayso.store.failures import failure_row
from sayso.store.prepared import Taken, body_rows, digests, reading_digest, reading_row, report_row
from sayso.store.readings import reading_of, unpacked
from sayso.store.rows import Row, body_row, claim_key, claim_row, digest_of, serial_of
from sayso.store.tables import CAPTURES, CLAIM_BODIES, CLAIMS, FAILURES, READINGS, REPORTS
from sayso.store.verify.finding import Finding, added, altered, compared, gone
from sayso.store.verify.log import Told

PORTION = 200
HELD = (REPORTS, CLAIMS, FAILURES)


@dataclass(slots=True)
class Held:
    """A reading's row, what the log tells of it, and the rows that hold what was read."""

    row: Row
    entry: Entry | None
    serial: int  # of its first claim
    taken_at: str
    is_last: bool
    rows: dict[str, list[Row]] = field(default_factory=dict)


def readings(connection: Connection, told: Told) -> Iterator[Finding]:
    """Each reading, in order, with all that it holds."""
    newest = select(READINGS.c.capture_id, func.max(READINGS.c.key)).group_by(READINGS.c.capture_id)
    last = {own: key for own, key in connection.execute(newest)}  # noqa: C416 rows are no pairs to mypy
    taken = {own: at for own, at in connection.execute(select(CAPTURES.c.id, CAPTURES.c.taken_at))}  # noqa: C416
    first, number = 0, 0
    for portion in _portions(connection):
        rows = {table.name: _held(connection, table, [row["key"] for row in portion]) for table in HELD}
        for row in portion:
            number += 1
            if row["key"] != number:
                yield altered("readings", row["key"], "key")
                number = row["key"]
            entry = told.readings[number - 1] if 0 < number <= len(told.readings) else None
            held = Held(row, entry, first, taken.get(row["capture_id"], ""), last.get(row["capture_id"]) == number)
            held.rows = {name: found.get(row["key"], []) for name, found in rows.items()}
            yield from _checked(connection, held)
            first += row["claims"]
    yield from (gone("readings", missing) for missing in range(number + 1, len(told.readings) + 1))
    yield from _strays(connection, told)


def _checked(connection: Connection, held: Held) -> Iterator[Finding]:
    row, entry = held.row, held.entry
    if entry is None:
        yield added("readings", row["key"])
        return
    is_attested = _attested(row, held) == entry.digest
    yield from _rows(held, is_attested=is_attested)
    if row["is_current"] != int(held.is_last):
        yield altered("readings", row["key"], "is_current")
    try:
        reading = reading_of(connection, row) if row["answer"] is None else unpacked(row["answer"])
    except CaseDamaged:
        yield altered("readings", row["key"], "answer")
        return
    except msgspec.MsgspecError:
        yield from _unreadable(row)
        return
    yield from _of_reading(held, reading, entry)


def _of_reading(held: Held, reading: Reading, entry: Entry) -> Iterator[Finding]:
    """The row of the reading itself, made again from its record."""
    row = held.row
    made = _made(held, reading)
    if row["answer"] is not None:
        made |= {"parts": b"", "mentions": b"", "is_current": 0}
    made |= {"is_current": row["is_current"], "id": entry.subject, "read_at": entry.at}
    digest = made.pop("digest")
    unlike = [column for column, value in made.items() if row[column] != value]
    if row["digest"] != entry.digest:
        unlike.append("digest")
    elif digest != entry.digest and not unlike:
        unlike.append("capture_digest, parts or mentions")
    yield from (altered("readings", row["key"], column) for column in unlike)


def _made(held: Held, reading: Reading) -> Row:
    key = held.row["key"]
    report = [report_row(key, reading.report, held.taken_at)] if reading.report else []
    bodies = body_rows(reading, serial=held.serial)
    faults = [failure_row(failure, key=0, reading_key=key, at="") for failure in reading.failures]
    taken = Taken(reading, held.taken_at, held.row["capture_digest"])
    return reading_row(key, taken, held.row["read_at"], digests(report, bodies, faults))


def _attested(row: Row, held: Held) -> str:
    """The reading's digest by the digests that its rows carry; bodies are not looked at."""
    stored = [found["digest"] for name in (REPORTS.name, CLAIMS.name) for found in held.rows[name]]
    try:
        return reading_digest(row, [*stored, *(digest_of(found["body"]) for found in held.rows[FAILURES.name])])
    except TypeError:
        return ""


def _rows(held: Held, *, is_attested: bool) -> Iterator[Finding]:
    key = held.row["key"]
    day = UNKNOWN
    for row in held.rows[REPORTS.name]:
        day = row["said_day"]
        yield from compared("reports", row["id"], row, partial(_report, row, held), is_attested=is_attested)
    for number, row in enumerate(held.rows[CLAIMS.name]):
        own = claim_key(day, held.serial + number)
        if row["body"] is None and row["key"] != own:
            yield altered("claims", row["key"], "key")
            continue
        unlike = list(_body(row, is_attested=is_attested))
        yield from unlike
        if not unlike:  # what a body is altered to tells nothing of the row beside it
            yield from compared("claims", row["key"], row, partial(_claim, row, own, key, number), is_attested=True)
    for row in held.rows[FAILURES.name]:
        at = held.entry.at if held.entry else ""
        yield from compared("failures", row["key"], row, partial(_failure, row, at), is_attested=True)


def _body(row: Row, *, is_attested: bool) -> Iterator[Finding]:
    """What a claim says: there, and as its record makes it."""
    own = serial_of(row["key"])
    if row["body"] is None:
        yield gone("claim_bodies", own)
        return
    kept = {"serial": own, "body": row["body"], "digest": row["digest"]}

    def made() -> Row:
        again = body_row(msgspec.json.decode(row["body"], type=Claim), serial=own)
        return dict(zip(("serial", "body", "digest"), again, strict=True))

    yield from compared("claim_bodies", own, kept, made, is_attested=is_attested)


def _report(row: Row, held: Held) -> Row:
    return report_row(held.row["key"], msgspec.json.decode(row["body"], type=Report), held.taken_at)


def _claim(row: Row, key: int, reading_key: int, number: int) -> Row:
    claim = msgspec.json.decode(row["body"], type=Claim)
    made = claim_row(claim, key=key, reading_key=reading_key, number=number)
    return dict(zip((column.name for column in CLAIMS.columns), made, strict=True))


def _failure(row: Row, at: str) -> Row:
    failure = msgspec.json.decode(row["body"], type=Failure)
    return failure_row(failure, key=row["key"], reading_key=row["reading_key"], at=at)


def _unreadable(row: Row) -> Iterator[Finding]:
    for column in ("parts", "mentions"):
        try:
            msgspec.json.decode(row[column])
        except msgspec.MsgspecError:
            yield altered("readings", row["key"], column)
            return
    yield altered("readings", row["key"], "parts or mentions", "cannot be read as the records that they must be")


def _strays(connection: Connection, told: Told) -> Iterator[Finding]:
    """Rows of readings that are not there, and what could not be captured, against the log."""
    known = select(READINGS.c.key).where(READINGS.c.is_current == 1)
    claims = select(serial(CLAIMS.c.key))
    loose = select(CLAIM_BODIES.c.serial).where(CLAIM_BODIES.c.serial.not_in(claims))
    yield from (added("claim_bodies", own) for own in connection.scalars(loose))
    for table in HELD:
        asked = select(table).where(table.c.reading_key.is_not(None), table.c.reading_key.not_in(known))
        yield from (added(table.name, _key(table, row)) for row in connection.execute(asked).mappings())
    seen = set()
    for found in connection.execute(select(FAILURES).where(FAILURES.c.reading_key.is_(None))).mappings():
        row, entry = dict(found), told.failures.get(str(found["key"]))
        seen.add(str(row["key"]))
        if entry is None:
            yield added("failures", row["key"])
            continue
        is_attested = row["digest"].hex() == entry.digest
        yield from compared("failures", row["key"], row, partial(_failure, row, entry.at), is_attested=is_attested)
    yield from (gone("failures", key) for key in told.failures if key not in seen)


def _key(table: Table, row: Any) -> object:
    return row["id"] if table is REPORTS else row["key"]


def _portions(connection: Connection) -> Iterator[list[Row]]:
    after = -(1 << 62)
    while True:
        asked = select(READINGS).where(READINGS.c.key > after).order_by(READINGS.c.key).limit(PORTION)
        portion = [dict(row) for row in connection.execute(asked).mappings()]
        if not portion:
            return
        yield portion
        after = portion[-1]["key"]


def _held(connection: Connection, table: Table, keys: Sequence[int]) -> dict[int, list[Row]]:
    order = table.c.number if table is CLAIMS else table.c.id if table is REPORTS else table.c.key
    found: dict[int, list[Row]] = {}
    asked = select(table)
    if table is CLAIMS:
        body = CLAIM_BODIES.c.serial == serial(CLAIMS.c.key)
        asked = select(CLAIMS, CLAIM_BODIES.c.body, CLAIM_BODIES.c.digest).join_from(
            CLAIMS, CLAIM_BODIES, body, isouter=True
        )
    for row in connection.execute(asked.where(table.c.reading_key.in_(keys)).order_by(order)).mappings():
        found.setdefault(row["reading_key"], []).append(dict(row))
    return found
