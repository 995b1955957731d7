"""The real server and a real browser, which may ask nothing of anybody else and must never complain."""

import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Playwright, Route, sync_playwright

from sayso.pipeline import Reader
from sayso.serve.desk.furniture import built_names

from .war import read, war

EXAMPLES = Path(__file__).parents[3] / "examples"
SOFTWARE = ("--no-sandbox", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader")
PATIENCE = 60.0  # seconds; the machine may be busy
Open = Callable[..., Page]


@contextmanager
def server(case: str, *options: str) -> Iterator[str]:
    """The address of `sayso serve` over a case, in a process of its own."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    call = [sys.executable, "-m", "sayso", "serve", "--case", case, "--port", str(port), *options]
    with subprocess.Popen(call, stderr=subprocess.DEVNULL) as process:
        try:
            address = f"http://127.0.0.1:{port}"
            wait(address)
            yield address
        finally:
            process.terminate()


def wait(address: str) -> None:
    end = monotonic() + PATIENCE
    while True:
        try:
            with urlopen(f"{address}/map.json"):  # noqa: S310 our own server
                return
        except OSError:
            assert monotonic() < end, "the server does not answer"
            sleep(0.1)


@pytest.fixture(scope="session")
def hajin(tmp_path_factory: pytest.TempPathFactory, reader: Reader) -> Iterator[str]:
    """A desk over the example reports."""
    folder = tmp_path_factory.mktemp("browser")
    with server(read(folder / "hajin", str(EXAMPLES / "reports"), str(EXAMPLES / "manifest.csv"), reader)) as address:
        yield address


@pytest.fixture(scope="session")
def river(tmp_path_factory: pytest.TempPathFactory, reader: Reader) -> Iterator[str]:
    """A desk over reports of several places; tests may add to it."""
    with server(war(tmp_path_factory.mktemp("river"), reader)) as address:
        yield address


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as running:
        yield running


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    program = shutil.which("chromium")
    if program is None:
        pytest.skip("no Chromium is installed (on Debian: apt-get install chromium)")
    if not built_names():
        pytest.skip("the desk's scripts and styles were not built (make assets)")
    running = playwright.chromium.launch(executable_path=program, args=SOFTWARE)
    yield running
    running.close()


@pytest.fixture
def visit(browser: Browser) -> Iterator[Open]:
    """Opens a page; afterwards none may have complained, or asked for anything of another host."""
    wrong: list[str] = []
    opened: list[Page] = []

    def open_page(address: str, **how: object) -> Page:
        host = address.split("/")[2]
        context = browser.new_context(**{"viewport": {"width": 1200, "height": 800}, **how})  # type: ignore[arg-type]
        context.set_default_timeout(PATIENCE * 1000)
        context.route(lambda url: url.split("/")[2] != host, lambda route: refuse(route, wrong))
        page = context.new_page()
        asked: set[str] = set()
        page.on("request", lambda request: asked.add(request.url) if request.is_navigation_request() else None)
        page.on("console", lambda told: wrong.append(told.text) if complains(told, asked) else None)
        page.on("pageerror", lambda error: wrong.append(str(error)))
        opened.append(page)
        page.goto(address)
        return page

    yield open_page
    for page in opened:
        page.context.close()
    assert wrong == []


def complains(told: ConsoleMessage, asked: set[str]) -> bool:
    """Whether the browser complains: not where a page that was asked for answers that it cannot be, as it should."""
    is_answer = told.text.startswith("Failed to load resource") and told.location["url"] in asked
    return told.type in ("error", "warning") and not is_answer


def refuse(route: Route, wrong: list[str]) -> None:
    wrong.append(f"asked for {route.request.url}")
    route.abort()
