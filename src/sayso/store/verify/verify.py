"""The whole case recomputed: the log, the vault's bytes, and every row from the record that it holds."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from itertools import islice

from sqlalchemy import Connection, Table
from sqlalchemy.exc import DatabaseError

from sayso.model.record import Record
from sayso.store import tables
from sayso.store.casebook import Casebook
from sayso.store.tables.served import SERVED
from sayso.store.verify import boxes, found_by, picture, readings, served, shape, words
from sayso.store.verify import captures as taken
from sayso.store.verify.finding import Finding
from sayso.store.verify.log import Told, read_log

MOST_FAULTS = 100
Check = Callable[[Connection, Told], Iterator[Finding]]


class Verdict(Record, frozen=True, kw_only=True):
    """What was checked and what was found; `head` is to be noted elsewhere, since it stands for the whole log.

    `faults` begin with the first, and are at most a hundred. `notes` are no faults: bytes that an interrupted run left.
    """

    head: str
    entries: int
    captures: int
    faults: tuple[Finding, ...]
    notes: tuple[str, ...]


CHECKS: tuple[tuple[tuple[Table, ...], Check], ...] = (
    ((tables.CAPTURES,), taken.captures),
    ((tables.READINGS, tables.REPORTS, tables.CLAIMS, tables.CLAIM_BODIES, tables.FAILURES), readings.readings),
    ((tables.CLAIM_ACTORS, tables.CLAIM_IDS), lambda connection, _told: found_by.claim_links(connection)),
    ((tables.PLACES, tables.PLACES_WITHIN), lambda connection, _told: found_by.places(connection)),
    ((tables.ORIGINS, tables.REUSES, tables.EVENTS, tables.SPELLS, tables.FINGERPRINTS), picture.picture),
    ((tables.EVENT_CLAIMS, tables.MARKS), lambda connection, _told: found_by.picture_links(connection)),
    ((tables.DECISIONS,), picture.decisions),
    ((tables.CASE,), shape.state),
    ((tables.FEEDS,), lambda connection, _told: shape.feeds(connection)),
    (SERVED, served.served),
    ((), lambda connection, _told: words.words(connection)),
    ((), lambda connection, _told: boxes.boxes(connection)),
    ((), lambda connection, _told: shape.shape(connection)),
)


def verify(casebook: Casebook, *, quick: bool = False, head: str | None = None) -> Verdict:
    """Check everything that a case holds, in one snapshot of it.

    `head` is one noted earlier: that the log still holds it proves that nothing before it was cut off or written anew.
    With `quick` the vault's bytes are left out, which take the most time.
    """
    with casebook.reading() as connection, _any_bytes(connection):
        told, faults = read_log(connection)
        found = [*faults, *_unknown_head(told, head), *islice(findings(connection, told), MOST_FAULTS)]
        notes: list[str] = []
        if not quick:
            found += islice(taken.vault(connection, casebook.vault), MOST_FAULTS)
            notes += (f"vault {name}: no capture's bytes" for name in taken.orphans(connection, casebook.vault))
        connection.rollback()  # nothing was written, and a commit would look into an index that may be damaged
    return Verdict(
        head=told.head,
        entries=told.count,
        captures=len(told.captures),
        faults=tuple(found[:MOST_FAULTS]),
        notes=tuple(notes),
    )


def findings(connection: Connection, told: Told) -> Iterator[Finding]:
    """What is wrong in the database, against what the log tells; what cannot even be read is wrong, too."""
    for known, check in CHECKS:
        try:
            yield from check(connection, told)
        except (DatabaseError, ValueError, LookupError, TypeError) as error:
            name = known[0].name if known else "casebook.db"
            problem = f"cannot be checked: {' '.join(str(error).split())[:200]}"
            yield Finding(where="row", table=name, key="", column=None, problem=problem)


def _unknown_head(told: Told, head: str | None) -> Iterator[Finding]:
    if head is not None and head not in told.hashes:
        problem = "the head that was noted is not in the log: entries were cut off or the log was written anew"
        yield Finding(where="log", table="custody", key=head, column=None, problem=problem)


@contextmanager
def _any_bytes(connection: Connection) -> Iterator[None]:
    """Let text be read that is no UTF-8 any more: it was altered, and is to be named."""
    driver = connection.connection.driver_connection
    if connection.dialect.name != "sqlite" or driver is None:
        with nullcontext():
            yield
        return
    driver.text_factory = _text
    try:
        yield
    finally:
        driver.text_factory = str


def _text(content: bytes) -> str:
    return content.decode("utf-8", "backslashreplace")
