"""A page's bytes opened: the article's words, and what the page says of it, each from the best place that says it."""

import re
from collections.abc import Iterable, Iterator, Sequence

from sayso.model.report import Capture
from sayso.read.html.body import body
from sayso.read.html.charset import characters
from sayso.read.html.meta import MODIFIED, PUBLISHED, Tags, address, is_name
from sayso.read.html.stamps import best
from sayso.read.html.structured import Structured, articles
from sayso.read.html.tree import Element, tree
from sayso.read.layout import folded
from sayso.read.normalise import normalise
from sayso.read.opened import Opened

BY = re.compile(r"^(?:by|written by|reported by|author)\b[:\s]*", re.IGNORECASE)
PARTING = r"\s+[|–—»:-]\s+"


def open_html(capture: Capture) -> Opened:
    """A page's article; raises `Unreadable` where there is none.

    Each value is the first that is there, in this order. Published and modified: JSON-LD, meta tags (OpenGraph, then
    those of publishing systems, then Dublin Core), microdata, time elements; the visible text comes after all of them.
    A day alone is made exact by a later place that gives its clock and zone. Title: JSON-LD, OpenGraph, the first
    heading, the page's title. Outlet: `og:site_name`, JSON-LD's publisher. Byline: JSON-LD, meta tags, marked links.
    Address: the canonical link, `og:url`, JSON-LD.
    """
    headers = capture.provenance.headers if capture.provenance else ()
    base = _base(capture)
    root = tree(characters(capture.content, headers), capture.origin)
    tags = Tags(root)
    own = _own(articles(root), root, list(tags.addresses(base)))
    outlet = tags.outlet() or own.publisher
    title = _title(own, tags, root, outlet)
    opened = Opened(
        text="",
        title=title,
        outlet=outlet,
        byline=_byline(own, tags),
        url=next(iter([*tags.addresses(base), *filter(None, [address(own.url, base)])]), None),
        published=best([own.published, *tags.all_of(PUBLISHED), *tags.items("datePublished"), *tags.times()]),
        modified=best([own.modified, *tags.all_of(MODIFIED), *tags.items("dateModified")]),
    )
    text = normalise(body(root, capture.origin))
    return _with_text(opened, f"{title}\n\n{text}" if title else text)


def _base(capture: Capture) -> str | None:
    if capture.provenance is None:
        return capture.given.url
    steps = [step.address for step in capture.provenance.redirects]
    return steps[-1] if steps else capture.provenance.address or capture.given.url


def _own(found: Sequence[Structured], root: Element, addresses: Sequence[str]) -> Structured:
    """The page's own article among those that it describes: by its address, by its heading, else the first."""
    headings = {folded(heading) for heading in _headings(root)}
    by_address = (one for one in found if one.url in addresses)
    by_heading = (one for one in found if one.title and folded(one.title) in headings)
    return next(by_address, None) or next(by_heading, None) or next(iter(found), Structured())


def _headings(root: Element) -> Iterator[str]:
    for heading in root.xpath(".//h1")[:5]:
        if words := " ".join(heading.text_content()[:500].split()):
            yield words


def _title(own: Structured, tags: Tags, root: Element, outlet: str | None) -> str | None:
    page_titles = [" ".join((title.text or "").split()) for title in root.xpath(".//head/title")[:1]]
    named = [own.title, *tags.titles(), *_headings(root), *page_titles]
    title = next((_without_outlet(one, outlet) for one in named if one), None)
    return normalise(title).strip() or None if title else None


def _without_outlet(title: str, outlet: str | None) -> str:
    """A title without the outlet's name that pages put behind or before it."""
    first, *rest = re.split(PARTING, title)
    if rest and outlet and folded(rest[-1]) == folded(outlet):
        return title[: title.rindex(rest[-1])].rstrip(" |–—»:-")
    if rest and outlet and folded(first) == folded(outlet):
        return title[len(first) :].lstrip(" |–—»:-")
    return title


def _byline(own: Structured, tags: Tags) -> str | None:
    if own.authors:
        return _names(own.authors)
    return next((name for written in tags.writers() if (name := _names([written]))), None)


def _names(written: Iterable[str]) -> str | None:
    named = [BY.sub("", normalise(name)).strip(" ,;|") for name in written if is_name(name)]
    unique = [name for name in dict.fromkeys(named) if name]
    return " and ".join([", ".join(unique[:-1]), unique[-1]] if len(unique) > 1 else unique) or None


def _with_text(opened: Opened, text: str) -> Opened:
    return Opened(
        text=text,
        title=opened.title,
        outlet=normalise(opened.outlet).strip() or None if opened.outlet else None,
        byline=opened.byline,
        url=opened.url,
        published=opened.published,
        modified=opened.modified,
    )
