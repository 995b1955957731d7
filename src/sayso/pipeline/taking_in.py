"""Reading into a case on somebody's order, in a process of its own, so that whoever serves the case goes on answering.

Reading is heavy, and a hostile page may try to make it last: a process of its own can be interrupted, and when it ends
nothing is left of it.
"""

from collections.abc import Callable, Iterator
from contextlib import chdir, suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import TYPE_CHECKING

from sayso.capture import captures, load_manifest
from sayso.errors import SaysoError
from sayso.model.failure import Failure
from sayso.model.feed import Feed
from sayso.model.record import Record
from sayso.pipeline.into_case import Load, Progress, Summary, read_into
from sayso.pipeline.portions import Item
from sayso.pipeline.reader import Reader
from sayso.pipeline.watching import WatchedCase
from sayso.store.casebook import Casebook
from sayso.store.engine import is_server
from sayso.store.feeds import CaseFeeds

if TYPE_CHECKING:
    from sayso.capture.web import Web

MOST_TOLD = 20  # failures that are told by name


class Intake(Record, frozen=True, kw_only=True):
    """What is to be read: files in a folder, pages at addresses, or what feeds have brought since the last look.

    A file's name in the folder is the origin that its capture keeps, so that the same file brought again is known.
    """

    folder: str | None = None
    files: tuple[str, ...] = ()
    manifest: str | None = None
    addresses: tuple[str, ...] = ()
    feeds: tuple[Feed, ...] = ()


class Taken(Record, frozen=True, kw_only=True):
    """What came of it; `failures` are the first of the messages that say what could not be had."""

    summary: Summary | None
    failures: tuple[str, ...] = ()


class Told(Record, frozen=True, kw_only=True):
    """A word from the process: how far it is, what came of it, or why it stopped."""

    done: int = 0
    total: int = 0
    taken: Taken | None = None
    problem: str | None = None


def started(case: str, intake: Intake) -> tuple[BaseProcess, Connection]:
    """The process that takes this in, and the connection on which it tells `Told` records until it ends."""
    context = get_context("spawn")
    here, there = context.Pipe(duplex=False)
    process = context.Process(target=_told, args=(there, case, intake), daemon=True)
    process.start()
    there.close()
    return process, here


def take_in(
    case: str, intake: Intake, *, load: Load, web: "Web | None" = None, progress: Progress | None = None
) -> Taken:
    """Read it into the case; raises the errors of opening a case, and `BadInput` for a manifest that is none."""
    messages: list[str] = []
    address = case if is_server(case) else str(Path(case).resolve())
    with Casebook.open(address) as casebook, chdir(intake.folder or "."):
        if intake.feeds:
            watched = WatchedCase(casebook, load)
            watched.take(_heard(_fed(casebook, intake, web), messages))
            return Taken(summary=None, failures=tuple(messages))
        manifest = load_manifest(intake.manifest) if intake.manifest else None
        items = _heard(captures([*intake.files, *intake.addresses], manifest=manifest, web=web), messages)
        summary = read_into(casebook, items, load=load, progress=progress)
    return Taken(summary=summary, failures=tuple(messages))


def _fed(casebook: Casebook, intake: Intake, web: "Web | None") -> Iterator[Item]:
    from sayso.capture.web import SystemClock, Web, watch  # noqa: PLC0415 files need no HTTP

    return watch(intake.feeds, CaseFeeds(casebook), web or Web(), clock=SystemClock(), once=True)


def _heard(items: Iterator[Item], messages: list[str]) -> Iterator[Item]:
    """The items as they come; of the failures among them the first are taken note of."""
    for item in items:
        if isinstance(item, Failure) and len(messages) < MOST_TOLD:
            messages.append(item.message)
        yield item


def _told(connection: Connection, case: str, intake: Intake) -> None:
    tell: Callable[[Told], None] = connection.send
    try:
        with suppress(BrokenPipeError):  # nobody listens any more; what is kept stays kept
            taken = take_in(case, intake, load=Reader.load, progress=lambda *how: tell(Told(done=how[0], total=how[1])))
            tell(Told(taken=taken))
    except SaysoError as error:
        tell(Told(problem=str(error)))
    finally:
        connection.close()
