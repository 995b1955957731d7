"""How much and how long a site may answer."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from sayso.errors import NotFetched


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Bounds of one fetch, with all its redirects; what goes beyond is refused, never cut to size.

    `seconds` counts from the first name that is looked up to the last byte, without the waiting that politeness asks
    for. `connecting` is for one connection. `sent` bounds the body in bytes as it comes, `content` as it inflates,
    `head` the status line and the headers.
    """

    seconds: float = 60.0
    connecting: float = 15.0
    sent: int = 16 * 1024 * 1024
    content: int = 32 * 1024 * 1024
    head: int = 64 * 1024
    redirects: int = 10


class Allowance:
    """The seconds of network time that one fetch has left; the clock runs only while it is `spent`.

    It is the machine's clock, not the one that tests put in its place: a socket waits in real seconds.
    """

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._left = seconds
        self._since: float | None = None

    @contextmanager
    def spent(self) -> Iterator[None]:
        """Let the clock run."""
        self._since = time.monotonic()
        try:
            yield
        finally:
            self._left -= time.monotonic() - self._since
            self._since = None

    def left(self) -> float:
        """The seconds left; raises `NotFetched` where there are none."""
        left = self._left if self._since is None else self._left - (time.monotonic() - self._since)
        if left <= 0:
            raise self.too_slow()
        return left

    def too_slow(self) -> NotFetched:
        """What to raise where time is up."""
        return NotFetched("TooSlow", f"no whole answer within {self._seconds:g} seconds; try again later")
