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
SINGULARS = ("NN", "NNP")
SAME = "same"
PRONOUNS = ("PRP", "WP", "WDT")
OWNING = ("prep", "poss")  # what tells whose a body is
LOOSE = ("appos", "relcl", "acl", "punct")  # what is added behind a word
NEAR = 2  # sentences from one speaker to the next


def recalled(context: Context, head: int) -> int:
    """The head of the speaker that a pronoun or "the monitor" leads back to; the word itself where it needs none.

    Who spoke last goes before who was only named: a report keeps to its speaker until it brings on the next.
    """
    found = _recalled(context, head)
    return found if found == head else recalled(context, found)


def is_bare(context: Context, word: Word) -> bool:
    """Whether a word says nothing of its own: a pronoun, "the office", "the same source"."""
    if word.tag in PRONOUNS:
        return True
    own = [child for child in context.parse.children(word) if child.dep not in LOOSE]
    return bool(own) and all(child.lemma.casefold() in (*DEFINITE, SAME) for child in own)


def _recalled(context: Context, head: int) -> int:
    word = context.parse.words[head]
    if word.lemma == "source" and any(child.lemma == SAME for child in context.parse.children(word)):
        return next(_spoken_before(context, word), head)
    if word.lemma in side_words().documents:
        return _maker(context, word) or head
    if not _leads_back(context, word):
        return head
    if head in context.references:
        return _kept_to(context, word)
    found = next((other for other in _spoken_before(context, word) if _fits(context, word, other)), None)
    if found is None and word.tag != "PRP":
        found = next((other for other in _named_before(context, word) if _fits(context, word, other)), None)
    return head if found is None else found


def _maker(context: Context, document: Word) -> int | None:
    """Who made a list or a statement: "a tally by the charity", "a list drawn up by elders"."""
    for child in context.parse.children(document):
        made = context.parse.child(child, "agent") if child.dep == "acl" else child
        if made is not None and made.lemma == "by" and (found := context.parse.child(made, "pobj")) is not None:
            return found.index
    return None


def _kept_to(context: Context, word: Word) -> int:
    """The speaker right before, where what a word seems to stand for has not spoken lately itself.

    "The hill council blamed the Grey Army. It said …" goes on with the council.
    """
    near = list(_near(context, word))
    meant = context.references[word.index]
    if any(context.references.get(other, other) == meant for other in near):
        return word.index
    is_pronoun = word.tag == "PRP"
    fitting = (other for other in near if _fits(context, word, other))
    return next((o for o in fitting if is_pronoun or context.parse.words[o].lemma == word.lemma), word.index)


def _near(context: Context, word: Word) -> Iterator[int]:
    """The speakers before a word, the last first, as long as one follows close upon the other."""
    sentence = word.sentence
    for other in _spoken_before(context, word):
        if sentence - context.parse.words[other].sentence > NEAR:
            return
        sentence = context.parse.words[other].sentence
        yield other


def _leads_back(context: Context, word: Word) -> bool:
    if word.tag == "PRP":
        return word.lemma in {"it", "they", *PERSONS}
    own = context.entity(word.index, "person", "actor")
    is_definite = any(child.dep == "det" and child.lemma in DEFINITE for child in context.parse.children(word))
    noun, known = word.lemma.casefold(), side_words()
    is_body = noun in known.bodies or noun in known.kinds
    is_known = noun in known.bodies and word.index not in context.references
    is_known &= not any(child.dep in OWNING for child in context.parse.children(word))
    return is_definite and is_body and (own is None or own.is_generic) and (is_known or is_bare(context, word))


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
    is_crowd = candidate.tag in PLURALS and word.tag in SINGULARS
    if candidate.tag == "PRP" or is_crowd:
        return False
    entity = context.entity(other, "person", "actor")
    if entity is None:
        return _fits_unnamed(word, candidate)
    if word.tag == "PRP":
        return _fits_pronoun(word, entity, candidate)
    kind, noun = _kind(context, entity), word.lemma.casefold()
    name = (entity.name or "").casefold().split()
    is_called = noun in name or candidate.lemma.casefold() == noun
    return entity.kind == "actor" and (is_called or kind in side_words().bodies.get(noun, ()))


def _fits_unnamed(word: Word, candidate: Word) -> bool:
    """Whether a body that nobody knows is meant: "a hill committee" by "it" and by "the committee"."""
    noun = candidate.lemma.casefold()
    if candidate.tag not in SINGULARS or noun not in side_words().kinds:
        return False
    return word.lemma == "it" if word.tag == "PRP" else word.lemma.casefold() == noun


def _fits_pronoun(word: Word, entity: Entity, candidate: Word) -> bool:
    if word.lemma in PERSONS:
        return entity.kind == "person" and candidate.tag not in PLURALS
    if word.lemma == "it":
        return entity.kind == "actor" and (entity.is_named or candidate.tag not in PLURALS)
    return candidate.tag in PLURALS or entity.is_plural


def _kind(context: Context, entity: Entity) -> SpeakerKind | None:
    actor = context.knowledge.actors.get(entity.actor_id) if entity.actor_id else None
    return entity.speaker_kind or (actor.kind if actor else None)
