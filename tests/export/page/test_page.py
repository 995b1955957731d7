"""The page asks nothing of anybody, and shows all that is said for and against."""

import re
from html.parser import HTMLParser

import pytest
from corroborate.builders import claim, killed, report
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from export.shelf import contents
from sayso.export.exported import Contents
from sayso.export.page import html_page
from sayso.export.page.markup import text

HIT = claim("airstrike", "Hajin", by="RUS", on="2018-12-05", toll=(killed(3, 5, "civilian"),))
DENIED = claim("airstrike", "Hajin", by="RUS", on="2018-12-05", says="GoS", factuality="CT-")
ALLOWED = {
    *("html", "head", "meta", "title", "style", "body", "h1", "h2", "h3", "h4", "p", "article", "section", "div"),
    *("ul", "ol", "li", "strong", "sup", "a", "span", "blockquote", "mark", "table", "tr", "th", "td"),
}


class Page(HTMLParser):
    """Which elements and addresses a page has, and whether each that opens closes."""

    def __init__(self, content: bytes) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.addresses: list[str] = []
        self.open: list[str] = []
        self.feed(content.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.add(tag)
        self.addresses += [value or "" for name, value in attrs if name in {"href", "src", "action", "srcset"}]
        assert not [name for name, _ in attrs if name.startswith("on")]
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_the_examples_on_a_page_ask_nothing_of_the_network(hajin: Contents) -> None:
    page = Page(html_page(hajin).content)
    assert page.names <= ALLOWED
    assert page.open == []
    assert [address for address in page.addresses if not address.startswith("#")] == []
    assert not re.search(r"url\(|@import", html_page(hajin).content.decode())


def test_every_footnote_leads_to_its_report(hajin: Contents) -> None:
    content = html_page(hajin).content.decode()
    leads, ids = set(re.findall(r'href="#(report-\d+)"', content)), set(re.findall(r'id="(report-\d+)"', content))
    assert leads <= ids
    assert len(ids) == len(hajin.document.reports)


def test_for_and_against_stand_apart_and_disputes_side_by_side() -> None:
    content = html_page(contents(HIT, DENIED)).content.decode()
    assert "Says so (1)" in content
    assert "Denies it (1)" in content
    assert content.count('class="position"') == 2
    assert "3 to 5 civilians killed" in content


def test_a_report_may_be_opened_only_on_the_web() -> None:
    bad, good = replace(report("r1"), url="javascript:alert(1)"), replace(report("r2"), url="https://news.example/a")
    addresses = Page(html_page(contents(HIT, reports=(bad, good))).content).addresses
    assert [one for one in addresses if not one.startswith("#")] == ["https://news.example/a"]


@pytest.mark.parametrize("words", ['<script>alert("x")</script>', "<img src=x onerror=y>", "</style><b>", "\u202egnp"])
def test_hostile_words_stay_words(words: str) -> None:
    evil = replace(report("r1", text=words), title=words, outlet=words, byline=words)
    told = claim("airstrike", "Hajin", by=words, on="2018-12-05", says=words)
    page = Page(html_page(contents(told, reports=(evil,))).content)
    assert page.names <= ALLOWED
    assert "\u202e" not in html_page(contents(told, reports=(evil,))).content.decode()


@given(st.text(max_size=40))
def test_no_words_are_markup(words: str) -> None:
    assert not set(text(words)) & set("<>\"'")


def test_a_page_can_be_printed(hajin: Contents) -> None:
    content = html_page(hajin).content.decode()
    assert "@page" in content
    assert "@media print" in content
