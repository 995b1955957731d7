from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.capture.web import Web
from sayso.capture.web.retry import LONGEST_WAIT, said_seconds, wait_before
from sayso.model.failure import Failure
from sayso.model.report import Capture

from .site import Page, Raw, Site, TurnedClock, serving, web_at

NOW = datetime(2031, 5, 6, 10, 0, tzinfo=UTC)


def error_of(found: Capture | Failure) -> str | None:
    return found.error if isinstance(found, Failure) else None


def robots(text: str) -> Page:
    return Page(text.encode())


def test_what_robots_txt_forbids_is_not_fetched(site: Site, web: Web) -> None:
    site.pages["/robots.txt"] = robots("\ufeffUser-agent: *\nDisallow: /in\nAllow: /in/*.html$\n")
    site.pages["/out"] = site.pages["/in/a.html"] = Page()
    assert error_of(web.capture(site.url("/out"))) is None
    assert error_of(web.capture(site.url("/in/a.html"))) is None
    assert error_of(web.capture(site.url("/in/a"))) == "Disallowed"
    assert site.paths == ["/out", "/in/a.html"]


def test_its_own_name_counts_before_all_names(site: Site, web: Web) -> None:
    site.pages["/robots.txt"] = robots("User-agent: *\nAllow: /\n\nUser-agent: Sayso\nDisallow: /\n")
    site.pages["/a"] = Page()
    assert error_of(web.capture(site.url("/a"))) == "Disallowed"


def test_a_redirect_asks_the_robots_txt_of_where_it_leads(site: Site, web: Web) -> None:
    site.pages["/robots.txt"] = robots("User-agent: *\nDisallow: /in\n")
    site.pages["/a"] = Page(b"", 302, {"Location": "/in/a"})
    site.pages["/in/a"] = Page()
    assert error_of(web.capture(site.url("/a"))) == "Disallowed"
    assert site.paths == ["/a"]


@pytest.mark.parametrize(
    ("status", "error"),
    [(404, None), (401, None), (403, None), (410, None), (500, "Disallowed"), (503, "Disallowed"), (429, "Disallowed")],
)
def test_a_site_without_robots_txt_allows_all_and_one_that_cannot_say_nothing(
    site: Site, web: Web, status: int, error: str | None
) -> None:
    site.pages["/robots.txt"] = Page(b"User-agent: *\nDisallow: /\n" if error is None else b"", status)
    site.pages["/a"] = Page()
    assert error_of(web.capture(site.url("/a"))) == error


def test_a_robots_txt_that_breaks_off_allows_nothing(site: Site, web: Web) -> None:
    site.pages["/robots.txt"] = Raw(lambda send: send(b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nUser"))
    site.pages["/a"] = Page()
    assert error_of(web.capture(site.url("/a"))) == "Disallowed"


def test_robots_txt_may_be_behind_a_redirect(site: Site, web: Web) -> None:
    site.pages["/robots.txt"] = Page(b"", 301, {"Location": "/elsewhere.txt"})
    site.pages["/elsewhere.txt"] = robots("User-agent: *\nDisallow: /a\n")
    site.pages["/a"] = Page()
    assert error_of(web.capture(site.url("/a"))) == "Disallowed"


def test_robots_txt_is_asked_for_once_a_day(site: Site, clock: TurnedClock, web: Web) -> None:
    site.pages["/a"] = Page()

    def asked() -> int:
        web.capture(site.url("/a"))
        return [one.path for one in site.asked].count("/robots.txt")

    assert [asked(), asked()] == [1, 1]
    clock.sleep(25 * 3600)
    assert asked() == 2


@settings(max_examples=40)
@given(st.text(max_size=300))
def test_any_text_is_a_robots_txt(text: str) -> None:
    with serving() as site:
        site.pages["/robots.txt"] = Page(f"User-agent: *\n{text}".encode("utf-8", "replace"))
        site.pages["/a"] = Page()
        assert error_of(web_at(TurnedClock()).capture(site.url("/a"))) in {None, "Disallowed"}


@pytest.mark.parametrize(
    ("text", "pause"),
    [
        ("", 1.0),
        ("Crawl-delay: 7.5", 7.5),
        ("Crawl-delay: 0.1", 1.0),
        ("Crawl-delay: 86400", 30.0),
        ("Crawl-delay: -3", 1.0),
    ],
)
def test_a_host_is_left_alone_between_two_requests(site: Site, clock: TurnedClock, text: str, pause: float) -> None:
    site.pages["/robots.txt"] = robots(f"User-agent: *\n{text}\n")
    site.pages["/a"] = Page()
    web = web_at(clock)
    for _ in range(3):
        web.capture(site.url("/a"))
    assert clock.slept == [pause, pause]


def test_another_host_need_not_wait(site: Site, clock: TurnedClock) -> None:
    site.pages["/a"] = Page()
    web = web_at(clock)
    web.capture(site.url("/a", "one.example"))
    web.capture(site.url("/a", "two.example"))
    assert clock.slept == []


@pytest.mark.parametrize("status", [429, 503])
def test_an_overloaded_site_is_asked_again_when_it_says(site: Site, clock: TurnedClock, web: Web, status: int) -> None:
    site.pages["/a"] = [Page(b"", status, {"Retry-After": "40"}), Page(b"", status), Page(b"There.")]
    found = web.capture(site.url("/a"))
    assert isinstance(found, Capture)
    assert clock.slept == [40.0, 10.0]


def test_a_site_that_stays_overloaded_is_left(site: Site, clock: TurnedClock, web: Web) -> None:
    site.pages["/a"] = Page(b"", 503)
    assert error_of(web.capture(site.url("/a"))) == "TryLater"
    assert clock.slept == [5.0, 10.0, 20.0]
    assert len(site.paths) == 4


def test_a_site_that_asks_for_an_hour_is_not_waited_for(site: Site, clock: TurnedClock, web: Web) -> None:
    site.pages["/a"] = Page(b"", 429, {"Retry-After": "Tue, 06 May 2031 11:00:00 GMT"})
    found = web.capture(site.url("/a"))
    assert isinstance(found, Failure)
    assert (found.error, "3600 seconds" in found.message, clock.slept) == ("TryLater", True, [])


@pytest.mark.parametrize(
    ("written", "seconds"),
    [
        ("120", 120.0),
        (" 0 ", 0.0),
        ("Tue, 06 May 2031 10:00:30 GMT", 30.0),
        ("Tue, 06 May 2031 09:00:00 GMT", 0.0),
        ("Tue, 06 May 2031 10:00:30", 30.0),
        ("-5", None),
        ("soon", None),
        ("9" * 5000, None),
        ("", None),
        (None, None),
    ],
)
def test_retry_after_is_seconds_or_a_date(written: str | None, seconds: float | None) -> None:
    assert said_seconds(written, NOW) == seconds


@given(st.one_of(st.none(), st.text(max_size=60)), st.integers(0, 30))
def test_a_wait_is_never_negative_and_by_itself_never_long(written: str | None, attempt: int) -> None:
    wait = wait_before(attempt, written, NOW)
    assert wait >= 0
    if said_seconds(written, NOW) is None:
        assert wait <= LONGEST_WAIT
