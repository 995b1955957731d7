from collections.abc import Iterator
from itertools import islice, pairwise

import pytest

from sayso.capture.web import ShortMemory, Web, watch
from sayso.capture.web.watch import MOST_SEEN
from sayso.model.failure import Failure
from sayso.model.feed import Feed, FeedState
from sayso.model.report import Capture, Container

from .shelf import rss
from .site import Page, Raw, Site, TurnedClock

Item = Capture | Container | Failure


def items(*names: str) -> bytes:
    return rss("".join(f"<item><title>{name}</title><link>/{name}</link></item>" for name in names))


class Watch:
    """One feed of one site, and what is remembered of it."""

    def __init__(self, site: Site, web: Web, clock: TurnedClock) -> None:
        self.site, self.web, self.clock = site, web, clock
        self.feed = Feed(address=site.url("/feed"), every=900.0)
        self.memory = ShortMemory()

    def once(self) -> list[str]:
        return [shown(item) for item in self.looking(once=True)]

    def looking(self, *, once: bool) -> Iterator[Item]:
        return watch([self.feed], self.memory, self.web, clock=self.clock, once=once)

    @property
    def state(self) -> FeedState:
        state = self.memory.state(self.feed.address)
        assert state is not None
        return state


def shown(item: Item) -> str:
    if isinstance(item, Failure):
        return item.error
    return "feed" if isinstance(item, Container) else item.origin.rpartition("/")[2]


@pytest.fixture
def watched(site: Site, web: Web, clock: TurnedClock) -> Watch:
    site.pages |= {f"/{name}": Page(f"Of {name}.".encode()) for name in "abcd"}
    return Watch(site, web, clock)


def test_only_what_is_new_is_fetched(watched: Watch) -> None:
    watched.site.pages["/feed"] = [Page(items("b", "a")), Page(items("c", "b", "a"))]
    assert watched.once() == ["feed", "a", "b"]
    assert watched.once() == ["feed", "c"]
    assert watched.once() == []
    assert watched.site.paths == ["/feed", "/a", "/b", "/feed", "/c", "/feed"]


def test_an_unchanged_feed_is_not_sent_again(watched: Watch) -> None:
    modified = "Tue, 06 May 2031 09:30:00 GMT"
    headers = {"ETag": 'W/"7"', "Last-Modified": modified}
    watched.site.pages["/feed"] = [Page(items("a"), headers=headers), Page(b"", 304)]
    assert watched.once() == ["feed", "a"]
    assert watched.once() == []
    sent = watched.site.asked[-1].headers
    assert (sent["if-none-match"], sent["if-modified-since"]) == ('W/"7"', modified)
    assert watched.once() == []
    assert watched.site.asked[-1].headers["if-none-match"] == 'W/"7"'


@pytest.mark.parametrize("etag", ['"é"', '"a\tb"', '"' + "7" * 5000 + '"'])
def test_a_mark_that_cannot_be_sent_back_is_not(watched: Watch, etag: str) -> None:
    watched.site.pages["/feed"] = Page(items("a"), headers={"ETag": etag})
    assert watched.once() == ["feed", "a"]
    assert watched.once() == []
    assert "if-none-match" not in watched.site.asked[-1].headers


def test_a_page_that_may_yet_come_is_tried_again_and_one_that_will_not_is_left(watched: Watch) -> None:
    watched.site.pages |= {"/feed": Page(items("b", "a"), headers={"ETag": '"7"'}), "/b": Page(b"", 404)}
    watched.site.pages["/a"] = [Page(b"", 500), Page(b"Of a.")]
    assert watched.once() == ["feed", "TryLater", "BadStatus"]
    assert watched.state.etag is None
    assert watched.once() == ["feed", "a"]
    assert watched.state.etag == '"7"'
    assert watched.once() == []


def test_a_watch_that_is_stopped_goes_on_where_it_was(watched: Watch) -> None:
    watched.site.pages["/feed"] = Page(items("c", "b", "a"), headers={"ETag": '"7"'})
    assert [shown(item) for item in islice(watched.looking(once=True), 3)] == ["feed", "a", "b"]
    assert watched.state.etag is None
    assert watched.once() == ["feed", "b", "c"]  # whether `b` was taken nobody had said


def test_a_feed_is_looked_at_as_often_as_it_says(watched: Watch) -> None:
    watched.site.pages["/feed"] = [Page(items("a")), Page(items("b", "a")), Page(items("c", "b", "a"))]
    began = watched.clock.now()
    found = [
        (shown(item), (watched.clock.now() - began).total_seconds()) for item in islice(watched.looking(once=False), 6)
    ]
    assert [name for name, _ in found] == ["feed", "a", "feed", "b", "feed", "c"]
    assert [round(at / 900) for _, at in found] == [0, 0, 1, 1, 2, 2]


def test_a_feed_that_fails_is_left_alone_for_longer_each_time(watched: Watch) -> None:
    watched.site.pages["/feed"] = Page(b"", 500)
    looks = []
    for item in islice(watched.looking(once=False), 12):
        assert shown(item) == "TryLater"
        looks.append(watched.clock.now())
    waits = [(after - before).total_seconds() for before, after in pairwise(looks)]
    assert waits[:3] == [1800.0, 3600.0, 7200.0]
    assert max(waits) == 24 * 3600
    assert watched.state.failures == 12


def test_one_look_leaves_a_feed_alone_that_failed_just_now(watched: Watch) -> None:
    watched.site.pages["/feed"] = [Page(b"", 500), Page(items("a"))]
    assert watched.once() == ["TryLater"]
    assert watched.once() == []
    watched.clock.sleep(1800)
    assert watched.once() == ["feed", "a"]
    assert watched.state.failures == 0


def test_a_feed_is_left_alone_as_long_as_its_site_asks(watched: Watch) -> None:
    watched.site.pages["/feed"] = Page(b"", 429, {"Retry-After": "20000"})
    now = watched.clock.now()
    assert watched.once() == ["TryLater"]
    assert watched.state.next_at is not None
    assert watched.state.next_at.startswith("2031-05-06T15:33:20")
    assert watched.clock.now() == now


def test_what_is_no_feed_any_more_is_told_each_time(watched: Watch) -> None:
    watched.site.pages["/feed"] = Page(b"<html>This site is for sale.")
    assert watched.once() == ["NotAFeed"]
    assert watched.state.failures == 1


def test_one_feed_that_fails_does_not_keep_the_others(watched: Watch) -> None:
    watched.site.pages |= {"/feed": Raw(lambda send: send(b"nonsense")), "/other": Page(items("a"))}
    feeds = [watched.feed, Feed(address=watched.site.url("/other"), every=60.0, outlet="The Other")]
    found = list(watch(feeds, watched.memory, watched.web, clock=watched.clock, once=True))
    assert [shown(item) for item in found] == ["BrokenAnswer", "feed", "a"]
    assert isinstance(found[-1], Capture)
    assert found[-1].given.outlet == "The Other"


def test_what_is_remembered_is_bounded_and_holds_all_that_the_feed_lists(watched: Watch) -> None:
    old = tuple(f"old {number}" for number in range(MOST_SEEN))
    watched.memory.keep(FeedState(address=watched.feed.address, seen=old))
    watched.site.pages["/feed"] = Page(items("b", "a"))
    assert watched.once() == ["feed", "a", "b"]
    assert len(watched.state.seen) == MOST_SEEN
    assert watched.state.seen[:-2] == old[2:]
    assert watched.once() == []


def test_no_feeds_are_no_watch(web: Web, clock: TurnedClock) -> None:
    assert list(watch([], ShortMemory(), web, clock=clock)) == []
