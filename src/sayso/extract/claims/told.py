"""What a report tells in each sentence, and as what events."""

from collections import defaultdict
from collections.abc import Sequence

from sayso.extract.findings import Framed, Predication
from sayso.extract.syntax import Parse
from sayso.model.terms import EventType

NONE: frozenset[EventType] = frozenset()


class Told:
    """A report's predications by sentence, with the types of the events that frames read from each."""

    def __init__(self, parse: Parse, predications: Sequence[Predication], framed: Sequence[Framed]) -> None:
        self._types: dict[int, frozenset[EventType]] = {}
        for event in framed:
            word = predications[event.predication].word
            self._types[word] = self.types_of(word) | {event.type}
        self._by_sentence: defaultdict[int, list[Predication]] = defaultdict(list)
        for predication in predications:
            self._by_sentence[parse.words[predication.word].sentence].append(predication)

    def types_of(self, word: int) -> frozenset[EventType]:
        """The types of the events that are read from the predication of a word."""
        return self._types.get(word, NONE)

    def in_sentence(self, number: int) -> Sequence[Predication]:
        """The predications of a sentence in text order; of one beyond the ends none."""
        return self._by_sentence.get(number, ())
