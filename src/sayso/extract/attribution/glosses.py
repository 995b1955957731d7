"""Where a content ends before what the report adds to explain it: "condemned the raid, which killed nine"."""

from collections.abc import Iterator

from sayso.extract.attribution.draft import Content, Range
from sayso.extract.attribution.scene import Scene
from sayso.extract.syntax import Word

CONTRASTS = frozenset({"but", "except", "although", "though"})
VERBAL = frozenset({"VERB", "AUX"})
DASHES = frozenset({"–", "—", "--"})
PRONOUNS = frozenset({"WDT", "WP", "WP$", "WRB"})


def without_gloss(scene: Scene, verb: Word, content: Content) -> Content:
    """A content that is a noun phrase, without the loose relative clause that ends it."""
    first, last = content.parts[-1]
    if first < verb.index:
        return content
    start = next(_glosses(scene, (first, last)), None)
    if start is None or scene.quotation_at(start) is not None:
        return content
    return Content((*content.parts[:-1], (first, start - 1)), content.holder)


def without_aside(scene: Scene, verb: Word, content: Content) -> Content:
    """A content behind its cue, without the words behind the one dash in it, unless they make a clause."""
    first, last = content.parts[-1]
    dashes = [word.index for word in scene.parse.words[first : last + 1] if _is_dash(scene, word)]
    if first < verb.index or len(dashes) != 1 or dashes[0] == first or scene.quotation_at(dashes[0]) is not None:
        return content
    aside = scene.parse.words[dashes[0] + 1 : last + 1]
    if any(word.pos in VERBAL for word in aside) and aside[0].lemma not in CONTRASTS:
        return content
    return Content((*content.parts[:-1], (first, dashes[0] - 1)), content.holder)


def _is_dash(scene: Scene, word: Word) -> bool:
    around = scene.parse.text[word.start - 1 : word.start] + scene.parse.text[word.end : word.end + 1]
    return word.text in DASHES or (word.text == "-" and around.isspace())


def _glosses(scene: Scene, part: Range) -> Iterator[int]:
    """The commas of a part behind which a relative clause runs to its end."""
    for word in scene.parse.words[part[0] + 1 : part[1]]:
        after = scene.parse.words[word.index + 1]
        if (
            word.text == ","
            and after.tag in PRONOUNS
            and any(
                clause.dep == "relcl" and clause.left >= word.index and clause.right == part[1]
                for clause in scene.parse.words[after.index : part[1] + 1]
            )
        ):
            yield word.index
