"""A text as lines with offsets, and lines as paragraphs by their shape."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

LINE_END = re.compile(r"\r\n|\n|\r")
FINAL_STOP = re.compile(r"""[.!?:;…][)\]"'\u201d\u2019»]*$""")
SHORTEST_WRAPPED = 45
LONGEST_WRAPPED = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line that holds words, without the space around them; `gap` is whether a blank line stands before it."""

    start: int
    end: int
    text: str
    gap: bool

    @property
    def is_stopped(self) -> bool:
        """Whether it ends as a sentence does."""
        return bool(FINAL_STOP.search(self.text))


def lines(text: str) -> Iterator[Line]:
    """The lines of a text that hold words; only CR and LF end a line, since other breaks stand inside sentences."""
    start, gap = 0, False
    for end, following in _bounds(text):
        raw = text[start:end]
        words = raw.strip().strip("\ufeff").strip()
        if words:
            first = start + raw.index(words)
            yield Line(start=first, end=first + len(words), text=words, gap=gap)
        gap = not words
        start = following


def _bounds(text: str) -> Iterator[tuple[int, int]]:
    for found in LINE_END.finditer(text):
        yield found.span()
    yield len(text), len(text)


def paragraphs(body: Sequence[Line], *, widest: int) -> Iterator[list[Line]]:
    """Lines that make one paragraph each; where nothing was wrapped (`widest` 0), every line is one."""
    paragraph: list[Line] = []
    for line in body:
        if paragraph and (line.gap or not _runs_on(paragraph[-1], line, widest)):
            yield paragraph
            paragraph = []
        paragraph.append(line)
    if paragraph:
        yield paragraph


def wrap_width(body: Sequence[Line]) -> int:
    """The width at which a text was wrapped, or 0 where it was not.

    Wrapped lines seldom end with a stop and are never long; paragraphs of a line each nearly always end with one.
    """
    broken = [line for line, following in pairwise(body) if not following.gap]
    widest = max((len(line.text) for line in broken), default=0)
    unstopped = sum(not line.is_stopped and len(line.text) >= SHORTEST_WRAPPED for line in broken)
    return widest if widest <= LONGEST_WRAPPED and unstopped * 2 > len(broken) else 0


def _runs_on(line: Line, following: Line, widest: int) -> bool:
    """Whether a paragraph goes on in the next line: the line is full, or it stops mid-sentence."""
    if not widest:
        return False
    if line.is_stopped:
        return len(line.text) > 0.75 * widest
    return len(line.text) > 0.5 * widest or following.text[0].islower()
