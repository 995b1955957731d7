"""One request at a time to a host, with a pause after each: a site must not notice that a machine reads it."""

from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

from sayso.capture.web.clock import Clock

PAUSE = 1.0
LONGEST_PAUSE = 30.0


class Pace:
    """Whose turn it is at each host, and when."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._locks: defaultdict[str, Lock] = defaultdict(Lock)
        self._free_at: dict[str, float] = {}

    @contextmanager
    def turn(self, host: str, pause: float | None = None) -> Iterator[None]:
        """Wait until the host may be asked, and keep others from it meanwhile.

        The pause that a site asks for is kept if it is longer than the usual one, up to half a minute.
        """
        with self._locks[host]:
            wait = self._free_at.get(host, 0.0) - self._clock.elapsed()
            if wait > 0:
                self._clock.sleep(wait)
            try:
                yield
            finally:
                self.hold(host, min(max(pause or 0.0, PAUSE), LONGEST_PAUSE))

    def hold(self, host: str, seconds: float) -> None:
        """Leave a host alone for so long."""
        self._free_at[host] = max(self._free_at.get(host, 0.0), self._clock.elapsed() + seconds)
