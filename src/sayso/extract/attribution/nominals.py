"""Contents that are noun phrases: "announced a ceasefire", "the raid, claimed by the group", "the town, which …"."""

from sayso.extract.attribution.draft import Content
from sayso.extract.attribution.scene import RELATIVES, Scene
from sayso.extract.attribution.spans import LEFT_STOPS
from sayso.extract.syntax import Word
from sayso.lexicon.cues import CueRule

DEFINITE = frozenset({"the", "this", "that", "these", "those"})
ANY = "*"


def noun(scene: Scene, verb: Word, rule: CueRule) -> Content | None:
    """As in "announced a ceasefire", "the attack, which the group claimed", "The raid was condemned by the envoy"."""
    if scene.is_passive(verb):
        return _passive_noun(scene, verb, rule)
    object_ = scene.parse.child(verb, "dobj")
    if object_ is None:
        return _relative(scene, verb, rule) or _late_object(scene, verb, rule)
    if object_.text.lower() in RELATIVES and object_.index < verb.index:
        return _relative(scene, verb, rule)
    if object_.index < verb.index or not is_content(object_, rule) or object_.tag in {"WP", "WDT"}:
        return None
    if _is_known(scene, object_, rule) or _is_doubted(scene, verb, object_):
        return None
    return Content(((object_.left, _with_obliques(scene, verb, object_, rule)),), object_.index)


def _is_known(scene: Scene, object_: Word, rule: CueRule) -> bool:
    return rule.if_indefinite and any(child.lemma in DEFINITE for child in scene.parse.children(object_))


def _is_doubted(scene: Scene, verb: Word, object_: Word) -> bool:
    """Whether an object stands in scare quotes: `proclaimed a "caliphate"`."""
    quotation = scene.quotation_at(object_.index)
    return quotation is not None and not quotation.is_utterance and not quotation.holds(verb.index)


def _late_object(scene: Scene, verb: Word, rule: CueRule) -> Content | None:
    """As in "rejected as false claims that …": the parser takes the object into the phrase with "as"."""
    for child in scene.parse.children(verb):
        if child.dep == "prep" and child.lemma == "as" and "as" in rule.prepositions:
            inside = scene.parse.child(child, "pobj")
            clause_ = scene.parse.child(inside, "acl", "relcl", "ccomp") if inside is not None else None
            if inside is not None and clause_ is not None and scene.cues.cues("noun", inside.lemma):
                return Content(((inside.index, inside.right),), inside.index)
    return None


def _passive_noun(scene: Scene, verb: Word, rule: CueRule) -> Content | None:
    subject = scene.subject(verb)
    if subject is None and verb.dep == "acl":
        return _reduced(scene, verb, rule)
    if scene.parse.child(verb, "agent") is None or subject is None or not is_content(subject, rule):
        return None
    return Content(((subject.left, subject.right),), subject.index) if subject.tag not in {"WDT", "WP"} else None


def _reduced(scene: Scene, verb: Word, rule: CueRule) -> Content | None:
    """As in "the raid, claimed by the group, …"."""
    return _described(scene, verb, rule) if scene.parse.child(verb, "agent") is not None else None


def _described(scene: Scene, verb: Word, rule: CueRule) -> Content | None:
    """The noun that a clause describes, up to that clause."""
    head = scene.parse.head(verb)
    last = verb.left - 1
    while last > head.index and scene.parse.words[last].text in LEFT_STOPS:
        last -= 1
    return Content(((head.left, max(last, head.index)),), head.index) if is_content(head, rule) else None


def _relative(scene: Scene, verb: Word, rule: CueRule) -> Content | None:
    """The noun that a relative clause without an object of its own is about."""
    subject = scene.subject(verb)
    if verb.dep != "relcl" or subject is None or subject.text.lower() in RELATIVES:
        return None
    if scene.parse.child(verb, "ccomp", "xcomp") is not None:
        return None
    return _described(scene, verb, rule)


def is_content(object_: Word, rule: CueRule) -> bool:
    """Whether a rule takes a noun for what is said: lives are not claimed, they are lost."""
    if {object_.lemma, object_.lemma.lower()} & set(rule.not_objects) or object_.text.lower() in rule.not_objects:
        return False
    return (not rule.objects or object_.lemma in rule.objects) and not object_.text.lower().endswith(("self", "selves"))


def _with_obliques(scene: Scene, verb: Word, object_: Word, rule: CueRule) -> int:
    last = object_.right
    for child in scene.parse.children(verb):
        if child.dep == "punct" and child.index > last and child.text in LEFT_STOPS:
            break
        if child.dep == "prep" and child.index > last and _joins(child, rule):
            last = child.right
    return last


def _joins(link: Word, rule: CueRule) -> bool:
    return link.lemma in rule.prepositions or ANY in rule.prepositions
