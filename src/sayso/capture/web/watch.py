"""Feeds looked at again and again: what is new comes out as it comes."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

import msgspec

from sayso.capture.files import failed
from sayso.capture.web.clock import Clock, stamp
from sayso.capture.web.entries import FeedContent, feed_content
from sayso.capture.web.feeds import Item, entry_key, feed_items
from sayso.capture.web.url import shown_address
from sayso.capture.web.web import Web
from sayso.errors import NotFetched
from sayso.model.feed import Feed, FeedMemory, FeedState

LONGEST_WAIT = 24 * 3600.0
MOST_SEEN = 5_000


def watch(feeds: Sequence[Feed], memory: FeedMemory, web: Web, *, clock: Clock, once: bool = False) -> Iterator[Item]:
    """What the feeds bring: each feed's bytes before the pages of its new entries, and failures among them.

    Each feed is looked at when its time has come, the one that waits longest first, for ever; with `once`, each is
    looked at now and the watch ends. A feed that failed is left alone for longer each time, up to a day, or for as
    long as its site asks, also with `once`. What was taken is remembered at once, so a watch may be stopped at any
    moment.
    """
    while feeds:
        due = {feed.address: _due(feed, memory, clock.now(), once=once) for feed in feeds}
        for feed in sorted(feeds, key=lambda feed: due[feed.address]):
            if due[feed.address] <= clock.now():
                yield from _look(feed, memory, web, clock)
        if once:
            return
        next_look = min(_due(feed, memory, clock.now(), once=False) for feed in feeds)
        clock.sleep(max(1.0, (next_look - clock.now()).total_seconds()))


def _due(feed: Feed, memory: FeedMemory, now: datetime, *, once: bool) -> datetime:
    state = memory.state(feed.address)
    if state is None or state.next_at is None or (once and not state.failures):
        return now
    return datetime.fromisoformat(state.next_at)


def _look(feed: Feed, memory: FeedMemory, web: Web, clock: Clock) -> Iterator[Item]:
    """One look at one feed; what is remembered of it afterwards is kept, whatever happened."""
    before = memory.state(feed.address) or FeedState(address=feed.address)
    now = clock.now()
    try:
        fetched = web.fetch(feed.address, etag=before.etag, modified=before.modified)
        content = None if fetched.is_unchanged else feed_content(fetched)
    except NotFetched as error:
        memory.keep(_failed(before, feed, error, now))
        yield failed(shown_address(feed.address), error.error, error.problem)
        return
    state = _looked(before, feed, now)
    if content is None:
        memory.keep(state)
    else:
        yield from _taken(content, state, feed, memory, web)


def _taken(content: FeedContent, state: FeedState, feed: Feed, memory: FeedMemory, web: Web) -> Iterator[Item]:
    """What a feed that was sent holds that is new, remembered entry by entry.

    What makes the site leave the feed out the next time is remembered last, and only if no entry is to be tried again.
    """
    unfinished = msgspec.structs.replace(state, etag=None, modified=None)
    seen = dict.fromkeys(state.seen)

    def settled(key: str) -> None:
        seen[key] = None
        memory.keep(msgspec.structs.replace(unfinished, seen=tuple(seen)))

    yield from feed_items(content, feed, web, seen=state.seen, settled=settled)
    listed = dict.fromkeys(entry_key(entry) for entry in reversed(content.entries))
    current = [key for key in listed if key in seen]
    others = [key for key in seen if key not in listed][-(MOST_SEEN - len(current)) :]
    done = msgspec.structs.replace(unfinished, seen=(*others, *current))
    if len(current) == len(listed):
        sent = content.fetched
        done = msgspec.structs.replace(done, etag=sent.header("etag"), modified=sent.header("last-modified"))
    memory.keep(done)


def _looked(state: FeedState, feed: Feed, now: datetime) -> FeedState:
    next_at = now + timedelta(seconds=feed.every)
    return msgspec.structs.replace(state, checked_at=stamp(now), next_at=stamp(next_at), failures=0)


def _failed(state: FeedState, feed: Feed, error: NotFetched, now: datetime) -> FeedState:
    """The state after a look that failed: the next one is later each time."""
    failures = state.failures + 1
    wait = min(feed.every * 2.0 ** min(failures, 30), max(LONGEST_WAIT, feed.every))
    next_at = now + timedelta(seconds=max(wait, min(error.seconds or 0.0, LONGEST_WAIT)))
    return msgspec.structs.replace(state, checked_at=stamp(now), next_at=stamp(next_at), failures=failures)
