"""A parsed report as plain records, so that every later room knows grammar and none knows the parser."""

from bisect import bisect_right
from dataclasses import dataclass, field
from operator import attrgetter

from msgspec import Struct


class Word(Struct, frozen=True, gc=False):
    """One token of a report.

    `index`, `head`, `left` and `right` number the words of the whole report; `left:right + 1` is the word's
    subtree hull. `start` and `end` are code-point offsets of the report's text. `form` is what the parser saw,
    which differs from `text` where an odd spelling was mended (`IS` the name, upper-case text). `tag` is the Penn
    tag, `pos` the universal one, `dep` the ClearNLP label that spaCy's English models use.
    """

    index: int
    text: str
    form: str
    lemma: str
    tag: str
    pos: str
    dep: str
    head: int
    left: int
    right: int
    start: int
    end: int
    sentence: int
    children: tuple[int, ...]


class Sentence(Struct, frozen=True, gc=False):
    """The words `first` up to, not including, `last`; `paragraph` counts from 0."""

    index: int
    first: int
    last: int
    root: int
    start: int
    end: int
    paragraph: int


@dataclass(frozen=True, slots=True)
class Parse:
    """A report's text with its words and sentences; sentences never cross a paragraph."""

    text: str
    words: tuple[Word, ...]
    sentences: tuple[Sentence, ...]
    _below: tuple[tuple[Word, ...], ...] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        """Look up once what hangs on each word: every room asks for it, many times a word."""
        words = self.words
        below = tuple([tuple([words[index] for index in word.children]) if word.children else () for word in words])
        object.__setattr__(self, "_below", below)

    def words_of(self, sentence: Sentence) -> tuple[Word, ...]:
        """The words of a sentence, in order."""
        return self.words[sentence.first : sentence.last]

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that a character of the text stands in; between sentences there is none."""
        found = bisect_right(self.sentences, offset, key=attrgetter("start")) - 1
        sentence = self.sentences[found] if found >= 0 else None
        return sentence if sentence is not None and offset < sentence.end else None

    def children(self, word: Word) -> tuple[Word, ...]:
        """The words that hang on a word, in order."""
        return self._below[word.index]

    def child(self, word: Word, *deps: str) -> Word | None:
        """The first word that hangs on a word by one of these labels."""
        for child in self._below[word.index]:
            if child.dep in deps:
                return child
        return None

    def head(self, word: Word) -> Word:
        """The word that a word hangs on; the root hangs on itself."""
        return self.words[word.head]

    def span(self, first: int, last: int) -> tuple[int, int]:
        """The offsets of the words `first` to `last`, both included."""
        return self.words[first].start, self.words[last].end

    def subtree(self, word: Word) -> tuple[Word, ...]:
        """All words from the leftmost to the rightmost that depend on a word."""
        return self.words[word.left : word.right + 1]
