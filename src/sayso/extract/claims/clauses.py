"""What hangs on what among a report's predications, and which dates are whose."""

from collections.abc import Callable, Mapping, Sequence

from sayso.extract.findings import Attribution, Entity, Predication
from sayso.extract.syntax import Parse


class Clauses:
    """Look-ups made once a report.

    `cue_words` are the words of all cues, whose dates say when something was told; `governed` has the predications
    that hang on each predication, `dates_of` the dates of each: those whose phrase hangs on it and on none below it.
    Both go by the predication's word. `dates_in` has all that names a time or a length of time, by its sentence.
    """

    def __init__(
        self,
        parse: Parse,
        entities: Sequence[Entity],
        predications: Sequence[Predication],
        attributions: Sequence[Attribution],
    ) -> None:
        self._parse = parse
        self._words = {predication.word for predication in predications}
        self.cue_words = frozenset(a.cue_word for a in attributions if a.cue_word is not None)
        self.governed = _governed(predications)
        dates = [entity for entity in entities if entity.kind == "date" and (entity.bounds or _is_point(entity))]
        self.dates_of = _by(dates, lambda entity: self.dated_word(entity.head))
        times = [entity for entity in entities if entity.kind == "date"]
        self.dates_in = _by(times, lambda entity: parse.words[entity.head].sentence)

    def dated_word(self, head: int) -> int:
        """The predication that a date hangs on; a sentence that the parser broke off is dated by its rest."""
        word = self._parse.words[head]
        while word.head != word.index and word.index not in self._words:
            word = self._parse.head(word)
        sentence = self._parse.sentences[word.sentence]
        if word.index in self._words or sentence.index == 0:
            return word.index
        before = self._parse.sentences[sentence.index - 1]
        is_broken_off = self._parse.words[before.last - 1].pos not in {"PUNCT", "SPACE"}
        return before.root if is_broken_off and before.paragraph == sentence.paragraph else word.index


def _by(entities: Sequence[Entity], key: Callable[[Entity], int]) -> Mapping[int, Sequence[Entity]]:
    found: dict[int, list[Entity]] = {}
    for entity in entities:
        found.setdefault(key(entity), []).append(entity)
    return found


def _is_point(entity: Entity) -> bool:
    return entity.timex is None or entity.timex.type in {"DATE", "TIME"}


def _governed(predications: Sequence[Predication]) -> Mapping[int, Sequence[Predication]]:
    found: dict[int, list[Predication]] = {}
    for predication in predications:
        if predication.governor is not None:
            found.setdefault(predication.governor, []).append(predication)
    return found
