"""Where a sentence of a report begins and ends, so that words can be shown in theirs."""

import re

SENTENCE_END = re.compile(r"[.!?…؟][\"'”’)\]]*\s+|\n+")
WINDOW = 400  # characters on either side of the words in which their sentence is looked for


def sentence_bounds(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence begins and ends that `text[start:end]` stands in, as far as marks of punctuation tell."""
    before, after = text[max(0, start - WINDOW) : start], text[end : end + WINDOW]
    first = start - len(before) + max((found.end() for found in SENTENCE_END.finditer(before)), default=0)
    closing = SENTENCE_END.search(after)
    last = end + (closing.end() if closing else len(after))
    return first, end + len(text[end:last].rstrip())
