"""Fingerprints of reports, kept so that a picture drawn anew makes those of new reports only."""

from collections.abc import Mapping

from sqlalchemy import Connection, RowMapping, select

from sayso.store.bulk import add_rows, delete_rows
from sayso.store.rows import Row, digest_of, encoded
from sayso.store.tables import FINGERPRINTS, REPORTS


def fingerprints_by(connection: Connection, maker: str) -> dict[int, bytes]:
    """The JSON of the fingerprints that a version made, by the key of the reading whose report they are of.

    One that was altered is left out, so that it is made again.
    """
    rows = connection.execute(select(FINGERPRINTS).where(FINGERPRINTS.c.maker == maker)).mappings()
    return {row["reading_key"]: row["body"] for row in rows if dict(row) == _again(row)}


def keep_fingerprints(connection: Connection, made: Mapping[int, object], *, maker: str) -> None:
    """Keep new fingerprints by the key of the reading; those of readings that another took the place of go."""
    current = set(connection.scalars(select(REPORTS.c.reading_key)))
    older = set(connection.scalars(select(FINGERPRINTS.c.reading_key))) - current
    delete_rows(connection, FINGERPRINTS, [{"reading_key": key} for key in sorted(older | set(made))])
    rows = [fingerprint_row(key, maker, encoded(made[key])) for key in sorted(set(made) & current)]
    add_rows(connection, FINGERPRINTS, rows)


def _again(row: RowMapping) -> Row:
    return fingerprint_row(row["reading_key"], row["maker"], row["body"])


def fingerprint_row(key: int, maker: str, body: bytes) -> Row:
    """The row of `fingerprints`."""
    digest = digest_of(encoded([key, maker]) + body)
    return {"reading_key": key, "maker": maker, "body": body, "digest": digest}
