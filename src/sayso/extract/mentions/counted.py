"""Whom a count of people counts: civilians, fighters, children, or people of whom no more is said."""

from sayso.extract.mentions.scene import Scene
from sayso.lexicon.tolls import Tolls
from sayso.model.terms import TollGroup

MEMBER = "member"


def group_of(scene: Scene, counted: int, words: Tolls) -> TollGroup | None:
    """The group of people that a counted noun names, `None` where it counts no people."""
    word = scene.words[counted]
    all_of_them = _all_of_them(scene, counted, words)
    if all_of_them is not None:
        return all_of_them
    found = words.groups.get(word.lemma) or words.groups.get(scene.lower[counted])
    if word.lemma == MEMBER:
        return "combatant" if _is_of_force(scene, counted, words) else "person"
    if found is not None:
        return _narrowed(scene, counted, found, words)
    actor = scene.found.get((counted, "actor"))
    if actor is not None:
        return "combatant" if actor.speaker_kind == "party" else "person"
    is_adjective = not words.adjectives.keys().isdisjoint({word.lemma, scene.lower[counted]})
    is_alone = word.tag == "CD" or is_adjective or scene.lower[counted] in words.numbers.vague
    is_alone = is_alone or scene.lower[counted] in words.numbers.scales
    return "person" if is_alone or word.lemma in words.nouns else None


def _all_of_them(scene: Scene, counted: int, words: Tolls) -> TollGroup | None:
    """The group in "23 dead, all of them civilians"."""
    at = counted + 1
    if scene.at(at) in {"dead", "people", "killed"}:
        at += 1
    if scene.at(at) not in {",", "-", "\u2013", "\u2014", "("} or scene.at(at + 1) != "all":
        return None
    after = at + 4 if scene.at(at + 2) == "of" else at + 2
    near = range(after, min(after + 3, len(scene.words)))
    return next((group for i in near if (group := words.groups.get(scene.words[i].lemma)) is not None), None)


def _is_of_force(scene: Scene, counted: int, words: Tolls) -> bool:
    """Whether the members are of an armed body: "Hamas members", "members of the security forces"."""
    preposition = next((i for i in scene.words[counted].children if scene.lower[i] == "of"), None)
    behind = scene.words[preposition].children if preposition is not None else ()
    named = [*range(scene.core(counted).first, counted + 1), *behind]
    return any(_is_force(scene, i) or words.groups.get(scene.words[i].lemma) == "combatant" for i in named)


def _is_force(scene: Scene, index: int) -> bool:
    actor, entity = scene.actors_of.get(index), scene.found.get((index, "actor"))
    is_party = entity is not None and entity.actor_id is not None and entity.speaker_kind == "party"
    return is_party or (actor is not None and actor.is_armed)


def _narrowed(scene: Scene, counted: int, found: TollGroup, words: Tolls) -> TollGroup:
    """What an adjective adds: "civilian deaths", "rebel prisoners"."""
    if found != "person":
        return found
    inner = range(scene.core(counted).first, counted)
    groups = [words.groups.get(scene.words[i].lemma) for i in inner]
    is_armed = any((actor := scene.actors_of.get(i)) is not None and actor.is_armed for i in inner)
    return next((group for group in groups if group is not None), "combatant" if is_armed else found)
