"""Whom "it", "they" and "the monitor" stand for where they speak: the last one of the report who spoke and fits."""

from collections.abc import Iterator

from sayso.extract.claims.context import Context
from sayso.extract.findings import Entity
from sayso.extract.syntax import Word
from sayso.lexicon.sides import side_words
from sayso.model.terms import SpeakerKind

DEFINITE = ("the", "this", "that")
PERSONS = ("he", "she")
PLURALS = ("NNS", "NNPS")


def recalled(context: Context, head: int) -> int:
    """The head of the speaker that a pronoun or "the monitor" leads back to; the word itself where it needs none.

    Who spoke last goes before who was only named: a report keeps to its speaker until it brings on the next.
    """
    word = context.parse.words[head]
    if head in context.references or not _leads_back(context, word):
        return head
    found = next((other for other in _spoken_before(context, word) if _fits(context, word, other)), None)
    if found is None and word.tag != "PRP":
        found = next((other for other in _named_before(context, word) if _fits(context, word, other)), None)
    return head if found is None else found


def _leads_back(context: Context, word: Word) -> bool:
    if word.tag == "PRP":
        return word.lemma in {"it", "they", *PERSONS}
    own = context.entity(word.index, "person", "actor")
    is_definite = any(child.dep == "det" and child.lemma in DEFINITE for child in context.parse.children(word))
    return is_definite and word.lemma.casefold() in side_words().bodies and (own is None or own.is_generic)


def _spoken_before(context: Context, word: Word) -> Iterator[int]:
    """The heads of the speakers before a word, the last first."""
    heads = {a.speaker_head for a in context.attributions if a.speaker_head is not None}
    yield from sorted((head for head in heads if head < word.index), reverse=True)


def _named_before(context: Context, word: Word) -> Iterator[int]:
    named = (entity for entity in context.located.of_kind("actor") if entity.is_named)
    yield from sorted((entity.head for entity in named if entity.head < word.index), reverse=True)


def _fits(context: Context, word: Word, other: int) -> bool:
    """Whether a speaker is of the number and class of the words that lead back to one."""
    candidate = context.parse.words[other]
    entity = context.entity(other, "person", "actor")
    if entity is None or candidate.tag == "PRP":
        return False
    if word.tag == "PRP":
        return _fits_pronoun(word, entity, candidate)
    kind = _kind(context, entity)
    name = (entity.name or "").casefold().split()
    return entity.kind == "actor" and (
        word.lemma.casefold() in name or kind in side_words().bodies[word.lemma.casefold()]
    )


def _fits_pronoun(word: Word, entity: Entity, candidate: Word) -> bool:
    if word.lemma in PERSONS:
        return entity.kind == "person" and candidate.tag not in PLURALS
    if word.lemma == "it":
        return entity.kind == "actor" and (entity.is_named or candidate.tag not in PLURALS)
    return candidate.tag in PLURALS or entity.is_plural


def _kind(context: Context, entity: Entity) -> SpeakerKind | None:
    actor = context.knowledge.actors.get(entity.actor_id) if entity.actor_id else None
    return entity.speaker_kind or (actor.kind if actor else None)
