"""What is said of a facility: its state, with an event or without one."""

from collections.abc import Iterator
from dataclasses import dataclass

from msgspec import convert

from sayso.extract.claims.context import Context
from sayso.extract.findings import Entity, Framed, Predication
from sayso.lexicon.states import StateRule
from sayso.model.claim import FacilityState
from sayso.model.terms import FacilityType


@dataclass(frozen=True, slots=True)
class FacilityFinding:
    """A predicate that gives a facility a state."""

    predication: Predication
    type: FacilityType
    name: str | None
    by_rule: StateRule

    @property
    def rule(self) -> str:
        """The id of the rule that found it."""
        return self.by_rule.id

    def state(self, *, is_positive: bool) -> FacilityState:
        """The state as said, or as denied."""
        value = self.by_rule.value if is_positive else self.by_rule.denied
        return FacilityState(type=self.type, name=self.name, functioning=value)


def states(context: Context) -> Iterator[FacilityFinding]:
    """Predicates of state whose subject is a facility."""
    for predication in context.predications:
        rule = context.states.get(predication.lemma)
        holders = predication.subjects or predication.objects
        if rule is None and predication.kind == "verb":
            rule, holders = _by_phrase(context, predication), (*predication.objects, *predication.subjects)
        if rule is None or predication.word in context.framed_words:
            continue
        entity = next((e for word in holders if (e := _facility(context, word)) is not None), None)
        if entity is not None and entity.facility_type is not None:
            yield FacilityFinding(predication, entity.facility_type, entity.name, rule)


def _by_phrase(context: Context, predication: Predication) -> StateRule | None:
    """The state that a phrase gives: "is in use", "was put out of service"."""
    phrases = (f"{each.preposition} {context.parse.words[each.word].lemma}" for each in predication.obliques)
    return next((rule for phrase in phrases if (rule := context.states.get(phrase)) is not None), None)


def state_of(context: Context, framed: Framed) -> FacilityState | None:
    """What an event says of the facility that it happened to, by its frame."""
    for word in framed.facilities:
        entity = _facility(context, word)
        if entity is not None and entity.facility_type is not None:
            fields = dict(framed.facility_state)
            if framed.type == "legal_assertion":
                fields.setdefault("warning", "not_stated")
            return convert({"type": entity.facility_type, "name": entity.name, **fields}, FacilityState)
    return None


def _facility(context: Context, word: int) -> Entity | None:
    return context.referent(word, "facility")
