"""What a report has named so far, for those who look back."""

from collections.abc import Callable, Iterator, Sequence

from sayso.extract.findings import Entity, EntityKind
from sayso.extract.syntax import Parse
from sayso.lexicon.persons import persons
from sayso.model.knowledge import Actors

NAMED: dict[EntityKind, int] = {"person": 0, "actor": 1, "facility": 2, "place": 3}  # which goes first of one word
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
Test = Callable[[Entity], bool]


class Memory:
    """The entities of a report by sentence, and what has been found to stand for what."""

    def __init__(self, parse: Parse, entities: Sequence[Entity], actors: Actors | None = None) -> None:
        self.parse = parse
        self._actors = actors
        self.words = parse.words
        self.entities = sorted((e for e in entities if e.kind in NAMED), key=lambda entity: entity.head)
        self.roots: dict[int, int] = {}
        self._by_head = {(entity.head, entity.kind): entity for entity in self.entities}
        self._at = {entity.head: entity for entity in sorted(self.entities, key=lambda entity: -NAMED[entity.kind])}
        for entity in self.entities:
            self._at.setdefault(self._office_of(entity), entity)
        self._by_sentence: dict[int, list[Entity]] = {}
        for entity in self.entities:
            self._by_sentence.setdefault(self.words[entity.head].sentence, []).append(entity)

    def at(self, head: int) -> Entity | None:
        """The entity that a word heads, a person before a body, a body before a place."""
        return self._at.get(head)

    def _office_of(self, entity: Entity) -> int:
        """The word for somebody's office, where the name stands beside it; else the name itself."""
        word = self.words[entity.head]
        is_beside = entity.kind == "person" and word.dep == "appos" and entity.first <= word.head <= entity.last
        return word.head if is_beside else entity.head

    def root(self, head: int) -> int:
        """The first mention of what a word stands for."""
        while head in self.roots:
            head = self.roots[head]
        return head

    def root_entity(self, entity: Entity) -> Entity:
        """What a mention stands for, with whatever is known of it."""
        root = self.root(entity.head)
        same = self._by_head.get((root, entity.kind))
        return same or self.at(root) or entity

    def place_name(self, entity: Entity) -> str | None:
        """The place that a mention, or any other so far of what it stands for, is said to lie in."""
        root = self.root(entity.head)
        same = (other for other in self.entities if other.kind == entity.kind and self.root(other.head) == root)
        return next((other.place.name for other in same if other.place is not None and other.place.name), None)

    def back(self, index: int, *, sentences: int) -> Iterator[list[Entity]]:
        """The entities before a word, sentence by sentence from its own, each list in text order."""
        own = self.words[index].sentence
        for number in range(own, max(own - sentences, -1), -1):
            yield [entity for entity in self._by_sentence.get(number, ()) if entity.last < index]

    def latest(self, index: int, test: Test) -> Entity | None:
        """The last entity before a word that passes a test, however far back."""
        for group in self.back(index, sentences=len(self.parse.sentences)):
            for entity in reversed(group):
                if test(entity):
                    return entity
        return None

    def is_of_state(self, entity: Entity) -> bool:
        """Whether the registry has a body for a state or its forces."""
        if self._actors is None or entity.actor_id is None:
            return False
        actor = self._actors.get(entity.actor_id)
        owner = self._actors.get(actor.run_by) if actor is not None and actor.run_by is not None else None
        return any(one is not None and one.kind == "official" for one in (actor, owner))

    def is_subject(self, entity: Entity) -> bool:
        """Whether an entity is the subject of its clause, alone or in a list."""
        word = self.words[entity.head]
        while word.dep == "conj":
            word = self.words[word.head]
        return word.dep in SUBJECTS

    def speaks(self, entity: Entity) -> bool:
        """Whether an entity is the subject of saying."""
        word = self.words[entity.head]
        return word.dep in SUBJECTS and self.words[word.head].lemma in persons().speaking

    def is_definite(self, entity: Entity) -> bool:
        """Whether "the", "this" or "that" stands before the mention, or it has none of its own."""
        before = self.words[entity.first - 1] if entity.first else None
        return before is not None and before.form.lower() in {"the", "this", "that", "these", "those"}
