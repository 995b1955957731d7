"""What the words around a facility say of it, beside whatever is told."""

from collections.abc import Iterator, Mapping

from sayso.extract.claims.context import Context
from sayso.extract.findings import Entity, Framed, Predication
from sayso.extract.syntax import Word
from sayso.lexicon.states import StateRule
from sayso.model.claim import FacilityState, facility_state
from sayso.model.terms import PROTECTED_OBJECTS

WITHIN = frozenset({"in", "at", "of", "inside", "for", "on", "from", "within"})
OF_IT = frozenset({"status_assertion", "military_use"})
NONE = frozenset({"no", "any", "neither"})


def state_of(context: Context, framed: Framed) -> FacilityState | None:
    """What an event says of the facility that it happened to: by its frame, and by the words around both."""
    entity = _facility_of(context, framed)
    if entity is None:
        return None
    fields: dict[str, object] = {**modified(context, entity), **dict(framed.facility_state)}
    fields |= {rule.field: rule.value for rule in _beside(context, framed) if rule.field}
    if fields.get("military_use") == "unspecified":
        fields["military_use"] = _use(context, framed) or "unspecified"
    if framed.type == "legal_assertion":
        fields.setdefault("warning", "not_stated")
    return made(entity, fields)


def state_rules(context: Context, framed: Framed) -> Iterator[str]:
    """The ids of the rules that read more of an event's facility than its frame does."""
    entity = _facility_of(context, framed)
    if entity is not None:
        yield from (rule.id for rule in _modifying(context, entity))
        yield from (rule.id for rule in _beside(context, framed))


def facility(context: Context, word: int) -> Entity | None:
    """The facility that a word names, itself or through what it refers to."""
    return context.referent(word, "facility")


def made(entity: Entity, fields: Mapping[str, object]) -> FacilityState:
    """The record of a facility in some state."""
    return facility_state(entity.facility_type, **{"name": entity.name, "several": entity.is_plural, **fields})


def modified(context: Context, entity: Entity) -> dict[str, object]:
    """The state that the words before the facility's noun give it: "the only functioning hospital"."""
    return {rule.field: rule.value for rule in _modifying(context, entity) if rule.field}


def phrases(context: Context, predication: Predication) -> list[str]:
    """The prepositional phrases of a predication, by the noun's lemma and as written: "out of service"."""
    told = [(each.preposition, context.parse.words[each.word]) for each in predication.obliques]
    return [f"{preposition} {form}" for preposition, word in told for form in {word.lemma, word.text.lower()}]


def hanging(context: Context, index: int) -> Iterator[int]:
    """What hangs on a word by being where it is, or as its owner: "staff at the hospital", "the hospital's roof"."""
    for child in context.parse.children(context.parse.words[index]):
        if child.dep == "poss" and child.pos != "PRON":
            yield child.index
        elif child.dep == "prep" and child.lemma in WITHIN:
            yield from (each.index for each in context.parse.children(child) if each.dep == "pobj")


def no_such(context: Context, index: int) -> bool:
    """Whether a noun says of itself that there is none: "no warning"."""
    return any(child.lemma in NONE for child in context.parse.children(context.parse.words[index]))


def only_near(context: Context, predication: Predication) -> Entity | None:
    """The one protected object of the sentence, or else of the sentences before it in the paragraph."""
    start = context.parse.words[predication.word].start
    sentence = context.parse.sentence_at(start)
    if sentence is None:
        return None
    begun = context.parse.text.rfind("\n\n", 0, start) + 1
    for stretch in ((sentence.start, sentence.end), (begun, sentence.start)):
        told = [e for e in context.located.beginning_in(stretch, "facility") if e.facility_type is not None]
        found = [entity for entity in told if entity.facility_type in PROTECTED_OBJECTS] or told
        kinds = {(entity.facility_type, entity.name) for entity in found}
        if kinds:
            return found[-1] if len(kinds) == 1 else None
    return None


def _facility_of(context: Context, framed: Framed) -> Entity | None:
    """The facility of an event; of a use or a status of "it", the only one that is told of near."""
    found = (facility(context, word) for word in framed.facilities)
    entity = next((entity for entity in found if entity is not None and entity.facility_type is not None), None)
    if entity is not None or OF_IT.isdisjoint(field for field, _ in framed.facility_state):
        return entity
    predication = context.predications[framed.predication]
    holders = predication.subjects if framed.type == "legal_assertion" else predication.objects
    it = [word for word in holders if context.parse.words[word].text.lower() == "it"]
    return next((e for word in it if (e := facility(context, word)) is not None), None) or (
        only_near(context, predication) if it else None
    )


def _beside(context: Context, framed: Framed) -> list[StateRule]:
    """What phrases beside the event say: "was struck without warning"."""
    told = phrases(context, context.predications[framed.predication])
    return [rule for phrase in told if (rule := context.states.of_phrase(phrase)) is not None]


def _use(context: Context, framed: Framed) -> str | None:
    """For what fighters used it, by the purpose that is told: "used the school to store weapons"."""
    word = context.predications[framed.predication].word
    purposes = (p for p in context.predications if p.governor == word and p.link in {"purpose", "complement"})
    return next((use for p in purposes if (use := context.states.use_of(p.lemma)) is not None), None)


def _modifying(context: Context, entity: Entity) -> Iterator[StateRule]:
    head = context.parse.words[entity.head]
    for word in context.parse.words[head.left : head.index]:
        rule = context.states.of_modifier(word.text.lower()) if _is_modifier(word, head) else None
        if rule is not None:
            yield rule


def _is_modifier(word: Word, head: Word) -> bool:
    return word.head == head.index and word.dep in {"amod", "compound", "nmod"}
