"""One process that reads: it loads its own model, is sent pages, and sends back what each reads as."""

import gc
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from threading import current_thread, main_thread
from time import monotonic

from sayso.extract.reader import ClaimReader
from sayso.model.report import Page
from sayso.workers.limits import Limits
from sayso.workers.reading import Result, read_chunk

Load = Callable[[], ClaimReader]
READY = "ready"


@dataclass(slots=True)
class Worker:
    """The parent's side of a worker: what it is reading, and until when it may stay silent."""

    process: BaseProcess
    connection: Connection
    deadline: float
    limits: Limits
    pages: list[Page] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)
    is_ready: bool = False

    def send(self, numbers: list[int], pages: list[Page]) -> None:
        """Give it pages to read; their numbers are for who asks for the results."""
        self.numbers, self.pages = list(numbers), list(pages)
        self.deadline = monotonic() + self.limits.of_worker(pages)
        self.connection.send(pages)

    def receive(self) -> tuple[int, Result] | None:
        """The number and the result of the next page; none where the worker only says that it is ready."""
        message = self.connection.recv()
        if message == READY:
            self.is_ready = True
            return None
        if isinstance(message, Exception):
            raise message
        self.deadline = monotonic() + self.limits.of_worker(self.pages)
        self.pages.pop(0)
        return self.numbers.pop(0), message

    def end(self) -> None:
        """End it, whatever it does."""
        self.process.kill()
        self.process.join()
        self.process.close()
        self.connection.close()


def started(load: Load, limits: Limits) -> Worker:
    """A worker on its way; it says when it is ready.

    It is spawned, not forked: a fork copies the threads' locks and nothing of the threads.
    """
    context = get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=work, args=(there, load, limits), daemon=True)
    with _interrupts_ignored():
        process.start()
    there.close()
    return Worker(process, here, monotonic() + limits.loading, limits)


def work(connection: Connection, load: Load, limits: Limits) -> None:
    """The worker's side: read what comes until the parent is gone."""
    try:
        reader = load()
    except Exception as error:  # noqa: BLE001 it is the parent's to tell
        connection.send(error)
        return
    gc.freeze()  # what was loaded stays; the collector need not walk it again and again
    try:
        connection.send(READY)
        while True:
            for result in read_chunk(reader, connection.recv(), limits):
                connection.send(result)
    except (EOFError, OSError):
        return


@contextmanager
def _interrupts_ignored() -> Iterator[None]:
    """An interrupt from the keyboard goes to the parent alone, which ends its workers: they inherit the deaf ear."""
    if current_thread() is not main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
