"""What a report tells in each sentence, and as what events."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from sayso.extract.findings import Framed, Predication
from sayso.extract.syntax import Parse, Sentence
from sayso.model.report import Part
from sayso.model.terms import EventType

LEAD = 3  # sentences of the body
NONE: frozenset[EventType] = frozenset()


class Told:
    """A report's predications by sentence, with the types of the events that frames read from each.

    `lead` has the sentences in which the report tells its news: 0 those of headlines, 1 to 3 the body's first. `events`
    has each event with the predication that it is read from, and the words of all predications that tell it.
    """

    def __init__(
        self, parse: Parse, predications: Sequence[Predication], framed: Sequence[Framed], parts: Sequence[Part]
    ) -> None:
        self.lead = _lead(parse, parts)
        self._types: dict[int, frozenset[EventType]] = {}
        told = [(event, predications[event.predication]) for event in framed]
        self.events = [(event, by, frozenset((by.word, *event.swallows))) for event, by in told]
        for event, by in told:
            self._types[by.word] = self.types_of(by.word) | {event.type}
        self._by_sentence: defaultdict[int, list[Predication]] = defaultdict(list)
        for predication in predications:
            self._by_sentence[parse.words[predication.word].sentence].append(predication)

    def types_of(self, word: int) -> frozenset[EventType]:
        """The types of the events that are read from the predication of a word."""
        return self._types.get(word, NONE)

    def in_sentence(self, number: int) -> Sequence[Predication]:
        """The predications of a sentence in text order; of one beyond the ends none."""
        return self._by_sentence.get(number, ())


def _lead(parse: Parse, parts: Sequence[Part]) -> Mapping[int, int]:
    """A first sentence of the body without a verb in the past is a headline that lost its line."""
    found: dict[int, int] = {}
    bodies = 0
    for sentence in parse.sentences:
        kind = next((part.kind for part in parts if part.start <= sentence.start < part.end), "body")
        is_headline = kind != "body" or (bodies == 0 and not _has_past(parse, sentence))
        bodies += not is_headline
        if bodies > LEAD:
            break
        found[sentence.index] = 0 if is_headline else bodies
    return found


def _has_past(parse: Parse, sentence: Sentence) -> bool:
    return any(word.tag == "VBD" or word.lemma == "have" for word in parse.words_of(sentence))
