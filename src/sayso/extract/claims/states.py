"""Whose an office, a spokesman or an enemy is that a report names without its owner: "the Defence Ministry said"."""

from collections.abc import Iterator

from sayso.extract.claims.context import Context
from sayso.extract.claims.offices import NEAR, acting_before, home_of, nations
from sayso.extract.claims.recall import recalled
from sayso.extract.findings import Entity
from sayso.lexicon.bodies import named_body
from sayso.lexicon.sides import side_words
from sayso.model.knowledge import Actor


def state_of(context: Context, office: Entity) -> Actor | None:
    """The state that an office serves: by its seat ("the General Staff in Kyiv"), else the one that acted last.

    "Moscow gave another account. The Defence Ministry said …" is Russia's ministry; of two states that acted in one
    sentence the later. In a war of one state its offices need no name.
    """
    words = {word.lemma.casefold() for word in context.parse.words[office.first : office.last + 1]}
    if not words & side_words().institutions:
        return None
    own = next(_seat(context, office), None) or next(acting_before(context, office), None)
    is_anybodys = bool(words & side_words().civil) or _has_seat(context, office)
    return own or (None if is_anybodys else home_of(context))


def owner_told(context: Context, word: int) -> Actor | None:
    """The body that the words behind an office name: "the health ministry in the Front-run territory"."""
    head = context.parse.words[word]
    if head.lemma not in side_words().institutions or head.right <= word:
        return None
    last = context.parse.words[head.right]
    text = context.parse.text[head.start + len(head.text) : last.start + len(last.text)]
    named = named_body(context.knowledge.actors, text) if " in " in f"{text} "[:4] else None
    return named if named is not None and named.kind in ("party", "official") else None


def body_before(context: Context, person: Entity) -> Entity | None:
    """The body that a spokesman of nobody in particular speaks for: the one that spoke right before.

    "The Grey Army said … . A spokesman, John Alder, said …"
    """
    words = {context.parse.words[index].lemma for index in (person.head, *_beside(context, person))}
    if side_words().mouthpieces.isdisjoint({*words, *(person.role or "").split()}):
        return None
    sentence = context.parse.words[person.head].sentence
    heads = sorted({a.speaker_head for a in context.attributions if a.speaker_head is not None}, reverse=True)
    for head in heads:
        if head < person.first and sentence - context.parse.words[head].sentence <= NEAR:
            body = context.referent(recalled(context, head), "actor")
            if body is not None and not body.is_generic:
                return body
    return None


def _beside(context: Context, person: Entity) -> Iterator[int]:
    head = context.parse.words[person.head]
    yield from (child.index for child in context.parse.children(head) if child.dep == "appos")
    if head.dep == "appos":
        yield head.head


def enemy_of(context: Context, side: str) -> Entity | None:
    """Whom a speaker of a side calls the enemy: the one side named in the report that fights his; else nobody."""
    actors, day = context.knowledge.actors, context.published
    foes = [other for other in context.located.of_kind("actor") if other.actor_id and not other.is_generic]
    foes = [other for other in foes if actors.is_enemy(str(other.actor_id), side, day)]
    first = next(iter(foes), None)
    is_one = first and all(actors.is_same_side(str(first.actor_id), str(foe.actor_id), day) for foe in foes)
    return first if is_one else None


def _has_seat(context: Context, office: Entity) -> bool:
    return any(child.lemma == "in" for child in context.parse.children(context.parse.words[office.head]))


def _seat(context: Context, office: Entity) -> Iterator[Actor]:
    """The capital that stands behind an office."""
    for child in context.parse.children(context.parse.words[office.head]):
        if child.dep == "prep" and child.lemma == "in":
            yield from nations(context, [inner.index for inner in context.parse.children(child)])
