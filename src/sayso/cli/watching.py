"""Watching feeds for a case: what comes is kept at once, and read before the watch goes to sleep."""

import gc
from collections.abc import Callable

from sayso.capture.web import SystemClock, load_feeds, watch
from sayso.cli.web import web_of
from sayso.pipeline.reader import Reader
from sayso.pipeline.watching import WatchedCase
from sayso.store.casebook import Casebook
from sayso.store.feeds import CaseFeeds

LONG = 5.0  # seconds; a shorter pause is a site's, in the midst of a look


class RestingClock(SystemClock):
    """The clock of the machine; before a long sleep there is something to be done."""

    def __init__(self, before: Callable[[], None]) -> None:
        self._before = before

    def sleep(self, seconds: float) -> None:
        """Do what is to be done, and wait."""
        if seconds > LONG:
            self._before()
        super().sleep(seconds)


def watched(feeds: str, case: str, *, once: bool, allow_loopback: bool) -> None:
    """Watch the feeds of a table for the case at this address."""
    listed = load_feeds(feeds)
    readers: list[Reader] = []

    def load() -> Reader:
        if not readers:
            readers.append(Reader.load(jobs=1))
            gc.freeze()  # what was loaded stays; the collector need not walk it again and again
        return readers[0]

    with Casebook.open(case, make=True) as casebook:
        watch_case = WatchedCase(casebook, load)
        clock = RestingClock(watch_case.rest)
        web = web_of(allow_loopback=allow_loopback)
        watch_case.take(watch(listed, CaseFeeds(casebook), web, clock=clock, once=once))
