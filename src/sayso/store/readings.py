"""Readings in a case: which captures still want one, and a newer reading in place of an older, which is kept packed."""

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple
from zlib import compress, decompress, error

import msgspec
from sqlalchemy import ColumnElement, Connection, RowMapping, and_, func, select

from sayso.errors import CaseDamaged
from sayso.model.case import Reading
from sayso.model.claim import Claim
from sayso.model.failure import Failure
from sayso.model.mention import Mention
from sayso.model.report import Capture, Given, Part, Provenance, Report
from sayso.store import text
from sayso.store.bodies import with_bodies
from sayso.store.bulk import delete_rows
from sayso.store.custody import Deed, log_all
from sayso.store.insert import insert_prepared, next_numbers
from sayso.store.prepared import Prepared, Taken, actor_rows, prepared
from sayso.store.rows import Row, digest_of, encoded, serial_of
from sayso.store.tables import CAPTURES, CLAIM_ACTORS, CLAIM_BODIES, CLAIM_IDS, CLAIMS, FAILURES, READINGS, REPORTS
from sayso.store.vault import Vault

MARK = 16  # bytes of digest before a packed answer


class Waiting(NamedTuple):
    """A capture that wants a reading: its row says all but its bytes."""

    key: int
    id: str
    sha256: str
    size: int
    origin: str
    as_is: bool
    taken_at: str
    given: Given
    provenance: Provenance | None
    digest: str

    def capture(self, vault: Vault) -> Capture:
        """The capture with its bytes from the vault."""
        return Capture(
            content=vault.get(self.sha256),
            sha256=self.sha256,
            origin=self.origin,
            given=self.given,
            provenance=self.provenance,
        )


def waiting(connection: Connection, reader: str, *, after: int = 0, limit: int) -> list[Waiting]:
    """The captures, in order of arrival, that this reader has not read, or read before they were better described."""
    columns = [column for column in CAPTURES.columns if column.name in Waiting._fields]
    asked = select(*columns).where(_wants(reader), CAPTURES.c.key > after).order_by(CAPTURES.c.key).limit(limit)
    return [_waiting(row) for row in connection.execute(asked).mappings()]


def _waiting(row: RowMapping) -> Waiting:
    given = msgspec.json.decode(row["given"], type=Given)
    provenance = msgspec.json.decode(row["provenance"], type=Provenance | None)
    return Waiting(**{**row, "as_is": bool(row["as_is"]), "given": given, "provenance": provenance})


def count_waiting(connection: Connection, reader: str) -> int:
    """How many captures want a reading."""
    return connection.scalar(select(func.count()).select_from(CAPTURES).where(_wants(reader))) or 0


def _wants(reader: str) -> ColumnElement[bool]:
    done = select(READINGS.c.key).where(
        READINGS.c.capture_id == CAPTURES.c.id,
        READINGS.c.is_current == 1,
        READINGS.c.reader == reader,
        READINGS.c.capture_digest == CAPTURES.c.digest,
    )
    return and_(CAPTURES.c.is_container == 0, ~done.exists())


def keep_readings(connection: Connection, readings: Sequence[Taken], *, read_at: str) -> int:
    """Keep readings, each in place of its capture's older one, which stays as a packed answer; how many were kept.

    A reading is left out where another process was quicker, or where its report has meanwhile come from another
    capture; the capture then waits for another look.
    """
    return len(keep_prepared(connection, prepared(readings, next_numbers(connection), read_at=read_at)).readings)


def keep_prepared(connection: Connection, ready: Prepared) -> Prepared:
    """Keep readings as `keep_readings` does, and give those that were kept as they were numbered.

    Where one is left out, or the case gives other numbers by now, the rows are made again.
    """
    current = _current(connection, [taken.reading.capture_id for taken in ready.readings])
    elsewhere = _elsewhere(connection, ready.readings)
    new = [
        taken
        for taken in ready.readings
        if not _is_done(current.get(taken.reading.capture_id), taken)
        and (taken.reading.report is None or taken.reading.report.id not in elsewhere)
    ]
    for taken in new:
        if row := current.get(taken.reading.capture_id):
            _pack(connection, row)
    numbers = next_numbers(connection)
    if len(new) < len(ready.readings) or numbers != ready.numbers:
        ready = prepared(new, numbers, read_at=ready.read_at)
    insert_prepared(connection, ready)
    log_all(connection, [Deed("read", row["id"], row["digest"]) for row in ready.own], at=ready.read_at)
    return ready


def put_by(connection: Connection, keys: Collection[int]) -> int:
    """Keep these readings as packed answers, so that their captures want to be read again; how many there were."""
    asked = select(READINGS).where(READINGS.c.key.in_(keys), READINGS.c.is_current == 1)
    rows = [dict(row) for row in connection.execute(asked).mappings()]
    for row in rows:
        _pack(connection, row)
    return len(rows)


