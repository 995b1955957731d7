"""Groups that nobody names: "the rebels", "residents of Marvik", "officials", "gunmen"."""

from sayso.extract.mentions.scene import Scene, Stretch
from sayso.lexicon.nouns import Nouns
from sayso.lexicon.persons import Persons
from sayso.model.terms import SpeakerKind

MODIFYING = frozenset({"compound", "amod", "nmod"})
FOLLOWING = frozenset({"of", "from"})


def add_groups(scene: Scene, nouns: Nouns, persons: Persons) -> None:
    """Add every common noun for people who act together that is no part of another mention."""
    for index, word in enumerate(scene.words):
        if word.pos not in {"NOUN", "PROPN", "ADJ"} or word.tag == "JJ" or scene.owner[index]:
            continue
        rule = nouns.groups.get(scene.lower[index])
        if rule is not None and word.dep not in MODIFYING:
            if not rule.platform or _has_owner(scene, index, nouns):
                _keep(scene, index, rule.speaker_kind)
        elif rule is None:
            _add_plural_role(scene, index, persons)


def _add_plural_role(scene: Scene, index: int, persons: Persons) -> None:
    """Several people in one role ("spokesmen", "police chiefs") speak as a group."""
    word = scene.words[index]
    found = scene.longest(index, persons.roles) if word.tag in {"NNS", "NNPS"} and word.dep not in MODIFYING else None
    if found is not None:
        _keep(scene, index, found[0].speaker_kind)


def _has_owner(scene: Scene, index: int, nouns: Nouns) -> bool:
    """Whether a general word or a pronoun before machines says whose they are: "army jets", "its aircraft"."""
    if any(scene.words[child].tag == "PRP$" for child in scene.words[index].children):
        return True
    before = (nouns.groups.get(scene.lower[each]) for each in range(scene.core(index).first, index))
    return any(rule is not None and not rule.platform for rule in before)


def _keep(scene: Scene, index: int, kind: SpeakerKind) -> None:
    core = scene.core(index)
    owners = [scene.found.get((i, "actor")) for i in range(core.first, index)]
    owner = next((entity for entity in owners if entity is not None), None)
    is_plural = scene.words[index].tag in {"NNS", "NNPS"}
    whole = _with_place(scene, core)
    scene.add(
        "actor",
        whole,
        name=None if owner is None else owner.name,
        actor_id=None if owner is None else owner.actor_id,
        speaker_kind=kind,
        role=scene.words[index].lemma,
        is_plural=is_plural,
        is_generic=True,
    )


def _with_place(scene: Scene, core: Stretch) -> Stretch:
    """A group with the place that it is of: "residents of Marvik"."""
    if scene.at(core.last + 1) not in FOLLOWING:
        return core
    start = core.last + 2
    start += scene.at(start) == "the"
    ends = [e.last for e in scene.found.values() if e.kind == "place" and e.first == start and not e.is_generic]
    return Stretch(core.first, max(ends), core.head) if ends else core
