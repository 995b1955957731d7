"""Marks over a text: stretches that may nest and overlap, laid flat, so that each word stands once with all its marks.

A pure function over offsets. Elements cannot overlap, marks can: so the text is cut wherever a mark begins or ends, and
each piece says which marks it is in.
"""

from collections import deque
from collections.abc import Iterator, Sequence, Set
from itertools import pairwise
from typing import Literal

from sayso.model.record import Record

Kind = Literal["claim", "speaker", "cue", "trigger", "actor", "person", "place", "facility", "date", "weapon", "toll"]
MOST_TOLD = 6  # of the marks that a piece is in, the narrowest: a hostile report may lay thousands over one word
LONGEST = 60_000  # characters that one page shows
BREAK = "\n\n"


class Mark(Record, frozen=True, kw_only=True):
    """A stretch of the text, `end` exclusive, what it is, and what it tells; `number` is that of a claim."""

    kind: Kind
    start: int
    end: int
    tells: str
    number: int | None = None


class Run(Record, frozen=True, kw_only=True):
    """Words that are all in the same marks; `begins` are the claims whose words begin here, the longest first."""

    words: str
    kinds: tuple[Kind, ...]
    tells: tuple[str, ...]
    claims: tuple[int, ...]
    begins: tuple[int, ...]


def paragraphs(text: str, marks: Sequence[Mark], start: int, end: int) -> list[tuple[Run, ...]]:
    """The marked paragraphs of `text[start:end]`."""
    bounds = list(_bounds(text, start, end))
    placed = deque(_placed(text, marks, start, end, {edge for bound in bounds for edge in bound}))
    made: list[tuple[Run, ...]] = []
    for first, last in bounds:
        own: list[Run] = []
        while placed and placed[0][0] < last:
            at, run = placed.popleft()
            own += [run] if at >= first else []
        if text[first:last].strip():
            made.append(tuple(own))
    return made


def _bounds(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for words in text[start:end].split(BREAK):
        yield at, at + len(words)
        at += len(words) + len(BREAK)


def _placed(text: str, marks: Sequence[Mark], start: int, end: int, cuts: Set[int]) -> Iterator[tuple[int, Run]]:
    """The words of `text[start:end]` with their offsets, cut wherever a mark begins or ends, and where told."""
    inside = [mark for mark in marks if mark.start < end and mark.end > start]
    edges = {min(max(edge, start), end) for mark in inside for edge in (mark.start, mark.end)}
    waiting = sorted(inside, key=lambda mark: mark.start, reverse=True)
    active: list[Mark] = []
    for one, other in pairwise(sorted({start, end, *edges, *cuts})):
        while waiting and waiting[-1].start <= one:
            active.append(waiting.pop())
        active = [mark for mark in active if mark.end > one]
        yield one, _run(text[one:other], active, one, is_first=one == start)


def _run(words: str, active: Sequence[Mark], at: int, *, is_first: bool) -> Run:
    """The narrowest marks tell first; a claim that goes on from the page before begins on this one again."""
    narrow = sorted(active, key=lambda mark: (mark.end - mark.start, mark.start, mark.kind))[:MOST_TOLD]
    claims = [mark for mark in reversed(narrow) if mark.kind == "claim" and mark.number is not None]
    begins = [mark for mark in active if mark.kind == "claim" and (mark.start == at or (is_first and mark.start < at))]
    longest = sorted(begins, key=lambda mark: (mark.start - mark.end, mark.number or 0))
    return Run(
        words=words,
        kinds=tuple(dict.fromkeys(mark.kind for mark in narrow)),
        tells=tuple(dict.fromkeys(mark.tells for mark in narrow)),
        claims=tuple(mark.number for mark in claims if mark.number is not None),
        begins=tuple(mark.number for mark in longest if mark.number is not None),
    )


def stretches(text: str, most: int = LONGEST) -> list[tuple[int, int]]:
    """A long text in parts of at most so many characters, cut between paragraphs wherever one ends in time."""
    made: list[tuple[int, int]] = []
    start = 0
    while len(text) - start > most:
        cut = text.rfind(BREAK, start + 1, start + most)
        end = cut if cut > start else start + most
        made.append((start, end))
        start = end + len(BREAK) if cut > start else end
    return [*made, (start, len(text))]
