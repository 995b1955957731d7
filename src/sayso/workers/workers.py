"""Who reads the pages: this process, or several; decided once it is known how much there is to read."""

import os
from collections.abc import Callable, Sequence

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

    def results(self, pages: Sequence[Page], progress: Progress | None = None) -> list[Result]:
        """What each page reads as, in order, by however many processes: the result is the same."""

        def told(done: int) -> None:
            if progress is not None:
                progress(done, len(pages))

        jobs = self._jobs or fitting_jobs(pages)
        if jobs > 1 and len(pages) > 1:
            return Pool(self._load, jobs, self._limits).results(pages, told)
        return self._results_here(pages, told)

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
