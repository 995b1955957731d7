"""What a cue verb takes: each pattern of its rule is tried, and the first content found stands."""

from sayso.extract.attribution.clauses import asked, clause, headline, joined, passive, stray
from sayso.extract.attribution.complements import FINDERS
from sayso.extract.attribution.draft import Content
from sayso.extract.attribution.glosses import without_aside, without_gloss
from sayso.extract.attribution.relatives import gapped, with_relative
from sayso.extract.attribution.scene import Scene
from sayso.extract.syntax import Word
from sayso.lexicon.cues import CueRule, Pattern

TELLING = frozenset({"VBD", "VBZ", "VBP"})
NOMINAL: frozenset[Pattern] = frozenset({"noun", "preposition", "object_preposition"})


def content_of(scene: Scene, verb: Word, rule: CueRule) -> Content | None:
    """The first content that one of a rule's patterns finds."""
    if scene.is_passive(verb) and rule.hearsay:
        found = passive(scene, verb, rule)
        if found is not None:
            return found
    for pattern in rule.takes:
        finder = FINDERS.get(pattern)
        content = finder(scene, verb, rule) if finder else None
        if pattern == "clause":
            content = _clause(scene, verb, rule)
        if content is not None:
            return _with_subject(scene, verb, rule, _edged(scene, verb, pattern, content))
    is_free = "clause" in rule.takes and verb.lemma not in rule.if_mandative
    return (stray(scene, verb) or headline(scene, verb) or joined(scene, verb)) if is_free else None


def _clause(scene: Scene, verb: Word, rule: CueRule) -> Content | None:
    found = clause(scene, verb) or gapped(scene, verb)
    if found is not None and verb.lemma in rule.if_mandative and _tells(scene, found):
        return None
    return found or (asked(scene, verb) if rule.cue_class == "ask" else None)


def _tells(scene: Scene, content: Content) -> bool:
    """Whether a clause tells what is, not what shall be: "insisted that nobody died", not "that the camp be closed"."""
    if content.holder is None:
        return False
    holder = scene.parse.words[content.holder]
    helpers = [child for child in scene.parse.children(holder) if child.dep in {"aux", "auxpass"}]
    if helpers:
        return any(helper.tag in TELLING or (helper.tag == "MD" and helper.lemma != "should") for helper in helpers)
    return holder.tag in {"VBD", "VBZ"}


def _edged(scene: Scene, verb: Word, pattern: Pattern, content: Content) -> Content:
    """A content without what the report adds behind it, and with a relative pronoun before the cue."""
    if not content.parts:
        return content
    content = without_aside(scene, verb, content)
    if pattern in NOMINAL:
        content = without_gloss(scene, verb, content)
    return with_relative(scene, verb, content)


def _with_subject(scene: Scene, verb: Word, rule: CueRule, content: Content) -> Content:
    """What "seems" says is said of its subject."""
    subject = scene.subject(verb)
    if rule.id != "cue.seem" or subject is None or subject.lemma in {"it", "there"}:
        return content
    return Content(((subject.left, subject.right), *content.parts), content.holder)
