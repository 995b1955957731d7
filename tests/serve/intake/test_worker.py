"""The thread that sees to the jobs, with processes that only talk."""

from collections.abc import Callable, Sequence
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from threading import Event
from time import monotonic, sleep

import pytest

from sayso.errors import CaseBusy
from sayso.pipeline.taking_in import Intake, Taken, Told
from sayso.serve.intake import Job, Worker
from sayso.serve.intake.worker import MOST_WAITING

DONE = Told(taken=Taken(summary=None, failures=("a.txt: no words",)))


class Talker(BaseProcess):
    """A process that has said all that it will say, and need not run."""

    def __init__(self) -> None:
        self.was_ended = False

    def terminate(self) -> None:
        self.was_ended = True

    def join(self, timeout: float | None = None) -> None:
        pass


def talking(words: Sequence[Told], *, is_open: bool = False) -> Callable[[str, Intake], tuple[BaseProcess, Connection]]:
    kept = []

    def start(_case: str, _intake: Intake) -> tuple[BaseProcess, Connection]:
        here, there = Pipe(duplex=False)
        for word in words:
            there.send(word)
        kept.append(there)
        if not is_open:
            there.close()
        return Talker(), here

    return start


def over(worker: Worker, number: int) -> Job:
    end = monotonic() + 10
    while monotonic() < end:
        job = next(job for job in worker.jobs() if job.number == number)
        if job.is_over:
            return job
        sleep(0.01)
    raise AssertionError(f"still {job.state}")


def test_a_job_is_told_of_until_it_is_done_and_then_cleared_away() -> None:
    cleared = Event()
    worker = Worker("war", start=talking([Told(done=1, total=2), DONE]))
    worker.begin()
    job = worker.put("a.txt", Intake(files=("a.txt",)), cleared.set)
    assert over(worker, job.number).taken == DONE.taken
    assert cleared.wait(5)
    worker.close()


def test_a_process_that_ends_without_a_word_fails_its_job_and_not_the_next() -> None:
    worker = Worker("war", start=talking([Told(done=1, total=2)]))
    worker.begin()
    first, second = worker.put("a", Intake()), worker.put("b", Intake())
    assert "without a word" in (over(worker, first.number).problem or "")
    assert over(worker, second.number).state == "failed"
    worker.close()


def test_what_a_process_could_not_do_is_said() -> None:
    worker = Worker("war", start=talking([Told(problem="the disk is full")]))
    worker.begin()
    assert over(worker, worker.put("a", Intake()).number).problem == "the disk is full"
    worker.close()


def test_too_many_orders_are_refused_and_nothing_of_them_is_kept() -> None:
    worker = Worker("war", start=talking([], is_open=True))
    for number in range(MOST_WAITING):
        worker.put(str(number), Intake())
    with pytest.raises(CaseBusy):
        worker.put("one more", Intake())
    assert len(worker.jobs()) == MOST_WAITING


def test_a_worker_stops_in_the_middle_of_a_job() -> None:
    worker = Worker("war", start=talking([Told(done=1, total=9)], is_open=True))
    worker.begin()
    job = worker.put("a", Intake())
    while worker.jobs()[0].state == "waiting":
        sleep(0.01)
    began = monotonic()
    worker.close()
    assert monotonic() - began < 5
    assert worker.jobs()[0].number == job.number


def test_an_idle_worker_looks_for_something_to_do() -> None:
    asked = Event()
    worker = Worker("war", start=talking([DONE]), idle=lambda _: asked.set(), pause=0.01)
    worker.begin()
    assert asked.wait(5)
    worker.close()
