import gc
from pathlib import Path

import pytest

from sayso.capture import captures
from sayso.capture.web import Web
from sayso.capture.web.inputs import feed_address
from sayso.model.failure import Failure
from sayso.model.report import Capture, Container

from .shelf import rss
from .site import Page, Site, TurnedClock, web_at

FEED = rss("<item><title>B</title><link>/b</link></item><item><title>A</title><link>/a</link></item>")


def read(web: Web, *inputs: str) -> list[Capture | Container | Failure]:
    return list(captures(inputs, web=web))


def test_a_page_is_one_capture_and_a_file_beside_it_another(site: Site, web: Web, tmp_path: Path) -> None:
    site.pages["/a"] = Page()
    (tmp_path / "b.txt").write_text("The army lost Alder.")
    found = read(web, site.url("/a"), str(tmp_path), site.url("/a"))
    assert [one.origin for one in found] == [site.url("/a"), str(tmp_path / "b.txt")]


def test_a_feed_comes_before_its_pages_which_say_that_they_are_of_it(site: Site, web: Web) -> None:
    site.pages |= {"/feed": Page(FEED), "/a": Page(b"Of A."), "/b": Page(b"Of B.")}
    feed, *pages = read(web, site.url("/feed"))
    assert isinstance(feed, Container)
    assert Path(feed.path).read_bytes() == FEED
    assert (feed.origin, feed.size, feed.provenance is not None) == (site.url("/feed"), len(FEED), True)
    assert [page.content for page in pages if isinstance(page, Capture)] == [b"Of A.", b"Of B."]
    for page in pages:
        assert isinstance(page, Capture)
        assert page.container == feed.sha256
        assert page.given.outlet == "Harbour Post & Mail"
        assert page.given.url == page.origin


def test_a_feed_lies_there_as_long_as_its_web(site: Site, clock: TurnedClock) -> None:
    site.pages |= {"/feed": Page(FEED), "/a": Page(), "/b": Page()}
    web = web_at(clock)
    feed = read(web, site.url("/feed"))[0]
    assert isinstance(feed, Container)
    assert Path(feed.path).exists()
    del web
    gc.collect()
    assert not Path(feed.path).exists()


def test_feed_before_an_address_says_that_it_must_be_one(site: Site, web: Web) -> None:
    site.pages |= {"/page": Page(b"<p>The army took Alder."), "/feed": Page(FEED), "/a": Page(), "/b": Page()}
    (failure,) = read(web, f"feed:{site.url('/page')}")
    assert isinstance(failure, Failure)
    assert failure.error == "NotAFeed"
    assert len(read(web, f"feed:{site.url('/feed')}")) == 3


def test_an_empty_feed_is_told(site: Site, web: Web) -> None:
    site.pages["/feed"] = Page(rss(""))
    (failure,) = read(web, site.url("/feed"))
    assert isinstance(failure, Failure)
    assert failure.error == "EmptyFeed"


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("feed:https://news.example/a", "https://news.example/a"),
        ("FEED://news.example/a", "http://news.example/a"),
        ("https://news.example/a", None),
    ],
)
def test_feed_addresses(written: str, address: str | None) -> None:
    assert feed_address(written) == address


@pytest.mark.parametrize(
    ("link", "error"),
    [
        ("file:///etc/passwd", "BadAddress"),
        ("javascript:alert(1)", "BadAddress"),
        ("http://10.0.0.1/", "PrivateAddress"),
        ("http://reader:secret@news.example/", "HasCredentials"),
        ("", "BadAddress"),
    ],
)
def test_an_entry_that_leads_where_it_must_not_is_a_failure_and_the_others_are_read(
    site: Site, clock: TurnedClock, link: str, error: str
) -> None:
    items = f"<item><title>X</title><link>{link}</link></item><item><link>/a</link></item>"
    site.pages |= {"/feed": Page(rss(items)), "/a": Page()}
    web = web_at(clock, resolver=lambda host, port: [host])
    _, page, failure = read(web, site.url("/feed"))
    assert isinstance(page, Capture)
    assert isinstance(failure, Failure)
    assert failure.error == error
    assert "secret" not in failure.message
