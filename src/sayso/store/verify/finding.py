"""What a check finds: the place, so exactly as it can be told, and what is wrong there."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Literal

import msgspec

from sayso.model.record import Record

Where = Literal["log", "vault", "row", "index", "schema"]
Made = Callable[[], dict[str, Any]]  # a row made again from its record


class Finding(Record, frozen=True, kw_only=True):
    """Something that is not what was kept.

    `table`, `key` and `column` name a row's cell, as far as it is known which of a row's cells it is; in the log the
    key is the entry's number, in the vault the digest of the bytes.
    """

    where: Where
    table: str
    key: str
    column: str | None
    problem: str

    def __str__(self) -> str:
        column = f", column {self.column}" if self.column else ""
        return f"{self.table} {self.key}{column}: {self.problem}"


def altered(table: str, key: object, column: str | None, problem: str = "is not what was kept") -> Finding:
    """A row, or a cell of it, that was altered."""
    return Finding(where="row", table=table, key=str(key), column=column, problem=problem)


def gone(table: str, key: object) -> Finding:
    """A row that must be there and is not."""
    return altered(table, key, None, "is missing, or its key was altered")


def added(table: str, key: object) -> Finding:
    """A row that belongs to nothing that was kept."""
    return altered(table, key, None, "belongs to nothing that was kept, or its key was altered")


def compared(table: str, key: object, row: Mapping[str, Any], made: Made, *, is_attested: bool) -> Iterator[Finding]:
    """The cells of a row that are not as its record makes them.

    Of body and digest one was altered where they do not fit: the body, if the digest is attested elsewhere.
    """
    try:
        again = made()
    except (msgspec.MsgspecError, ValueError, LookupError):
        yield altered(table, key, "body", "cannot be read as the record that it must be")
        return
    unlike = [column for column, value in again.items() if row[column] != value]
    if "digest" in unlike:
        unlike = ["body"] if is_attested else ["digest"]
    yield from (altered(table, key, column) for column in unlike)
