"""What could not be captured or read, kept beside what was."""

from collections.abc import Sequence

from sqlalchemy import Connection, func, select

from sayso.model.failure import Failure
from sayso.store.custody import Deed, log_all
from sayso.store.rows import Row, digest_of, encoded
from sayso.store.tables import FAILURES


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
        "body": body,
        "digest": digest_of(encoded([key, reading_key, at]) + body),
    }


def keep_failures(connection: Connection, failures: Sequence[Failure], *, at: str) -> int:
    """Keep what could not be captured, each failure once however often it happens; how many are new."""
    asked = select(FAILURES.c.body).where(FAILURES.c.reading_key.is_(None))
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
