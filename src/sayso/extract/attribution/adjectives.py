"""Adjectives that attribute: "is sure that …", "is wary of …", "it is unclear whether …"."""

from collections.abc import Iterator

from sayso.extract.attribution.draft import Content, Draft
from sayso.extract.attribution.scene import Scene
from sayso.extract.attribution.spans import cue_group
from sayso.extract.attribution.speakers import speaking, voice
from sayso.extract.syntax import Word
from sayso.lexicon.cues import CueRule

CLAUSES = frozenset({"ccomp", "xcomp", "advcl", "csubj"})
PREDICATIVE = frozenset({"acomp", "oprd"})
VERBAL = frozenset({"VERB", "AUX"})
EMPTY = frozenset({"it", "there"})
MARKS = frozenset({"that", "whether", "if"})


def adjective_drafts(scene: Scene, adjective: Word) -> Iterator[Draft]:
    """What somebody is sure, wary or afraid of, or what is unclear."""
    verb = scene.parse.head(adjective)
    if adjective.dep not in PREDICATIVE or verb.pos not in VERBAL:
        return
    for cue in scene.cue("adjective", adjective):
        draft = _draft(scene, verb, adjective, cue.rule)
        if draft is not None:
            yield draft
            return


def _draft(scene: Scene, verb: Word, adjective: Word, rule: CueRule) -> Draft | None:
    is_negated = scene.is_negated(verb)
    content = None if rule.if_negated and not is_negated else _content(scene, verb, adjective, rule)
    if content is None:
        return None
    subject = speaking(scene, verb)
    is_empty = subject is None or subject.lemma in EMPTY or rule.hearsay
    group = cue_group(scene.parse, verb)
    return Draft(
        rule=rule,
        word=adjective.index,
        cue=(min(group[0], adjective.index), max(_last(scene, adjective, content), group[1])),
        voice=None if is_empty or subject is None else voice(scene, subject),
        content=content,
        is_negated=rule.negated or (is_negated and not rule.if_negated),
    )


def _last(scene: Scene, adjective: Word, content: Content) -> int:
    """The last word of the cue, the preposition before the content included."""
    before = scene.parse.words[content.parts[0][0] - 1]
    return before.index if before.dep == "prep" and before.index > adjective.index else adjective.index


def _content(scene: Scene, verb: Word, adjective: Word, rule: CueRule) -> Content | None:
    subject = scene.subject(verb)
    is_empty = subject is not None and subject.lemma in EMPTY
    if rule.hearsay and not is_empty:
        return None
    for child in (*scene.parse.children(adjective), *scene.parse.children(verb)):
        if child.index < adjective.index or child.dep not in CLAUSES:
            continue
        wanted = "infinitive" if scene.has_to(child) else "clause"
        if wanted in rule.takes and (child.dep != "advcl" or scene.parse.words[child.left].lemma in MARKS):
            return Content(((child.left, child.right),), child.index)
    return None if is_empty else _linked(scene, adjective, rule)


def _linked(scene: Scene, adjective: Word, rule: CueRule) -> Content | None:
    """As in "is wary of a truce"."""
    for link in scene.parse.children(adjective):
        if "preposition" not in rule.takes or link.dep != "prep" or link.lemma not in rule.prepositions:
            continue
        inside = scene.parse.child(link, "pobj", "pcomp")
        if inside is not None and link.index > adjective.index and inside.lemma not in rule.not_objects:
            return Content(((link.index + 1, link.right),), inside.index)
    return None
