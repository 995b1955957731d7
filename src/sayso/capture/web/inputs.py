"""Addresses as inputs of a call: a page, or a feed with all its pages."""

from collections.abc import Iterator

from sayso.capture.files import failed
from sayso.capture.web.entries import feed_content, is_feed
from sayso.capture.web.feeds import Item, feed_items
from sayso.capture.web.url import shown_address
from sayso.capture.web.web import Web, captured
from sayso.errors import NotFetched
from sayso.model.feed import Feed

FEED = "feed:"


def address_items(written: str, web: Web) -> Iterator[Item]:
    """What is at an address: a page as one capture, a feed as itself and the pages of its entries.

    Whether it is a feed is seen by its bytes; `feed:` before the address says that it must be one.
    """
    address = feed_address(written) or written
    try:
        fetched = web.fetch(address)
        if feed_address(written) or is_feed(fetched.content):
            content = feed_content(fetched)
        else:
            yield captured(fetched, address)
            return
    except NotFetched as error:
        yield failed(shown_address(address), error.error, error.problem)
        return
    if not content.entries:
        yield failed(address, "EmptyFeed", "a feed without entries; look again later")
    yield from feed_items(content, Feed(address=address, every=0.0), web)


def feed_address(written: str) -> str | None:
    """The address behind `feed:`, which also stands in place of `http:` (`feed://`); none without it."""
    if not written.casefold().startswith(FEED):
        return None
    rest = written[len(FEED) :]
    return f"http:{rest}" if rest.startswith("//") else rest
