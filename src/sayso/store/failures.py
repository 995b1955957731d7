"""What could not be captured or read, kept beside what was; closed where it could be after all, and never dropped."""

from collections.abc import Collection, Sequence
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import Connection, Select, func, select

from sayso.model.failure import Failure
from sayso.store.custody import Deed, log_all
from sayso.store.rows import Row, digest_of, encoded
from sayso.store.tables import FAILURES


class Kept(NamedTuple):
    """A failure in a case: `reading_key` of the reading that failed, none where there was nothing to read yet."""

    key: int
    reading_key: int | None
    at: str
    failure: Failure


def open_failures(connection: Connection, *, stage: str | None = None, error: str | None = None) -> list[Kept]:
    """What fails at present, in the order in which it came; of one stage or error only, where that is asked."""
    asked = _open()
    if stage is not None:
        asked = asked.where(FAILURES.c.stage == stage)
    if error is not None:
        asked = asked.where(FAILURES.c.error == error)
    decoder = msgspec.json.Decoder(Failure)
    rows = connection.execute(asked.order_by(FAILURES.c.key))
    return [Kept(row.key, row.reading_key, row.at, decoder.decode(row.body)) for row in rows]


def close_failures(connection: Connection, keys: Collection[int], *, at: str) -> None:
    """Say that what these tell of did not fail when it was tried again; they stay, and the custody log tells of it."""
    asked = select(FAILURES.c.key, FAILURES.c.digest).where(FAILURES.c.key.in_(keys), FAILURES.c.closed_at.is_(None))
    found = connection.execute(asked.order_by(FAILURES.c.key)).all()
    if found:
        connection.execute(FAILURES.update().where(FAILURES.c.key.in_([row.key for row in found])), {"closed_at": at})
        log_all(connection, [Deed("closed", str(row.key), row.digest.hex()) for row in found], at=at)


def _open() -> Select[Any]:
    columns = FAILURES.c.key, FAILURES.c.reading_key, FAILURES.c.at, FAILURES.c.body
    return select(*columns).where(FAILURES.c.closed_at.is_(None))


def failure_rows(failures: Sequence[Failure], *, key: int, reading_key: int | None, at: str) -> list[Row]:
    """The rows of `failures`, numbered on from `key`; of a reading, or of none where the capture itself failed."""
    return [
        failure_row(failure, key=number, reading_key=reading_key, at=at)
        for number, failure in enumerate(failures, start=key)
    ]


def failure_row(failure: Failure, *, key: int, reading_key: int | None, at: str) -> Row:
    """The row of one failure."""
    body = encoded(failure)
    return {
        "key": key,
        "reading_key": reading_key,
        "at": at,
        "stage": failure.stage,
        "origin": failure.origin,
        "error": failure.error,
        "closed_at": None,
        "body": body,
        "digest": digest_of(encoded([key, reading_key, at]) + body),
    }


def keep_failures(connection: Connection, failures: Sequence[Failure], *, at: str) -> int:
    """Keep what could not be captured, each failure once however often it happens; how many are new."""
    asked = select(FAILURES.c.body).where(FAILURES.c.reading_key.is_(None), FAILURES.c.closed_at.is_(None))
    known = set(connection.scalars(asked.where(FAILURES.c.origin.in_({failure.origin for failure in failures}))))
    new = [
        failure for body, failure in {encoded(failure): failure for failure in failures}.items() if body not in known
    ]
    if not new:
        return 0
    key = (connection.scalar(select(func.max(FAILURES.c.key))) or 0) + 1
    rows = failure_rows(new, key=key, reading_key=None, at=at)
    connection.execute(FAILURES.insert(), rows)
    log_all(connection, [Deed("failed", str(row["key"]), row["digest"].hex()) for row in rows], at=at)
    return len(new)
