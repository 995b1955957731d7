"""Many processes read what one reads, and no report takes another with it."""

import pytest
from reports import capture

from sayso.errors import WorkersLost
from sayso.model.failure import Failure
from sayso.model.report import Page
from sayso.read import pages
from sayso.workers import Limits, Workers, fitting_jobs
from sayso.workers.reading import MOST_PAGES, MOST_WORDS, chunks

from .stubs import DIES, HANGS, RAISES, SPINS, dying, faulty, unloadable

SHORT = Limits(seconds=0.3, seconds_a_word=0, grace=0.3)
JOBS = [1, 2]


def laid_out(*texts: str) -> list[Page]:
    found = pages([capture(text, name=f"{number}.txt") for number, text in enumerate(texts)], as_is=True)
    return [page for page in found if isinstance(page, Page)]


def errors(texts: list[str], *, jobs: int) -> list[str | None]:
    results = Workers(faulty, jobs=jobs, limits=SHORT).results(laid_out(*texts))
    return [result.error if isinstance(result, Failure) else None for result in results]


def quiet(number: int) -> list[str]:
    return [f"Nothing happens on page {page}." for page in range(number)]


@pytest.mark.parametrize("jobs", JOBS)
def test_a_report_that_raises_is_a_failure_and_the_rest_is_read(jobs: int) -> None:
    assert errors([*quiet(3), RAISES, *quiet(6)[3:]], jobs=jobs) == [None] * 3 + ["ValueError"] + [None] * 3


@pytest.mark.parametrize("jobs", JOBS)
def test_a_report_that_takes_too_long_is_a_failure_and_the_rest_is_read(jobs: int) -> None:
    assert errors([*quiet(3), SPINS, *quiet(6)[3:]], jobs=jobs) == [None] * 3 + ["TooSlow"] + [None] * 3


@pytest.mark.slow
def test_a_worker_that_cannot_be_interrupted_is_ended() -> None:
    assert errors([*quiet(2), HANGS, *quiet(4)[2:]], jobs=2) == [None] * 2 + ["TooSlow"] + [None] * 2


def test_a_worker_that_dies_takes_only_the_report_that_it_died_of() -> None:
    assert errors([*quiet(3), DIES, *quiet(40)[3:]], jobs=2) == [None] * 3 + ["WorkerDied"] + [None] * 37


def test_workers_that_cannot_load_end_the_run_with_what_was_wrong() -> None:
    with pytest.raises(ValueError, match="no model"):
        Workers(unloadable, jobs=2).results(laid_out(*quiet(2)))
    with pytest.raises(WorkersLost):
        Workers(dying, jobs=2).results(laid_out(*quiet(2)))


def test_progress_is_told_to_the_end() -> None:
    told: list[tuple[int, int]] = []
    Workers(faulty, jobs=2).results(laid_out(*quiet(20)), lambda done, total: told.append((done, total)))
    assert told[-1] == (20, 20)
    assert [done for done, _ in told] == sorted(done for done, _ in told)


def test_short_reports_are_parsed_together_and_a_long_one_alone() -> None:
    long = " ".join(["word"] * MOST_WORDS)
    found = list(chunks(laid_out(*quiet(20), long, "End.")))
    assert sorted(number for chunk in found for number in chunk) == list(range(22))
    assert (20,) in found
    assert max(map(len, found)) <= MOST_PAGES


def test_the_same_reports_are_parsed_together_in_whatever_order_they_come() -> None:
    given = laid_out(*quiet(50))
    turned = given[::-1]
    one = [[given[number].report.id for number in chunk] for chunk in chunks(given)]
    assert [[turned[number].report.id for number in chunk] for chunk in chunks(turned)] == one


def test_few_words_are_not_worth_a_second_process() -> None:
    assert fitting_jobs([]) == 1
    assert fitting_jobs(laid_out(*quiet(20))) == 1
