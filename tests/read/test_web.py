"""Web pages of many styles become reports, and hostile ones become failures."""

import subprocess
import sys
import tomllib
from html import escape
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from read.builders import capture, failures, page, words
from sayso.lexicon.reading import Reading
from sayso.model.failure import Failure
from sayso.model.report import Capture, Given, Page, Provenance
from sayso.read import pages
from sayso.read.html.stamps import best, stamp

FOLDER = Path(__file__).parent / "web"
EXPECTED = tomllib.loads((FOLDER / "expected.toml").read_text(encoding="utf-8"))
SENTENCES = (
    "Engineers of the coastal government reopened the Tamar bridge on Wednesday, three weeks after a drone had torn "
    "away its middle span, and the first convoy crossed at noon.",
    "The lorries carried flour and insulin for the besieged quarter of Old Quay, a port official said, and were "
    "followed by two buses with families who had been stranded on the wrong bank.",
    "The northern militia, which had claimed the strike in March, accused the government of moving ammunition under "
    "the cover of relief and threatened to hit the crossing again.",
)
FURNITURE = ("Home", "Sport", "Share", "Tweet", "Most read", "Privacy", "rights reserved", "comments", "Subscribe")
KEYS = ("title", "outlet", "byline", "url", "published", "modified", "wire")


def held(name: str) -> bytes:
    return (FOLDER / f"{name}.html").read_bytes()


def article(*, head: str = "", body: str = "") -> str:
    told = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)
    start = f"<!doctype html><html><head><title>Convoy</title>{head}</head>"
    return f"{start}<body>{body}<article><h1>Convoy crosses</h1>{told}</article></body></html>"


def linked(*fields: str) -> str:
    return f'<script type="application/ld+json">{{"@type":"NewsArticle",{",".join(fields)}}}</script>'


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_a_page_is_read_as_a_person_would(name: str) -> None:
    found, wanted = page(held(name)), EXPECTED[name]
    assert {key: getattr(found.report, key) for key in KEYS} == {key: wanted.get(key) for key in KEYS}
    read = [told for told in words(found, "body") if told in SENTENCES]
    assert read == [SENTENCES[number] for number in wanted["article"]]
    assert [word for word in FURNITURE if word in found.report.text] == []
    assert found.report.language == "en"


@pytest.mark.parametrize("name", sorted({"newsarticle", "wordpress", "amp", "table-2003", "visible-date"}))
def test_a_page_gives_the_text_that_its_words_give(name: str) -> None:
    plain = "\n\n".join(["Convoy crosses the Tamar", *SENTENCES])
    assert page(held(name)).report.text == page(plain).report.text


LINES = [line for rule in Reading().line_rules if rule.where == "anywhere" for line in rule.matches]


@settings(max_examples=60)
@given(lines=st.lists(st.sampled_from(LINES), min_size=1, max_size=3), place=st.integers(0, 2))
def test_no_furniture_is_in_the_text(lines: list[str], place: int) -> None:
    told = [f"<p>{sentence}</p>" for sentence in SENTENCES]
    told.insert(place, "".join(f"<p>{escape(line)}</p>" for line in lines))
    content = f"<html><body><article><h1>Convoy crosses the Tamar</h1>{''.join(told)}</article></body></html>"
    found = page(content)
    assert found.report.text.split("\n\n") == ["Convoy crosses the Tamar", *SENTENCES]


def test_letters_stay_as_they_are_and_marks_of_direction_go() -> None:
    assert "“جبهة الشمال” (Northern Front)" in page(held("arabic-letters")).report.text
    assert "\u200f" not in page(held("arabic-letters")).report.text
    assert "“Nobody slept,” chief engineer Zoë Müller said at the café" in page(held("mis-declared")).report.text
    assert page(held("windows-1252")).report.text == page(held("mis-declared")).report.text


def test_a_wall_is_no_article() -> None:
    (failure,) = failures(held("cookie-wall"))
    assert "no article" in failure.message


def test_a_page_is_one_also_under_another_name_and_as_it_is() -> None:
    (found,) = pages([capture(held("newsarticle"), origin="report.txt")], as_is=True)
    assert isinstance(found, Page)
    assert found.report.title == "Convoy crosses the Tamar"
    assert page("The army wrote <html> on the wall of Alder.").report.text.startswith("The army wrote <html>")


def test_what_is_given_beforehand_goes_before_the_page() -> None:
    known = Given(title="Another title", outlet="Another outlet", published="2031-04-05", url="https://a.example/b")
    report = page(held("newsarticle"), given=known).report
    assert (report.title, report.outlet, report.published, report.url) == (
        "Another title",
        "Another outlet",
        "2031-04-05",
        "https://a.example/b",
    )


def test_the_header_tells_the_encoding_and_the_address_completes_a_link() -> None:
    text = article(head='<link rel="canonical" href="/news/7">').replace("Engineers", "Инженеры")
    content = text.encode("cp1251")
    fetched = Provenance(
        taken_at="2031-04-05T00:00:00Z",
        tool="test",
        address="https://isles.example/x?y",
        headers=(("Content-Type", "text/html; charset=windows-1251"),),
    )
    taken = capture(content)
    (found,) = pages([Capture(content=content, sha256=taken.sha256, origin="a", given=Given(), provenance=fetched)])
    assert isinstance(found, Page)
    assert "Инженеры of the coastal" in found.report.text
    assert found.report.url == "https://isles.example/news/7"


ZONED, OTHER = "2031-04-02T14:31:00+03:00", "2031-04-02T10:00:00+00:00"
META = '<meta property="article:published_time" content="2031-04-02T10:00:00Z">'
TIME = '<time datetime="2031-04-02T08:00:00+02:00">'