def answers(connection: Connection, *, reader: str | None = None) -> Iterator[tuple[Reading, Reading | None]]:
    """The present reading of each capture, and the newest older one that differs in reader; of one `reader` if asked.

    Captures that an older reader never read have none beside them.
    """
    asked = select(READINGS).where(READINGS.c.is_current == 1).order_by(READINGS.c.key)
    for row in list(connection.execute(asked).mappings()):
        older = select(READINGS).where(
            READINGS.c.capture_id == row["capture_id"],
            READINGS.c.is_current == 0,
            READINGS.c.reader.startswith(reader, autoescape=True) if reader else READINGS.c.reader != row["reader"],
        )
        found = connection.execute(older.order_by(READINGS.c.key.desc()).limit(1)).mappings().first()
        yield reading_of(connection, dict(row)), reading_of(connection, dict(found)) if found else None


def first_with(connection: Connection, report_ids: Sequence[str], *, but: Sequence[str]) -> dict[str, str]:
    """Where reports stand already, by id: the origin of the capture that each was read from, if none of `but`."""
    asked = (
        select(REPORTS.c.id, CAPTURES.c.origin)
        .join(READINGS, READINGS.c.key == REPORTS.c.reading_key)
        .join(CAPTURES, CAPTURES.c.id == READINGS.c.capture_id)
        .where(REPORTS.c.id.in_(report_ids), CAPTURES.c.id.not_in(but))
    )
    return {row.id: row.origin for row in connection.execute(asked)}


def reading_of(connection: Connection, row: Row) -> Reading:
    """The record of a reading, from its rows, or from its packed answer where a newer one took its place."""
    if row["answer"] is not None:
        return unpacked(row["answer"])
    report = connection.scalar(select(REPORTS.c.body).where(REPORTS.c.reading_key == row["key"]))
    claims = with_bodies().where(CLAIMS.c.reading_key == row["key"]).order_by(CLAIMS.c.number)
    failures = select(FAILURES.c.body).where(FAILURES.c.reading_key == row["key"]).order_by(FAILURES.c.key)
    return Reading(
        capture_id=row["capture_id"],
        reader=row["reader"],
        report=msgspec.json.decode(report, type=Report) if report else None,
        parts=msgspec.json.decode(row["parts"], type=tuple[Part, ...]),
        claims=tuple(msgspec.json.decode(body, type=Claim) for body in connection.scalars(claims)),
        mentions=msgspec.json.decode(row["mentions"], type=tuple[Mention, ...]),
        failures=tuple(msgspec.json.decode(body, type=Failure) for body in connection.scalars(failures)),
    )


def packed(reading: Reading) -> bytes:
    """A reading as it is kept once a newer one took its place."""
    body = compress(encoded(reading))
    return digest_of(body) + body


def unpacked(answer: bytes) -> Reading:
    """The reading that was packed; raises `CaseDamaged` where the answer was altered."""
    body = answer[MARK:]
    if digest_of(body) != answer[:MARK]:
        raise CaseDamaged("readings: an older answer is not what was kept; run `sayso verify`")
    try:
        return msgspec.json.decode(decompress(body), type=Reading)
    except (error, msgspec.MsgspecError) as fault:
        raise CaseDamaged("readings: an older answer cannot be unpacked; run `sayso verify`") from fault


def _current(connection: Connection, captures: Sequence[str]) -> dict[str, Row]:
    asked = select(READINGS).where(READINGS.c.capture_id.in_(captures), READINGS.c.is_current == 1)
    return {row["capture_id"]: dict(row) for row in connection.execute(asked).mappings()}


def _elsewhere(connection: Connection, readings: Sequence[Taken]) -> dict[str, str]:
    ids = [taken.reading.report.id for taken in readings if taken.reading.report]
    return first_with(connection, ids, but=[taken.reading.capture_id for taken in readings])


def _is_done(row: Row | None, taken: Taken) -> bool:
    return row is not None and (row["reader"], row["capture_digest"]) == (taken.reading.reader, taken.capture_digest)


def _pack(connection: Connection, row: Row) -> None:
    """Put a reading's answer into its own row, and take its rows out of the tables that are searched."""
    key = row["key"]
    reading = reading_of(connection, row)
    answer = packed(reading)
    _take_out(connection, key, reading.claims)
    connection.execute(FAILURES.delete().where(FAILURES.c.reading_key == key))
    connection.execute(REPORTS.delete().where(REPORTS.c.reading_key == key))
    emptied = {"answer": answer, "parts": b"", "mentions": b"", "is_current": 0}
    connection.execute(READINGS.update().where(READINGS.c.key == key), emptied)


def _take_out(connection: Connection, reading_key: int, claims: Sequence[Claim]) -> None:
    """Take a reading's claims out of what is searched."""
    own = select(CLAIMS.c.key, CLAIMS.c.id).where(CLAIMS.c.reading_key == reading_key).order_by(CLAIMS.c.number)
    keyed = list(zip(connection.execute(own).all(), claims, strict=True))
    text.unindex(connection, [(key, text.words_of(claim)) for (key, _), claim in keyed])
    delete_rows(connection, CLAIM_ACTORS, [row for (key, _), claim in keyed for row in actor_rows(key, claim)])
    delete_rows(connection, CLAIM_IDS, [{"id": own, "claim_key": key} for (key, own), _ in keyed])
    delete_rows(connection, CLAIM_BODIES, [{"serial": serial_of(key)} for (key, _), _ in keyed])
    connection.execute(CLAIMS.delete().where(CLAIMS.c.reading_key == reading_key))
