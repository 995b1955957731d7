"""The case behind the server: one open casebook that every request reads by a snapshot of its own."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

from anyio import CapacityLimiter
from sqlalchemy import Connection, func, select

from sayso.capture.web import Addresses, Limits, Wire
from sayso.errors import CaseBusy, ReadOnlyCase
from sayso.lexicon.wording import counted
from sayso.pipeline.settle import settle
from sayso.pipeline.taking_in import Intake
from sayso.serve.intake import Worker
from sayso.serve.intake.feeds import due, feeds_of
from sayso.serve.kept import Kept
from sayso.serve.memo import Memo
from sayso.serve.settings import Settings
from sayso.store.casebook import Casebook
from sayso.store.tables import CUSTODY

LIGHT, HEAVY = 4, 1  # answers that are made at once in a process: those that read little of a case, and those that much
PATIENCE = 2.0  # seconds


class ServedCase:
    """A case that is open for as long as it is served, with the answers that were given of its present state.

    `light` and `heavy` bound how many threads read at once, so that what reads much of the case leaves room.
    """

    def __init__(self, casebook: Casebook, settings: Settings) -> None:
        self.casebook = casebook
        self.settings = settings
        self.kept = Kept()
        self.light = CapacityLimiter(LIGHT)
        self.heavy = CapacityLimiter(HEAVY)
        self.worker = Worker(settings.case, idle=self._look_at_feeds)
        self.memo = Memo()
        self._drawing = ThreadPoolExecutor(max_workers=1, thread_name_prefix="sayso-drawing")

    @classmethod
    def open(cls, settings: Settings) -> "ServedCase":
        """Open the case and draw the picture that an interrupted run left undrawn; raises as `Casebook.open`."""
        casebook = Casebook.open(settings.case)
        served = cls(casebook, settings)
        served.settle()
        if settings.takes_reports:
            served.worker.begin()
        return served

    @property
    def wire(self) -> Wire:
        """What webhooks are told over: public machines only, unless this one is allowed on purpose."""
        return Wire(addresses=Addresses(allow_loopback=self.settings.tells_loopback), limits=Limits(seconds=15.0))

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One snapshot of the case, whatever others write meanwhile."""
        with self.casebook.reading() as connection:
            yield connection

    def settle(self) -> None:
        """Draw the picture where it is older than what was read and decided; an older one is shown where nobody may."""
        try:
            settle(self.casebook)
        except (ReadOnlyCase, CaseBusy):
            return

    def draw_soon(self, *, patience: float = PATIENCE) -> bool:
        """Draw the picture behind the requests, and wait a little for it; whether it is drawn.

        In a large case it takes longer than anybody should wait for a page. One thread draws, so that of many decisions
        made meanwhile one drawing brings them all.
        """
        drawing = self._drawing.submit(self.settle)
        try:
            drawing.result(patience)
        except TimeoutError:
            return False
        return True

    def close(self) -> None:
        """Let go of the case; what is being read into it, and what is being drawn, is ended first."""
        self.worker.close()
        self._drawing.shutdown(cancel_futures=True)
        self.casebook.close()

    def _look_at_feeds(self, worker: Worker) -> None:
        """Order a look at the feeds whose time has come."""
        feeds = due(self.casebook, feeds_of(self.settings.case))
        if feeds:
            worker.put(f"a look at {counted(len(feeds), 'feed')}", Intake(feeds=feeds))


def state_of(connection: Connection) -> int:
    """The number of the newest entry of the custody log: it grows with whatever changes in the case."""
    return connection.scalar(select(func.max(CUSTODY.c.sequence))) or 0


def head_of(connection: Connection) -> str:
    """The hash of the newest entry of the custody log: of this case, in this state, and of no other."""
    return connection.scalar(select(CUSTODY.c.hash).order_by(CUSTODY.c.sequence.desc()).limit(1)) or ""
