"""The words of an article, without the page around it."""

import re

from sayso.errors import Unreadable
from sayso.read.decode import MAX_CHARACTERS
from sayso.read.html.tree import Element

BULLET = re.compile(r"^- (?=\S)")  # set before each item of a list
LONG_CELL = 300  # characters
BROKEN = (ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError, AssertionError)


def body(root: Element, origin: str) -> str:
    """The article's paragraphs, parted by empty lines; raises `Unreadable` where the page holds no article."""
    from lxml.etree import LxmlError  # noqa: PLC0415 - loaded by now
    from trafilatura import extract  # noqa: PLC0415 - a run over text files need not load it

    _open_tables(root)
    try:
        found = extract(root, include_comments=False, include_tables=True, deduplicate=False)
    except (*BROKEN, LxmlError) as error:
        raise Unreadable(origin, "a page that cannot be taken apart; save the article's words as plain text") from error
    lines = [line for line in (found or "").splitlines() if line.strip(" |-")]
    if not lines:
        raise Unreadable(origin, "no article on the page, only what surrounds one; save the article's words as text")
    text = "\n\n".join(BULLET.sub("", line.strip("| ").replace(" | ", "\n\n")) for line in lines)
    if len(text) > MAX_CHARACTERS:
        raise Unreadable(origin, f"too long: {len(text):,} characters, at most {MAX_CHARACTERS:,}; split it by report")
    return text


def _open_tables(root: Element) -> None:
    """Make blocks of tables that lay out a page, as pages of 2003 do, so that an article in a cell is seen."""
    for table in list(root.iter("table")):
        cells = table.xpath("./tr/td | ./tbody/tr/td")
        if any(len(cell.xpath(".//p")) > 1 or _is_long(cell) or cell.xpath(".//table") for cell in cells):
            for part in [table, *table.xpath("./tbody | ./tr | ./tbody/tr"), *cells]:
                part.tag = "div"


def _is_long(cell: Element) -> bool:
    return len(" ".join(cell.text_content().split())) > LONG_CELL
