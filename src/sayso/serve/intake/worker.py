"""One thread that sees to the jobs, the oldest first; the reading itself is done by a process that it starts."""

from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from queue import Empty, SimpleQueue
from threading import Event, Lock, Thread
from typing import NamedTuple

from msgspec.structs import replace

from sayso.errors import CaseBusy, SaysoError
from sayso.pipeline.taking_in import Intake, Told, started
from sayso.serve.intake.job import Job

KEPT = 30  # jobs that are remembered
MOST_WAITING = 20
DIED = "the process that read it ended without a word; what was kept is kept, so bring it again"
Start = Callable[[str, Intake], tuple[BaseProcess, Connection]]
Clear = Callable[[], None]


class Order(NamedTuple):
    """A job that waits: what is to be read, and what is to be cleared away afterwards."""

    number: int
    intake: Intake
    clear: Clear


def nothing() -> None:
    """Nothing to clear away."""


class Worker:
    """Takes orders for one case; `idle` is called every `pause` seconds in which there is none."""

    def __init__(
        self, case: str, *, start: Start = started, idle: Callable[["Worker"], None] | None = None, pause: float = 60
    ) -> None:
        self._case = case
        self._start = start
        self._idle = idle
        self._pause = pause
        self._lock = Lock()
        self._jobs: dict[int, Job] = {}
        self._orders: SimpleQueue[Order | None] = SimpleQueue()
        self._ended = Event()
        self._thread = Thread(target=self._work, name="sayso-intake", daemon=True)

    def begin(self) -> None:
        """Start the thread."""
        self._thread.start()

    def put(self, what: str, intake: Intake, clear: Clear = nothing) -> Job:
        """Take an order; raises `CaseBusy` where too many wait."""
        with self._lock:
            if sum(not job.is_over for job in self._jobs.values()) >= MOST_WAITING:
                raise CaseBusy(f"{MOST_WAITING} orders wait already; bring this when some of them are done")
            job = Job(number=max(self._jobs, default=0) + 1, what=what)
            self._jobs[job.number] = job
            for number in sorted(self._jobs)[:-KEPT]:
                del self._jobs[number]
        self._orders.put(Order(job.number, intake, clear))
        return job

    def jobs(self) -> list[Job]:
        """The jobs that are remembered, the newest first."""
        with self._lock:
            return [self._jobs[number] for number in sorted(self._jobs, reverse=True)]

    def close(self) -> None:
        """Stop after what is being read, which is ended; what it kept stays kept."""
        self._ended.set()
        self._orders.put(None)
        if self._thread.is_alive():
            self._thread.join(timeout=10)

    def _work(self) -> None:
        while not self._ended.is_set():
            try:
                order = self._orders.get(timeout=self._pause)
            except Empty:
                with suppress(SaysoError):  # tried again after the next pause
                    if self._idle:
                        self._idle(self)
                continue
            if order is not None:
                try:
                    self._see_to(order)
                finally:
                    order.clear()

    def _see_to(self, order: Order) -> None:
        self._change(order.number, state="reading")
        try:
            process, connection = self._start(self._case, order.intake)
        except OSError as error:
            self._change(order.number, state="failed", problem=f"no process could be started ({error.strerror})")
            return
        try:
            self._listen(order.number, connection)
        finally:
            process.terminate()
            process.join()
            connection.close()

    def _listen(self, number: int, connection: Connection) -> None:
        while not self._ended.is_set():
            try:
                told: Told | None = connection.recv() if connection.poll(0.2) else None
            except (EOFError, OSError):
                self._change(number, state="failed", problem=DIED)
                return
            if told is None:
                continue
            if told.problem or told.taken:
                state = "failed" if told.problem else "done"
                self._change(number, state=state, problem=told.problem, taken=told.taken)
                return
            self._change(number, done=told.done, total=told.total)

    def _change(self, number: int, **fields: object) -> None:
        with self._lock:
            if number in self._jobs:
                self._jobs[number] = replace(self._jobs[number], **fields)
