"""What kind of file bytes are, by their content: a name on disk or an address proves nothing."""

import re
from typing import Literal

Kind = Literal["html", "pdf", "text"]

LOOKED_AT = 4096
PDF_WITHIN = 1024
OPENING = re.compile(
    rb"^(?:\s|<!--.*?-->|<\?xml[^>]*>)*<(?:!doctype\s+html|html|head|body|meta|title|script|article|div|table)\b",
    re.IGNORECASE | re.DOTALL,
)
ROOT = re.compile(rb"<html[\s>]|<body[\s>]|<head>", re.IGNORECASE)
PLAIN_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


def kind(content: bytes) -> Kind:
    """Whether bytes are a page, a PDF or else text (which may turn out to be none).

    A page begins with a tag of one, or has its root in its first characters. A PDF's mark may stand a little inside.
    """
    start = content[:LOOKED_AT]
    if b"%PDF-" in start[:PDF_WITHIN]:
        return "pdf"
    for mark in PLAIN_MARKS:
        start = start.removeprefix(mark)
    squeezed = start.replace(b"\x00", b"")
    return "html" if OPENING.match(squeezed) or (squeezed[:1] == b"<" and ROOT.search(squeezed)) else "text"
