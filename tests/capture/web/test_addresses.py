import socket
import time
from collections.abc import Sequence

import pytest

from sayso.capture.web import Addresses, Limits, Web
from sayso.capture.web.url import parsed, shown_address
from sayso.errors import NotFetched
from sayso.model.failure import Failure

from .site import Page, Site, TurnedClock, web_at


def checked(addresses: Addresses, port: int = 443, host: str = "news.example") -> Sequence[str] | str:
    try:
        return addresses.checked(host, port, seconds=5.0)
    except NotFetched as error:
        return error.error


def at(*found: str) -> Addresses:
    return Addresses(resolver=lambda host, port: found)


def test_public_addresses_may_be_connected_to() -> None:
    assert checked(at("93.184.216.34", "2606:2800::1")) == ("93.184.216.34", "2606:2800::1")


@pytest.mark.parametrize("found", [("10.0.0.1",), ("93.184.216.34", "127.0.0.1"), ("::1",), ("::ffff:10.0.0.1",)])
def test_one_private_address_refuses_the_name(found: tuple[str, ...]) -> None:
    assert checked(at(*found)) == "PrivateAddress"


@pytest.mark.parametrize("host", ["127.0.0.1", "::1", "0", "127.1", "0x7f.1", "2130706433", "localhost"])
def test_this_machine_is_refused_however_it_is_written(host: str) -> None:
    assert checked(Addresses(), host=host) in {"PrivateAddress", "UnknownHost"}


@pytest.mark.parametrize("port", [22, 25, 3306, 5432, 6379, 9200, 11211])
def test_ports_of_other_services_are_refused(port: int) -> None:
    assert checked(at("93.184.216.34"), port) == "BadPort"


def test_loopback_is_allowed_only_where_all_addresses_are() -> None:
    def both(*found: str) -> Addresses:
        return Addresses(allow_loopback=True, resolver=lambda host, port: found)

    assert checked(both("127.0.0.1", "::1"), 12345) == ("127.0.0.1", "::1")
    assert checked(both("127.0.0.1", "10.0.0.1")) == "PrivateAddress"
    assert checked(both("10.0.0.1")) == "PrivateAddress"


@pytest.mark.parametrize("found", [(), ("no address",)])
def test_a_name_without_an_address_is_unknown(found: tuple[str, ...]) -> None:
    assert checked(at(*found)) == "UnknownHost"


def test_a_name_that_the_resolver_does_not_know_is_unknown() -> None:
    def unknown(host: str, port: int) -> Sequence[str]:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    assert checked(Addresses(resolver=unknown)) == "UnknownHost"


def test_a_name_that_can_be_none_is_unknown() -> None:
    assert checked(Addresses(), host="a..example") == "UnknownHost"


def test_a_resolver_that_does_not_come_back_is_not_waited_for() -> None:
    def slow(host: str, port: int) -> Sequence[str]:
        time.sleep(1.0)
        return ["93.184.216.34"]

    with pytest.raises(NotFetched) as caught:
        Addresses(resolver=slow).checked("news.example", 443, seconds=0.05)
    assert caught.value.error == "TooSlow"


def test_the_connection_goes_to_the_address_that_was_checked(site: Site, clock: TurnedClock) -> None:
    asked = []

    def rebinding(host: str, port: int) -> Sequence[str]:
        asked.append(host)
        return ["127.0.0.1"] if len(asked) <= 2 else ["10.0.0.1"]

    site.pages["/a"] = Page()
    web = web_at(clock, resolver=rebinding)
    assert not isinstance(web.capture(site.url("/a", "news.example")), Failure)
    assert asked == ["news.example"] * 2  # its robots.txt, its page: each looked up once and connected to as checked
    assert {one.headers["host"] for one in site.asked} == {f"news.example:{site.port}"}
    again = web.capture(site.url("/a", "news.example"))
    assert isinstance(again, Failure)
    assert again.error == "PrivateAddress"


def test_without_the_switch_this_machine_is_not_asked(site: Site, clock: TurnedClock) -> None:
    site.pages["/a"] = Page()
    refused = Web(clock=clock).capture(site.url("/a"))
    assert isinstance(refused, Failure)
    assert (refused.stage, refused.error, site.asked) == ("capture", "PrivateAddress", [])


def test_a_proxy_of_the_environment_is_not_used(site: Site, web: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    site.pages["/a"] = Page()
    assert not isinstance(web.capture(site.url("/a")), Failure)


def test_a_host_that_does_not_answer_is_told(clock: TurnedClock) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    failure = web_at(clock, limits=Limits(seconds=2.0)).capture(f"http://127.0.0.1:{port}/")
    assert isinstance(failure, Failure)
    assert failure.error == "CannotConnect"


@pytest.mark.parametrize(
    ("address", "error"),
    [
        ("ftp://news.example/a", "BadAddress"),
        ("file:///etc/passwd", "BadAddress"),
        ("javascript:alert(1)", "BadAddress"),
        ("//news.example/a", "BadAddress"),
        ("http:///a", "BadAddress"),
        ("http://", "BadAddress"),
        ("http://news.example:99999/", "BadAddress"),
        ("http://[::1/", "BadAddress"),
        ("http://news.example/\x00", "BadAddress"),
        ("http://news.example:0/", "BadAddress"),
        ("https://news.example/" + "a" * 9000, "BadAddress"),
        ("https://reader:secret@news.example/a", "HasCredentials"),
        ("https://reader@news.example/a", "HasCredentials"),
    ],
)
def test_an_address_that_is_none_is_refused(address: str, error: str, web: Web) -> None:
    failure = web.capture(address)
    assert isinstance(failure, Failure)
    assert failure.error == error
    assert "secret" not in failure.message + failure.origin


@pytest.mark.parametrize(
    "host", ["xn--a", "xn--.example", "-.example", "a_b.example", "1.2.3", "[::ffff:7f00:1]", "bücher.example"]
)
def test_an_odd_host_is_fetched_or_refused(host: str, site: Site, web: Web) -> None:
    site.pages["/a"] = Page()
    found = web.capture(site.url("/a", host))
    assert not isinstance(found, Failure) or found.error == "BadAddress"


def test_an_address_is_kept_without_its_fragment() -> None:
    assert str(parsed(" https://news.example/a?b=c#d ")) == "https://news.example/a?b=c"


def test_a_password_is_not_shown() -> None:
    assert shown_address("https://reader:se@cret@news.example/a@b") == "https://…@news.example/a@b"
    assert shown_address("https://news.example/a@b") == "https://news.example/a@b"
