"""Who reads the pages: this process, or several; decided once it is known how much there is to read."""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from sayso.extract.reader import ClaimReader
from sayso.model.report import Page
from sayso.workers.limits import Limits, words
from sayso.workers.pool import Pool
from sayso.workers.reading import Result, chunks, read_chunk
from sayso.workers.worker import Load

WORTH_A_WORKER = 15_000  # words: what one process reads in a few times the second that another takes to load
Progress = Callable[[int, int], None]


class Workers:
    """Reads pages with as many processes as it was told, or, told none, as are worth their loading.

    `load` makes the reader of claims, in each worker by itself; it must be a function that another process can import.
    """

    def __init__(self, load: Load, *, jobs: int | None, limits: Limits | None = None) -> None:
        self._load = load
        self._jobs = jobs
        self._limits = limits or Limits()
        self._here: ClaimReader | None = load() if jobs == 1 else None
        self._pool: Pool | None = None
        self._is_kept = False

    def results(self, pages: Sequence[Page], progress: Progress | None = None) -> list[Result]:
        """What each page reads as, in order, by however many processes: the result is the same."""

        def told(done: int) -> None:
            if progress is not None:
                progress(done, len(pages))

        jobs = self._jobs or fitting_jobs(pages)
        if jobs > 1 and len(pages) > 1:
            return self._results_there(pages, told, jobs)
        return self._results_here(pages, told)

    @contextmanager
    def kept(self) -> Iterator[None]:
        """Keep the processes from one call to the next, for who reads in many portions; they end with the context."""
        self._is_kept = True
        try:
            yield
        finally:
            self._is_kept = False
            self._end()

    def _results_there(self, pages: Sequence[Page], told: Callable[[int], None], jobs: int) -> list[Result]:
        self._pool = self._pool or Pool(self._load, self._limits)
        try:
            return self._pool.results(pages, told, jobs=jobs)
        finally:
            if not self._is_kept:
                self._end()

    def _end(self) -> None:
        if self._pool is not None:
            self._pool.end()
            self._pool = None

    def _results_here(self, pages: Sequence[Page], told: Callable[[int], None]) -> list[Result]:
        results: dict[int, Result] = {}
        for numbers in chunks(pages):
            self._here = self._here or self._load()
            read = read_chunk(self._here, [pages[number] for number in numbers], self._limits)
            for number, result in zip(numbers, read, strict=True):
                results[number] = result
                told(len(results))
        return [results[number] for number in range(len(pages))]


def fitting_jobs(pages: Sequence[Page]) -> int:
    """One process a core, where there is enough to read for each; else fewer."""
    return max(1, min(_cores(), sum(map(words, pages)) // WORTH_A_WORKER))


def _cores() -> int:
    """The cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
