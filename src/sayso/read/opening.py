"""Captures opened by their content: pages, PDFs, and else text."""

from sayso.model.report import Capture
from sayso.read.content import kind
from sayso.read.decode import decode
from sayso.read.html import open_html
from sayso.read.normalise import normalise
from sayso.read.opened import Opened
from sayso.read.pdf import open_pdf


def opened(capture: Capture, *, as_is: bool) -> Opened:
    """What a capture holds; raises `Unreadable` where that is no text.

    With `as_is` a text stays as it is, character for character; a page or a PDF is no text yet and is read as ever.
    """
    found = kind(capture.content)
    if found == "html":
        return open_html(capture)
    if found == "pdf":
        return open_pdf(capture)
    text = decode(capture.content, capture.origin)
    return Opened(text=text if as_is else normalise(text))
