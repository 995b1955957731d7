"""Contents of which a relative pronoun before the cue is a part: "the raid, which the army said killed nine"."""

from sayso.extract.attribution.draft import Content
from sayso.extract.attribution.scene import Scene
from sayso.extract.syntax import Word

PRONOUNS = frozenset({"WDT", "WP"})
PAST = frozenset({"VBD", "VBN"})


def gapped(scene: Scene, verb: Word) -> Content | None:
    """The clause whose subject is the pronoun, where the parser takes its verb for a participle."""
    if _pronoun(scene, verb) is None:
        return None
    for child in scene.parse.children(verb):
        if child.dep == "xcomp" and child.left == child.index > verb.index and child.tag in PAST:
            return Content(((child.left, child.right),), child.index)
    return None


def with_relative(scene: Scene, verb: Word, content: Content) -> Content:
    """A content with the pronoun that stands before the cue but belongs to what is said."""
    pronoun = _pronoun(scene, verb)
    if pronoun is None or content.parts[0][0] <= verb.index or not _lacks(scene, content):
        return content
    return Content(((pronoun.index, pronoun.index), *content.parts), content.holder)


def _pronoun(scene: Scene, verb: Word) -> Word | None:
    """The relative pronoun that opens the clause of a cue that has a speaker of its own."""
    subject = scene.subject(verb)
    if verb.dep != "relcl" or subject is None or subject.index < 1 or subject.tag in PRONOUNS:
        return None
    before = scene.parse.words[subject.left - 1] if subject.left else subject
    is_inside = verb.left <= before.index or _is_of_content(scene, before, verb)
    return before if before.tag in PRONOUNS and is_inside else None


def _is_of_content(scene: Scene, pronoun: Word, verb: Word) -> bool:
    above = scene.parse.head(pronoun)
    return scene.parse.head(above).index == verb.index


def _lacks(scene: Scene, content: Content) -> bool:
    """Whether the clause has no subject or object of its own for what the pronoun is."""
    if content.holder is None:
        return False
    clause = scene.parse.words[content.holder]
    subject = scene.subject(clause)
    has_subject = subject is not None and subject.index >= content.parts[0][0]
    has_object = any(c.dep in {"dobj", "attr"} and c.index > clause.index for c in scene.parse.children(clause))
    return not (has_subject and has_object)
