"""From the words around an event to its FactBank value, modality and stage, for the one who says it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec.structs import replace

from sayso.extract.factuality.climb import Step, steps
from sayso.extract.factuality.group import at_first, by_own_group
from sayso.extract.factuality.values import Judgement, apply
from sayso.extract.factuality.verdict import by_verdict
from sayso.extract.findings import Attribution, Predication
from sayso.extract.syntax import Parse, Word
from sayso.lexicon.cues import CueClass
from sayso.lexicon.factuality import Certainty, FactualityLexicon, FactualityRule
from sayso.model.terms import Modality

WITHIN_PURPOSE = frozenset({"purpose", "conjunct", "argument", "complement", "adjunct"})
PURPOSE_NOUNS = ("attempt", "bid", "effort", "plan", "threat", "order")
CUE_CERTAINTY: Mapping[CueClass, Certainty] = {
    "believe": "PR",
    "doubt": "PR",
    "suspect": "PS",
    "expect": "PR",
    "hearsay": "U",
    "ask": "U",
}
CUE_MODALITY: Mapping[CueClass, Modality] = {
    "ask": "questioned",
    "order": "ordered",
    "intend": "intended",
    "vow": "intended",
    "expect": "future",
}


def judgement(
    parse: Parse,
    predication: Predication,
    attributions: Sequence[Attribution],
    *,
    above: Mapping[int, Predication],
    lexicon: FactualityLexicon,
) -> Judgement:
    """Judge an event by its own verb group, by every word above it, and last by the cues that it is told under.

    `attributions` are those whose content holds the event, innermost first, out to the speaker who answers for it:
    "rejected claims that …" denies what "claims" left open. `above` has all predications of the report by their
    word. A purpose ("to capture Hajin") is marked, so that no event is made of it.
    """
    word = parse.words[predication.word]
    judged = at_first(parse, predication, above, lexicon)
    innermost = attributions[0] if attributions else None
    limit = innermost.cue_word if innermost is not None else None
    for step, governing, rule in _bearing(steps(parse, word, limit), above, lexicon):
        if rule is not None and rule.is_given and predication.kind == "noun":
            return _given(judged, rule, attributions)
        if rule is not None and rule.carries:
            judged = _by_carrier(judged, governing, rule, lexicon) if governing is not None else judged
        elif rule is not None and _fits(rule, step.link, judged) and not _is_of_cue(parse, step.word, innermost):
            judged = apply(judged, rule)
        if governing is not None:
            judged = _by_governor(judged, governing, is_complement=rule is not None and not rule.carries)
    judged = _by_cue_word(judged, parse, predication, innermost, lexicon)
    judged = replace(judged, is_purpose=_is_purpose(parse, predication, above, innermost))
    if attributions and _asks_for_a_part(parse, word):
        return replace(judged, asks_for_a_part=True)
    if attributions and _is_told_beside(parse, predication, above):
        return _given(judged, None, attributions)
    return by_verdict(_by_cues(judged, predication, attributions), parse, predication, lexicon)


def _by_cues(judged: Judgement, predication: Predication, attributions: Sequence[Attribution]) -> Judgement:
    """What each cue that an event is told under makes of it, the innermost first."""
    for attribution in attributions:
        judged = by_cue(judged, attribution)
        if attribution.cue_class == "suspect" and predication.kind == "noun":
            judged = replace(judged, modality="conditional")  # "fear an attack": one to come, if at all
    return judged


def _by_cue_word(
    judged: Judgement, parse: Parse, predication: Predication, cue: Attribution | None, lexicon: FactualityLexicon
) -> Judgement:
    """What the cue's own word says of how far it got, "sought to seize", and an "if" that asks: "not clear if"."""
    if cue is None or cue.cue_word is None:
        return judged
    if cue.cue_class == "ask" and predication.marker == "if":
        return replace(judged, modality="questioned")
    rule = lexicon.rule(parse.words[cue.cue_word].lemma, "complement")
    return apply(judged, rule) if rule is not None and rule.stage == "attempted" else judged


def _is_told_beside(parse: Parse, predication: Predication, above: Mapping[int, Predication]) -> bool:
    """Whether an event is what a relative clause in the past tells of somebody: "punish those who killed the priests".

    It is taken for granted by whoever orders, asks or denies what the clause above says.
    """
    current: Predication | None = predication
    while current is not None and current.link in {"relative", "conjunct", "argument"}:
        if current.link == "relative":
            opening = parse.words[current.first : current.word]
            if not any(word.tag in {"WP", "WP$"} or word.text.lower() == "which" for word in opening):
                return False
            return current.tense == "past" or (current.tense == "present" and current.is_perfect)
        current = above.get(current.governor) if current.governor is not None else None
    return False


def _given(judged: Judgement, rule: FactualityRule | None, attributions: Sequence[Attribution]) -> Judgement:
    """What is taken for granted stays so whatever is willed, asked or denied of it; only hearsay makes it less sure."""
    judged = apply(judged, rule) if rule is not None else judged
    for attribution in attributions:
        judged = replace(judged, certainty=_weaker(judged.certainty, _certainty(attribution)))
    return judged


def _asks_for_a_part(parse: Parse, word: Word) -> bool:
    """Whether the clause asks who, what or when: "did not know who destroyed it" takes the destruction for granted."""
    asking = (child for child in parse.children(word) if child.tag in {"WP", "WRB", "WDT"})
    return word.dep == "ccomp" and any(child.lemma != "that" for child in asking)


