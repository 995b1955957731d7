"""Victims told of one by one: "the judge Ana Rell was killed" counts one, as "a judge was killed" does."""

from collections.abc import Iterator, Sequence

from sayso.extract.claims.context import Context
from sayso.extract.claims.drafts import Draft
from sayso.extract.claims.naming import phrase
from sayso.extract.findings import Predication
from sayso.lexicon.tolls import tolls
from sayso.model.claim import Toll
from sayso.model.terms import Effect

HARM = frozenset({"killed", "wounded"})
ONE = frozenset({"NN", "NNP"})


def victims(context: Context, draft: Draft, counted: Sequence[Toll]) -> Iterator[Toll]:
    """The toll of a draft's single victims, for each effect that no number is given for."""
    if draft.framed is None or not draft.judged.is_positive or draft.judged.stage != "done":
        return
    known = {toll.effect for toll in counted}
    trigger = context.predications[draft.framed.predication]
    below = (context.by_word[word] for word in draft.framed.swallows if word in context.by_word)
    for predication in (trigger, *below):
        effect = _effect(predication)
        harmed = draft.framed.recipients if predication.kind == "noun" else _harmed(predication)
        if effect in HARM and effect not in known and harmed and all(_is_one(context, word) for word in harmed):
            known.add(effect)
            yield _toll(context, effect, harmed)


def _effect(predication: Predication) -> Effect | None:
    words = tolls()
    if predication.kind == "noun":
        return words.nouns.get(predication.lemma)
    return words.verbs.get(predication.lemma) or words.undergone.get(predication.lemma)


def _harmed(predication: Predication) -> tuple[int, ...]:
    return predication.subjects if predication.lemma in tolls().undergone else predication.objects


def _is_one(context: Context, word: int) -> bool:
    """Whether a word is one person: named, or by a role in the singular that nothing counts."""
    person = context.entity(word, "person")
    is_single = person is not None and not person.is_plural and context.parse.words[word].tag in ONE
    return is_single and context.entity(word, "toll") is None


def _toll(context: Context, effect: Effect, harmed: Sequence[int]) -> Toll:
    groups = {tolls().groups.get(context.parse.words[word].lemma, "person") for word in harmed}
    start, end = phrase(context, harmed[0])[0], phrase(context, harmed[-1])[1]
    return Toll(
        effect=effect,
        of=groups.pop() if len(groups) == 1 else "person",
        min=len(harmed),
        max=len(harmed),
        vague=None,
        as_of=None,
        text=context.parse.text[start:end],
    )
