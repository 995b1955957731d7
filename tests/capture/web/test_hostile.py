import gzip
import time
import zlib
from collections.abc import Callable
from contextlib import suppress
from hashlib import sha256

import brotli
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.capture.web import Limits
from sayso.capture.web.inflate import inflated
from sayso.errors import NotFetched
from sayso.model.failure import Failure
from sayso.model.report import Capture

from .site import Page, Raw, Send, Site, TurnedClock, serving, web_at

OK = b"HTTP/1.1 200 OK\r\n"
WORDS = b"The army took Alder. " * 200
PACKED: dict[str, Callable[[bytes], bytes]] = {
    "gzip": gzip.compress,
    "x-gzip": gzip.compress,
    "deflate": zlib.compress,
    "br": lambda content: bytes(brotli.compress(content, quality=5)),
}
SMALL = Limits(seconds=0.6, sent=100_000, content=200_000)


def outcome(site: Site, page: Page | Raw, limits: Limits = SMALL) -> Capture | Failure:
    site.pages["/a"] = page
    return web_at(TurnedClock(), limits=limits).capture(site.url("/a"))


def error_of(found: Capture | Failure) -> str:
    assert isinstance(found, Failure), found
    return found.error


def raw_deflate(content: bytes) -> bytes:
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packer.compress(content) + packer.flush()


@pytest.mark.parametrize("coding", PACKED)
def test_a_packed_page_is_unpacked(site: Site, coding: str) -> None:
    found = outcome(site, Page(PACKED[coding](WORDS), headers={"Content-Encoding": coding.upper()}))
    assert isinstance(found, Capture)
    assert found.content == WORDS
    assert found.provenance is not None
    assert ("content-encoding", coding.upper()) in found.provenance.headers


@pytest.mark.parametrize("coding", PACKED)
def test_a_bomb_is_refused_before_it_goes_off(site: Site, coding: str) -> None:
    bomb = PACKED[coding](bytes(8_000_000))
    assert len(bomb) < 100_000
    assert error_of(outcome(site, Page(bomb, headers={"Content-Encoding": coding}))) == "TooLarge"


@pytest.mark.parametrize("coding", PACKED)
def test_a_packed_page_that_is_cut_is_refused(site: Site, coding: str) -> None:
    packed = PACKED[coding](WORDS)[:-3]
    assert error_of(outcome(site, Page(packed, headers={"Content-Encoding": coding}))) == "BrokenAnswer"


@pytest.mark.parametrize("coding", ["gzip", "br", "deflate", "zstd", "gzip, br", "exe"])
def test_what_is_not_packed_as_it_says_is_refused(site: Site, coding: str) -> None:
    assert error_of(outcome(site, Page(b"plainly not", headers={"Content-Encoding": coding}))) == "BrokenAnswer"


def test_gzip_of_several_members_and_deflate_without_its_head_are_unpacked() -> None:
    assert inflated([gzip.compress(b"one ") + gzip.compress(b"two") + b"\0\0"], "gzip", most=100) == b"one two"
    assert inflated([raw_deflate(WORDS)], "deflate", most=10_000) == WORDS
    assert inflated([], "gzip", most=100) == b""


