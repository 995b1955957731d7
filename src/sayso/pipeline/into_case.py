"""Reading into a case: captures are kept first, then read from the vault, and the picture is drawn of all.

It may end at any moment, with the machine's power or by a kill: a capture is in or out, never half, and the next run
takes up what is left. A second run over the same inputs does nothing.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from typing import NamedTuple

from sqlalchemy import Table, func, select

from sayso.errors import CaseDamaged
from sayso.model.failure import Failure
from sayso.model.record import Record
from sayso.model.report import Capture
from sayso.pipeline.portions import MOST, MOST_BYTES, Item, portions
from sayso.pipeline.readings import CaptureReader, ReadsPages
from sayso.pipeline.settle import settle
from sayso.pipeline.version import reader_version
from sayso.store.behind import Behind
from sayso.store.captures import Keep, keep_captures
from sayso.store.casebook import Casebook
from sayso.store.custody import now
from sayso.store.failures import keep_failures
from sayso.store.prepared import Taken
from sayso.store.readings import Waiting, count_waiting, first_with, waiting
from sayso.store.tables import CAPTURES, CLAIMS, EVENTS, FAILURES, REPORTS

Progress = Callable[[int, int], None]
Load = Callable[[], ReadsPages]


class Begun(NamedTuple):
    """A portion that is being kept: its captures, its reports by id with the origin of each, its last capture's key."""

    captures: Sequence[str]
    reports: Mapping[str, str]
    last: int


NOTHING = Begun((), {}, 0)


class Summary(Record, frozen=True, kw_only=True):
    """What a run did, and what the case holds now.

    `new`, `known` and `described` count captures: taken in, in already, and in but better described now; `read` those
    that were read, and `failed` inputs that could not be captured and were not known not to be.
    """

    new: int
    known: int
    described: int
    failed: int
    read: int
    reports: int
    claims: int
    events: int
    failures: int


def read_into(
    casebook: Casebook,
    items: Iterable[Item],
    *,
    load: Load,
    as_is: bool = False,
    progress: Progress | None = None,
) -> Summary:
    """Keep captures and what failed, read what has not been read by this reader, and draw the picture.

    `load` gives who reads, as `Reader.load` does, and is called only where there is something to read. The result is
    that of `Reader.read` over all captures of the case.
    """
    counts = Counter[str]()
    with casebook.writing() as connection:
        casebook.vault.sweep(connection, frozenset(connection.scalars(select(CAPTURES.c.sha256))))
    for portion in portions(items):
        counts += keep(casebook, portion, as_is=as_is)
    read = read_waiting(casebook, load, progress=progress)
    settle(casebook)
    done = {name: counts[name] for name in ("new", "known", "described", "failed")}
    return Summary(read=read, **done, **_holdings(casebook))


def keep(casebook: Casebook, portion: Sequence[Item], *, as_is: bool) -> Counter[str]:
    """Keep some captures and failures in one transaction, and count what was new."""
    how = Keep(as_is=as_is, at=now())
    taken = [item for item in portion if not isinstance(item, Failure)]
    failures = [item for item in portion if isinstance(item, Failure)]
    with casebook.writing() as connection:
        counts = Counter[str](keep_captures(connection, casebook.vault, taken, how))
        counts["failed"] = keep_failures(connection, failures, at=how.at)
    return counts


def read_waiting(casebook: Casebook, load: Load, *, progress: Progress | None = None) -> int:
    """Read, portion by portion, what this reader has not read yet; how many captures were read."""
    version = reader_version()
    with casebook.reading() as connection:
        total = count_waiting(connection, version)
    if not total:
        return 0
    reader, done = load(), 0
    captures = CaptureReader(reader, version)
    with reader.kept(), Behind(casebook) as behind:
        for kept in _kept(casebook, captures, behind, version):
            done += kept
            if progress is not None:
                progress(done, total)
    return done


def _kept(casebook: Casebook, reader: CaptureReader, behind: Behind, version: str) -> Iterator[int]:
    """Read portion by portion, each while the one before is being kept; how many were kept of each.

    What is read is what would be if the one before were in already. Where it then is not, since another process reads
    the same, it is read anew.
    """
    before = NOTHING
    while True:
        portion = _portion(casebook, version, after=before.last)
        readings = _read(casebook, reader, portion, before) if portion else []
        kept = behind.finish()
        if before.captures:
            yield kept
        is_short = kept < len(before.captures)
        if (is_short and not kept) or not (portion or before.last):
            return
        before = NOTHING  # looked for from the first on, where there is no more
        if portion and not is_short:
            behind.keep(readings, read_at=now())
            before = _begun(portion, readings)


def _begun(portion: Sequence[Waiting], readings: Sequence[Taken]) -> Begun:
    read = zip(portion, (taken.reading.report for taken in readings), strict=True)
    reports = {report.id: one.origin for one, report in read if report}
    return Begun([one.id for one in portion], reports, portion[-1].key)


def _portion(casebook: Casebook, version: str, *, after: int) -> list[Waiting]:
    """The next captures to read, no more than memory should hold at once."""
    with casebook.reading() as connection:
        found = waiting(connection, version, after=after, limit=MOST)
    size, portion = 0, list[Waiting]()
    for one in found:
        if portion and size + one.size > MOST_BYTES:
            break
        portion.append(one)
        size += one.size
    return portion


def _read(casebook: Casebook, reader: CaptureReader, portion: Sequence[Waiting], before: Begun) -> list[Taken]:
    own = [one.id for one in portion]

    def elsewhere(report_ids: Sequence[str]) -> Mapping[str, str]:
        with casebook.reading() as connection:
            return {**first_with(connection, report_ids, but=[*own, *before.captures]), **before.reports}

    readings = reader.readings([(_capture(casebook, one), one.as_is) for one in portion], elsewhere)
    return [Taken(reading, one.taken_at, one.digest) for reading, one in zip(readings, portion, strict=True)]


def _capture(casebook: Casebook, one: Waiting) -> Capture:
    capture = one.capture(casebook.vault)
    if sha256(capture.content).hexdigest() != one.sha256:
        raise CaseDamaged(f"vault: {one.origin} is not what was captured; run `sayso verify` and take it from a copy")
    return capture


def _holdings(casebook: Casebook) -> dict[str, int]:
    def count(table: Table) -> int:
        return connection.scalar(select(func.count()).select_from(table)) or 0

    with casebook.reading() as connection:
        tables = {"reports": REPORTS, "claims": CLAIMS, "events": EVENTS, "failures": FAILURES}
        return {name: count(table) for name, table in tables.items()}
