"""A case that grows bit by bit is the case that one run gives: what is kept from drawing to drawing changes nothing."""

import tempfile
from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from itertools import islice
from random import Random
from typing import NamedTuple

import pytest
from evaluation.incidents.gold import incidents, parts
from evaluation.incidents.reading import captures
from golden.shelf import goldens
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.model.control import Spell
from sayso.model.dossier import Dossier
from sayso.model.event import Event
from sayso.model.found import Query
from sayso.model.report import Capture, Page, Report
from sayso.pipeline import Reader
from sayso.pipeline.dossiers import dossiers_answer
from sayso.pipeline.into_case import read_into
from sayso.pipeline.knowledge import load_knowledge
from sayso.pipeline.whole import whole
from sayso.store.casebook import Casebook
from sayso.store.verify import verify
from sayso.workers.reading import Result

MOST = 40  # reports of one case: the incidents of one war, and what else is told of it


class Once:
    """A reader that reads each report once, however often it is asked."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._read: dict[str, Result] = {}

    def is_relevant(self, page: Page) -> bool:
        return self._reader.is_relevant(page)

    def kept(self) -> AbstractContextManager[None]:
        return self._reader.kept()

    def results(self, page_list: Sequence[Page]) -> list[Result]:
        new = [page for page in page_list if page.report.id not in self._read]
        self._read |= {page.report.id: read for page, read in zip(new, self._reader.results(new), strict=True)}
        return [self._read[page.report.id] for page in page_list]


class Told(NamedTuple):
    """What a case says, whatever came when."""

    events: list[Event]
    control: list[Spell]
    dossiers: list[Dossier]
    reports: list[Report]


@pytest.fixture(scope="module")
def once(reader: Reader) -> Once:
    return Once(reader)


@pytest.fixture(scope="module")
def shelf() -> list[Capture]:
    """Every golden report and every report of an incident: wars that meet, copies, corrections, denials."""
    told = [capture for golden in goldens() for capture in golden.captures()]
    told += [capture for part in parts() for incident in incidents(part) for capture in captures(incident)]
    return list({capture.sha256: capture for capture in told}.values())


def told_in(case: Casebook) -> Told:
    document = whole(case)
    with case.reading() as connection:
        objects = dossiers_answer(connection, Query(limit=10_000), (), knowledge=load_knowledge()).dossiers
    return Told(
        sorted(document.events, key=lambda event: event.id),
        list(document.control),
        sorted(objects, key=lambda dossier: dossier.id),
        sorted(document.reports, key=lambda report: report.id),
    )


def grown(portions: Iterable[Sequence[Capture]], reader: Once) -> Told:
    """What a case says into which portions were read one after the other."""
    with tempfile.TemporaryDirectory() as folder, Casebook.open(folder, make=True) as case:
        for portion in portions:
            read_into(case, portion, load=lambda: reader)
        assert verify(case).faults == ()
        return told_in(case)


@st.composite
def cuts(draw: st.DrawFn) -> tuple[Random, list[int]]:
    """An order, and how many reports come at a time: often one, since then most is left as it was."""
    random = draw(st.randoms(use_true_random=False))
    return random, draw(st.lists(st.sampled_from((1, 1, 2, 7)), min_size=2, max_size=5))


@settings(max_examples=8)
@given(cut=cuts())
def test_a_case_that_grew_is_as_one_that_was_read_at_once(
    once: Once, shelf: list[Capture], cut: tuple[Random, list[int]]
) -> None:
    random, sizes = cut
    some = random.sample(shelf, k=MOST)
    late = iter(some[: sum(sizes)])
    portions = [some[sum(sizes) :], *(list(islice(late, size)) for size in sizes)]
    assert grown(portions, once) == grown([some], once)


@pytest.mark.slow
def test_so_is_one_of_all_reports_the_last_of_which_come_one_by_one(once: Once, shelf: list[Capture]) -> None:
    some = Random(1).sample(shelf, k=len(shelf))  # noqa: S311 an order
    portions = [some[:-12], *([capture] for capture in some[-12:])]
    assert grown(portions, once) == grown([some], once)
