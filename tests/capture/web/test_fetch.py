import ssl
from hashlib import sha256

import pytest

from sayso import __version__
from sayso.capture.web import Web
from sayso.model.failure import Failure
from sayso.model.report import Capture, Given, Redirect

from .site import Page, Raw, Send, Site, TurnedClock, serving, web_at
from .tls import tls_of_this_machine


def fetched(web: Web, address: str) -> Capture:
    found = web.capture(address)
    assert isinstance(found, Capture), found
    return found


def refused(web: Web, address: str) -> Failure:
    found = web.capture(address)
    assert isinstance(found, Failure), found
    return found


def test_a_page_is_kept_as_it_came_with_how_it_came(site: Site, web: Web) -> None:
    content = "\ufeff<p>The army\r\ntook Alder.\x85".encode("cp1252", "replace")
    headers = {"Content-Type": "text/html", "Set-Cookie": "id=1", "WWW-Authenticate": "Basic", "ETag": '"7"'}
    site.pages["/a"] = Page(content, headers=headers)
    capture = fetched(web, site.url("/a#top"))
    assert capture.content == content
    assert capture.sha256 == sha256(content).hexdigest()
    assert capture.origin == site.url("/a#top")
    assert capture.given == Given(url=site.url("/a#top"))
    told = capture.provenance
    assert told is not None
    assert (told.taken_at, told.tool) == ("2031-05-06T10:00:00Z", f"sayso {__version__}")
    assert (told.address, told.redirects, told.status) == (site.url("/a#top"), (), 200)
    assert dict(told.headers) == {"content-length": str(len(content)), "content-type": "text/html", "etag": '"7"'}


def test_the_site_is_told_who_asks_and_nothing_else(site: Site, web: Web) -> None:
    site.pages["/a"] = Page(headers={"Set-Cookie": "id=1"})
    for _ in range(2):
        fetched(web, site.url("/a#top"))
    sent = site.asked[-1].headers
    assert site.asked[-1].path == "/a"
    assert sent["user-agent"].startswith(f"sayso/{__version__} (")
    assert set(sent) == {"host", "user-agent", "accept", "accept-language", "accept-encoding", "connection"}


def test_redirects_are_followed_and_kept(site: Site, web: Web) -> None:
    site.pages["/a"] = Page(b"", 301, {"Location": "/b?x=1"})
    site.pages["/b?x=1"] = Page(b"", 307, {"Location": site.url("/ç")})
    site.pages["/%C3%A7"] = Page(b"There.")
    capture = fetched(web, site.url("/a"))
    assert capture.content == b"There."
    assert (capture.origin, capture.given.url) == (site.url("/a"), site.url("/a"))
    assert capture.provenance is not None
    assert capture.provenance.redirects == (
        Redirect(status=301, address=site.url("/b?x=1")),
        Redirect(status=307, address=site.url("/%C3%A7")),
    )


@pytest.mark.parametrize(
    ("location", "error"),
    [
        ("http://10.0.0.1/", "PrivateAddress"),
        ("http://169.254.169.254/latest/meta-data/", "PrivateAddress"),
        ("http://[fd00:ec2::254]/", "PrivateAddress"),
        ("http://inside.example/", "PrivateAddress"),
        ("file:///etc/passwd", "BadAddress"),
        ("gopher://news.example/", "BadAddress"),
        ("http://reader:secret@news.example/", "HasCredentials"),
        ("http://news.example:port/", "BadAddress"),
    ],
)
def test_a_redirect_is_checked_like_any_address(site: Site, clock: TurnedClock, location: str, error: str) -> None:
    def resolver(host: str, port: int) -> list[str]:
        return ["10.1.1.1"] if host == "inside.example" else [host.strip("[]")]

    site.pages["/a"] = Page(b"", 302, {"Location": location})
    failure = refused(web_at(clock, resolver=resolver), site.url("/a"))
    assert (failure.error, failure.origin) == (error, site.url("/a"))
    assert "led to" in failure.message


def test_redirects_without_end_are_left(site: Site, web: Web) -> None:
    site.pages["/a"] = Page(b"", 302, {"Location": "/a"})
    assert refused(web, site.url("/a")).error == "TooManyRedirects"
    assert len(site.paths) == 11


@pytest.mark.parametrize(
    ("status", "error"),
    [
        (404, "BadStatus"),
        (403, "BadStatus"),
        (204, "BadStatus"),
        (302, "BadStatus"),
        (304, "BadStatus"),
        (500, "TryLater"),
    ],
)
def test_what_is_no_page_is_a_failure(site: Site, web: Web, status: int, error: str) -> None:
    site.pages["/a"] = Page(b"", status)
    failure = refused(web, site.url("/a"))
    assert failure.error == error
    assert str(status) in failure.message


def test_the_characters_are_not_touched_whatever_the_site_calls_them(site: Site, web: Web) -> None:
    content = "Überfall auf Alder".encode("latin-1")
    site.pages["/a"] = Page(content, headers={"Content-Type": "text/html; charset=klingon"})
    assert fetched(web, site.url("/a")).content == content


def test_chunks_are_put_together(site: Site, web: Web) -> None:
    def chunked(send: Send) -> None:
        send(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nThe \r\n5\r\narmy.\r\n0\r\n\r\n")

    site.pages["/a"] = Raw(chunked)
    assert fetched(web, site.url("/a")).content == b"The army."


def test_a_page_under_tls_is_fetched_where_its_certificate_is_trusted(clock: TurnedClock) -> None:
    there, here = tls_of_this_machine("news.example")
    with serving(there) as site:
        site.pages["/a"] = Page(b"Safe.")
        assert fetched(web_at(clock, tls=here), site.url("/a", "news.example")).content == b"Safe."


@pytest.mark.parametrize("host", ["other.example", "127.0.0.1"])
def test_a_certificate_for_another_name_is_refused(clock: TurnedClock, host: str) -> None:
    there, here = tls_of_this_machine("news.example")
    with serving(there) as site:
        site.pages["/a"] = Page()
        assert refused(web_at(clock, tls=here), site.url("/a", host)).error == "BadCertificate"
        assert site.asked == []


def test_a_certificate_of_nobody_is_refused(clock: TurnedClock) -> None:
    there, _ = tls_of_this_machine("news.example")
    with serving(there) as site:
        failure = refused(web_at(clock, tls=ssl.create_default_context()), site.url("/", "news.example"))
        assert failure.error == "BadCertificate"
