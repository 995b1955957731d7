"""What footage, pictures and documents show, and who put them out."""

from sayso.extract.attribution.complements import infinitive
from sayso.extract.attribution.contents import content_of
from sayso.extract.attribution.draft import Content, Draft
from sayso.extract.attribution.scene import Scene
from sayso.extract.attribution.spans import cue_group
from sayso.extract.attribution.speakers import publisher, unswallowed, voice
from sayso.extract.syntax import Word
from sayso.lexicon.cues import CueRule

ARTEFACT = "@artefact"
GOING_ON = frozenset({"continue", "begin", "start"})
PARTS = frozenset(
    {"none", "some", "most", "all", "any", "one", "two", "many", "several", "average", "series", "number"}
)
REDUCED = frozenset({"VBN", "VBD", "VBG"})
VERBAL = frozenset({"VERB", "AUX"})


def shown(scene: Scene, verb: Word, rule: CueRule) -> Draft | None:
    """What footage or a document shows; whoever published it is the speaker."""
    thing = _artefact(scene, verb, rule)
    if thing is None:
        return None
    if not rule.objects and scene.has_to(verb) and scene.parse.head(verb).lemma not in GOING_ON:
        return None
    content = infinitive(scene, verb, rule) if rule.objects else content_of(scene, verb, rule)
    if content is None or content.holder is None:
        return None
    head, content = _misled(scene, verb, content) or (_publisher(scene, verb, thing), content)
    cue = cue_group(scene.parse, verb)
    if rule.objects:
        cue = cue[0], content.parts[0][0] - 1
    return Draft(
        rule=rule,
        word=verb.index,
        cue=cue,
        voice=None if head is None else unswallowed(scene, verb, voice(scene, head), content),
        content=content,
        medium=scene.cues.media.get(thing.lemma) or ("video" if thing.lemma in {"photo", "photograph"} else None),
        is_negated=scene.is_negated(verb),
        is_open=rule.certainty == "U" or _is_hearsay(scene, verb),
    )


def _is_hearsay(scene: Scene, verb: Word) -> bool:
    """Whether an adverb leaves open what is shown: "purportedly showing"."""
    adverbs = (child for child in scene.parse.children(verb) if child.dep == "advmod")
    return any(cue.rule.cue_class == "hearsay" for adverb in adverbs for cue in scene.cue("adverb", adverb))


def _misled(scene: Scene, verb: Word, content: Content) -> tuple[Word | None, Content] | None:
    """A main verb that the parser took into the content: "Film said to show the ambush was released by a brigade"."""
    holder = scene.parse.words[content.holder] if content.holder is not None else verb
    main = scene.parse.child(holder, "ccomp") or holder
    subject = scene.parse.child(main, "nsubjpass")
    agent = scene.parse.child(main, "agent")
    if main.lemma not in scene.cues.publishing or verb.tag not in REDUCED or subject is None or agent is None:
        return None
    return scene.parse.child(agent, "pobj"), Content(((subject.left, subject.right),), subject.index)


def _artefact(scene: Scene, verb: Word, rule: CueRule) -> Word | None:
    """The thing that shows: the verb's subject, or the noun that the verb describes."""
    thing = scene.subject(verb)
    if thing is None:
        above = scene.parse.head(verb)
        thing = above if verb.dep in {"acl", "relcl"} else None
        thing = scene.subject(above) if verb.dep == "xcomp" and above.lemma in GOING_ON else thing
        if verb.dep in {"dep", "advcl", "conj"} and above.pos in VERBAL:
            thing = scene.parse.child(above, "dobj", "nsubjpass") or scene.subject(above)
    elif thing.tag in {"WDT", "WP"} and verb.dep == "relcl":
        thing = scene.parse.head(verb)
    thing = _whole(scene, thing) if thing is not None else None
    if thing is None or thing.index > verb.index or thing.lemma not in scene.cues.artefacts:
        return None
    return thing if ARTEFACT in rule.subjects else None


def _whole(scene: Scene, thing: Word) -> Word | None:
    """The videos of "none of the videos"."""
    link = scene.parse.child(thing, "prep")
    is_part = thing.lemma in PARTS and link is not None and link.lemma == "of"
    return scene.parse.child(link, "pobj") if is_part and link is not None else thing


def _publisher(scene: Scene, verb: Word, thing: Word) -> Word | None:
    head = publisher(scene, thing)
    if head is not None:
        return head
    for child in scene.parse.children(thing):
        if child.dep == "acl" and child.index != verb.index and scene.parse.child(child, "agent") is not None:
            agent = scene.parse.child(child, "agent")
            return None if agent is None else scene.parse.child(agent, "pobj")
        if child.dep == "prep" and child.lemma in {"by", "from"}:
            return scene.parse.child(child, "pobj")
    owner = scene.parse.child(thing, "poss")
    return owner if owner is not None else thing
