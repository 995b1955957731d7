"""A feed into what it holds: the feed itself, then the pages of those of its entries that are new."""

from collections.abc import Callable, Collection, Iterator

from sayso.capture.files import failed
from sayso.capture.web.entries import Entry, FeedContent
from sayso.capture.web.url import joined, parsed
from sayso.capture.web.web import Web
from sayso.errors import NotFetched
from sayso.model.failure import Failure
from sayso.model.feed import Feed
from sayso.model.record import identity
from sayso.model.report import Capture, Container, Given

Item = Capture | Container | Failure
PASSING = frozenset({"TooSlow", "CannotConnect", "UnknownHost", "TryLater", "BrokenAnswer"})


def feed_items(
    content: FeedContent,
    feed: Feed,
    web: Web,
    *,
    seen: Collection[str] = frozenset(),
    settled: Callable[[str], None] = lambda _: None,
) -> Iterator[Item]:
    """The feed, then a capture or a failure for each entry that was not seen before, oldest first.

    A feed without news gives nothing. `settled` is told the key of each entry once what came of it was taken by the
    caller; it is not told of those whose page may yet come, so that they are tried again the next time.
    """
    new = _new(content, frozenset(seen))
    if not new:
        return
    container = web.container(content.fetched, feed.address)
    yield container
    if content.left_out:
        yield failed(feed.address, "TooLarge", f"{content.left_out} of its entries are left out; the first are read")
    for key, entry in reversed(new.items()):
        given = _given(entry, content, feed)
        item = given if isinstance(given, Failure) else _page(given, web, container)
        yield item
        if not (isinstance(item, Failure) and item.error in PASSING):
            settled(key)


def entry_key(entry: Entry) -> str:
    """What an entry is known by: its page's address, which is what is fetched; titles and ids change or repeat."""
    page, _, _ = (entry.link or "").partition("#")
    return identity("entry", page, "" if page else entry.title)


def _new(content: FeedContent, seen: frozenset[str]) -> dict[str, Entry]:
    """The entries not seen before by their keys, in the order of the feed, each once."""
    by_key: dict[str, Entry] = {}
    for entry in content.entries:
        key = entry_key(entry)
        if key not in seen:
            by_key.setdefault(key, entry)
    return by_key


def _given(entry: Entry, content: FeedContent, feed: Feed) -> Given | Failure:
    """What the feed says of an entry's page, or why there is no page to fetch."""
    called = f"its entry {(entry.title or entry.link or '')[:80]!r}"
    if entry.link is None:
        return failed(feed.address, "BadAddress", f"{called} leads to no page")
    try:
        url = str(joined(parsed(content.fetched.address), entry.link))
    except NotFetched as error:
        return failed(feed.address, error.error, f"{called}: {error.problem}")
    return Given(published=entry.published, outlet=feed.outlet or content.title, title=entry.title, url=url)


def _page(given: Given, web: Web, container: Container) -> Capture | Failure:
    return web.capture(given.url or "", given=given, container=container.sha256)
