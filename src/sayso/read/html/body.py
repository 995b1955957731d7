"""The words of an article, without the page around it."""

from sayso.errors import Unreadable
from sayso.read.html.tree import Element

BROKEN = (ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError, AssertionError)


def body(root: Element, origin: str) -> str:
    """The article's paragraphs, parted by empty lines; raises `Unreadable` where the page holds no article."""
    from lxml.etree import LxmlError  # noqa: PLC0415 - loaded by now
    from trafilatura import extract  # noqa: PLC0415 - a run over text files need not load it

    try:
        found = extract(root, include_comments=False, include_tables=True, deduplicate=False)
    except (*BROKEN, LxmlError) as error:
        raise Unreadable(origin, "a page that cannot be taken apart; save the article's words as plain text") from error
    lines = [line for line in (found or "").splitlines() if line.strip(" |-")]
    if not lines:
        raise Unreadable(origin, "no article on the page, only what surrounds one; save the article's words as text")
    return "\n\n".join(" ".join(line.strip("| ").replace(" | ", "\n\n").split(" ")) for line in lines)