@pytest.mark.parametrize("coding", PACKED)
@pytest.mark.parametrize("step", [1_000, 1_000_000])
@pytest.mark.parametrize(
    "content",
    [bytes(3_000_000), b"".join(sha256(bytes([n % 250, n // 250])).digest() for n in range(6_000)) * 3],
    ids=["same", "mixed"],
)
def test_a_large_page_is_unpacked_whole(coding: str, step: int, content: bytes) -> None:
    packed = PACKED[coding](content)
    pieces = [packed[at : at + step] for at in range(0, len(packed), step)]
    assert inflated(pieces, coding, most=len(content)) == content


@given(st.binary(max_size=3_000), st.sampled_from(sorted(PACKED)), st.integers(1, 50), st.integers(0, 3_000))
def test_unpacking_gives_what_was_packed_or_refuses(content: bytes, coding: str, step: int, most: int) -> None:
    packed = PACKED[coding](content)
    pieces = [packed[at : at + step] for at in range(0, len(packed), step)]
    if len(content) > most:
        with pytest.raises(NotFetched, match="more than"):
            inflated(pieces, coding, most=most)
    else:
        assert inflated(pieces, coding, most=most) == content


@given(st.binary(max_size=500), st.sampled_from(sorted(PACKED)))
def test_any_bytes_are_unpacked_or_refused(packed: bytes, coding: str) -> None:
    with suppress(NotFetched):
        assert len(inflated([packed], coding, most=1_000)) <= 1_000


def test_a_page_that_says_it_is_too_large_is_not_fetched(site: Site) -> None:
    assert error_of(outcome(site, Raw(lambda send: send(OK + b"Content-Length: 999999999\r\n\r\n")))) == "TooLarge"


def test_a_page_that_becomes_too_large_is_left(site: Site) -> None:
    def endless(send: Send) -> None:
        send(OK + b"\r\n")
        while True:
            send(bytes(65_536))

    assert error_of(outcome(site, Raw(endless))) == "TooLarge"


@pytest.mark.parametrize("head", [b"", OK, OK + b"\r\n", OK + b"Content-Length: 1000\r\n\r\n"])
def test_an_answer_drop_by_drop_is_left_when_time_is_up(site: Site, head: bytes) -> None:
    def dripping(send: Send) -> None:
        send(head)
        while True:
            time.sleep(0.02)
            send(b"a")

    began = time.monotonic()
    assert error_of(outcome(site, Raw(dripping))) == "TooSlow"
    assert time.monotonic() - began < 3


def test_a_site_that_says_nothing_is_left_when_time_is_up(site: Site) -> None:
    assert error_of(outcome(site, Raw(lambda _: time.sleep(1.0)))) == "TooSlow"


@pytest.mark.parametrize(
    "line",
    [b"X-Word: " + b"a" * 1000 + b"\r\n", b"HTTP/1.1 100 Continue\r\n\r\n", b"a" * 1000],
    ids=["many", "100", "one"],
)
def test_headers_without_end_are_refused(site: Site, line: bytes) -> None:
    def endless(send: Send) -> None:
        send(b"" if line.startswith(b"HTTP") else OK)
        while True:
            send(line * 20)

    assert error_of(outcome(site, Raw(endless), Limits(seconds=5.0))) in {"TooLarge", "BrokenAnswer"}


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"\r\n\r\n",
        b"SSH-2.0-OpenSSH_9.6\r\n",
        OK,
        OK + b"Content-Length: 100\r\n\r\nshort",
        OK + b"Content-Length: -1\r\n\r\n",
        OK + b"Content-Length: " + b"9" * 5000 + b"\r\n\r\n",
        OK + b"Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello",
        OK + b"Transfer-Encoding: chunked\r\n\r\nzz\r\n",
        OK + b"Transfer-Encoding: chunked\r\n\r\n5\r\nhel",
        OK + b"Transfer-Encoding: chunked\r\n\r\nffffffffffffffffffffffff\r\n",
        OK + b"Transfer-Encoding: gzip\r\n\r\n",
        OK + b"Bad Header : x\r\n\r\n",
        OK + b"X: a\x00b\r\n\r\n",
        b"HTTP/1.1 999999 OK\r\n\r\n",
    ],
)
def test_what_is_no_whole_answer_is_refused(site: Site, answer: bytes) -> None:
    assert error_of(outcome(site, Raw(lambda send: send(answer)))) == "BrokenAnswer"


def test_more_than_the_length_says_is_not_read(site: Site) -> None:
    found = outcome(site, Raw(lambda send: send(OK + b"Content-Length: 5\r\n\r\nhello and more")))
    assert isinstance(found, Capture)
    assert found.content == b"hello"


@settings(max_examples=40)
@given(st.binary(max_size=300))
def test_any_bytes_are_a_page_or_a_failure(answer: bytes) -> None:
    with serving() as site:
        found = outcome(site, Raw(lambda send: send(answer)))
        assert isinstance(found, (Capture, Failure))
