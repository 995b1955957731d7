"""A quotation found again in a text that was laid out anew (W3C text quote and text position selectors)."""

import re
from collections.abc import Iterator

from sayso.model.selector import Selector

Stretch = tuple[int, int]


def find(text: str, quoted: Selector, *, is_sure: bool = False) -> Stretch | None:
    """Where the words stand: at their position, else where most of what stood around them does, else nearest.

    White space counts as white space, however the lines are broken. With `is_sure`, all that stood around the words
    must stand there still, so that one sentence of a stranger's text is not taken for another.
    """
    if not is_sure and text[quoted.start : quoted.end] == quoted.exact and _around(text, quoted, quoted.start) == 0:
        return quoted.start, quoted.end
    found = [
        (_around(text, quoted, start, end), abs(start - quoted.start), start, end) for start, end in _all(text, quoted)
    ]
    if not found:
        return None
    missing, _, start, end = min(found)
    return None if is_sure and missing else (start, end)


def _all(text: str, quoted: Selector) -> Iterator[Stretch]:
    words = quoted.exact.split()
    if not words:
        return
    pattern = re.compile(r"\s+".join(map(re.escape, words)))
    for match in pattern.finditer(text):
        yield match.span()


def _around(text: str, quoted: Selector, start: int, end: int | None = None) -> int:
    """How many characters of what stood around the words do not stand there; 0 where all do."""
    after = quoted.end if end is None else end
    before = _bare(quoted.prefix), _bare(text[max(0, start - 2 * len(quoted.prefix)) : start])
    behind = _bare(quoted.suffix), _bare(text[after : after + 2 * len(quoted.suffix)])
    return _unlike(before[0][::-1], before[1][::-1]) + _unlike(*behind)


def _bare(text: str) -> str:
    return "".join(text.split())


def _unlike(wanted: str, there: str) -> int:
    """How many of the wanted characters come after the first that is another."""
    same = next((at for at, (one, other) in enumerate(zip(wanted, there, strict=False)) if one != other), None)
    return len(wanted) - (min(len(wanted), len(there)) if same is None else same)
