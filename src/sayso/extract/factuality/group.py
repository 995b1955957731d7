"""What an event's own verb group says of it: tense, mood, adverbs, question, command."""

from collections.abc import Mapping

from msgspec.structs import replace

from sayso.extract.factuality.values import Judgement, apply
from sayso.extract.findings import Predication
from sayso.extract.syntax import Parse
from sayso.lexicon.factuality import FactualityLexicon

OPENING = ("“", '"', "``", "‘")


def at_first(
    parse: Parse, predication: Predication, above: Mapping[int, Predication], lexicon: FactualityLexicon
) -> Judgement:
    """What an event's own words say of it, before anything around it is heard."""
    is_bound = bool(predication.modals) and _has_condition(predication, above)
    judged = by_own_group(predication, lexicon, is_bound=is_bound)
    if _is_command(parse, predication):
        return replace(judged, modality="ordered")
    return replace(judged, modality="questioned") if _is_asked_of(predication, above) else judged


def _is_command(parse: Parse, predication: Predication) -> bool:
    """Whether somebody is told to do it: a bare verb opens what is quoted, "“Leave the town at once,” they said"."""
    word = parse.words[predication.word]
    if predication.kind != "verb" or word.tag != "VB" or word.index == 0 or predication.modals:
        return False
    is_first = word.left == word.index and parse.words[word.index - 1].text in OPENING
    return is_first and word.text.istitle() and predication.marker is None


def _is_asked_of(predication: Predication, above: Mapping[int, Predication]) -> bool:
    """Whether a question asks for the event that a noun names: "is the town under siege?"."""
    verb = above.get(predication.governor) if predication.governor is not None else None
    return predication.kind == "noun" and verb is not None and verb.is_question and verb.lemma == "be"


def by_own_group(predication: Predication, lexicon: FactualityLexicon, *, is_bound: bool) -> Judgement:
    """What tense, adverbs and mood of a verb group say of it."""
    going_on = predication.is_progressive and predication.tense == "present" and not predication.is_perfect
    judged = Judgement(is_positive=not predication.is_negated, stage="under_way" if going_on else "done")
    for adverb in predication.adverbs:
        rule = lexicon.rule(adverb, "adverb")
        judged = apply(judged, rule) if rule is not None else judged
    judged = _by_mood(judged, predication, is_bound=is_bound)
    if predication.is_question or predication.marker == "whether":
        judged = replace(judged, modality="questioned")
    if predication.link == "condition":
        judged = replace(judged, modality="conditional")
    return judged


def _has_condition(predication: Predication, above: Mapping[int, Predication]) -> bool:
    """Whether an "if" clause hangs on the predication."""
    return any(other.link == "condition" and other.governor == predication.word for other in above.values())


def _by_mood(judged: Judgement, predication: Predication, *, is_bound: bool) -> Judgement:
    """By the modal verb; "said it would attack" is a future seen from the past, "would, if" and "would have" are none.

    "May" and "could" with "have" are about what was, and leave it possible; without, or with "if", about what might be.
    """
    modals = set(predication.modals)
    if predication.tense == "future":
        return replace(judged, modality="future")
    if "would" in modals:
        is_future = predication.link == "content" and not is_bound and not predication.is_perfect
        return replace(judged, modality="future" if is_future else "conditional")
    if modals & {"may", "might", "could", "can"}:
        judged = replace(judged, certainty="PS")
        return judged if predication.is_perfect and not is_bound else replace(judged, modality="conditional")
    if "must" in modals or "should" in modals:
        return replace(judged, certainty="PR") if predication.is_perfect else replace(judged, modality="ordered")
    return judged
