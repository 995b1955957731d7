"""Where a report quotes: pairs of quotation marks, also unbalanced ones and those that run over paragraphs."""

from collections.abc import Iterator

from msgspec import Struct

from sayso.extract.syntax import Parse, Word

DOUBLE = frozenset({'"', "“", "”", "``", "''", "„", "«", "»", "‟"})
OPENING = frozenset({"“", "``", "„", "«", "‘"})
CLOSING = frozenset({"”", "''", "»", "’"})
SINGLE = frozenset({"'", "‘", "’"})
FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
SHORTEST = 4  # letters of a word that takes a capital in titles
ENDS = frozenset({".", "?", "!", "…", "..."})


class Quotation(Struct, frozen=True, gc=False):
    """The words between two quotation marks, marks left out.

    `opener` and `closer` are the marks' words; `closer` is `None` where the next paragraph goes on or the mark is
    lost. `is_utterance` tells what somebody said from scare quotes, titles and names: it holds a finite verb or
    ends as a sentence ends.
    """

    first: int
    last: int
    opener: int
    closer: int | None
    is_utterance: bool

    def holds(self, word: int) -> bool:
        """Whether a word stands inside."""
        return self.first <= word <= self.last


def quotations(parse: Parse) -> tuple[Quotation, ...]:
    """Every quotation, in order, outermost only, one a paragraph at most where it runs over several."""
    return tuple(found for first, last in _paragraphs(parse) for found in _in_paragraph(parse, first, last))


def _paragraphs(parse: Parse) -> Iterator[tuple[int, int]]:
    first = 0
    for sentence in parse.sentences:
        after = parse.sentences[sentence.index + 1 : sentence.index + 2]
        if not after or after[0].paragraph != sentence.paragraph:
            yield first, sentence.last
            first = sentence.last


def _in_paragraph(parse: Parse, first: int, last: int) -> Iterator[Quotation]:
    opener: Word | None = None
    for index in range(first, last):
        word = parse.words[index]
        if word.text not in DOUBLE and word.text not in SINGLE:
            continue
        if opener is None:
            opener = word if _opens(parse, word) else None
        elif _closes(parse, opener, word):
            yield from _quotation(parse, opener.index, index)
            opener = None
        elif word.text in DOUBLE and _opens(parse, word) and opener.text in DOUBLE:
            opener = word
    if opener is not None and opener.text in DOUBLE:
        yield from _unclosed(parse, opener, last)


def _opens(parse: Parse, word: Word) -> bool:
    if word.text in CLOSING and word.text != "''":
        return False
    follows = parse.text[word.end : word.end + 1]
    before = parse.text[word.start - 1 : word.start]
    if word.text in SINGLE and (word.tag == "POS" or before.isalnum()):
        return False
    return bool(follows) and not follows.isspace() and not (before.isalnum() and word.text not in OPENING)


def _closes(parse: Parse, opener: Word, word: Word) -> bool:
    if (opener.text in DOUBLE) != (word.text in DOUBLE):
        return False
    if word.text in OPENING:
        return word.text == opener.text and _turns_wrong(parse, word)
    if word.text in DOUBLE:
        before = parse.text[word.start - 1 : word.start]
        return word.text in CLOSING or not before.isspace() or not _opens(parse, word)
    follows = parse.text[word.end : word.end + 1]
    return word.tag != "POS" and not follows.isalnum()


def _turns_wrong(parse: Parse, word: Word) -> bool:
    """Whether an opening mark stands where one closes: behind a mark or letter and before a space."""
    before, after = parse.text[word.start - 1 : word.start], parse.text[word.end : word.end + 1]
    return not before.isspace() and (not after or after.isspace())


def _unclosed(parse: Parse, opener: Word, end: int) -> Iterator[Quotation]:
    """To the paragraph's end where the next one opens with a mark too, else to the sentence's."""
    goes_on = end < len(parse.words) and parse.words[end].text in DOUBLE and _opens(parse, parse.words[end])
    last = end if goes_on else parse.sentences[_sentence(parse, opener)].last
    yield from _quotation(parse, opener.index, last, is_open=True)


def _sentence(parse: Parse, word: Word) -> int:
    after = word.index + 1 if word.index + 1 < len(parse.words) else word.index
    return parse.words[after].sentence


def _quotation(parse: Parse, opener: int, closer: int, *, is_open: bool = False) -> Iterator[Quotation]:
    first, last = opener + 1, closer - 1
    if last < first:
        return
    inside = parse.words[first : last + 1]
    is_utterance = any(word.tag in FINITE for word in inside)
    is_utterance = is_utterance or (_is_said(inside) and not _is_title(inside))
    yield Quotation(first, last, opener, None if is_open else closer, is_utterance)


def _is_title(inside: tuple[Word, ...]) -> bool:
    """Whether all longer words have capitals, as in the name of a programme or book."""
    words = [word.text for word in inside if len(word.text) >= SHORTEST and word.text.isalpha()]
    return len(words) > 1 and all(word[:1].isupper() for word in words)


def _is_said(inside: tuple[Word, ...]) -> bool:
    """Words that end as a sentence ends, or a few with a capital and a comma: `"Never,"`."""
    if len(inside) > 2 and inside[-1].text in ENDS:
        return True
    return inside[0].text[:1].isupper() and len(inside) > 1 and inside[-1].text in {",", ".", "!", "?"}
