"""Texts as captures: what tests of the whole way read."""

from hashlib import sha256

from sayso.model.report import Capture, Given

PUBLISHED = "2019-03-08"


def capture(text: str, *, name: str = "report.txt", outlet: str | None = None, published: str = PUBLISHED) -> Capture:
    """A report of this text, as if fetched from a file."""
    content = text.encode("utf-8", "surrogatepass")
    return Capture(
        content=content,
        sha256=sha256(content).hexdigest(),
        origin=name,
        given=Given(published=published, outlet=outlet),
    )
