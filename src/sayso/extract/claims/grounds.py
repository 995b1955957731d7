"""Where a report as a whole plays: the one province that all its known places lie in, if there is one."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property

from msgspec.structs import replace as stretched

from sayso.extract.findings import Entity
from sayso.extract.syntax import Parse

WITHIN = frozenset({"in", "of", "near", "inside"})
LEVELS = 2  # a country and its first-level unit


class Grounds:
    """The places of a report, looked up once; `event_words` are the words of its events, `cue_words` of its cues."""

    def __init__(
        self, parse: Parse, entities: Sequence[Entity], event_words: AbstractSet[int], cue_words: AbstractSet[int]
    ) -> None:
        self._parse = parse
        self._entities = entities
        self._event_words = event_words
        self._cue_words = cue_words

    @cached_property
    def province(self) -> Entity | None:
        """The mention of the one first-level unit in which all that the report tells lies, if there is one.

        Every known place lies in it, and so does an event: where somebody speaks is no ground of what he tells.
        """
        known = [e for e in self._entities if e.kind == "place" and e.place and len(e.place.admin) >= LEVELS]
        units = {entity.place.admin[:LEVELS] for entity in known if entity.place is not None}
        if len(units) != 1 or not any(self._is_ground(entity) for entity in known):
            return None
        return next((e for e in known if e.place is not None and (*e.place.admin[:1], e.place.name) in units), None)

    @cached_property
    def listed(self) -> Sequence[Entity]:
        """Places and facilities in text order, of nested ones the outermost; none that only says where another lies.

        "Marvik in Birch province and Dovrel" lists two.
        """
        kept: list[Entity] = []
        for entity in self._outermost():
            opening = entity.first - (self._parse.words[entity.first - 1].lemma == "the")
            before = self._parse.words[opening - 1].form.lower()
            if not (kept and kept[-1].last == opening - 2 and before in WITHIN):
                kept.append(entity)
            elif kept[-1].last < entity.last:
                kept[-1] = stretched(kept[-1], last=entity.last)
        return kept

    def _outermost(self) -> list[Entity]:
        found: list[Entity] = []
        grounds = (entity for entity in self._entities if entity.kind in {"place", "facility"})
        for entity in sorted(grounds, key=lambda entity: (entity.first, -entity.last)):
            if not found or entity.first > found[-1].last:
                found.append(entity)
        return found

    def _is_ground(self, entity: Entity) -> bool:
        """Whether a place hangs on an event, and on no verb of saying below it."""
        word = self._parse.words[entity.head]
        while word.head != word.index and word.index not in self._cue_words:
            word = self._parse.head(word)
            if word.index in self._event_words:
                return True
        return False
