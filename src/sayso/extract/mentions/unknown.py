"""Names that nobody knows in the position of a place: most villages of conflict news are in no gazetteer.

Such a name becomes a place with a name and no point, by what is done to it ("captured Dovrel", "withdrew from
Dovrel"), unless it is a person's or a body's.
"""

from collections.abc import Sequence

from sayso.extract.mentions.grounds import list_head
from sayso.extract.mentions.names import is_title_case
from sayso.extract.mentions.scene import Scene, Stretch
from sayso.lexicon.nouns import Grounds, nouns
from sayso.lexicon.persons import persons

OF_GROUND = frozenset({"of", "for", "on", "over"})
ONTO = frozenset({"to", "on", "onto", "upon", "toward", "towards", "for"})
OBJECTS = frozenset({"dobj", "nsubjpass"})
NEXT = 2


def may_be_unknown(scene: Scene, run: Stretch) -> bool:
    """Whether a run is a name at all: no number, no people, no body's acronym, nothing that a headline capitalises."""
    last, sentence = scene.words[run.last], scene.parse.sentences[scene.words[run.first].sentence]
    is_people = run.first == run.last and (last.text.isupper() or last.tag == "NNPS")
    is_name = last.pos == "PROPN" or "-" in last.text  # "Deh-e-Marvik"
    return is_name and not is_people and not is_title_case(scene, sentence)


def is_unknown_ground(scene: Scene, run: Stretch) -> bool:
    """Whether something is done to an unknown name that is done to ground.

    A name of several words is rather a person's where persons are taken and attacked too, unless it opens like a
    village's or is told as one.
    """
    if not may_be_unknown(scene, run) or _has_other_kind(scene, run):
        return False
    grounds = nouns().grounds
    openings = grounds.openings | grounds.landforms
    is_like_ground = scene.lower[run.first] in openings or scene.lower[run.last] in grounds.kinds
    may_be_person = run.first < run.last and not is_like_ground and not _is_stormed(scene, list_head(scene, run.head))
    wanted = grounds.ground if may_be_person else grounds.ground | grounds.taking | grounds.blows
    head = list_head(scene, run.head)
    return _is_object(scene, head, wanted) or _is_beneath(scene, head, wanted, grounds) or _is_told_so(scene, run)


def _has_other_kind(scene: Scene, run: Stretch) -> bool:
    """Whether a word of the name says a body, or a title or role before it a person."""
    known, words = nouns(), persons()
    before = scene.at(run.first - 1).rstrip(".")
    has_body = any(word in known.heads for word in scene.lower[run.first : run.last + 1])
    return has_body or before in words.titles or before in words.roles


def _is_object(scene: Scene, head: int, wanted: frozenset[str]) -> bool:
    """Whether a name is taken, left or shelled, or was, in any voice."""
    word = scene.words[head]
    below = (scene.words[child] for child in word.children)
    if any(child.dep == "acl" and child.tag == "VBN" and child.lemma in nouns().grounds.ground for child in below):
        return True
    above = scene.words[word.head]
    return (word.dep in OBJECTS and above.lemma in wanted) or (word.dep == "nsubj" and above.lemma == "fall")


def _is_stormed(scene: Scene, head: int) -> bool:
    """Whether the verb shares its object with one whose object is ground: "stormed and captured Alder Birch"."""
    verb = scene.words[scene.words[head].head]
    beside = [verb.head] if verb.dep == "conj" else []
    beside += [child for child in verb.children if scene.words[child].dep == "conj"]
    return scene.words[head].dep == "dobj" and any(
        scene.words[other].lemma in nouns().grounds.ground and abs(other - verb.index) <= NEXT for other in beside
    )


def _is_beneath(scene: Scene, head: int, wanted: frozenset[str], grounds: Grounds) -> bool:
    """Whether a name stands behind "withdrew from", "advanced on", "the siege of"."""
    word = scene.words[head]
    preposition = scene.words[word.head]
    if word.dep != "pobj" or preposition.dep not in {"prep", "conj"}:
        return False
    above, form = scene.words[preposition.head], preposition.form.lower()
    if form == "from":
        return above.lemma in grounds.leaving
    if form in OF_GROUND and above.pos == "NOUN" and above.lemma in wanted:
        return True
    return form in ONTO and above.pos in {"VERB", "AUX"} and above.lemma in grounds.going


def _is_told_so(scene: Scene, run: Stretch) -> bool:
    """Whether the report says what kind of place it is: "Dovrel, a village near", "Dovrel is a town"."""
    generic = nouns().grounds.generic
    word = scene.words[run.head]
    beside = [word.head] if word.dep == "appos" else []
    beside += [child for child in word.children if scene.words[child].dep == "appos"]
    verb = scene.words[word.head]
    if word.dep == "nsubj" and verb.lemma == "be":
        beside += [child for child in verb.children if scene.words[child].dep == "attr"]
    return any(scene.words[index].lemma in generic for index in beside)


def unknown_grounds(scene: Scene, runs: Sequence[Stretch]) -> frozenset[str]:
    """The unknown names that the report treats as ground somewhere; they are places wherever they stand."""
    found = (run for run in runs if scene.is_free(run.first, run.last) and not scene.candidates(_text(scene, run)))
    return frozenset(_text(scene, run) for run in found if is_unknown_ground(scene, run))


def _text(scene: Scene, run: Stretch) -> str:
    return scene.text(run.first, run.last)
