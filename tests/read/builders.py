"""Captures and pages of invented reports."""

from hashlib import sha256

from sayso.model.failure import Failure
from sayso.model.report import Capture, Given, Page, PartKind
from sayso.read import pages


def capture(content: str | bytes, *, origin: str = "a.txt", given: Given | None = None) -> Capture:
    held = content.encode() if isinstance(content, str) else content
    return Capture(content=held, sha256=sha256(held).hexdigest(), origin=origin, given=given or Given())


def page(content: str | bytes, *, as_is: bool = False, given: Given | None = None) -> Page:
    (found,) = pages([capture(content, given=given)], as_is=as_is)
    assert isinstance(found, Page), found
    return found


def failures(content: str | bytes) -> list[Failure]:
    return [found for found in pages([capture(content)]) if isinstance(found, Failure)]


def words(page: Page, kind: PartKind) -> list[str]:
    return [page.report.text[part.start : part.end] for part in page.parts if part.kind == kind]
