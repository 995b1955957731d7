"""Countries that act: a state where it does or says something, a place where something lies in it.

What is invaded or attacked is both: the place where it happens and the state that it is done to.
"""

from collections.abc import Sequence

from sayso.extract.mentions.grounds import is_in_place
from sayso.extract.mentions.scene import Scene, Stretch, is_modifier
from sayso.lexicon.held import held_words
from sayso.lexicon.nouns import nouns
from sayso.lexicon.persons import persons

STATIC = frozenset({"be", "lie", "become", "fall", "border", "descend"})


def add_nations(scene: Scene, runs: Sequence[Stretch]) -> list[Stretch]:
    """Add every country that stands where an actor stands, and give back those that are attacked, not yet added."""
    attacked: list[Stretch] = []
    for run in runs:
        if not scene.is_free(run.first, run.last) or is_modifier(scene, run.first, run.last):
            continue
        if _is_attacked(scene, run.head):
            attacked.append(run)
        elif _acts(scene, run.head) and (_is_told_by(scene, run.head) or not is_in_place(scene, run)):
            _add(scene, run)
    return attacked


def add_attacked(scene: Scene, attacked: Sequence[Stretch]) -> None:
    """Add the countries that are attacked, beside the places that they are by now."""
    for run in attacked:
        if (run.head, "actor") not in scene.found:
            _add(scene, run)


def add_holders(scene: Scene) -> None:
    """Add every nationality before a word for a holding: "under Alderish control", "in Alderish hands"."""
    for word in scene.words:
        is_before = word.dep in {"amod", "compound", "nmod"} and word.head > word.index and word.form[:1].isupper()
        if is_before and scene.lower[word.head] in held_words().control and scene.is_free(word.index, word.index):
            _add(scene, Stretch(word.index, word.index, word.index))


def _add(scene: Scene, run: Stretch) -> None:
    text = scene.text(run.first, run.last)
    actor = scene.knowledge.actors.nation(text)
    if actor is not None:
        scene.add("actor", run, name=actor.name, actor_id=actor.id, speaker_kind=actor.kind, is_named=True)


def _acts(scene: Scene, head: int, depth: int = 0) -> bool:
    """Whether a word is the one who does it: subject, agent, possessor, or joined to one."""
    word = scene.words[head]
    above = scene.words[word.head]
    if word.dep == "conj" and depth < 3:
        return _acts(scene, word.head, depth + 1)
    if word.dep == "nsubj":
        return above.lemma not in STATIC
    if word.dep in {"dobj", "dative"}:
        return above.lemma in persons().addressed
    if word.dep == "poss":
        return not _is_ground(scene, word.head)
    is_agent = above.dep == "agent" or (above.lemma == "by" and above.dep == "prep")
    return word.dep == "pobj" and (is_agent or _is_told_by(scene, head))


def _is_attacked(scene: Scene, head: int) -> bool:
    """Whether a word is what is attacked or invaded, in any voice."""
    word = scene.words[head]
    verb = scene.words[word.head]
    return word.dep in {"dobj", "nsubjpass"} and verb.lemma in persons().attacking


def _is_told_by(scene: Scene, head: int) -> bool:
    """Whether a word stands behind "according to"."""
    above = scene.words[head].head
    return scene.lower[above] == "to" and scene.at(above - 1) == "according"


def _is_ground(scene: Scene, index: int) -> bool:
    """Whether what a country has is a part of it: "Alderland's north", "Alderland's port"."""
    known, grounds = nouns(), nouns().grounds
    lemma = scene.words[index].lemma
    is_part = lemma in grounds.kinds or scene.lower[index] in grounds.parts or lemma in known.facilities
    return is_part or bool(scene.words[index].pos == "PROPN" and scene.candidates(scene.words[index].text))
