"""Faults of disk and database as errors that a person can act on: what, where, what to do."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DatabaseError, DBAPIError

from sayso.errors import CaseBusy, CaseDamaged, DiskFull, NoServer, ReadOnlyCase, SaysoError
from sayso.store.engine import shown

FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
READ_ONLY = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})
SQLITE: dict[int, type[SaysoError]] = {
    sqlite3.SQLITE_FULL: DiskFull,
    sqlite3.SQLITE_IOERR: DiskFull,
    sqlite3.SQLITE_READONLY: ReadOnlyCase,
    sqlite3.SQLITE_CANTOPEN: ReadOnlyCase,
    sqlite3.SQLITE_PERM: ReadOnlyCase,
    sqlite3.SQLITE_BUSY: CaseBusy,
    sqlite3.SQLITE_LOCKED: CaseBusy,
    sqlite3.SQLITE_CORRUPT: CaseDamaged,
    sqlite3.SQLITE_NOTADB: CaseDamaged,
}
STATES: dict[str, type[SaysoError]] = {  # SQLSTATE of PostgreSQL, or the class that it begins with
    "53100": DiskFull,
    "53": NoServer,
    "57": NoServer,
    "08": NoServer,
    "28": NoServer,
    "3D": NoServer,
    "25006": ReadOnlyCase,
    "42501": ReadOnlyCase,
    "55P03": CaseBusy,
    "40": CaseBusy,
    "XX": CaseDamaged,
}
ADVICE: dict[type[SaysoError], str] = {
    DiskFull: "there is no room to write; what was kept before is whole: make room and run the command again",
    ReadOnlyCase: "the case cannot be written to; copy it to where you may write, or change its permissions",
    CaseBusy: "another process writes to the case and did not end in time; run the command again",
    CaseDamaged: "the case is damaged; run `sayso verify` and take what it names from a copy",
    NoServer: "the database server cannot be used; check that it runs, and the address",
}


@contextmanager
def told(address: str) -> Iterator[None]:
    """Raise what goes wrong inside as an error of sayso's own that names the case; anything unknown as it is."""
    try:
        yield
    except DBAPIError as error:
        raise _of_database(error, address) or error from error
    except OSError as error:
        raise _of_disk(error, address) or error from error


def _of_database(error: DBAPIError, address: str) -> SaysoError | None:
    origin = error.orig
    if isinstance(origin, sqlite3.Error):
        kind = SQLITE.get(getattr(origin, "sqlite_errorcode", 0) & 0xFF)
    else:
        state = getattr(origin, "sqlstate", None)
        unreachable = NoServer if state is None and isinstance(error, DatabaseError) else None
        kind = STATES.get(state or "", STATES.get((state or "")[:2], unreachable))
    why = " ".join(str(origin).split())
    return kind(f"{shown(address)}: {ADVICE[kind]} ({why})") if kind else None


def _of_disk(error: OSError, address: str) -> SaysoError | None:
    kind = DiskFull if error.errno in FULL else ReadOnlyCase if error.errno in READ_ONLY else None
    return kind(f"{shown(address)}: {ADVICE[kind]} ({error.strerror})") if kind else None
