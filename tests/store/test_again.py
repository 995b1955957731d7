"""What failed is tried again, and what a newer reader reads otherwise is told."""

import dataclasses
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager

import pytest
from msgspec.structs import replace
from reports import capture

from sayso.errors import UnknownId
from sayso.extract.reader import Extraction
from sayso.model.claim import Claim
from sayso.model.failure import Failure
from sayso.model.report import Capture, Page
from sayso.pipeline import Reader, into_case
from sayso.pipeline.diff import diff
from sayso.pipeline.into_case import read_into
from sayso.pipeline.retrying import retry
from sayso.store import custody
from sayso.store.casebook import Casebook
from sayso.store.failures import open_failures
from sayso.workers.reading import Result

TEXT = "The Syrian army captured Saraqib on Monday, the Syrian Observatory for Human Rights said."
OTHER = "Russian warplanes bombed Kafr Nabl on Tuesday, the Syrian Network for Human Rights said."
GONE = Failure(stage="capture", origin="away.txt", report_id=None, error="NotThere", message="away.txt: not there")


class Otherwise:
    """A reader that reads otherwise: fails, or changes the claims."""

    def __init__(
        self, reader: Reader, *, fails: bool = False, weapon: str | None = None, drops: str = "nothing"
    ) -> None:
        self._reader = reader
        self._fails = fails
        self._weapon = weapon
        self._drops = drops

    def is_relevant(self, page: Page) -> bool:
        return self._reader.is_relevant(page)

    def kept(self) -> AbstractContextManager[None]:
        return self._reader.kept()

    def results(self, page_list: Sequence[Page]) -> list[Result]:
        found = self._reader.results(page_list)
        return [self._changed(page, result) for page, result in zip(page_list, found, strict=True)]

    def _changed(self, page: Page, found: Result) -> Result:
        if self._fails:
            report = page.report
            return Failure(stage="extract", origin=report.path, report_id=report.id, error="Lost", message="lost")
        assert isinstance(found, Extraction)
        claims = tuple(self._claim(claim) for claim in found.claims if self._drops not in claim.content.exact)
        return dataclasses.replace(found, claims=claims)

    def _claim(self, claim: Claim) -> Claim:
        if self._weapon is None or claim.event is None:
            return claim
        return replace(claim, event=replace(claim.event, weapon=self._weapon))


def captures() -> list[Capture]:
    return [capture(TEXT, name="one.txt"), capture(OTHER, name="two.txt")]


def failing(casebook: Casebook) -> list[tuple[str, str]]:
    with casebook.reading() as connection:
        return [(one.failure.origin, one.failure.error) for one in open_failures(connection)]


def numbers(casebook: Casebook) -> list[int]:
    with casebook.reading() as connection:
        return [one.key for one in open_failures(connection)]


def test_what_could_not_be_captured_is_closed_once_it_can(casebook: Casebook, reader: Reader) -> None:
    read_into(casebook, [GONE], load=lambda: reader)
    assert failing(casebook) == [("away.txt", "NotThere")]

    def fetch(inputs: Sequence[str]) -> Iterator[Capture | Failure]:
        return iter([capture(TEXT, name=name) for name in inputs])

    still = retry(casebook, fetch=lambda _: [GONE], load=lambda: reader)
    assert (still.tried, still.closed, still.still) == (1, 0, (GONE,))
    done = retry(casebook, fetch=fetch, load=lambda: reader)
    assert (done.tried, done.closed, done.still) == (1, 1, ())
    assert failing(casebook) == []
    with casebook.reading() as connection:
        assert "closed" in [entry.act for entry in custody.entries(connection)]
    read_into(casebook, [GONE], load=lambda: reader)
    assert failing(casebook) == [("away.txt", "NotThere")]


def test_what_could_not_be_read_is_read_again_from_the_vault(casebook: Casebook, reader: Reader) -> None:
    read_into(casebook, captures()[:1], load=lambda: Otherwise(reader, fails=True))
    assert failing(casebook) == [("one.txt", "Lost")]
    still = retry(casebook, fetch=lambda _: [], load=lambda: Otherwise(reader, fails=True))
    assert (still.tried, still.closed, len(still.still)) == (1, 0, 1)
    done = retry(casebook, numbers(casebook), fetch=lambda _: [], load=lambda: reader)
    assert (done.tried, done.closed) == (1, 1)
    assert failing(casebook) == []


def test_a_number_that_no_failure_has_is_told(casebook: Casebook, reader: Reader) -> None:
    with pytest.raises(UnknownId, match="number 7"):
        retry(casebook, [7], fetch=lambda _: [], load=lambda: reader)


def test_failures_are_asked_for_by_stage_and_error(casebook: Casebook, reader: Reader) -> None:
    read_into(casebook, [GONE, *captures()], load=lambda: Otherwise(reader, fails=True))
    with casebook.reading() as connection:
        assert [len(open_failures(connection, stage=stage)) for stage in ("capture", "extract", "read")] == [1, 2, 0]
        assert len(open_failures(connection, stage="extract", error="NotThere")) == 0


def test_a_newer_reading_is_compared_with_the_older(
    casebook: Casebook, reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(into_case, "reader_version", lambda: "1+old")
    read_into(casebook, captures(), load=lambda: Otherwise(reader, drops="bombed"))
    assert diff(casebook).compared == 0
    monkeypatch.setattr(into_case, "reader_version", lambda: "2+new")
    read_into(casebook, [capture(f"{TEXT} It is so.", name="new.txt")], load=lambda: Otherwise(reader, weapon="rifle"))
    change = diff(casebook)
    assert (change.compared, change.unread) == (2, 1)
    one, two = sorted(change.readings, key=lambda reading: str(reading.origin))
    assert [(field.field, field.old, field.new) for field in one.changed[0].fields] == [("event.weapon", None, "rifle")]
    assert (one.gained, one.lost, one.old_reader, one.new_reader) == ((), (), "1+old", "2+new")
    assert [claim.event.type for claim in two.gained if claim.event] == ["airstrike"]
    assert [event.type for event in change.events_gained] == ["airstrike"]
    assert (change.events_lost, change.grades) == ((), ())
    assert diff(casebook, reader="1").compared == 2
    assert diff(casebook, reader="3").compared == 0
