"""Readers that go wrong on purpose, where another process can import them."""

import os
import signal
import time
from collections.abc import Iterable, Iterator

from sayso.extract.reader import ClaimReader, Extraction
from sayso.extract.syntax import Parse
from sayso.model.report import Page

DIES, SPINS, HANGS, RAISES = "It dies here.", "It spins here.", "It hangs here.", "It raises here."


class Faulty(ClaimReader):
    """Reads nothing, and does what the text says."""

    def __init__(self) -> None:
        pass

    def parses(self, pages: Iterable[Page]) -> Iterator[Parse]:
        for page in pages:
            _obey(page.report.text)
            yield Parse(text=page.report.text, words=(), sentences=())

    def extraction(self, page: Page, parse: Parse) -> Extraction:
        return Extraction((), ())


def faulty() -> ClaimReader:
    return Faulty()


def unloadable() -> ClaimReader:
    raise ValueError("no model")


def dying() -> ClaimReader:
    os.kill(os.getpid(), signal.SIGKILL)
    return Faulty()  # never reached


def _obey(text: str) -> None:
    if DIES in text:
        os.kill(os.getpid(), signal.SIGKILL)
    if RAISES in text:
        raise ValueError("as it was told")
    if HANGS in text:
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGALRM})  # as code that is not Python's would
    while SPINS in text or HANGS in text:
        time.sleep(0.01)
