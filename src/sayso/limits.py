"""A clock that stops what takes longer than it may, for work on inputs that may be made to last for ever."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic
from types import FrameType

AGAIN = 1.0  # seconds; code that swallows the first ring hears another


class TooSlow(Exception):
    """Something took longer than it may."""


@contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Raise `TooSlow` in the middle of what takes longer; without a limit where the system has no such clock.

    Only the main thread of a process can be interrupted so, and code that is not Python's not at all. A limit within
    another leaves the outer one as it was.
    """
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return
    before, began = signal.signal(signal.SIGALRM, _ring), monotonic()
    left, interval = signal.setitimer(signal.ITIMER_REAL, seconds, AGAIN)
    try:
        yield
    finally:
        rest = max(left - (monotonic() - began), 0.001) if left else 0.0
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
        signal.setitimer(signal.ITIMER_REAL, rest, interval)


def _ring(_number: int, _frame: FrameType | None) -> None:
    raise TooSlow
