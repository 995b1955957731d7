"""A web site on this machine that answers as a test wants, and a clock that a test can turn."""

import contextlib
import ssl
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from sayso.capture.web import Addresses, Limits, Web, Wire
from sayso.capture.web.addresses import Resolver

Send = Callable[[bytes], None]
NOTHING = b""


@dataclass(frozen=True)
class Page:
    """An answer with a length, as most are."""

    content: bytes = b"The army took Alder."
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Raw:
    """An answer byte by byte: called with what sends, until it returns or the other side is gone."""

    write: Callable[[Send], None]


@dataclass(frozen=True)
class Asked:
    """One request as it came."""

    path: str
    headers: Mapping[str, str]


class Site:
    """What the site has, by path, and what it was asked; a list of answers is given one after the other."""

    def __init__(self, port: int, scheme: str = "http") -> None:
        self.pages: dict[str, Page | Raw | list[Page]] = {}
        self.asked: list[Asked] = []
        self.port = port
        self.scheme = scheme

    def url(self, path: str, host: str = "127.0.0.1") -> str:
        return f"{self.scheme}://{host}:{self.port}{path}"

    @property
    def paths(self) -> list[str]:
        return [asked.path for asked in self.asked if asked.path != "/robots.txt"]

    def answer(self, path: str) -> Page | Raw:
        found = self.pages.get(path, Page(b"", 404))
        if isinstance(found, list):
            return found.pop(0) if len(found) > 1 else found[0]
        return found


class TurnedClock:
    """A clock that stands still until someone sleeps by it."""

    def __init__(self) -> None:
        self.moment = datetime(2031, 5, 6, 10, 0, tzinfo=UTC)
        self.slept: list[float] = []

    def now(self) -> datetime:
        return self.moment

    def elapsed(self) -> float:
        return (self.moment - datetime(2031, 1, 1, tzinfo=UTC)).total_seconds()

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.moment += timedelta(seconds=seconds)


@contextmanager
def serving(tls: ssl.SSLContext | None = None) -> Iterator[Site]:
    """A site that is served until the test is over."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.asked.append(Asked(self.path, {name.lower(): value for name, value in self.headers.items()}))
            found = site.answer(self.path)
            with contextlib.suppress(OSError):
                if isinstance(found, Raw):
                    found.write(self._send)
                else:
                    self._send_page(found)
            self.close_connection = True

        def _send(self, stretch: bytes) -> None:
            self.wfile.write(stretch)
            self.wfile.flush()

        def _send_page(self, page: Page) -> None:
            lines = [f"HTTP/1.1 {page.status} Answer", f"Content-Length: {len(page.content)}"]
            lines += [f"{name}: {value}" for name, value in page.headers.items()]
            self._send("\r\n".join([*lines, "", ""]).encode("utf-8") + page.content)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 as the base has it
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    server.block_on_close = False
    server.handle_error = lambda *_: None  # type: ignore[method-assign]
    if tls is not None:
        server.socket = tls.wrap_socket(server.socket, server_side=True)
    site = Site(server.server_address[1], "https" if tls else "http")
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def loopback(_host: str, _port: int) -> list[str]:
    """Every name is this machine."""
    return ["127.0.0.1"]


def web_at(
    clock: TurnedClock,
    *,
    limits: Limits | None = None,
    resolver: Resolver = loopback,
    tls: ssl.SSLContext | None = None,
) -> Web:
    """The web, with this machine in it, by a clock that a test turns."""
    addresses = Addresses(allow_loopback=True, resolver=resolver)
    limits = limits or Limits(seconds=5.0)
    wire = Wire(addresses=addresses, limits=limits, tls=tls) if tls else Wire(addresses=addresses, limits=limits)
    return Web(wire, clock=clock)
