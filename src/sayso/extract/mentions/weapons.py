"""Weapons and what carries them: nouns only."""

from sayso.extract.mentions.scene import Scene, Stretch
from sayso.lexicon.phrases import Phrases
from sayso.lexicon.weapons import weapons


def add_weapons(scene: Scene) -> None:
    """Add every noun for a weapon, the longest name first ("car bomb", not "bomb")."""
    table = weapons()
    for index, word in enumerate(scene.words):
        if word.pos not in {"NOUN", "PROPN"} or (scene.owner[index] and scene.owner[index] != "actor"):
            continue
        found = scene.longest(index, table)
        if found is not None and not _goes_on(scene, index, table):
            scene.add("weapon", Stretch(found[1], index, index), name=found[0], is_plural=word.tag == "NNS")


def _goes_on(scene: Scene, index: int, table: Phrases[str]) -> bool:
    """Whether the next word ends a longer name of a weapon that holds this one."""
    if index + 1 >= len(scene.words) or scene.words[index + 1].sentence != scene.words[index].sentence:
        return False
    longer = scene.longest(index + 1, table)
    return longer is not None and longer[1] <= index
