"""What sites ask of programs that read them: robots.txt (RFC 9309)."""

from collections.abc import Callable
from dataclasses import dataclass

import httpx
from protego import Protego

from sayso.capture.web.clock import Clock
from sayso.capture.web.follow import Trail
from sayso.capture.web.url import origin_of
from sayso.errors import NotFetched

TOKEN = "sayso"  # noqa: S105 the name by which a robots.txt speaks to it
KEPT = 24 * 3600.0
KEPT_UNREACHED = 1800.0
UNREACHED = frozenset({"BrokenAnswer", "TooLarge", "TooManyRedirects", "BadStatus", "BadAddress"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """What one site asks: its robots.txt, or, without one, that all is allowed or nothing is."""

    text: Protego | None
    allows_else: bool
    until: float

    @property
    def pause(self) -> float | None:
        """The seconds between two requests that the site asks for."""
        return self.text.crawl_delay(TOKEN) if self.text else None

    def allows(self, url: httpx.URL) -> bool:
        """Whether the site allows that this address is fetched."""
        return self.text.can_fetch(str(url), TOKEN) if self.text else self.allows_else


class Robots:
    """The robots.txt of each site, fetched once a day and kept as long as the run.

    A site that has none (4xx) allows all. One that cannot say for now (5xx, 429, no answer) allows nothing, as the
    standard asks, and is asked again after half an hour.
    """

    def __init__(self, fetch: Callable[[httpx.URL], Trail], clock: Clock) -> None:
        self._fetch = fetch
        self._clock = clock
        self._known: dict[str, Rules] = {}

    def rules(self, url: httpx.URL) -> Rules:
        """What the site of an address asks; raises `NotFetched` where sayso may not even ask it that."""
        origin = origin_of(url)
        known = self._known.get(origin)
        if known is None or known.until < self._clock.elapsed():
            known = self._known[origin] = self._fetched(httpx.URL(f"{origin}/robots.txt"))
        return known

    def _fetched(self, url: httpx.URL) -> Rules:
        now = self._clock.elapsed()
        try:
            answer = self._fetch(url).answer
        except NotFetched as error:
            if error.error not in UNREACHED:
                raise
            return Rules(text=None, allows_else=False, until=now + KEPT_UNREACHED)
        if answer.status in {200, 203}:
            text = Protego.parse(answer.content.decode("utf-8", "replace").removeprefix("\ufeff"))
            return Rules(text=text, allows_else=True, until=now + KEPT)
        has_none = 400 <= answer.status < 500 and answer.status != 429
        return Rules(text=None, allows_else=has_none, until=now + (KEPT if has_none else KEPT_UNREACHED))
