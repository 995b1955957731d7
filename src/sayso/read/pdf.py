"""A PDF as text: lines as they stand on its pages, without what stands on every page."""

import io
import logging
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import UTC
from typing import TYPE_CHECKING

from sayso.errors import Unreadable
from sayso.limits import TooSlow, time_limit
from sayso.model.report import Capture
from sayso.read.normalise import normalise
from sayso.read.opened import Opened

if TYPE_CHECKING:
    from pypdf import PdfReader

MAX_PAGES, MAX_CHARACTERS, MAX_SECONDS = 300, 1_000_000, 30
MAX_STREAM = 8_000_000  # bytes of one page's drawing, unpacked
MARGIN = 2  # lines at a page's head and foot that may be the same on all pages
REPEATED = 0.5
PAGE_NUMBER = re.compile(r"(?:page|p\.)?\s*[-–—]?\s*\d{1,4}\s*[-–—]?(?:\s*(?:/|of)\s*\d{1,4})?", re.IGNORECASE)
BROKEN_WORD = re.compile(r"([^\W\d_]+)[-\u00ad\u2010]$")
HYPHENED = re.compile(r"[^\W\d_]+-[^\W\d_]+")
BROKEN = (
    ValueError,
    TypeError,
    KeyError,
    IndexError,
    AttributeError,
    AssertionError,
    OverflowError,
    RecursionError,
    NotImplementedError,
    ZeroDivisionError,
    OSError,
)


def open_pdf(capture: Capture) -> Opened:
    """A PDF's words; raises `Unreadable` where it is locked, holds pictures only, is broken or too large.

    The day on which the file was made counts only where nothing else tells one.
    """
    from pypdf.errors import PyPdfError  # noqa: PLC0415 - a run over text files need not load it

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        with time_limit(MAX_SECONDS):
            reader = _reader(capture)
            text = normalise("\n".join(_joined(_without_margins(list(_pages(reader, capture.origin))))))
            title, made = _metadata(reader)
    except TooSlow as error:
        raise Unreadable(capture.origin, "a PDF that takes too long; save its words as plain text") from error
    except (*BROKEN, PyPdfError) as error:
        raise Unreadable(capture.origin, f"a broken PDF ({error or type(error).__name__}); save its words") from error
    if not any(map(str.isalpha, text)):
        raise Unreadable(capture.origin, "a PDF with no text in it, only pictures; OCR it first")
    return Opened(text=text, title=title, last_resort=made)


def _reader(capture: Capture) -> "PdfReader":
    from pypdf import PdfReader  # noqa: PLC0415 - as above

    reader = PdfReader(io.BytesIO(capture.content), strict=False)
    if reader.is_encrypted and not reader.decrypt(""):
        raise Unreadable(capture.origin, "an encrypted PDF; unlock it and give it again")
    if len(reader.pages) > MAX_PAGES:
        raise Unreadable(
            capture.origin, f"too long: {len(reader.pages)} pages, at most {MAX_PAGES}; split it by report"
        )
    return reader


def _pages(reader: "PdfReader", origin: str) -> Iterator[list[str]]:
    """The lines of each page, as long as it all stays within bounds."""
    count = 0
    for page in reader.pages:
        contents = page.get_contents()
        if contents is not None and len(contents.get_data()) > MAX_STREAM:
            raise Unreadable(origin, "too large a page in the PDF; save its words as plain text")
        lines = [" ".join(line.split()) for line in (page.extract_text() or "").splitlines()]
        count += sum(map(len, lines))
        if count > MAX_CHARACTERS:
            raise Unreadable(origin, f"too long: a PDF of more than {MAX_CHARACTERS:,} characters; split it by report")
        yield lines


def _without_margins(pages: Sequence[list[str]]) -> Iterator[list[str]]:
    """The pages without heads and feet that repeat, whatever their numbers, and without page numbers."""
    margins = Counter(mark for lines in pages for mark in {_masked(line) for line in _margin(lines)})
    least = max(2, REPEATED * len(pages))
    for lines in pages:
        worded = [number for number, line in enumerate(lines) if line]
        outer = {*worded[:MARGIN], *worded[-MARGIN:]}
        yield [
            line
            for number, line in enumerate(lines)
            if number not in outer or not (PAGE_NUMBER.fullmatch(line) or margins[_masked(line)] >= least)
        ]


def _margin(lines: Sequence[str]) -> list[str]:
    worded = [line for line in lines if line]
    return [*worded[:MARGIN], *worded[-MARGIN:]]


def _masked(line: str) -> str:
    return re.sub(r"\d+", "#", line).casefold()


def _joined(pages: Iterator[list[str]]) -> list[str]:
    """All lines, with words that were broken at a line's end made whole, unless they are spelt so elsewhere."""
    lines = [line for page in pages for line in page]
    spelt = set(HYPHENED.findall(" ".join(lines)))
    joined: list[str] = []
    for line in lines:
        broken = BROKEN_WORD.search(joined[-1]) if joined and line[:1].islower() else None
        if broken is None:
            joined.append(line)
            continue
        rest, _, left = line.partition(" ")
        whole = f"{broken[1]}-{rest.rstrip('.,;:')}"
        joined[-1] = f"{joined[-1][: broken.end(1)]}{'-' if whole in spelt else ''}{rest}"
        joined.extend([left] if left else [])
    return joined


def _metadata(reader: "PdfReader") -> tuple[str | None, str | None]:
    """The file's title, and when it was made (UTC where no zone is given is a guess, so the day alone)."""
    told = reader.metadata
    if told is None:
        return None, None
    made = told.creation_date
    title = " ".join(normalise(str(told.title or "")).split()) or None
    if made is None or not 1980 <= made.year < 2100:
        return title, None
    is_zoned = made.tzinfo not in {None, UTC} or "Z" in str(told.creation_date_raw or "")
    return title, made.replace(microsecond=0).isoformat() if is_zoned else made.date().isoformat()
