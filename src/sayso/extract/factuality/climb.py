"""The words above an event that bear on it, from the nearest outwards."""

from collections.abc import Iterator

from msgspec import Struct

from sayso.extract.syntax import Parse, Word
from sayso.lexicon.factuality import Position

PATIENTS = ("dobj", "nsubjpass", "attr", "oprd")
BEARING = frozenset({"of", "for", "from", "to", "at", "on", "about", "over", "into", "in"})
FINITE = ("VBD", "VBZ", "VBP", "MD")


class Step(Struct, frozen=True, gc=False):
    """A word above an event, the event's position to it, and what links the two: "from", "infinitive", or nothing."""

    word: Word
    position: Position
    link: str


def steps(parse: Parse, word: Word, limit: int | None) -> Iterator[Step]:
    """Each word above an event whose meaning reaches down to it.

    Stops at a clause with a tense and a subject of its own: what holds for the clause above need not hold for it.
    `limit` is the word of the cue under which the event stands; what lies beyond is another's word.
    """
    link = ""
    while word.head != word.index and not _is_island(parse, word):
        head = parse.head(word)
        if head.index == limit:
            return
        if head.pos in {"ADP", "SCONJ"}:
            link = _preposition(parse, head)
            yield Step(head, "preposition", link)
        else:
            position = _position(parse, word, head, link)
            if position:
                yield Step(head, position, link or _particle(parse, word))
            link = ""
        if word.dep == "conj" and not _shares_form(word, head):
            return
        word = head


def _position(parse: Parse, word: Word, head: Word, link: str) -> Position | None:
    if word.dep in PATIENTS:
        return "patient"
    if word.dep == "nsubj":
        return "agent"
    if word.dep in {"xcomp", "ccomp", "acl", "pcomp"} or (word.dep in {"relcl", "advcl"} and _particle(parse, word)):
        return "complement"
    if word.pos == "ADP":
        return "complement" if link in BEARING else None
    return "complement" if word.dep == "compound" and head.pos == "NOUN" else None


def _preposition(parse: Parse, word: Word) -> str:
    """A preposition with what stands before it: "instead of", "ahead of", "in case of"."""
    head = parse.head(word)
    before = next((child for child in parse.children(word) if child.index < word.index), None)
    if before is not None:
        return f"{before.text.lower()} {word.text.lower()}"
    if word.text.lower() == "of" and head.pos in {"ADV", "SCONJ", "ADP"}:
        return f"{head.text.lower()} of"
    if word.text.lower() in {"of", "to"} and head.pos == "NOUN" and parse.head(head).pos == "ADP":
        joined = f"{parse.head(head).text.lower()} {head.lemma} {word.text.lower()}"
        return joined if word.text.lower() == "of" or joined == "with view to" else "to"
    return word.text.lower()


def _particle(parse: Parse, word: Word) -> str:
    is_infinitive = any(child.dep == "aux" and child.lemma == "to" for child in parse.children(word))
    return "infinitive" if is_infinitive else ""


def _is_island(parse: Parse, word: Word) -> bool:
    if word.dep in {"relcl", "advcl"}:
        return not _particle(parse, word) and _is_finite(parse, word)
    return word.dep in {"ccomp", "parataxis"} and _is_finite(parse, word)


def _is_finite(parse: Parse, word: Word) -> bool:
    helpers = [child for child in parse.children(word) if child.dep in {"aux", "auxpass"}]
    return any(other.tag in FINITE for other in (word, *helpers))


def _shares_form(word: Word, head: Word) -> bool:
    """Whether a conjunct stands under all that its neighbour stands under: "tried to storm and take"."""
    return word.tag == head.tag and word.tag in {"VB", "VBG", "NN", "NNS"}
