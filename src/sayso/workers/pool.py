"""Several workers at once: who reads which pages, and what becomes of those whose worker dies or never answers."""

from collections import deque
from collections.abc import Callable, Sequence
from multiprocessing.connection import wait
from time import monotonic

from sayso.errors import WorkersLost
from sayso.model.report import Page
from sayso.workers.limits import Limits
from sayso.workers.reading import Result, chunks, failure_of, too_slow
from sayso.workers.worker import Load, Worker, started

Told = Callable[[int], None]


class Pool:
    """Reads pages in processes of their own, each with its own model, which stay until they are ended.

    Results are kept by the number of their page, so it does not matter who reads what, nor when. A worker that dies
    takes no report with it but the one that it died of: what it was given is read again, page by page.
    """

    def __init__(self, load: Load, limits: Limits) -> None:
        self._load = load
        self._limits = limits
        self._workers: list[Worker] = []
        self._waiting: deque[list[int]] = deque()
        self._results: dict[int, Result] = {}

    def results(self, pages: Sequence[Page], told: Told, *, jobs: int) -> list[Result]:
        """What each page reads as, in the order of the pages; `told` hears how many are done."""
        self._results = {}
        self._waiting.extend(map(list, chunks(pages)))
        try:
            for _ in range(min(jobs, len(self._waiting)) - len(self._workers)):
                self._workers.append(started(self._load, self._limits))
            while len(self._results) < len(pages):
                self._give(pages)
                self._take(pages)
                told(len(self._results))
        except BaseException:
            self.end()
            raise
        return [self._results[number] for number in range(len(pages))]

    def end(self) -> None:
        """End the processes, whatever they do."""
        for worker in self._workers:
            worker.end()
        self._workers.clear()
        self._waiting.clear()

    def _give(self, pages: Sequence[Page]) -> None:
        for worker in list(self._workers):
            if worker.is_ready and not worker.numbers and self._waiting:
                numbers = self._waiting.popleft()
                try:
                    worker.send(numbers, [pages[number] for number in numbers])
                except OSError:
                    self._replace(worker, pages, "its process died")

    def _take(self, pages: Sequence[Page]) -> None:
        """Hear whoever speaks, and end whoever has been silent for too long."""
        busy = [worker for worker in self._workers if worker.numbers or not worker.is_ready]
        soonest = min((worker.deadline for worker in busy), default=monotonic())
        speaking = wait([worker.connection for worker in busy], timeout=max(0.0, soonest - monotonic()))
        for worker in busy:
            if worker.connection in speaking:
                self._hear(worker, pages)
            elif monotonic() > worker.deadline:
                self._replace(worker, pages, None)

    def _hear(self, worker: Worker, pages: Sequence[Page]) -> None:
        try:
            answer = worker.receive()
        except (EOFError, OSError):
            self._replace(worker, pages, "its process died")
            return
        if answer is not None:
            number, result = answer
            self._results[number] = result

    def _replace(self, worker: Worker, pages: Sequence[Page], death: str | None) -> None:
        """End a worker that is dead or stuck, and go on with another."""
        numbers, was_ready = worker.numbers, worker.is_ready
        worker.end()
        self._workers.remove(worker)
        if not was_ready:
            raise WorkersLost("a process that reads could not be started; try --jobs 1")
        if len(numbers) == 1:
            page = pages[numbers[0]]
            self._results[numbers[0]] = failure_of(page, "WorkerDied", death) if death else too_slow(page)
        else:
            self._waiting.extendleft([number] for number in reversed(numbers))
        if self._waiting:
            self._workers.append(started(self._load, self._limits))
