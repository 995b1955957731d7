"""The characters of a page's bytes: what it says of its encoding is often wrong."""

import codecs
import re

from sayso.read.decode import MARKS

DECLARED_WITHIN = 4096
DECLARED = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
XML_DECLARED = re.compile(rb"""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})""")
HEADER = re.compile(r"""charset\s*=\s*["']?([\w.:-]{2,40})""", re.IGNORECASE)
AS_BROWSERS_DO = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
}
REFUSED = frozenset({"utf-7", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"})


def characters(content: bytes, headers: tuple[tuple[str, str], ...] = ()) -> str:
    """The characters of a page, by its mark, its own bytes, its HTTP header, its meta tag, in this order.

    Bytes beyond ASCII that are valid UTF-8 throughout are UTF-8, whatever is declared: by chance they never are. A
    declared encoding that does not fit is passed over; Windows-1252 reads the rest, a bad byte as U+FFFD.
    """
    for mark, name in MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(name, "replace")
    for name in ("utf-8", *_declared(content, headers)):
        try:
            return content.decode(name)
        except (UnicodeDecodeError, LookupError):
            continue
    return content.decode("cp1252", "replace")


def _declared(content: bytes, headers: tuple[tuple[str, str], ...]) -> list[str]:
    """The encodings that the header and the page name, as Python calls them; none that is no encoding of text."""
    head = content[:DECLARED_WITHIN]
    told = [HEADER.search(value) for key, value in headers if key.casefold() == "content-type"]
    named = [found[1] for found in told if found]
    named += [found[1].decode("ascii") for form in (XML_DECLARED, DECLARED) if (found := form.search(head))]
    return [name for written in named if (name := _known(written))]


def _known(written: str) -> str | None:
    try:
        found = codecs.lookup(written)
    except LookupError:
        return None
    name = AS_BROWSERS_DO.get(found.name, found.name)
    is_text = getattr(found, "_is_text_encoding", True)
    return None if name in REFUSED or not is_text else name
