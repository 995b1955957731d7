"""The custody log: one entry for each thing taken in, read or decided, chained by hashes, only ever added to."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from hashlib import sha256
from typing import NamedTuple

import msgspec
from sqlalchemy import Connection, select

from sayso.model.case import Entry
from sayso.store.tables import CUSTODY

ORIGIN = "0" * 64  # what the first entry follows


class Deed(NamedTuple):
    """What an entry is to tell: `act` was done to `subject`, whose content has this digest."""

    act: str
    subject: str
    digest: str


def log(connection: Connection, *, act: str, subject: str, digest: str, at: str) -> Entry:
    """Append one entry, within a writing transaction of the caller; `at` is RFC 3339 in UTC."""
    return log_all(connection, [Deed(act, subject, digest)], at=at)[-1]


def log_all(connection: Connection, deeds: Sequence[Deed], *, at: str) -> list[Entry]:
    """Append an entry for each deed, in order."""
    made = list(chained(deeds, at=at, last=last_entry(connection)))
    if made:
        connection.execute(CUSTODY.insert(), [msgspec.structs.asdict(entry) for entry in made])
    return made


def chained(deeds: Iterable[Deed], *, at: str, last: Entry | None) -> Iterator[Entry]:
    """The entries that follow `last`."""
    sequence, previous = (last.sequence, last.hash) if last else (0, ORIGIN)
    for act, subject, digest in deeds:
        sequence += 1
        own = hash_of(sequence=sequence, at=at, deed=Deed(act, subject, digest), previous=previous)
        yield Entry(sequence=sequence, at=at, act=act, subject=subject, digest=digest, previous=previous, hash=own)
        previous = own


def hash_of(*, sequence: int, at: str, deed: Deed, previous: str) -> str:
    """SHA-256 over an entry's words as a JSON array, which can be read in one way only."""
    return sha256(msgspec.json.encode([sequence, at, *deed, previous])).hexdigest()


def last_entry(connection: Connection) -> Entry | None:
    """The newest entry; its hash is the head, which stands for the whole log."""
    row = connection.execute(select(CUSTODY).order_by(CUSTODY.c.sequence.desc()).limit(1)).mappings().first()
    return Entry(**row) if row else None


def entries(connection: Connection) -> Iterator[Entry]:
    """All entries in order, whatever their numbers are now."""
    for row in connection.execute(select(CUSTODY).order_by(CUSTODY.c.sequence)).mappings():
        yield Entry(**row)


def now() -> str:
    """The present moment as the log writes it: RFC 3339 in UTC, to the second."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
