"""Feeds that are watched, and what is remembered of each between two looks at it."""

from typing import Protocol

from sayso.model.record import Record


class Feed(Record, frozen=True, kw_only=True):
    """One feed to watch: where it is, how often to look, and whose reports it brings.

    `every` is in seconds. Without an `outlet` the feed's own title stands for it.
    """

    address: str
    every: float
    name: str | None = None
    outlet: str | None = None


class FeedState(Record, frozen=True, kw_only=True):
    """What is remembered of a feed, so that a look at it fetches only what is new.

    `etag` and `modified` are sent back to the site, which then need not send an unchanged feed again. Times are
    RFC 3339 in UTC. `failures` counts the looks that failed in a row. `seen` holds the keys of entries that need not
    be fetched again, oldest first; it is bounded, and whoever keeps the state need not look into it.
    """

    address: str
    etag: str | None = None
    modified: str | None = None
    checked_at: str | None = None
    next_at: str | None = None
    failures: int = 0
    seen: tuple[str, ...] = ()


class FeedMemory(Protocol):
    """Where the states of feeds are kept between runs."""

    def state(self, address: str) -> FeedState | None:
        """What is remembered of the feed at this address; none where it was never looked at."""

    def keep(self, state: FeedState) -> None:
        """Remember this state in place of the one before."""