@pytest.mark.parametrize(
    ("head", "body", "wanted"),
    [
        (linked(f'"datePublished":"{ZONED}"') + META, TIME, ZONED),
        (META, f"<header>{TIME}</header>", OTHER),
        (linked('"datePublished":"2031-04-02"') + META, "", OTHER),
        (linked('"datePublished":"2031-04-01"') + META, "", "2031-04-01"),
        (linked('"datePublished":"2031-04-02T14:31:00"'), "", "2031-04-02"),
        (linked('"datePublished":"yesterday"') + META, "", OTHER),
        ("", f"<header>{TIME}</header>", "2031-04-02T08:00:00+02:00"),
        ('<meta name="cXenseParse:recs:publishtime" content="2031-04-02T10:00:00Z">', "", OTHER),
        ('<meta name="DC.date.issued" content="2 April 2031">', "", "2031-04-02"),
        ('<meta itemprop="datePublished" content="1932892200">', "", "2031-04-02T10:30:00+00:00"),
        ("", "", None),
    ],
)
def test_the_first_place_that_tells_a_day_counts_and_a_later_one_makes_it_exact(
    head: str, body: str, wanted: str | None
) -> None:
    assert page(article(head=head, body=body)).report.published == wanted


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("2031-04-02T14:31:00.123Z", "2031-04-02T14:31:00+00:00"),
        ("2031-04-02 14:31:00 +0300", "2031-04-02T14:31:00+03:00"),
        ("2031-04-02T14:31", "2031-04-02"),
        ("Wed, 02 Apr 2031 14:31:00 GMT", "2031-04-02T14:31:00+00:00"),
        ("April 2, 2031 2:31 pm", "2031-04-02"),
        ("0001-01-01T00:00:00Z", None),
        ("2031-13-45", None),
        ("", None),
        (None, None),
    ],
)
def test_a_stamp_keeps_the_zone_that_was_written(written: str | None, wanted: str | None) -> None:
    assert stamp(written) == wanted
    assert best(["nothing", written]) == wanted


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "http://[", "/a"])
def test_only_addresses_of_the_web_are_addresses(address: str) -> None:
    assert page(article(head=f'<link rel="canonical" href="{address}">')).report.url is None


def test_of_several_articles_the_own_one_counts() -> None:
    other = linked('"headline":"Plum harvest"', '"datePublished":"2030-01-01T00:00:00Z"')
    own = linked('"headline":"Convoy crosses"', f'"datePublished":"{ZONED}"')
    assert page(article(head=other + own)).report.published == ZONED


SENTENCE = f"<p>{SENTENCES[0]}</p>"
HOSTILE = {
    "nested": "<html><body>" + "<div>" * 100_000 + SENTENCE,
    "formatted": "<html><body>" + "<b><i>" * 20_000 + SENTENCE,
    "elements": "<html><body>" + "<br>" * 70_000 + SENTENCE,
    "attributes": "<html><body " + " ".join(f"a{n}='>'" for n in range(50_000)) + ">" + SENTENCE,
    "slashes": "<html><body " + "/".join(f"a{n}" for n in range(50_000)) + ">" + SENTENCE,
    "quotation marks": "<html><body>" + '<a ="' * 200_000,
    "open comment": f"<html><body><!-- {SENTENCE * 100}",
    "empty": "<html></html>",
    "long": f"<html><body>{SENTENCE * 7000}",
}
ODD = {
    "nul": f"<html><body>\x00<p>\x00\x01</p>{SENTENCE * 3}",
    "entities": f"<!DOCTYPE html [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><html><body><p>&b;</p>{SENTENCE * 3}",
    "deep json": article(head=f'<script type="application/ld+json">{"[" * 100_000}</script>'),
    "odd json": article(
        head='<script type="application/ld+json">[7, null, {"@type": [3, {}], "author": [[]]}]</script>'
    ),
    "marks": article().replace("Engineers", "Engi\u202eneers\u202c"),
    "utf-7": article(head='<meta charset="utf-7">'),
    "no encoding": article(head='<meta charset="base64">'),
}


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_a_hostile_page_is_a_failure(name: str) -> None:
    (failure,) = failures(HOSTILE[name])
    assert failure.error == "Unreadable"
    assert failure.message


@pytest.mark.parametrize("name", sorted(ODD))
def test_an_odd_page_is_read(name: str) -> None:
    text = page(ODD[name]).report.text
    assert SENTENCES[0] in text
    assert not set(text) & set("\x00\x01\u202e\u202c")


tags = st.sampled_from(
    ["<p>", "</p>", "<div>", "</div>", "<table><tr><td>", "<article>", "<script>", "<!--", "]]>", "<h1"]
)
pieces = st.lists(st.one_of(tags, st.text(max_size=10), st.sampled_from(SENTENCES)), max_size=25).map("".join)


@settings(max_examples=80)
@given(body=pieces)
def test_any_page_is_a_text_or_a_failure(body: str) -> None:
    content = f"<html><body>{body}".encode("utf-8", "surrogatepass")
    found = list(pages([capture(content)]))
    assert found
    for one in found:
        assert isinstance(one, Page | Failure)
        if isinstance(one, Page):
            assert [one.report.text[part.start : part.end] for part in one.parts if part.end <= part.start] == []


def test_a_run_over_text_files_loads_no_page_parser() -> None:
    heavy = '("lxml", "trafilatura", "pypdf")'
    code = f"import sys, sayso.cli.main, sayso.read; print([name for name in {heavy} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
