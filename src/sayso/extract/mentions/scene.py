"""A parse with what every finder of mentions asks of it, and the mentions found so far."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import Any, NamedTuple, Protocol, TypeVar, runtime_checkable

from sayso.extract.findings import Entity, EntityKind
from sayso.extract.syntax import Parse, Word
from sayso.lexicon.actors import Person
from sayso.lexicon.phrases import Phrases
from sayso.model.knowledge import Actor, Knowledge, Toponym
from sayso.model.place import Place

V = TypeVar("V")
ARTICLES = frozenset({"the", "a", "an"})
BREAKERS = frozenset(
    {"DT", "PDT", "IN", "PRP", "PRP$", "WP$", "WDT", "POS", "TO", "MD", "VBD", "VBZ", "VBP", ",", ":", "``"}
)
QUOTES = frozenset({'"', "``", "''", "(", ")", "[", "]", ";", "--", "-LRB-", "-RRB-"})
FORMING = frozenset({"led", "backed", "based", "run", "held", "controlled", "allied", "aligned", "born", "trained"})
AGAINST = frozenset({"anti", "counter", "pro", "non"})
BOUNDING = frozenset({"least", "most", "more", "fewer", "less", "than"})


@runtime_checkable
class KnowsPeople(Protocol):
    """A registry that knows leaders and spokesmen too."""

    def person(self, name: str, day: str | None = None) -> Person | None:
        """The leader or spokesman of this name."""
        ...


class Stretch(NamedTuple):
    """Words `first` to `last`, both included, that hang on `head`."""

    first: int
    last: int
    head: int


class Scene:
    """One report while its mentions are being found.

    `owner` says which kind of mention a word already belongs to, so that "Alder" in "the Alder Brigade" is no
    place. What the gazetteer says of a name is asked once.
    """

    def __init__(self, parse: Parse, knowledge: Knowledge) -> None:
        self.parse = parse
        self.words: Sequence[Word] = parse.words
        self.knowledge = knowledge
        self.lower = [word.form.lower() for word in parse.words]
        self.owner: list[EntityKind | None] = [None] * len(parse.words)
        self.found: dict[tuple[int, EntityKind], Entity] = {}
        self.actors_of: dict[int, Actor] = {}
        self._starts = [word.start for word in parse.words]
        self._places: dict[tuple[str, str | None], Place | None] = {}
        self._candidates: dict[str, Sequence[Toponym]] = {}

    def over(self, start: int, end: int) -> tuple[int, int] | None:
        """The words that some characters cover, first and last; none where they hold no word."""
        first = bisect_right(self._starts, start) - 1
        first += first < 0 or self.words[first].end <= start
        last = bisect_right(self._starts, end - 1) - 1
        last -= last > first and self.words[last].tag == "POS"
        return (first, last) if 0 <= first <= last else None

    def stretch(self, first: int, last: int) -> Stretch:
        """The words with the one that the others hang on: the last noun that hangs on a word outside."""
        if first == last:
            return Stretch(first, last, first)
        outer = [
            i for i in range(first, last + 1) if not first <= self.words[i].head <= last or self.words[i].head == i
        ]
        nouns = [i for i in outer if self.words[i].pos in {"PROPN", "NOUN", "PRON", "ADJ", "NUM"}]
        return Stretch(first, last, (nouns or outer or [last])[-1])

    def core(self, head: int) -> Stretch:
        """A noun with the adjectives and nouns right before it, without article and possessor."""
        left = max(self.words[head].left, self.parse.sentences[self.words[head].sentence].first)
        first = head
        for index in range(head - 1, left - 1, -1):
            if self.words[index].tag in BREAKERS or self.words[index].text in QUOTES or _joins_names(self.words, index):
                break
            first = index
        while first < head and (self.words[first].pos in {"PUNCT", "CCONJ", "ADV"} or self.lower[first] in BOUNDING):
            first += 1
        return Stretch(first, head, head)

    def longest(self, head: int, table: Phrases[V]) -> tuple[V, int] | None:
        """What a table has for the longest phrase that ends in a word, and the phrase's first word.

        The last word counts by its lemma or as it stands; hyphens count as spaces.
        """
        word, lower = self.words[head], self.lower[head]
        ends = [end for end in dict.fromkeys((word.lemma, lower)) if end in table.ends]
        if not ends:
            return None
        best = next(((table[end], head) for end in ends if end in table), None)
        tail, index = "", head - 1
        for _ in range(2):
            if index >= 0 and self.words[index].text == "-":
                index -= 1
            if index < 0 or self.words[index].sentence != word.sentence:
                break
            tail = f"{self.lower[index]} {tail}"
            best = next(((table[tail + end], index) for end in ends if tail + end in table), best)
            index -= 1
        return best

    def text(self, first: int, last: int) -> str:
        """The report's characters from one word to another."""
        return self.parse.text[self.words[first].start : self.words[last].end]

    def person(self, name: str) -> Person | None:
        """The leader or spokesman of a name, where the registry knows people."""
        actors = self.knowledge.actors
        return actors.person(name) if isinstance(actors, KnowsPeople) else None

    def candidates(self, name: str) -> Sequence[Toponym]:
        """What the gazetteer has under a name."""
        if name not in self._candidates:
            self._candidates[name] = self.knowledge.places.candidates(name)
        return self._candidates[name]

    def place(self, name: str, nearby: Sequence[str], kind: str | None) -> Place | None:
        """The place that a name stands for among the report's names; they are the same at every call."""
        if (name, kind) not in self._places:
            self._places[name, kind] = self.knowledge.places.choose(name, nearby=nearby, kind=kind)
        return self._places[name, kind]

    def add(self, kind: EntityKind, stretch: Stretch, **fields: Any) -> Entity:
        """Keep an entity and mark its words, but for those that belong to another already."""
        start, end = self.words[stretch.first].start, self.words[stretch.last].end
        first, last, head = stretch
        entity = Entity(kind=kind, first=first, last=last, head=head, start=start, end=end, **fields)
        self.found[head, kind] = entity
        for index in range(stretch.first, stretch.last + 1):
            self.owner[index] = self.owner[index] or kind
        return entity

    def is_free(self, first: int, last: int) -> bool:
        """Whether none of some words belongs to a mention yet."""
        return not any(self.owner[first : last + 1])

    def at(self, index: int) -> str:
        """A word in lower case; nothing beyond the ends."""
        return self.lower[index] if 0 <= index < len(self.lower) else ""


