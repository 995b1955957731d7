"""What the steps of this room tell one another: an attribution in the making, in words."""

from msgspec import Struct

from sayso.lexicon.cues import CueRule
from sayso.model.terms import Medium

Range = tuple[int, int]  # word indices, both included


class Voice(Struct, frozen=True, gc=False):
    """A speaker's words, their head, and those who say the same with it."""

    words: Range
    head: int
    others: tuple[Range, ...] = ()


class Content(Struct, frozen=True, gc=False):
    """The words that are attributed, in order, and the predicate that heads them."""

    parts: tuple[Range, ...]
    holder: int | None


class Draft(Struct, frozen=True, kw_only=True, gc=False):
    """A cue with its speaker and what has been found of its content so far, which may be nothing yet."""

    rule: CueRule
    word: int
    cue: Range
    voice: Voice | None
    content: Content | None
    medium: Medium | None = None
    is_negated: bool = False
    is_open: bool = False
    may_quote: bool = False  # whether a quotation nearby may be its content
    is_quoting: bool = False  # whether one is
    cites: bool = False  # whether its content is that of the cue whose speaker does the citing
    under: int | None = None  # the word of the cue that hands on what this one says


def is_within(word: int, parts: tuple[Range, ...]) -> bool:
    """Whether a word lies in one of the ranges."""
    return any(first <= word <= last for first, last in parts)


def merged(parts: list[Range]) -> tuple[Range, ...]:
    """Ranges in order, those that overlap or touch joined."""
    found: list[Range] = []
    for first, last in sorted(parts):
        if found and first <= found[-1][1] + 1:
            found[-1] = (found[-1][0], max(found[-1][1], last))
        else:
            found.append((first, last))
    return tuple(found)


def without(whole: Range, hole: Range) -> tuple[Range, ...]:
    """What is left of a range when another is taken out."""
    if hole[1] < whole[0] or hole[0] > whole[1]:
        return (whole,)
    return tuple(part for part in ((whole[0], hole[0] - 1), (hole[1] + 1, whole[1])) if part[0] <= part[1])
