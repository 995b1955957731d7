"""Nouns as frames see them: their classes, the words before them and what hangs on them."""

from collections.abc import Iterator, Sequence
from itertools import chain

from sayso.extract.findings import Entity
from sayso.extract.syntax import Parse, Word
from sayso.lexicon.frames import WordClasses
from sayso.model.terms import Effect

COMMANDED = frozenset({"man"})
IMPERSONAL = frozenset({"it", "that", "this", "which"})
GROUND = frozenset({"place", "facility", "somewhere", "site"})
CIVIL = frozenset({"witness", "media", "monitor", "organisation"})
PREPOSITIONAL = frozenset({"prep", "dative"})
MODIFIERS = frozenset({"compound", "amod", "nmod", "poss", "npadvmod", "nummod"})
ENTITY_CLASSES = {
    "person": ("person",),
    "place": ("place", "named"),
    "facility": ("facility",),
    "date": ("time",),
    "toll": ("toll",),
}
HARM: frozenset[Effect] = frozenset({"killed", "wounded", "affected"})


class Nouns:
    """The noun phrases of one report, each looked up once."""

    def __init__(self, parse: Parse, entities: Sequence[Entity], classes: WordClasses) -> None:
        self.parse = parse
        self._known = classes
        self._entities: dict[int, list[Entity]] = {}
        for entity in entities:
            for index in range(entity.first, entity.last + 1):
                self._entities.setdefault(index, []).append(entity)
        self._classes: dict[int, frozenset[str]] = {}
        self._modifiers: dict[int, tuple[int, ...]] = {}
        self._phrases: dict[int, tuple[tuple[str, tuple[int, ...]], ...]] = {}

    def classes(self, index: int) -> frozenset[str]:
        """The classes of a word as the head of its noun phrase."""
        found = self._classes.get(index)
        if found is None:
            found = self._classes[index] = self._known.widened(self._look_up(self.parse.words[index]))
        return found

    def entity(self, index: int, kind: str) -> Entity | None:
        """The entity of this kind that a word heads, else the one that it is part of."""
        part_of = None
        for entity in self._entities.get(index, ()):
            if entity.kind == kind:
                if entity.head == index:
                    return entity
                part_of = part_of or entity
        return part_of

    def modifiers(self, index: int) -> tuple[int, ...]:
        """The words before a noun that say what kind of thing it is, or whose."""
        found = self._modifiers.get(index)
        if found is None:
            below = self.parse.children(self.parse.words[index])
            direct = [child.index for child in below if child.index < index and child.dep in MODIFIERS]
            deeper = chain.from_iterable(self.modifiers(child) for child in direct)
            found = self._modifiers[index] = (*deeper, *direct)
        return found

    def hanging(self, index: int, preposition: str) -> tuple[int, ...]:
        """What hangs on a noun by a preposition, or by one of a group of prepositions."""
        phrases = self._phrases.get(index)
        if phrases is None:
            below = self.parse.children(self.parse.words[index])
            preps = [child for child in below if child.dep in PREPOSITIONAL]
            phrases = self._phrases[index] = tuple([(prep.lemma, tuple(self._objects(prep))) for prep in preps])
        if not phrases:
            return ()
        wanted = self.group(preposition)
        return tuple([word for name, words in phrases if name in wanted for word in words])

    def group(self, preposition: str) -> frozenset[str]:
        """The prepositions that a slot's name stands for."""
        return self._known.prepositions.get(preposition, frozenset({preposition}))

    def _objects(self, preposition: Word) -> Iterator[int]:
        for child in self.parse.children(preposition):
            if child.dep in {"pobj", "pcomp"}:
                yield from self.spread(child.index)
            elif child.dep == "prep":
                yield from self._objects(child)

    def spread(self, index: int) -> Iterator[int]:
        """A noun and those coordinated with it."""
        yield index
        for child in self.parse.children(self.parse.words[index]):
            if child.dep == "conj" and child.pos in {"NOUN", "PROPN"}:
                yield from self.spread(child.index)

    def _look_up(self, word: Word) -> set[str]:
        if word.pos == "PRON":
            return {"it"} if word.lemma in IMPERSONAL else {"pronoun", *self._known.of(word.text.lower(), ())}
        named = self._of_entities(word)
        if "time" in named:
            return named
        if word.pos == "VERB":
            return named | self._known.of(word.lemma, self._before(word)) - GROUND or {"other"}
        found = named | self._known.of(word.lemma, self._before(word))
        if {"abstract", "place"} <= found and (self.hanging(word.index, "of") or _is_compound(self.parse, word)):
            found = found - {"abstract"}
        if "membership" in found and self._is_party(word.index):
            found = found - {"person"} | {"armed"}
        return found or {"name" if word.pos == "PROPN" else "other"}

    def _is_party(self, index: int) -> bool:
        """Whether a word stands for fighters of a party: "members of the Alder Brigade"."""
        entity = self.entity(index, "actor")
        is_party = entity is not None and entity.head == index and entity.speaker_kind == "party"
        return is_party or _is_commanded(self.parse, index)

    def _of_entities(self, word: Word) -> set[str]:
        over = self._entities.get(word.index, [])
        near = [entity for entity in over if entity.head == word.index]
        if not near and word.pos == "PROPN":
            near = over
        return {name for entity in near for name in _classes(entity)}

    def _before(self, word: Word) -> Iterator[str]:
        for index in range(max(word.left, word.index - 6), word.index):
            other = self.parse.words[index]
            yield other.lemma
            yield other.text.lower()


def _is_compound(parse: Parse, word: Word) -> bool:
    """Whether a noun before it says of what kind it is: "a gathering place"."""
    return any(child.dep in {"compound", "nmod"} for child in parse.children(word))


def _is_commanded(parse: Parse, index: int) -> bool:
    """Whether men are somebody's: "his men had entered Alder"."""
    word = parse.words[index]
    return word.lemma in COMMANDED and any(child.tag == "PRP$" for child in parse.children(word) if child.dep == "poss")


def _classes(entity: Entity) -> tuple[str, ...]:
    """What an entity is to the frames; only a body that can wage war is an `actor`."""
    if entity.kind == "actor":
        return ("body",) if entity.speaker_kind in CIVIL else ("actor",)
    if entity.toll is not None and entity.toll.effect in HARM:
        return ("toll", "harmed")
    return ENTITY_CLASSES.get(entity.kind, ())
