"""All that the rooms found in one report, with the look-ups that the making of claims needs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from sayso.extract.claims.clauses import Clauses
from sayso.extract.claims.grounds import Grounds
from sayso.extract.claims.located import Located
from sayso.extract.claims.told import Told
from sayso.extract.claims.voices import Voices
from sayso.extract.findings import Attribution, Entity, EntityKind, Framed, Predication
from sayso.extract.syntax import Parse
from sayso.lexicon.factuality import FactualityLexicon
from sayso.lexicon.interest import Interests
from sayso.lexicon.shares import ShareWord
from sayso.lexicon.states import StateLexicon
from sayso.model.knowledge import Actor, Knowledge, outlet_body
from sayso.model.report import Page

Span = tuple[int, int]


def _office_of(parse: Parse, entity: Entity) -> int:
    """The word for somebody's office, where the name stands beside it: "A spokesman for the army, Ana Rell,"."""
    word = parse.words[entity.head]
    is_beside = entity.kind == "person" and word.dep == "appos" and entity.first <= word.head <= entity.last
    return word.head if is_beside else entity.head


@dataclass(frozen=True, kw_only=True)
class Context:
    """One report's findings; `references` leads from an anaphoric head word to its antecedent's.

    `tied` remembers, for the word of a clause, what it was found to be tied to.
    """

    page: Page
    parse: Parse
    entities: Sequence[Entity]
    predications: Sequence[Predication]
    attributions: Sequence[Attribution]
    framed: Sequence[Framed]
    references: Mapping[int, int]
    knowledge: Knowledge
    factuality: FactualityLexicon
    interests: Interests
    states: StateLexicon
    shares: Mapping[str, ShareWord]
    by_head: Mapping[tuple[int, str], Entity] = field(init=False)
    outlet: Actor | None = field(init=False)
    tied: dict[int, Sequence[Predication]] = field(default_factory=dict, init=False)

    def __post_init__(self) -> None:
        """Index the entities by head word and kind, and find the body whose own word the outlet's is, if any."""
        index = {(entity.head, entity.kind): entity for entity in reversed(self.entities)}
        for entity in self.entities:
            index.setdefault((_office_of(self.parse, entity), entity.kind), entity)
        object.__setattr__(self, "by_head", index)
        object.__setattr__(self, "outlet", outlet_body(self.knowledge.actors, self.page.report.outlet))

    @cached_property
    def by_word(self) -> Mapping[int, Predication]:
        """The predications by their word."""
        return {predication.word: predication for predication in self.predications}

    @cached_property
    def framed_words(self) -> frozenset[int]:
        """The words of all predications that a frame read an event from."""
        return frozenset(self.predications[framed.predication].word for framed in self.framed)

    @cached_property
    def voices(self) -> Voices:
        """Inside whose words each stretch of the report stands."""
        return Voices(self.attributions)

    @cached_property
    def clauses(self) -> Clauses:
        """What hangs on what, and the dates of each predication."""
        return Clauses(self.parse, self.entities, self.predications, self.attributions)

    @cached_property
    def told(self) -> Told:
        """What is told in each sentence, and as what events."""
        return Told(self.parse, self.predications, self.framed, self.page.parts)

    @cached_property
    def grounds(self) -> Grounds:
        """Where the report as a whole plays."""
        swallowed = {word for framed in self.framed for word in framed.swallows}
        return Grounds(self.parse, self.entities, self.framed_words | swallowed, self.clauses.cue_words)

    @property
    def published(self) -> str | None:
        """The report's day, without the clock."""
        published = self.page.report.published
        return published[:10] if published else None

    @cached_property
    def located(self) -> Located:
        """What lies in each stretch of the report."""
        return Located(self.entities, self.predications)

    def entity(self, word: int, *kinds: EntityKind) -> Entity | None:
        """The entity of one of these kinds that a word heads, the kinds tried in order."""
        for kind in kinds:
            found = self.by_head.get((word, kind))
            if found is not None:
                return found
        return None

    def referent(self, word: int, *kinds: EntityKind) -> Entity | None:
        """The entity that a word names, itself or through what it refers to."""
        own = self.entity(word, *kinds)
        target = self.references.get(word)
        if target is None or target == word or (own is not None and own.is_named):
            return own
        return self.entity(target, *kinds) or own

    def attribution_of(self, start: int, end: int) -> int | None:
        """The index of the innermost attribution whose content holds a stretch of text; of two alike the deeper."""
        return self.voices.of(start, end)