def is_one_sentence(scene: Scene, first: int, last: int) -> bool:
    """Whether two words stand in one sentence; no name runs on from a headline into the text."""
    return scene.words[first].sentence == scene.words[last].sentence


def before(scene: Scene, index: int) -> int:
    """The nearest word before one that is no article, in the same sentence; -1 where there is none."""
    back = index - 1
    while back >= 0 and scene.lower[back] in ARTICLES:
        back -= 1
    return back if back >= 0 and scene.words[back].sentence == scene.words[index].sentence else -1


def is_modifier(scene: Scene, first: int, last: int) -> bool:
    """Whether a name only forms a word: "Alder-backed", "anti-Alder"."""
    forms = scene.at(last + 1) == "-" and (scene.at(last + 2) in FORMING or _is_participle(scene, last + 2))
    return forms or (scene.at(first - 1) == "-" and scene.at(first - 2) in AGAINST)


def _is_participle(scene: Scene, index: int) -> bool:
    return index < len(scene.words) and scene.words[index].tag in {"VBN", "VBD"} and scene.words[index].text.islower()


def _joins_names(words: Sequence[Word], index: int) -> bool:
    """Whether an "and" stands between two names, of which only the second is part of the noun behind them."""
    pair = words[index - 1 : index + 2]
    return words[index].tag == "CC" and len(pair) == 3 and {pair[0].tag, pair[2].tag} == {"NNP"}
