"""What lies in a stretch of a report: its mentions and predications, found without a look at all the others."""

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from sayso.extract.findings import Entity, EntityKind, Predication

START, WORD = attrgetter("start"), attrgetter("word")
Span = tuple[int, int]


class Located:
    """A report's entities and predications, both in text order."""

    def __init__(self, entities: Sequence[Entity], predications: Sequence[Predication]) -> None:
        self._entities = entities
        self._predications = predications
        self._by_kind: dict[EntityKind, list[Entity]] = {}
        for entity in entities:
            self._by_kind.setdefault(entity.kind, []).append(entity)

    def of_kind(self, kind: EntityKind) -> Sequence[Entity]:
        """All entities of a kind, in text order."""
        return self._by_kind.get(kind, ())

    def beginning_in(self, stretch: Span, *kinds: EntityKind) -> list[Entity]:
        """The entities that begin inside a stretch of text; of some kinds, kind by kind."""
        lists = [self.of_kind(kind) for kind in kinds] if kinds else [self._entities]
        start, end = stretch
        return [
            entity
            for each in lists
            for entity in each[bisect_left(each, start, key=START) : bisect_left(each, end, key=START)]
        ]

    def within(self, start: int, end: int) -> list[Entity]:
        """The entities that lie wholly inside a stretch of text, in text order."""
        return [entity for entity in self.beginning_in((start, end)) if entity.end <= end]

    def predications(self, first: int, last: int) -> Sequence[Predication]:
        """The predications of some words, both ends included, in text order."""
        found = self._predications
        return found[bisect_left(found, first, key=WORD) : bisect_left(found, last + 1, key=WORD)]
