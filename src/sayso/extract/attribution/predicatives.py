"""Contents that say something of an object: "called the raid a crime", "accused the army of shelling"."""

from sayso.extract.attribution.draft import Content, Range
from sayso.extract.attribution.scene import Scene
from sayso.extract.attribution.spans import LEFT_STOPS
from sayso.extract.attribution.speakers import patient
from sayso.extract.syntax import Word
from sayso.lexicon.cues import CueRule

LONGEST_NAMED = 9  # words of what is called a quoted name
VERBAL = frozenset({"VERB", "AUX"})


def small_clause(scene: Scene, verb: Word, rule: CueRule) -> Content | None:
    """As in "accused the army of shelling", "called the raid a crime", "described it as a success"."""
    if scene.is_passive(verb):
        return _passive_small_clause(scene, verb, rule)
    return _quoted_name(scene, verb) or _active_small_clause(scene, verb, rule)


def _active_small_clause(scene: Scene, verb: Word, rule: CueRule) -> Content | None:
    children = [child for child in scene.parse.children(verb) if child.index > verb.index]
    object_ = next((child for child in children if child.dep in {"dobj", "nsubj"} and child.right < verb.right), None)
    predicate = next((child for child in children if child.dep in {"oprd", "ccomp", "xcomp"}), None)
    predicate = predicate or (_behind(scene, object_, rule) if object_ is not None else None)
    if not _suits(rule, predicate, object_):
        return None
    if predicate is not None and not scene.is_finite(predicate) and not scene.has_to(predicate):
        first = object_.left if object_ is not None else predicate.left
        return Content(((min(first, predicate.left), predicate.right),), predicate.index)
    if object_ is None or object_.lemma.lower() in rule.not_objects:
        return None
    link = _link([*children, *scene.parse.children(object_)], rule)
    if link is None:
        is_named = _is_named_so(scene, object_)
        return Content(((object_.left, object_.right),), object_.index) if is_named else None
    return Content(((object_.left, max(object_.right, link.right)),), _inside(scene, link))


def _behind(scene: Scene, object_: Word, rule: CueRule) -> Word | None:
    """The adjective that a rule asks for, where the parser hangs it on the noun before: "the militia responsible"."""
    children = (child for child in scene.parse.children(object_) if child.index > object_.index)
    return next((child for child in children if child.dep == "amod" and child.lemma in rule.objects), None)


def _suits(rule: CueRule, *words: Word | None) -> bool:
    """Whether a rule that asks for some word finds it: "held him responsible", "attributed the raid to"."""
    return not rule.objects or any(word is not None and word.lemma in rule.objects for word in words)


def linked(scene: Scene, verb: Word, rule: CueRule) -> Content | None:
    """As in "regards the raid as a success": the object and the phrase with "as"."""
    object_ = scene.parse.child(verb, "dobj")
    if object_ is None or object_.index < verb.index:
        return None
    link = _link([*scene.parse.children(verb), *scene.parse.children(object_)], rule)
    if link is None or link.index < object_.index:
        return None
    return Content(((object_.left, max(object_.right, link.right)),), _inside(scene, link))


def _quoted_name(scene: Scene, verb: Word) -> Content | None:
    """A noun phrase and the quoted words that it is called by: `called the mayor "a disgrace"`."""
    words = scene.parse.words
    quotation = next((one for one in scene.quotations if verb.index < one.opener <= verb.index + LONGEST_NAMED), None)
    if quotation is None or quotation.opener < verb.index + 2 or words[quotation.first].sentence != verb.sentence:
        return None
    named = words[verb.index + 1 : quotation.opener]
    if any(word.pos in VERBAL or word.text in LEFT_STOPS or _leaves(word, verb) for word in named):
        return None
    return Content(((named[0].index, quotation.last),), None)


def _leaves(word: Word, verb: Word) -> bool:
    """Whether a preposition hangs on the verb, and not on what is named: "the report about the clinic"."""
    return word.dep == "prep" and (word.head == verb.index or word.index == verb.index + 1)


def _is_named_so(scene: Scene, object_: Word) -> bool:
    """Whether a quoted name follows, which the parser took for an apposition: `called the senator "the next …"`."""
    name = scene.parse.child(object_, "appos")
    return name is not None and scene.quotation_at(name.index) is not None


def _link(words: list[Word], rule: CueRule) -> Word | None:
    return next((word for word in words if word.dep == "prep" and word.lemma in rule.prepositions), None)


def _named_as(words: list[Word], rule: CueRule) -> Word | None:
    """What a passive takes its subject for, where a rule may do without an "as": "is considered a trick"."""
    name = next((word for word in words if word.dep == "oprd"), None)
    return name if "linked" in rule.takes or (name is not None and name.lemma in rule.objects) else None


def _inside(scene: Scene, link: Word) -> int | None:
    if link.dep == "oprd":
        return link.index
    return next((child.index for child in scene.parse.children(link) if child.dep in {"pcomp", "pobj"}), None)


def _passive_small_clause(scene: Scene, verb: Word, rule: CueRule) -> Content | None:
    words = [child for child in scene.parse.children(verb) if child.index > verb.index]
    agent = scene.parse.child(verb, "agent")
    if agent is not None:
        words += [grand for child in scene.parse.children(agent) for grand in scene.parse.children(child)]
    name, subject = _named_as(words, rule), patient(scene, verb)
    link = _link(words, rule) or name
    if link is None or not (rule.hearsay or agent is not None) or not _suits(rule, name, subject):
        return None
    parts: list[Range] = [(link.left, link.right)]
    if subject is not None and subject.tag not in {"WDT", "WP"}:
        parts.insert(0, (subject.left, subject.right))
    return Content(tuple(parts), _inside(scene, link))


def as_clause(scene: Scene, verb: Word, rule: CueRule) -> Content | None:
    """As in "quoted an officer as saying …": the officer's saying is the content."""
    del rule
    for child in scene.parse.children(verb):
        if child.dep == "prep" and child.lemma == "as" and child.index > verb.index:
            saying = scene.parse.child(child, "pcomp")
            if saying is None:
                continue
            object_ = scene.parse.child(verb, "dobj", "nsubjpass")
            if scene.is_passive(verb) and scene.parse.child(verb, "agent") is None:
                return None
            parts: list[Range] = [(child.left, child.right)]
            if object_ is not None and object_.tag not in {"WP", "WDT"}:
                parts.insert(0, (object_.left, object_.right))
            return Content(_joined(parts), saying.index)
    return None


def _joined(parts: list[Range]) -> tuple[Range, ...]:
    if len(parts) == 2 and parts[0][1] + 1 >= parts[1][0]:
        return ((parts[0][0], parts[1][1]),)
    return tuple(parts)
