"""Whom a person speaks for, by grammar: "SDF spokesman", "of the Brigade", "who heads the Observatory"."""

from collections.abc import Iterator

from sayso.extract.findings import Entity
from sayso.extract.mentions.scene import Scene, Stretch
from sayso.lexicon.persons import Persons
from sayso.model.knowledge import Actor
from sayso.model.terms import SpeakerKind

BRIDGES = frozenset({"of", "for", "from", "with", "at", "in"})
PASSING = frozenset({"DET", "ADJ", "NOUN", "PROPN", "ADV", "NUM", "PART", "ADP"})
FARTHEST = 9


def affiliation(
    scene: Scene, person: Stretch, role: int | None, words: Persons
) -> tuple[str | None, SpeakerKind | None]:
    """The id of the body that a person belongs to, and the kind of speaker that it is."""
    for body in _bodies(scene, person, role, words):
        return body.actor_id, body.speaker_kind
    fighters = None if role is None else _fighters(scene, role, words)
    if fighters is not None:
        return fighters.id, fighters.kind
    actor = None if role is None else scene.actors_of.get(role)
    return (None, None) if actor is None or actor.is_generic else (actor.id, actor.kind)


def _fighters(scene: Scene, role: int, words: Persons) -> Actor | None:
    """The armed people whose word in the singular stands before a role: "a rebel spokesman", "an army officer"."""
    before = role - 1
    if before < scene.words[role].left or scene.words[before].head != role or not scene.lower[before].isalpha():
        return None
    known = scene.knowledge.actors
    actor = known.lookup(f"{scene.lower[before]}s")
    rule = words.roles.get(scene.lower[role])
    if actor is None and rule is not None and rule.speaks_for:
        force = known.lookup(scene.lower[before])
        actor = force if force is not None and force.is_generic and force.kind == "party" else None
    return actor if actor is not None and actor.is_armed else None


def _bodies(scene: Scene, person: Stretch, role: int | None, words: Persons) -> Iterator[Entity]:
    yield from _within(scene, person, role)
    after = _behind(scene, person.last, words)
    if after is not None:
        yield after
    if role is not None and not person.first <= role <= person.last:
        yield from _within(scene, scene.core(role), role)
        after = _behind(scene, role, words)
        if after is not None:
            yield after


def _within(scene: Scene, person: Stretch, role: int | None) -> Iterator[Entity]:
    """A body before the role or name: "SDF spokesman", "Marvik's governor"."""
    head = person.head if role is None else role
    left = min(person.first, scene.words[head].left, scene.core(head).first)
    for index in range(person.last, left - 1, -1):
        entity = scene.found.get((index, "actor"))
        if entity is not None and entity.last <= person.last:
            yield entity


def _behind(scene: Scene, last: int, words: Persons) -> Entity | None:
    """A body behind it, with nothing between but a role, a preposition or "who heads"."""
    bridged = False
    for index in range(last + 1, min(last + 1 + FARTHEST, len(scene.words))):
        word = scene.words[index]
        entity = scene.found.get((index, "actor"))
        if entity is not None and bridged and entity.first > last:
            return entity
        if word.sentence != scene.words[last].sentence or not _passes(scene, index, last, words):
            return None
        bridged = bridged or scene.lower[index] in BRIDGES or word.lemma in words.leading
    return None


def _passes(scene: Scene, index: int, last: int, words: Persons) -> bool:
    word = scene.words[index]
    if scene.owner[index] == "person":
        return False
    if word.lemma in words.leading or scene.lower[index] in {"who", "-", "'s"}:
        return True
    is_comma = word.text == "," and index == last + 1
    before_hyphen = scene.at(index - 1) == "-"
    return is_comma or before_hyphen or word.pos in PASSING
