"""Bringing reports to the case: files, a pasted text, pages by their addresses, feeds; and how far they are read."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from litestar import MediaType, Request, get, post
from litestar.datastructures import UploadFile
from litestar.di import NamedDependency
from litestar.exceptions import NotFoundException
from litestar.response import Redirect, Template

from sayso.errors import BadInput, SaysoError
from sayso.lexicon.wording import counted
from sayso.model.report import Given
from sayso.pipeline.taking_in import Intake
from sayso.serve.access import NOT_PUBLIC
from sayso.serve.case import ServedCase
from sayso.serve.intake.feeds import EVERY, add_feed, drop_feed, feeds_of, table_of
from sayso.serve.intake.files import safe_name, store, store_text
from sayso.store.failures import open_failures

Asking = Request[Any, Any, Any]
Served = NamedDependency[ServedCase]
MOST_ADDRESSES = 50
MOST_CHARACTERS = 2_000_000
SHOWN_FAILURES = 200
Store = Callable[[Path], Intake]


@get("/add", media_type=MediaType.HTML, opt=NOT_PUBLIC, sync_to_thread=True)
def add_page(served: Served) -> Template:
    """The ways to bring something, the feeds that are watched, and the jobs."""
    return _page(served)


@get("/jobs", media_type=MediaType.HTML, opt=NOT_PUBLIC, sync_to_thread=False)
def jobs_part(served: Served) -> Template:
    """The jobs alone, for a page that asks again and again while one is under way."""
    _check_open(served)
    return Template("parts/jobs.html", context={"jobs": served.worker.jobs()})


@get("/failures", media_type=MediaType.HTML, opt=NOT_PUBLIC, sync_to_thread=True)
def failures_page(served: Served) -> Template:
    """What could not be captured or read, and why."""
    with served.reading() as connection:
        found = open_failures(connection)
    return Template("failures.html", context={"failures": found[:SHOWN_FAILURES], "all": len(found)})


@post("/add/files", opt=NOT_PUBLIC)
async def add_files(request: Asking, served: Served) -> Redirect | Template:
    """Files of any kind that sayso reads."""
    form = await request.form()
    files = [one for one in form.getall("files", []) if isinstance(one, UploadFile)]
    brought = [(one.filename, await one.read()) for one in files]
    return await asyncio.to_thread(_brought_files, served, brought)


@post("/add/text", opt=NOT_PUBLIC)
async def add_text(request: Asking, served: Served) -> Redirect | Template:
    """A text that somebody pasted, with what is known of it."""
    form = await request.form()
    text = str(form.get("text") or "")
    known = {name: str(form.get(name) or "").strip() or None for name in ("title", "outlet", "published", "url")}
    return await asyncio.to_thread(_brought_text, served, text, Given(**known))


@post("/add/pages", opt=NOT_PUBLIC)
async def add_pages(request: Asking, served: Served) -> Redirect | Template:
    """Pages of the web, an address a line."""
    form = await request.form()
    return await asyncio.to_thread(_brought_pages, served, str(form.get("addresses") or "").split())


@post("/add/feed", opt=NOT_PUBLIC)
async def watch_feed(request: Asking, served: Served) -> Redirect | Template:
    """A feed to be watched from now on."""
    form = await request.form()
    asked = {name: str(form.get(name) or "").strip() for name in ("address", "every", "outlet")}
    return await asyncio.to_thread(_watched, served, asked)


@post("/add/drop-feed", opt=NOT_PUBLIC)
async def unwatch_feed(request: Asking, served: Served) -> Redirect | Template:
    """A feed to be watched no more."""
    form = await request.form()
    with _told() as problem:
        _check_open(served)
        await asyncio.to_thread(drop_feed, served.settings.case, str(form.get("address") or ""))
    return _answer(served, problem)


def _brought_files(served: ServedCase, brought: list[tuple[str, bytes]]) -> Redirect | Template:
    with _told() as problem:
        _check_open(served)
        names = ", ".join(safe_name(name) for name, _ in brought[:3])
        what = f"{names}{' …' if len(brought) > 3 else ''} ({counted(len(brought), 'file')})"
        _order(served, what, lambda folder: store(folder, brought))
    return _answer(served, problem)


def _brought_text(served: ServedCase, text: str, given: Given) -> Redirect | Template:
    with _told() as problem:
        _check_open(served)
        if len(text) > MOST_CHARACTERS:
            raise BadInput(f"{len(text)} characters at once; paste up to {MOST_CHARACTERS}, or bring a file")
        _order(served, f"pasted: {given.title or ' '.join(text.split())[:60]}", lambda at: store_text(at, text, given))
    return _answer(served, problem)


def _brought_pages(served: ServedCase, addresses: list[str]) -> Redirect | Template:
    with _told() as problem:
        _check_open(served)
        wrong = next((one for one in addresses if not one.startswith(("http://", "https://", "feed:"))), None)
        if wrong or not addresses or len(addresses) > MOST_ADDRESSES:
            said = f"{wrong[:200]!r} is no address of the web" if wrong else f"{len(addresses)} addresses"
            raise BadInput(f"{said}; give 1 to {MOST_ADDRESSES} that begin with http:// or https://, one a line")
        shown = addresses[0] + (f" and {len(addresses) - 1} more" if len(addresses) > 1 else "")
        served.worker.put(shown, Intake(addresses=tuple(addresses)))
    return _answer(served, problem)


def _watched(served: ServedCase, asked: dict[str, str]) -> Redirect | Template:
    with _told() as problem:
        _check_open(served)
        feed = add_feed(served.settings.case, asked["address"], every=asked["every"], outlet=asked["outlet"] or None)
        served.worker.put(f"a first look at {feed.address}", Intake(feeds=(feed,)))
    return _answer(served, problem)


def _order(served: ServedCase, what: str, stored: Store) -> None:
    """Order that what is stored in a folder be read; the folder goes when it has been, or could not be ordered."""
    folder = TemporaryDirectory(prefix="sayso-", ignore_cleanup_errors=True)
    try:
        served.worker.put(what, stored(Path(folder.name)), folder.cleanup)
    except BaseException:
        folder.cleanup()
        raise


@contextmanager
def _told() -> Iterator[list[SaysoError]]:
    """Keep the error that a person is to be told, for the page that they came from."""
    problem: list[SaysoError] = []
    try:
        yield problem
    except SaysoError as error:
        problem.append(error)


def _answer(served: ServedCase, problem: list[SaysoError]) -> Redirect | Template:
    return _page(served, problem[0]) if problem else Redirect("/add", status_code=303)


def _page(served: ServedCase, error: SaysoError | None = None) -> Template:
    _check_open(served)
    case = served.settings.case
    shown = {"jobs": served.worker.jobs(), "feeds": feeds_of(case), "has_folder": table_of(case) is not None}
    context = {**shown, "every": EVERY, "problem": str(error) if error else None}
    return Template("add.html", context=context, status_code=error.http_status if error else 200)


def _check_open(served: ServedCase) -> None:
    """Raise the error that says so where nothing can be added: the jobs of another process are not seen in this one."""
    if not served.settings.takes_reports:
        raise NotFoundException("several processes answer here (--workers), and jobs live in one; use `sayso read`")
