"""Contents that are no finite clause: infinitives, participles, prepositional phrases."""

from collections.abc import Callable, Mapping

from sayso.extract.attribution.draft import Content
from sayso.extract.attribution.nominals import is_content, noun
from sayso.extract.attribution.predicatives import as_clause, linked, small_clause
from sayso.extract.attribution.scene import Scene
from sayso.extract.syntax import Word
from sayso.lexicon.cues import CueRule, Pattern

OPEN = frozenset({"xcomp", "advcl", "ccomp", "acl"})
OBJECTS = ("dobj", "dative")
ANY = "*"


def infinitive(scene: Scene, verb: Word, rule: CueRule) -> Content | None:
    """As in "vowed to fight": the infinitive shares the cue's subject."""
    child = _infinitive(scene, verb)
    if child is None or _object_before(scene, verb, child) is not None or not _is_meant(child, rule):
        return None
    first = child.index + 1 if rule.objects else max(child.left, verb.index + 1)
    return Content(((first, child.right),), child.index) if first <= child.right else None


def object_infinitive(scene: Scene, verb: Word, rule: CueRule) -> Content | None:
    """As in "ordered its troops to leave": the object does what the infinitive says, so both are the content."""
    bare = rule.cue_class in {"see", "show"}
    for child in scene.parse.children(verb):
        if child.dep not in OPEN or child.index < verb.index:
            continue
        if scene.has_to(child) or (bare and child.tag in {"VB", "VBG", "VBP", "VBN"}):
            object_ = _object_before(scene, verb, child)
            if object_ is not None and object_.tag != "PRP$" and object_.dep != "advmod":
                return Content(((min(object_.left, child.right), child.right),), child.index)
    found = _described(scene, verb) if rule.cue_class in {"order", "intend", "vow"} else None
    return found or _climbed(scene, verb)


def _described(scene: Scene, verb: Word) -> Content | None:
    """As in "would like the guards to leave", where the parser hangs the infinitive on the noun."""
    object_ = scene.parse.child(verb, "dobj")
    if object_ is None or object_.index < verb.index or object_.pos not in {"NOUN", "PROPN"}:
        return None
    for child in scene.parse.children(object_):
        if child.dep in {"relcl", "acl"} and scene.has_to(child) and child.left == object_.index + 1:
            return Content(((object_.left, child.right),), child.index)
    return None


def _climbed(scene: Scene, verb: Word) -> Content | None:
    """As in "called on General Lee to open …", where the parser takes the infinitive for the main verb."""
    noun_ = scene.parse.head(verb)
    main = scene.parse.head(noun_)
    inside = next((scene.parse.child(word, "pobj") for word in scene.parse.children(verb) if word.dep == "prep"), None)
    is_climbed = verb.dep == "acl" and noun_.dep == "nsubj" and scene.has_to(main) and main.index > verb.right
    return Content(((inside.left, main.right),), main.index) if is_climbed and inside is not None else None


def _infinitive(scene: Scene, verb: Word) -> Word | None:
    for child in scene.parse.children(verb):
        if child.dep in {"xcomp", "advcl", "ccomp"} and child.index > verb.index and scene.has_to(child):
            near = child.left - verb.index <= 4
            return child if child.dep != "advcl" or near else None
    return None


def _object_before(scene: Scene, verb: Word, child: Word) -> Word | None:
    """The object of the cue, or the subject that the infinitive has of its own; or "on both sides to"."""
    own = next((word for word in scene.parse.children(child) if word.dep in {"nsubj", "nsubjpass"}), None)
    if own is not None:
        return own
    between = [word for word in scene.parse.children(verb) if verb.index < word.index < child.index]
    for word in between:
        if word.dep in OBJECTS:
            return word
        if word.dep == "prep" and word.lemma in {"on", "upon", "to", "for"}:
            return scene.parse.child(word, "pobj")
    return None


def _is_meant(child: Word, rule: CueRule) -> bool:
    return child.lemma not in rule.not_objects and (not rule.objects or child.lemma in rule.objects)


def gerund(scene: Scene, verb: Word, rule: CueRule) -> Content | None:
    """As in "denied shelling the town", "footage showing smoke rising"."""
    for child in scene.parse.children(verb):
        if child.dep in {"xcomp", "ccomp"} and _is_gerund(scene, child) and child.index > verb.index:
            return Content(((max(child.left, verb.index + 1), child.right),), child.index)
    object_ = scene.parse.child(verb, "dobj")
    if object_ is not None and object_.tag == "VBG" and rule.cue_class in {"deny", "admit"}:
        return Content(((object_.left, object_.right),), object_.index)
    return None


def _is_gerund(scene: Scene, child: Word) -> bool:
    """As "shelling", "being shelled", "having shelled"."""
    return child.tag == "VBG" or any(
        aux.tag == "VBG" and aux.dep in {"aux", "auxpass"} for aux in scene.parse.children(child)
    )


def preposition(scene: Scene, verb: Word, rule: CueRule) -> Content | None:
    """As in "warned of a famine": what the linking preposition takes."""
    object_ = scene.parse.child(verb, "dobj")
    if rule.cue_class == "order" and object_ is not None and object_.index > verb.index:
        return None
    for child in scene.parse.children(verb):
        if child.dep in {"prep", "prt", "advmod"} and child.index > verb.index and child.lemma in rule.prepositions:
            inside = next((word for word in scene.parse.children(child) if word.dep in {"pobj", "pcomp"}), None)
            if inside is not None and is_content(inside, rule):
                return Content(((child.index + 1, _charged(scene, verb, child, rule)),), inside.index)
    return _for_clause(scene, verb, rule)


def _charged(scene: Scene, verb: Word, link: Word, rule: CueRule) -> int:
    """The last word of what somebody is blamed for: "pointed the finger at the militia for the raid"."""
    for child in scene.parse.children(verb):
        is_behind = child.dep == "prep" and child.index == link.right + 1
        if rule.cue_class == "accuse" and is_behind and child.lemma == "for":
            return child.right
    return link.right


def _for_clause(scene: Scene, verb: Word, rule: CueRule) -> Content | None:
    """As in "called for both sides to stop": the preposition marks an infinitive with a subject."""
    for child in scene.parse.children(verb):
        mark = scene.parse.child(child, "mark")
        if child.index > verb.index and mark is not None and mark.lemma in rule.prepositions and scene.has_to(child):
            return Content(((mark.index + 1, child.right),), child.index)
    return None


def object_preposition(scene: Scene, verb: Word, rule: CueRule) -> Content | None:
    """As in "took issue with the report", "voiced concern about the raid": the object is part of the cue."""
    object_ = scene.parse.child(verb, "dobj")
    if object_ is None or object_.index < verb.index or object_.lemma not in rule.objects:
        return None
    for link in (*scene.parse.children(object_), *scene.parse.children(verb)):
        if link.dep == "prep" and link.index > object_.index and link.lemma in rule.prepositions:
            inside = next((word for word in scene.parse.children(link) if word.dep in {"pobj", "pcomp"}), None)
            if inside is not None and inside.lemma not in rule.not_objects:
                return Content(((link.index + 1, link.right),), inside.index)
    return None


Finder = Callable[[Scene, Word, CueRule], Content | None]
FINDERS: Mapping[Pattern, Finder] = {
    "infinitive": infinitive,
    "object_infinitive": object_infinitive,
    "gerund": gerund,
    "noun": noun,
    "preposition": preposition,
    "object_preposition": object_preposition,
    "small_clause": small_clause,
    "linked": linked,
    "as_clause": as_clause,
}
