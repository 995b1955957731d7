"""A page's characters as a tree, within limits."""

import re
from typing import Any

from sayso.errors import Unreadable

MAX_CHARACTERS = 8_000_000
MAX_ELEMENTS = 60_000
MAX_DEPTH = 200
MAX_ATTRIBUTES = 500  # of one tag; parsers compare each with each
VALUE = r"""=\s*"[^"]*"|=\s*'[^']*'"""
TAG = re.compile(rf"<[A-Za-z](?:[^>=]+|{VALUE}|=)*")
QUOTED = re.compile(VALUE)
PARTED = re.compile(r"[\s/]+")
NUL_AND_SUCH = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
XML_HEAD = re.compile(r"^\s*<\?xml[^>]*>")
Element = Any  # lxml ships no types


def tree(characters: str, origin: str) -> Element:
    """The page's root element; raises `Unreadable` where the page is too large, too deep or holds no element."""
    from lxml import etree, html  # noqa: PLC0415 - a run over text files need not load it

    if len(characters) > MAX_CHARACTERS:
        raise Unreadable(origin, f"too large a page: {len(characters):,} characters, at most {MAX_CHARACTERS:,}")
    if any(_attributes(tag[0]) > MAX_ATTRIBUTES for tag in TAG.finditer(characters)):
        raise Unreadable(origin, f"a tag of more than {MAX_ATTRIBUTES} attributes; save the words as plain text")
    plain = XML_HEAD.sub("", NUL_AND_SUCH.sub(" ", characters))
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    try:
        root = html.document_fromstring(plain.encode("utf-8"), parser=parser)
    except (etree.LxmlError, ValueError) as error:
        raise Unreadable(origin, "no page: it cannot be parsed; save the article's words as plain text") from error
    _check(root, origin)
    return root


def _attributes(tag: str) -> int:
    """About how many attributes a tag has; short tags are not counted."""
    return len(PARTED.split(QUOTED.sub("= ", tag))) if len(tag) > MAX_ATTRIBUTES * 2 else 0


def _check(root: Element, origin: str) -> None:
    """Refuse what a reader that goes down the tree could choke on."""
    count = depth = 0
    from lxml.etree import iterwalk  # noqa: PLC0415 - loaded by now

    for event, _ in iterwalk(root, events=("start", "end")):
        count += event == "start"
        depth += 1 if event == "start" else -1
        if count > MAX_ELEMENTS or depth > MAX_DEPTH:
            limit = f"more than {MAX_ELEMENTS:,} elements" if count > MAX_ELEMENTS else "elements nested too deep"
            raise Unreadable(origin, f"too large a page: {limit}; save the article's words as plain text")
