"""Words with their places in the text, and where a sentence must begin, before any parser sees them."""

import re
from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct

from sayso.extract.parse.ezafe import joined

PARAGRAPH_END = re.compile(r"\n\s*\n|[\u2029\f]|(?<=[.!?:\"'”’)])[ \t]*[\n\u2028]")
LONGEST = 200
LONG_RUN = re.compile(rf"\S{{{LONGEST + 1},}}")
CONTRACTED = re.compile(r"(CAN)(NOT)|([A-Z]+)(N['\u2019]T|['\u2019](?:LL|RE|VE|D|M))")
Tokenize = Callable[[str], Sequence[tuple[str, int]]]


class Token(Struct, frozen=True, gc=False):
    """A word as it stands in the text; `opens` is whether a paragraph begins with it."""

    text: str
    start: int
    opens: bool
    paragraph: int
    spaced: bool


def tokens(text: str, stretches: Sequence[tuple[int, int]], tokenize: Tokenize) -> Iterator[Token]:
    """Every word of some stretches of a text, paragraph by paragraph, white space left out."""
    number = 0
    for start, end in stretches:
        for first, last in _paragraphs(text, start, end):
            found = [(word, at) for word, at in _words(text, first, last, tokenize) if not word.isspace()]
            words = joined(
                [part for word, at in found for part in (_parted(word, at) if word.isupper() else ((word, at),))]
            )
            for index, (word, at) in enumerate(words):
                after = at + len(word)
                spaced = after < len(text) and text[after].isspace()
                yield Token(word, at, opens=index == 0, paragraph=number, spaced=spaced)
            number += bool(words)


def _words(text: str, start: int, end: int, tokenize: Tokenize) -> Iterator[tuple[str, int]]:
    """The tokens of a paragraph; what is longer than any word never reaches the tokenizer, but comes in pieces.

    A tokenizer that looks for affixes takes time with the square of a word's length.
    """
    for run in LONG_RUN.finditer(text, start, end):
        yield from [(word, start + at) for word, at in tokenize(text[start : run.start()])]
        yield from ((text[at : min(at + LONGEST, run.end())], at) for at in range(run.start(), run.end(), LONGEST))
        start = run.end()
    yield from [(word, start + at) for word, at in tokenize(text[start:end])]


def _parted(word: str, at: int) -> Iterator[tuple[str, int]]:
    """A contraction in capitals in its two words: the tokenizer only knows "cannot" and "didn't"."""
    contracted = CONTRACTED.fullmatch(word)
    if contracted is None:
        yield word, at
        return
    for part in filter(None, contracted.groups()):
        yield part, at
        at += len(part)


def _paragraphs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Paragraphs end at an empty line, and at a line's end behind a mark that ends a sentence."""
    for gap in PARAGRAPH_END.finditer(text, start, end):
        yield start, gap.start()
        start = gap.end()
    yield start, end
