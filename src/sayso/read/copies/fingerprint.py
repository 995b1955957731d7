"""What a report is compared by, small enough to be kept for every report of a casebook."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from hashlib import sha256
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from sayso.lexicon.reading import Background
from sayso.model.record import Record
from sayso.model.report import Page, PartKind

Hashes = NDArray[np.uint32]
Marks = NDArray[np.bool_]

SHINGLE = 3  # words
OPENS, QUOTED, BACKGROUND = 1, 2, 4
COMPARED: frozenset[PartKind] = frozenset({"standfirst", "body"})
WORD = re.compile(r"\w+")
SENTENCE_END = re.compile(r"""[.!?…]["'”’)\]]*\s+(?=["'“‘(\[]?[A-ZÀ-Þ\d])""")
QUOTATION = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)|«[^»]*(?:»|$)")
UNDATED = "9999"


class Fingerprint(Record, frozen=True, kw_only=True):
    """A report's words as hashes, with where each stands in its text; about ten bytes a word, and no text.

    `shingles` hold a CRC-32 of each word with the two after it, `starts` the offsets of the words, both as 32-bit
    little-endian numbers; `lengths` and `marks` a byte a word. A mark tells that the word opens a sentence, stands in
    quotation marks, or belongs to background that every report on a war retells.
    """

    report_id: str
    same_words: str
    published: str | None
    outlet: str | None
    wire: str | None
    shingles: bytes
    starts: bytes
    lengths: bytes
    marks: bytes

    @property
    def order(self) -> tuple[str, int, str]:
        """Which of two is the leader: published first, else the longer, so that an excerpt follows what it is of."""
        return _instant(self.published), -len(self.marks), self.report_id

    @property
    def hashes(self) -> Hashes:
        """The shingles as numbers."""
        return np.frombuffer(self.shingles, dtype="<u4")

    def marked(self, mark: int) -> Marks:
        """Which words have a mark."""
        return (np.frombuffer(self.marks, dtype=np.uint8) & mark).astype(bool)


class Fingerprints:
    """Makes fingerprints by the background rules of `data/read/`, loaded once."""

    def __init__(self) -> None:
        self._background = Background()

    def fingerprint(self, page: Page) -> Fingerprint:
        """A page's fingerprint; it depends on nothing but the page."""
        found = [word for start, end in _compared(page) for word in self._words(page.report.text, start, end)]
        words = [page.report.text[start:end].casefold() for start, end, _ in found]
        runs = zip(*(words[skip:] for skip in range(SHINGLE)), strict=False)
        hashes = [crc32(" ".join(run).encode("utf-8", "surrogatepass")) for run in runs]
        hashes += [0] * (len(words) - len(hashes))
        return Fingerprint(
            report_id=page.report.id,
            same_words=sha256(" ".join(words).encode("utf-8", "surrogatepass")).hexdigest()[:32],
            published=page.report.published,
            outlet=page.report.outlet,
            wire=page.report.wire,
            shingles=np.array(hashes, dtype="<u4").tobytes(),
            starts=np.array([start for start, _, _ in found], dtype="<u4").tobytes(),
            lengths=bytes(min(end - start, 255) for start, end, _ in found),
            marks=bytes(mark for _, _, mark in found),
        )

    def _words(self, text: str, start: int, end: int) -> Iterator[tuple[int, int, int]]:
        """Each word's bounds and marks, in one part of a text."""
        quoted = [found.span() for found in QUOTATION.finditer(text[start:end])]
        for opening, close in _sentences(text, start, end):
            is_background = self._background.holds(text[opening:close])
            for number, word in enumerate(WORD.finditer(text, opening, close)):
                first, last = word.span()
                is_quoted = bool(quoted) and any(here <= first - start < there for here, there in quoted)
                mark = (0 if number else OPENS) | (QUOTED if is_quoted else 0) | (BACKGROUND if is_background else 0)
                yield first, last, mark


def _compared(page: Page) -> list[tuple[int, int]]:
    parts = [(part.start, part.end) for part in page.parts if part.kind in COMPARED]
    return parts or [(0, len(page.report.text))]


def _sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    opening = start
    for found in SENTENCE_END.finditer(text, start, end):
        yield opening, found.end()
        opening = found.end()
    yield opening, end


def _instant(published: str | None) -> str:
    if published is None:
        return UNDATED
    moment = datetime.fromisoformat(published)
    return moment.astimezone(UTC).isoformat() if moment.tzinfo else published
