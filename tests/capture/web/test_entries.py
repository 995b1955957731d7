from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.capture.web.entries import Entry, feed_content, is_feed
from sayso.capture.web.web import Fetched
from sayso.errors import NotFetched
from sayso.model.report import Provenance

from .shelf import ATOM, RSS, RSS_1, atom, rss


def fetched(content: bytes, content_type: str = "") -> Fetched:
    headers = (("content-type", content_type),) if content_type else ()
    provenance = Provenance(taken_at="2031-05-06T10:00:00Z", tool="sayso", headers=headers)
    return Fetched(content=content, address="https://news.example/feeds/all.xml", provenance=provenance)


def entries(content: bytes) -> tuple[Entry, ...]:
    return feed_content(fetched(content)).entries


def test_rss() -> None:
    found = feed_content(fetched(RSS))
    assert found.title == "Harbour Post & Mail"
    assert found.entries == (
        Entry(link="https://news.example/b", title="Army leaves Birch", published="2031-05-06T09:30:00+03:00"),
        Entry(link="https://news.example/a", title="Army takes Alder", published="2031-05-05"),
    )


def test_atom() -> None:
    found = feed_content(fetched(ATOM))
    assert found.title == "The Monitor"
    assert found.entries == (
        Entry(link="https://news.example/c", title="Rebels < 3 km from Cedar", published="2031-05-06T07:00:00+00:00"),
        Entry(link="https://news.example/d", title="Quiet in Dale", published=None),
    )


def test_rss_1_gives_the_day_by_its_only_date() -> None:
    (entry,) = entries(RSS_1)
    assert entry == Entry(link="https://news.example/e", title="Elm shelled", published="2031-05-06")


@pytest.mark.parametrize(
    ("link", "leads"),
    [
        ("/a", "https://news.example/a"),
        ("a?b=c&amp;d=e", "https://news.example/feeds/a?b=c&d=e"),
        ("//other.example/a", "https://other.example/a"),
        ("  https://news.example/a\n", "https://news.example/a"),
    ],
)
def test_a_relative_link_counts_from_where_the_feed_was_found(link: str, leads: str) -> None:
    assert [entry.link for entry in entries(rss(f"<item><link>{link}</link></item>"))] == [leads]


def test_the_base_that_an_atom_feed_gives_itself_counts() -> None:
    entry = '<entry xml:base="https://other.example/x/"><title>T</title><link href="a"/></entry>'
    assert [one.link for one in entries(atom(entry))] == ["https://other.example/x/a"]


@pytest.mark.parametrize(
    ("title", "plain"),
    [
        ("&lt;b&gt;Army&lt;/b&gt; takes &lt;script&gt;alert(1)&lt;/script&gt; Alder", "Army takes alert(1) Alder"),
        ("<![CDATA[<i>Army</i> &amp; rebels]]>", "Army & rebels"),
        ("Army\n\t takes&#160;Alder", "Army takes Alder"),
        ("&lt;img src=x onerror=alert(1)&gt;", None),
        ("", None),
        ("a" * 9000, "a" * 500),
    ],
)
def test_a_title_is_plain_words(title: str, plain: str | None) -> None:
    (entry,) = entries(rss(f"<item><title>{title}</title><link>/a</link></item>"))
    assert entry.title == plain


@pytest.mark.parametrize(
    ("written", "published"),
    [
        ("Tue, 06 May 2031 09:30:00 +0300", "2031-05-06T09:30:00+03:00"),
        ("Tue, 06 May 2031 09:30:00 GMT", "2031-05-06T09:30:00+00:00"),
        ("Tue, 06 May 2031 09:30:00 EST", "2031-05-06T09:30:00-05:00"),
        ("Tue, 06 May 2031 09:30:00 XYZ", "2031-05-06"),
        ("2031-05-06T09:30:00Z", "2031-05-06T09:30:00+00:00"),
        ("2031-05-06", "2031-05-06"),
        ("6 Mai", None),
        ("2031-02-30", None),
        ("Tue, 99 May 2031 09:30:00 GMT", None),
        ("", None),
    ],
)
def test_a_date_keeps_its_zone_and_without_one_its_day(written: str, published: str | None) -> None:
    (entry,) = entries(rss(f"<item><pubDate>{written}</pubDate><link>/a</link></item>"))
    assert entry.published == published


