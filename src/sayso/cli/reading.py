"""From inputs to a document: fetch, read, and keep what failed on the way."""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import Progress

from sayso import __version__
from sayso.cli.inputs import Inputs
from sayso.model.document import Document
from sayso.model.failure import Failure
from sayso.model.report import Capture


def document_of(
    inputs: Inputs, *, as_is: bool = False, mentions: bool = False, jobs: int | None, as_known_on: str | None = None
) -> Document:
    """The document of one run; `as_known_on` a day, of what had been reported by then.

    The model is loaded only where there is something to read, so that a wrong name is told at once.
    """
    fetched = list(inputs.items())
    if not any(isinstance(capture, Capture) for capture in fetched):
        failures = tuple(failure for failure in fetched if isinstance(failure, Failure))
        return Document(sayso=__version__, reports=(), claims=(), events=(), control=(), failures=failures)
    from sayso.pipeline import Reader  # noqa: PLC0415 loads the parser, which takes a second

    reader = Reader.load(jobs=jobs)
    gc.freeze()  # what was loaded stays; the collector need not walk it again and again
    with progress_shown() as progress:
        return reader.read(fetched, as_is=as_is, mentions=mentions, as_known_on=as_known_on, progress=progress)


def nothing_read(document: Document) -> str:
    """Why nothing was read, a line for each failure."""
    return "\n".join(["nothing could be read", *(failure.message for failure in document.failures)])


@contextmanager
def progress_shown() -> Iterator[Callable[[int, int], None] | None]:
    """A bar on stderr that is told how many of how many are done; none where stderr is no terminal."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield None
        return
    with Progress(console=console, transient=True) as bar:
        task = bar.add_task("Reading", total=None)

        def told(done: int, total: int) -> None:
            bar.update(task, completed=done, total=total)

        yield told
