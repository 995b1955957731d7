"""Readings kept while the next are read: a case holds what it would if each portion had been waited for."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from hashlib import sha256
from pathlib import Path
from unittest.mock import patch

import pytest
from sqlalchemy import select

from sayso.extract.reader import Extraction
from sayso.model.case import Reading
from sayso.model.report import Capture, Given, Page
from sayso.pipeline import into_case
from sayso.pipeline.into_case import read_into
from sayso.pipeline.whole import whole
from sayso.store.behind import Behind
from sayso.store.casebook import Casebook
from sayso.store.prepared import Taken
from sayso.store.readings import keep_readings, waiting
from sayso.store.rows import Row
from sayso.store.tables import CLAIM_ACTORS, CLAIM_BODIES, CLAIM_IDS, CLAIMS, CUSTODY, PLACES, READINGS, REPORTS
from sayso.store.verify import verify
from sayso.workers.reading import Result

from .shelf import TAKEN, invented, put

VERSION = "stand-in"
COUNT = 9


class StandIn:
    """Reads no claims, and does something first."""

    def __init__(self, first: Callable[[], None]) -> None:
        self._first = first
        self.pages: list[str] = []

    def is_relevant(self, page: Page, /) -> bool:
        return True

    def results(self, page_list: Sequence[Page], /) -> list[Result]:
        self._first()
        self.pages += [page.report.path for page in page_list]
        return [Extraction((), ()) for _ in page_list]

    def kept(self) -> AbstractContextManager[None]:
        return nullcontext()


def taken(number: int, words: str = "") -> Capture:
    content = (words or f"Day {number} of the war, of which this newspaper has a report.").encode()
    return Capture(content=content, sha256=sha256(content).hexdigest(), origin=f"{number}.txt", given=Given())


def read(casebook: Casebook, items: Sequence[Capture], reader: StandIn, *, most: int) -> int:
    with patch.object(into_case, "MOST", most), patch.object(into_case, "reader_version", lambda: VERSION):
        return read_into(casebook, items, load=lambda: reader).read


def order(casebook: Casebook) -> list[str]:
    """The captures in the order in which they were read."""
    with casebook.reading() as connection:
        return list(connection.scalars(select(READINGS.c.capture_id).order_by(READINGS.c.key)))


def test_what_stands_twice_in_two_portions_is_read_once_and_in_its_order(casebook: Casebook) -> None:
    words = "The same report of the war stands in two papers of this country."
    items = [taken(0, words), *(taken(number) for number in range(1, COUNT)), taken(COUNT, words)]
    items.insert(2, taken(COUNT + 1, words))
    reader = StandIn(lambda: None)
    assert read(casebook, items, reader, most=2) == len(items)
    assert sorted(reader.pages) == sorted(f"{number}.txt" for number in range(COUNT))
    assert order(casebook) == [one.id for one in items]
    told = [failure.message for failure in whole(casebook).failures]
    assert len(told) == 2
    assert all("0.txt" in message for message in told)
    assert verify(casebook).faults == ()


@pytest.mark.parametrize("most", [2, 4])
def test_where_another_process_reads_the_same_all_is_read_once(casebook: Casebook, most: int) -> None:
    def one_elsewhere() -> None:
        if reader.pages:
            return
        with casebook.writing() as connection:
            rows = waiting(connection, VERSION, limit=1)
            made = [Reading(capture_id=row.id, reader=VERSION, report=None) for row in rows]
            own = [Taken(reading, row.taken_at, row.digest) for reading, row in zip(made, rows, strict=True)]
            keep_readings(connection, own, read_at=TAKEN)

    reader = StandIn(one_elsewhere)
    items = [taken(number) for number in range(COUNT)]
    assert read(casebook, items, reader, most=most) == COUNT - 1
    assert order(casebook) == [one.id for one in items]
    assert verify(casebook).faults == ()


def test_a_portion_that_cannot_be_kept_stops_the_run_and_is_taken_up_by_the_next(casebook: Casebook) -> None:
    items = [taken(number) for number in range(COUNT)]
    with patch("sayso.store.readings.insert_prepared", side_effect=KeyError), pytest.raises(KeyError):
        read(casebook, items, StandIn(lambda: None), most=2)
    assert order(casebook) == []
    assert read(casebook, items, StandIn(lambda: None), most=2) == COUNT
    assert order(casebook) == [one.id for one in items]


def test_rows_are_those_of_readings_that_are_waited_for(casebook: Casebook, tmp_path: Path) -> None:
    told = invented(30)
    again = [
        Taken(Reading(capture_id=one.report.id, reader="2", report=one.report, claims=one.claims), TAKEN, "")
        for one in told[:20]
    ]
    portions = [again[start : start + 6] for start in range(0, len(again), 6)]
    with Casebook.open(str(tmp_path / "other"), make=True) as other:
        for case in (casebook, other):
            with case.writing() as connection:
                put(connection, told)  # their captures, and older readings of them
        with Behind(casebook) as behind:
            counts = [*(behind.keep(some, read_at=TAKEN) for some in portions), behind.finish(), behind.finish()]
        assert counts == [0, *map(len, portions), 0]
        for some in portions:
            with other.writing() as connection:
                keep_readings(connection, some, read_at=TAKEN)
        assert held(casebook) == held(other)


def held(casebook: Casebook) -> list[list[Row]]:
    with casebook.reading() as connection:
        log = select(CUSTODY.c.sequence, CUSTODY.c.subject, CUSTODY.c.digest).where(CUSTODY.c.act == "read")
        asked = (
            log,
            *(select(table) for table in (READINGS, REPORTS, CLAIMS, CLAIM_BODIES, CLAIM_IDS, CLAIM_ACTORS, PLACES)),
        )
        found = [[dict(row) for row in connection.execute(one).mappings()] for one in asked]
        return [sorted(rows, key=lambda row: [str(value) for value in row.values()]) for rows in found]
