"""What is said of a facility where no event is told: that it works, stands in ruins, was warned."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from sayso.extract.claims.context import Context
from sayso.extract.claims.facility_words import facility, hanging, made, modified, no_such, only_near, phrases
from sayso.extract.claims.sites import facility_place
from sayso.extract.findings import Entity, Predication
from sayso.lexicon.states import StateRule
from sayso.model.claim import FacilityState


class Match(Struct, frozen=True, gc=False):
    """A rule that reads a predication, the words of which one must be the facility, and how the rule holds."""

    rule: StateRule
    holders: Sequence[int]
    is_none: bool = False  # "no warning was given": what the verb takes is said to be none


class FacilityFinding(Struct, frozen=True, gc=False):
    """A predicate that gives a facility a state; `in_part` where an adverb says so."""

    context: Context
    predication: Predication
    entity: Entity
    match: Match
    in_part: bool = False

    @property
    def rule(self) -> str:
        """The id of the rule that found it."""
        return self.match.rule.id

    def says(self, *, is_positive: bool) -> bool:
        """Whether it says anything: that there are fighters in a hospital is no state, that there are none is."""
        return self.match.rule.field is None or self._value(is_positive=is_positive) is not None

    def state(self, *, is_positive: bool) -> FacilityState:
        """The state as said, or as denied, with the place that the facility lies in."""
        rule, value = self.match.rule, self._value(is_positive=is_positive)
        stated: dict[str, object] = {rule.field: value} if rule.field and value else {}
        place = facility_place(self.context, self.entity.head)
        around = modified(self.context, self.entity)
        return made(self.entity, {**around, **stated, "place": place if place and place.name else None})

    def _value(self, *, is_positive: bool) -> str | None:
        rule = self.match.rule
        if not is_positive or self.match.is_none:
            return rule.denied
        return rule.in_part or rule.value if self.in_part else rule.value


def states(context: Context) -> Iterator[FacilityFinding]:
    """Predicates of state that have to do with a facility and tell no event of their own."""
    for predication in context.predications:
        if predication.word in context.framed_words:
            continue
        match = _match(context, predication)
        entity = _entity(context, predication, match) if match else None
        if match is not None and entity is not None:
            in_part = not context.states.partly.isdisjoint(predication.adverbs)
            yield FacilityFinding(context, predication, entity, match, in_part)


def _match(context: Context, predication: Predication) -> Match | None:
    """The rule of a predication: by what it takes, by a phrase beside it, by itself."""
    return (
        _by_taking(context, predication)
        or _by_phrase(context, predication)
        or _by_predicate(context, predication)
        or _by_order(context, predication)
    )


def _by_predicate(context: Context, predication: Predication) -> Match | None:
    rule = context.states.of_predicate(predication.kind, predication.lemma)
    if rule is None or (rule.is_passive and predication.voice != "passive"):
        return None
    if rule.slot == "others":
        objects = predication.objects
        return Match(rule, (*objects, *(own for word in objects for own in hanging(context, word))))
    if rule.slot == "subject":
        return Match(rule, predication.subjects)
    if predication.lemma in rule.verbs:
        return Match(rule, predication.objects or predication.subjects)
    return Match(rule, (*predication.subjects, *predication.objects))


def _by_phrase(context: Context, predication: Predication) -> Match | None:
    """The state that a phrase gives: "is in use", "was put out of service"."""
    if predication.kind != "verb":
        return None
    found = (context.states.of_phrase(phrase) for phrase in phrases(context, predication))
    rule = next((rule for rule in found if rule is not None), None)
    return Match(rule, (*predication.objects, *predication.subjects)) if rule else None


def _by_taking(context: Context, predication: Predication) -> Match | None:
    """The state that a verb gives with what it takes: "resumed work", "gave no warning", "the only working one"."""
    rules = tuple(context.states.rules_of_verb(predication.lemma))
    if not rules:
        return None
    taken = {context.parse.words[word].lemma: word for word in (*predication.subjects, *predication.objects)}
    taken |= {_compound(context, word): word for word in predication.objects}
    taken |= dict.fromkeys(phrases(context, predication), predication.word)
    for rule in rules:
        found = next((taken[own] for own in rule.takes[predication.lemma] if own in taken), None)
        if found is not None:
            is_none = not predication.is_negated and no_such(context, found)
            return Match(rule, tuple(_around(context, predication, rule, found)), is_none)
    return _by_modifier(context, predication)


def _by_modifier(context: Context, predication: Predication) -> Match | None:
    """What a noun says of the subject by the word before it: "is the only functioning one in Alder"."""
    if predication.lemma not in {"be", "remain"}:
        return None
    words = context.parse.words
    for own in predication.objects:
        for child in context.parse.children(words[own]):
            rule = context.states.of_modifier(child.text.lower()) if child.dep == "amod" else None
            if rule is not None:
                return Match(rule, predication.subjects)
    return None


def _compound(context: Context, word: int) -> str:
    """A noun with the noun or adjective before it: "evacuation order"."""
    own = context.parse.words[word]
    before = context.parse.words[word - 1].text.lower() if word else ""
    return f"{before} {own.lemma}"


def _around(context: Context, predication: Predication, rule: StateRule, taken: int) -> Iterator[int]:
    """The arguments beside what the verb takes, and what hangs on any, so far as the rule allows them."""
    subjects = predication.subjects if rule.slot != "others" else ()
    if rule.slot == "subject":
        yield from subjects
        return
    others = (*predication.objects, *predication.indirect, *(each.word for each in predication.obliques))
    for word in (*subjects, *others):
        if word != taken:
            yield word
    for word in others:
        yield from hanging(context, word)


def _by_order(context: Context, predication: Predication) -> Match | None:
    """An order to leave: "told the staff of the hospital to leave"."""
    above = context.by_word.get(predication.governor) if predication.governor is not None else None
    rule = context.states.of_order(predication.lemma)
    if rule is None or predication.link != "complement" or above is None or above.lemma not in context.states.ordering:
        return None
    people = predication.subjects
    is_theirs = any(context.parse.words[word].lemma.lower() in context.states.people for word in people)
    left = predication.objects if is_theirs else ()
    return Match(rule, (*people, *left, *(own for word in people for own in hanging(context, word))))


def _entity(context: Context, predication: Predication, match: Match) -> Entity | None:
    found = (facility(context, word) for word in match.holders)
    entity = next((e for e in found if e is not None and e.facility_type is not None), None)
    is_far = entity is None and match.rule.reach == "sentence" and predication.lemma in match.rule.takes
    return only_near(context, predication) if is_far else entity