def test_a_title_holds_nothing_that_cannot_be_written() -> None:
    (entry,) = entries(rss("<item><title>Army\x1b[31m takes\x00 Alder&nbsp;<br></title><link>/a</link></item>"))
    assert entry.title == "Army[31m takes Alder"


def test_a_broken_feed_gives_what_can_be_read() -> None:
    cut = RSS[: RSS.index(b"</item>") + 40]
    assert [entry.link for entry in entries(cut)][:1] == ["https://news.example/b"]


def test_a_feed_says_its_encoding() -> None:
    content = rss("<item><title>Überfall</title><link>/a</link></item>").decode()
    latin = content.replace("utf-8", "iso-8859-1").encode("latin-1")
    assert [entry.title for entry in entries(latin)] == ["Überfall"]


def test_entities_of_a_feed_lead_nowhere_and_do_not_grow(tmp_path_factory: pytest.TempPathFactory) -> None:
    secret = tmp_path_factory.mktemp("secret") / "secret.txt"
    secret.write_text("hunter2")
    lines = [f'<!ENTITY file SYSTEM "{secret.as_uri()}">', '<!ENTITY a "aaaaaaaaaa">']
    lines += [f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9)]
    item = "<item><title>&file;&j;</title><link>/a</link></item>"
    head, _, rest = rss(item).partition(b"<rss")
    content = head + f"<!DOCTYPE rss [{''.join(lines)}]>".encode() + b"<rss" + rest
    (entry,) = entries(content)
    assert "hunter2" not in str(entry)
    assert len(str(entry)) < 2_000


@pytest.mark.parametrize(
    "content", [b"", b"<html><body><a href='/a'>a</a></body></html>", b"{}", b"\xff\xfe\x00", b"<a/>"]
)
def test_what_is_no_feed_is_refused(content: bytes) -> None:
    with pytest.raises(NotFetched) as caught:
        feed_content(fetched(content, "application/rss+xml"))
    assert caught.value.error == "NotAFeed"


def test_a_feed_names_no_file_and_no_address_to_the_parser(tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("there") / "feed.xml"
    path.write_bytes(RSS)
    with pytest.raises(NotFetched):
        feed_content(fetched(str(path).encode()))
    with pytest.raises(NotFetched):
        feed_content(fetched(b"http://127.0.0.1:9/feed.xml"))


@pytest.mark.parametrize(
    ("content", "error"),
    [(rss(f"<item><title>{'a' * 5_000_000}</title></item>"), "TooLarge"), (b"<html>" + b"<p>" * 500_000, "NotAFeed")],
    ids=["feed", "page"],
)
def test_what_is_too_large_for_a_feed_is_refused_unread(content: bytes, error: str) -> None:
    with pytest.raises(NotFetched) as caught:
        feed_content(fetched(content))
    assert caught.value.error == error


def test_a_feed_of_too_many_entries_is_read_in_part() -> None:
    found = feed_content(fetched(rss("".join(f"<item><link>/{n}</link></item>" for n in range(1_200)))))
    assert (len(found.entries), found.left_out) == (1_000, 200)


@pytest.mark.parametrize(
    "content",
    [
        RSS,
        ATOM,
        RSS_1,
        b"\xef\xbb\xbf" + RSS,
        RSS.decode().replace("utf-8", "utf-16").encode("utf-16"),
        b"\n<!-- made by <hand> --><?xml-stylesheet href='a'?>" + ATOM.partition(b"?>")[2],
        b'<!DOCTYPE rss [<!ENTITY a "b">]><rss version="2.0"></rss>',
        b"<atom:feed xmlns:atom='http://www.w3.org/2005/Atom'/>",
    ],
)
def test_a_feed_is_known_by_its_first_bytes(content: bytes) -> None:
    assert is_feed(content)


@pytest.mark.parametrize(
    "content", [b"", b"<html><feed>", b"<!DOCTYPE html><html>", b"<rssfeed>", b"rss", b"<!-- <rss> -->", b"\x00<rss>"]
)
def test_what_begins_otherwise_is_none(content: bytes) -> None:
    assert not is_feed(content)


@settings(max_examples=50)
@given(st.binary(max_size=400), st.integers(0, 700), st.integers(0, 40))
def test_any_bytes_are_a_feed_or_refused(noise: bytes, at: int, cut: int) -> None:
    for content in (noise, RSS[:at] + noise + RSS[at + cut :], ATOM[:at] + noise + ATOM[at + cut :]):
        is_feed(content)
        with suppress(NotFetched):
            assert len(feed_content(fetched(content)).entries) <= 1_000
