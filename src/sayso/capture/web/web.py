"""The web, as sayso asks it: politely, one fetch at a time, never anything but public pages."""

import shutil
import tempfile
import weakref
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

import httpx

from sayso import __version__
from sayso.capture.files import failed
from sayso.capture.web.answer import WITH_BODY, Answer, Wire, answer
from sayso.capture.web.clock import Clock, SystemClock, stamp
from sayso.capture.web.follow import Trail, followed
from sayso.capture.web.limits import Allowance
from sayso.capture.web.pace import Pace
from sayso.capture.web.retry import LONGEST_WAIT, OVERLOADED, TRIES, wait_before
from sayso.capture.web.robots import Robots
from sayso.capture.web.url import host_of, parsed, shown_address
from sayso.errors import NotFetched
from sayso.model.failure import Failure
from sayso.model.record import Record
from sayso.model.report import Capture, Container, Given, Provenance

NOT_KEPT = frozenset(
    {
        "set-cookie",
        "set-cookie2",
        "www-authenticate",
        "proxy-authenticate",
        "authentication-info",
        "x-csrf-token",
        "x-xsrf-token",
    }
)
NOT_MODIFIED = 304
MOST_SENT_BACK = 1_000


class Fetched(Record, frozen=True, kw_only=True):
    """A page or a feed as it came: its bytes, where it ended up, and how it came there.

    `content` is the body without its transfer coding (chunks) and its content coding (gzip, deflate, Brotli), as a
    browser saves it; that is what is hashed and kept. `provenance.headers` tells how it was packed.
    """

    content: bytes
    address: str
    provenance: Provenance

    def header(self, name: str) -> str | None:
        """The first header of this name, which must be in lower case."""
        return next((value for key, value in self.provenance.headers if key == name), None)

    @property
    def is_unchanged(self) -> bool:
        """Whether the site said that nothing changed since it was asked last."""
        return self.provenance.status == NOT_MODIFIED


class Web:
    """Fetches pages: made once a run, since it remembers whom it asked when, and what each site asks.

    Every request and every redirect goes to a checked address only (`Addresses`), within the limits (`Limits`), as
    the site's robots.txt allows, with a pause after the one before.
    """

    def __init__(self, wire: Wire | None = None, *, clock: Clock | None = None) -> None:
        self._wire = wire or Wire()
        self._clock = clock or SystemClock()
        self._pace = Pace(self._clock)
        self._robots = Robots(self._fetched_robots, self._clock)
        self._folder: Path | None = None

    def capture(self, address: str, *, given: Given | None = None, container: str | None = None) -> Capture | Failure:
        """The page at an address, or why there is none; `given` is what a feed says of it beforehand."""
        try:
            fetched = self.fetch(address)
        except NotFetched as error:
            return failed(shown_address(address), error.error, error.problem)
        return captured(fetched, address, given=given, container=container)

    def fetch(self, address: str, *, etag: str | None = None, modified: str | None = None) -> Fetched:
        """What is at an address; raises `NotFetched` where there is no page.

        With the `etag` or the date that it had the last time, the site need not send it again.
        """
        url = parsed(address)
        conditions = {"If-None-Match": etag, "If-Modified-Since": modified}
        headers = {name: value for name, value in conditions.items() if value and _can_be_sent(value)}
        allowance = Allowance(self._wire.limits.seconds)
        trail = followed(url, lambda step: self._polite(step, headers, allowance), most=self._wire.limits.redirects)
        _check_status(trail.answer, is_conditional=bool(headers))
        return self._fetched(address, trail)

    def container(self, fetched: Fetched, address: str) -> Container:
        """Fetched bytes as a file that holds reports; it lies there as long as this object lives."""
        if self._folder is None:
            self._folder = Path(tempfile.mkdtemp(prefix="sayso-web-"))
            weakref.finalize(self, shutil.rmtree, self._folder, ignore_errors=True)
        digest = sha256(fetched.content).hexdigest()
        path = self._folder / digest
        path.write_bytes(fetched.content)
        size, provenance = len(fetched.content), fetched.provenance
        return Container(path=str(path), sha256=digest, size=size, origin=address, provenance=provenance)

    def _polite(self, url: httpx.URL, headers: Mapping[str, str], allowance: Allowance) -> Answer:
        """One answer, when it is this host's turn; a site that is overloaded is asked again later."""
        rules = self._robots.rules(url)
        if not rules.allows(url):
            raise NotFetched("Disallowed", "its robots.txt asks programs not to fetch it; save the page, give the file")
        for attempt in range(TRIES):
            with self._pace.turn(host_of(url), rules.pause):
                read = answer(url, wire=self._wire, allowance=allowance, headers=headers)
            if read.status not in OVERLOADED:
                return read
            wait = wait_before(attempt, read.header("retry-after"), self._clock.now())
            self._pace.hold(host_of(url), min(wait, LONGEST_WAIT))
            if wait > LONGEST_WAIT:
                break
        raise NotFetched(
            "TryLater", f"the site is overloaded (status {read.status}); try again in {wait:.0f} seconds", seconds=wait
        )

    def _fetched_robots(self, url: httpx.URL) -> Trail:
        """A robots.txt, for which nobody can be asked first."""
        allowance = Allowance(self._wire.limits.seconds)
        return followed(
            url, lambda step: answer(step, wire=self._wire, allowance=allowance), most=self._wire.limits.redirects
        )

    def _fetched(self, address: str, trail: Trail) -> Fetched:
        provenance = Provenance(
            taken_at=stamp(self._clock.now()),
            tool=f"sayso {__version__}",
            address=address,
            redirects=trail.redirects,
            status=trail.answer.status,
            headers=tuple((name, value) for name, value in trail.answer.headers if name not in NOT_KEPT),
        )
        return Fetched(content=trail.answer.content, address=str(trail.answer.url), provenance=provenance)


def captured(fetched: Fetched, address: str, *, given: Given | None = None, container: str | None = None) -> Capture:
    """A fetched page as a capture; it was found at the address that was asked for, unless a feed knows better."""
    told = given or Given()
    return Capture(
        content=fetched.content,
        sha256=sha256(fetched.content).hexdigest(),
        origin=address,
        given=told if told.url else Given(published=told.published, outlet=told.outlet, title=told.title, url=address),
        container=container,
        provenance=fetched.provenance,
    )


def _can_be_sent(value: str) -> bool:
    """Whether what a site once sent as a header may be one of ours; it may have sent anything."""
    return value.isascii() and value.isprintable() and len(value) <= MOST_SENT_BACK


def _check_status(read: Answer, *, is_conditional: bool) -> None:
    if read.status in WITH_BODY or (is_conditional and read.status == NOT_MODIFIED):
        return
    if read.status >= 500:
        raise NotFetched("TryLater", f"the site is at fault (status {read.status}); try again later")
    raise NotFetched("BadStatus", f"the site answered with status {read.status}, not with a page")