def _by_governor(judged: Judgement, governing: Predication, *, is_complement: bool) -> Judgement:
    """What the verb group above hands down: its negation to a complement, its future to all that has no tense."""
    if is_complement and governing.is_negated:
        judged = replace(judged, is_positive=not judged.is_positive)
    if judged.modality != "asserted":
        return judged
    if governing.tense == "future":
        return replace(judged, modality="future")
    if governing.link == "condition" or "would" in governing.modals:
        return replace(judged, modality="conditional")
    if governing.is_question:
        return replace(judged, modality="questioned")
    if set(governing.modals) & {"may", "might", "could"}:
        return replace(judged, certainty="PS")
    going_on = governing.is_progressive and governing.tense == "present" and judged.stage == "done" and is_complement
    return replace(judged, stage="under_way") if going_on else judged


def _by_carrier(judged: Judgement, carrier: Predication, rule: FactualityRule, lexicon: FactualityLexicon) -> Judgement:
    """What a verb that only carries an event noun says of itself: "did not launch", "probably carried out", "may".

    "No" before the noun denies both and counts once: "no attack was launched".
    """
    own = by_own_group(carrier, lexicon, is_bound=False)
    if own.is_positive and own.certainty == "CT" and own.modality == "asserted":
        return judged
    return replace(
        judged,
        is_positive=judged.is_positive and own.is_positive,
        certainty=_weaker(judged.certainty, own.certainty),
        modality=own.modality if judged.modality == "asserted" else judged.modality,
        rules=(*judged.rules, rule.id),
    )


def _is_purpose(
    parse: Parse, predication: Predication, above: Mapping[int, Predication], attribution: Attribution | None
) -> bool:
    """Whether the event, or a verb that it hangs on, is what something is done for."""
    current: Predication | None = predication
    while current is not None and (current.link in WITHIN_PURPOSE or _is_kept_from(current)):
        if current.link == "purpose":
            word = parse.words[current.word]
            if attribution is not None and attribution.cue_class == "vow" and attribution.holder == current.word:
                return False
            return not _has_noun_of_attempt(parse, word) and not _is_in_cue(word, attribution)
        current = above.get(current.governor) if current.governor is not None else None
    return False


def _is_kept_from(predication: Predication) -> bool:
    """Whether a clause without a tense says from what somebody is kept: "to keep rebels from entering the town"."""
    return predication.link == "adverbial" and predication.tense is None and predication.marker == "from"


def _is_in_cue(word: Word, attribution: Attribution | None) -> bool:
    """Whether a verb is part of the cue: the "show" of "purporting to show"."""
    cue = attribution.cue if attribution is not None else None
    return cue is not None and cue[0] <= word.start < cue[1]


def _is_of_cue(parse: Parse, word: Word, attribution: Attribution | None) -> bool:
    """Whether a verb only joins a noun that is the cue to its content: "the plan is to retake the town"."""
    cue = attribution.cue_word if attribution is not None else None
    return cue is not None and parse.words[cue].head == word.index and parse.words[cue].dep == "nsubj"


def _has_noun_of_attempt(parse: Parse, word: Word) -> bool:
    noun = parse.head(word)
    is_in_order = noun.lemma == "order" and parse.head(noun).lemma == "in"
    return noun.lemma in PURPOSE_NOUNS and word.dep in {"acl", "relcl"} and not is_in_order


def _bearing(
    climbed: Iterable[Step], above: Mapping[int, Predication], lexicon: FactualityLexicon
) -> Iterator[tuple[Step, Predication | None, FactualityRule | None]]:
    """Each word above that bears on the event, with the predication that it heads and its rule."""
    for step in climbed:
        governing = above.get(step.word.index)
        rule = _rule(step, governing, lexicon)
        if not _is_circumstance(step, rule):
            yield step, governing, rule


def _rule(step: Step, governing: Predication | None, lexicon: FactualityLexicon) -> FactualityRule | None:
    """The rule for a word above an event: by the predication that it heads, else by itself."""
    lemma = step.link if step.position == "preposition" else governing.lemma if governing else step.word.lemma
    return lexicon.rule(lemma, step.position) or lexicon.rule(step.word.lemma, step.position)


def _is_circumstance(step: Step, rule: FactualityRule | None) -> bool:
    """Whether "in" only says where or how it was; "failed in an attempt" says what became of it."""
    is_meant = rule is not None and step.link in rule.links
    return step.position == "complement" and step.link == "in" and not is_meant


def _fits(rule: FactualityRule, link: str, judged: Judgement) -> bool:
    """Whether a rule is for what links the two; what would be if something else were is no future."""
    if rule.modality == "future" and judged.modality == "conditional":
        return False
    return not rule.links or link in rule.links or (not link and "patient" in rule.links)


def by_cue(judged: Judgement, attribution: Attribution) -> Judgement:
    """What the cue does to all that is told under it: a denial turns it, hearsay leaves it open."""
    cue = attribution.cue_class
    if cue == "deny":
        judged = replace(judged, is_positive=not judged.is_positive)
    if cue == "doubt" or attribution.is_negated:
        judged = replace(judged, is_positive=False)
    is_tried = cue in {"intend", "vow"} and judged.stage == "attempted"
    modality = (
        CUE_MODALITY.get(cue, judged.modality) if judged.modality == "asserted" and not is_tried else judged.modality
    )
    return replace(judged, certainty=_weaker(judged.certainty, _certainty(attribution)), modality=modality)


def _certainty(attribution: Attribution) -> Certainty:
    """How sure a cue leaves its content: by its rule in the lexicon, else by its class."""
    if attribution.is_open:
        return "U"
    return attribution.certainty or CUE_CERTAINTY.get(attribution.cue_class, "CT")


def _weaker(one: Certainty, other: Certainty) -> Certainty:
    order: tuple[Certainty, ...] = ("CT", "PR", "PS", "U")
    return max(one, other, key=order.index)
