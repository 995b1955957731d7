"""Contents that are clauses: after the cue, before it, around it, or with a passive cue in their midst."""

from sayso.extract.attribution.draft import Content, Range, merged, without
from sayso.extract.attribution.scene import Scene
from sayso.extract.attribution.spans import MARKS, cue_group
from sayso.extract.attribution.speakers import patient
from sayso.extract.syntax import Word
from sayso.lexicon.cues import CueRule

CLAUSES = frozenset({"ccomp"})
LOOSE = frozenset({"advcl", "prep", "npadvmod", "advmod"})
ASIDES = frozenset({"as", "while", "though", "although", "when", "after", "before", "in", "on", "at", "during", "to"})
DASHES = frozenset({"–", "—", "--"})
EMPTY = frozenset({"it", "there"})


def clause(scene: Scene, verb: Word) -> Content | None:
    """The finite clause that a verb takes, or the sentence around a verb in parenthesis."""
    found = [child for child in _with_rest(scene, verb) if child.dep in CLAUSES and not scene.has_to(child)]
    found = [child for child in found if child.tag != "VBG" or scene.is_finite(child)]
    found = [child for child in found if not _is_relative(scene, verb, child)]
    found = _own_half(scene, verb, found)
    if not found:
        return _around(scene, verb)
    parts = [_whole(scene, verb, child) for child in found]
    return Content(_without_cue(scene, verb, parts), found[0].index)


def _own_half(scene: Scene, verb: Word, found: list[Word]) -> list[Word]:
    """Without the clause before a semicolon or dash where the cue has one behind: "Rebels say A; residents say B"."""
    if len(found) < 2 or found[0].index > verb.index:
        return found
    between = scene.parse.words[found[0].right : verb.index]
    return found[1:] if any(word.text in {";", *DASHES} for word in between) else found


def asked(scene: Scene, verb: Word) -> Content | None:
    """As in "Asked if the town had fallen, …": the parser takes it for a condition."""
    for child in scene.parse.children(verb):
        mark = scene.parse.child(child, "mark")
        if child.dep == "advcl" and child.left > verb.index and mark is not None and mark.lemma in {"if", "whether"}:
            return Content(((child.left, child.right),), child.index) if mark.index == child.left else None
    return None


def headline(scene: Scene, verb: Word) -> Content | None:
    """A clause without its auxiliary: "UN says 200 killed in Marvik", "Dozens killed in raid, medics say"."""
    if verb.lemma != "say":
        return None
    object_ = scene.parse.child(verb, "dobj")
    subject = scene.subject(verb)
    first = scene.parse.child(verb, "nsubj", "nsubjpass")
    found = object_ if first is subject else first
    holder = scene.parse.child(found, "acl") if found is not None else None
    if found is None or holder is None or holder.tag not in {"VBN", "VBD"} or holder.left > found.index + 2:
        return None
    return Content(((found.left, found.right),), holder.index)


def joined(scene: Scene, verb: Word) -> Content | None:
    """A clause that the parser only joins to its cue: "Two men died and six were hurt, the mayor wrote"."""
    subject, above = scene.subject(verb), scene.parse.head(verb)
    if verb.dep != "conj" or subject is None or above.index > verb.index or subject.left <= above.index:
        return None
    before = scene.parse.words[subject.left - 1]
    first = scene.parse.sentences[verb.sentence].first
    is_end = _ends_at(scene, verb.right) and scene.parse.child(verb, "ccomp", "xcomp") is None
    if before.text != "," or before.index <= first or not is_end or scene.quotation_at(first) is not None:
        return None
    return Content(((first, before.index - 1),), above.index)


def stray(scene: Scene, verb: Word) -> Content | None:
    """A clause that the parser hung elsewhere: on a noun behind the cue, or on the verb above it."""
    words = scene.parse.words
    for word in words[verb.index + 1 : verb.right + 1]:
        if word.dep in {"relcl", "acl"} and _goes_on(scene, word) and scene.subject(word) is not None:
            return Content(((word.left, verb.right),), word.index)
    above = scene.parse.head(verb)
    if scene.parse.child(verb, "dobj") is not None:
        return None
    for child in scene.parse.children(above):
        if child.dep == "ccomp" and child.left == verb.right + 1 and words[child.left].text not in MARKS:
            return Content(((child.left, child.right),), child.index) if scene.subject(child) else None
    return None


def _is_relative(scene: Scene, verb: Word, child: Word) -> bool:
    """Whether a clause rather describes the noun before it: "proclaimed a state in land it held"."""
    object_ = scene.parse.child(verb, "dobj")
    if object_ is None or not verb.index < object_.index < child.index or scene.parse.child(child, "mark") is not None:
        return False
    before = scene.parse.words[child.left - 1]
    has_noun = any("noun" in cue.rule.takes for cue in scene.cues.cues("verb", verb.lemma))
    return has_noun and before.dep == "pobj" and scene.subject(child) is not None


def _with_rest(scene: Scene, verb: Word) -> list[Word]:
    """What hangs on a verb, and on the adjective right after it: "made clear that"."""
    words = list(scene.parse.children(verb))
    for child in scene.parse.children(verb):
        if child.dep in {"acomp", "oprd"} and child.index <= verb.index + 2:
            words += scene.parse.children(child)
    return words


def _whole(scene: Scene, verb: Word, child: Word) -> Range:
    """A clause from edge to edge, with what the parser hung on the cue instead."""
    if child.index < verb.index:
        return _opening(scene, verb, child), child.right
    return _repaired(scene, verb, child), _closing(scene, verb, child)


def _opening(scene: Scene, verb: Word, child: Word) -> int:
    """The first word of a content that stands before its cue: leading adverbials belong to it."""
    first = child.left
    for other in reversed(scene.parse.children(verb)):
        if other.index >= first:
            continue
        if other.dep not in LOOSE or scene.cues.cues("verb", other.lemma) or _is_medium(scene, other):
            if other.text not in MARKS:
                break
            continue
        first = other.left
    return first


def _is_medium(scene: Scene, preposition: Word) -> bool:
    return any(child.lemma in scene.cues.media for child in scene.parse.children(preposition))


def _repaired(scene: Scene, verb: Word, child: Word) -> int:
    """The first word of a clause after its cue, its subject included where the parser made that the cue's object."""
    if scene.subject(child) is not None or child.tag == "VBG":
        return _behind_day(scene, child)
    between = [other for other in scene.parse.children(verb) if verb.index < other.index < child.index]
    object_ = next((other for other in between if other.dep in {"dobj", "dative", "npadvmod"}), None)
    return object_.left if object_ is not None and scene.is_finite(child) else child.left


def _behind_day(scene: Scene, child: Word) -> int:
    """The first word of a clause behind a day that tells when it was said: "told reporters on Monday he had …"."""
    first = scene.parse.children(child)[0] if child.children else child
    if child.left not in {first.index, first.left}:
        return child.left
    day = scene.parse.child(first, "pobj") if first.dep == "prep" and first.lemma == "on" else first
    is_day = day is not None and day.lemma.lower() in scene.cues.days and first.dep in {"prep", "npadvmod"}
    is_bare = scene.parse.words[min(first.right + 1, child.index)].text not in MARKS
    return first.right + 1 if is_day and is_bare else child.left


def _closing(scene: Scene, verb: Word, child: Word) -> int:
    """The last word of a content that stands after its cue: what follows without a comma belongs to it."""
    last, after_comma = child.right, False
    for other in scene.parse.children(verb):
        if other.index <= last:
            continue
        if other.dep == "punct":
            after_comma = after_comma or other.text in MARKS
        elif (other.dep == "conj" and _goes_on(scene, other)) or (
            other.dep in LOOSE and _continues(scene, other, after_comma=after_comma)
        ):
            last, after_comma = other.right, False
        elif other.dep != "cc":
            break
    return last


def _goes_on(scene: Scene, verb: Word) -> bool:
    mark = scene.parse.child(verb, "mark")
    return mark is not None and mark.lemma == "that" and mark.index == verb.left


def _continues(scene: Scene, other: Word, *, after_comma: bool) -> bool:
    if other.dep not in LOOSE:
        return other.dep == "conj" and _goes_on(scene, other)
    if other.tag == "VBG":
        return not any(cue.rule.trails for cue in scene.cues.cues("verb", other.lemma))
    if not after_comma:
        return not _is_medium(scene, other)
    mark = scene.parse.child(other, "mark", "advmod")
    return other.dep == "advcl" and mark is not None and mark.lemma not in ASIDES


def _around(scene: Scene, verb: Word) -> Content | None:
    """The clause that a cue stands in or behind: "The village, residents said, was shelled"; "as he put it"."""
    if verb.dep not in {"parataxis", "advcl", "dep"} or verb.head == verb.index:
        return None
    if verb.dep != "parataxis" and not _is_as(scene, verb):
        return None
    head = scene.parse.head(verb)
    if verb.dep == "parataxis" and scene.subject(verb) is None:
        return None
    last = cue_group(scene.parse, verb)[1]
    if verb.dep == "parataxis" and not _ends_at(scene, last) and not _ends_at(scene, verb.right):
        return Content(((last + 1, verb.right),), None) if verb.right - last > 2 else None
    parts = without((_start(scene, head.left, verb), head.right), (verb.left, verb.right))
    return Content(parts, head.index) if parts else None


def _ends_at(scene: Scene, last: int) -> bool:
    """Whether a mark or the text's end follows a word, as behind a cue in parenthesis."""
    return last + 1 >= len(scene.parse.words) or scene.parse.words[last + 1].text in MARKS | {")", "(", "?", "!"}


def _start(scene: Scene, first: int, verb: Word) -> int:
    """The first word behind the last mark before a cue that parts statements: what stands before is another one."""
    before = scene.parse.words[first : verb.left]
    dashes = [word for word in before if word.text in DASHES]
    for word in reversed(before):
        if word.text in {":", ";"} or (word.text in DASHES and len(dashes) == 1):
            return word.index + 1
    return first


def _is_as(scene: Scene, verb: Word) -> bool:
    mark = scene.parse.child(verb, "mark")
    has_object = scene.parse.child(verb, "dobj", "ccomp", "xcomp") is not None
    has_speaker = scene.subject(verb) is not None or scene.parse.child(verb, "agent") is not None
    return mark is not None and mark.lemma == "as" and not has_object and has_speaker


def _without_cue(scene: Scene, verb: Word, parts: list[Range]) -> tuple[Range, ...]:
    """Parts with the cue and its subject cut out, where a part spans them."""
    group = cue_group(scene.parse, verb)
    subject = scene.subject(verb)
    hole = group if subject is None else (min(group[0], subject.left), max(group[1], subject.right))
    return tuple(piece for part in merged(parts) for piece in without(part, hole))


def passive(scene: Scene, verb: Word, rule: CueRule) -> Content | None:
    """What is said of the subject of a passive cue: "The clinic is believed to be shut", "It is said that …".

    A preposition leads to it only where the rule has it: men are accused of a deed, but known for a virtue.
    """
    children = scene.parse.children(verb)
    below = [child for child in children if child.index > verb.index]
    clause_ = next((child for child in below if _may_complete(scene, child, takes_clause="clause" in rule.takes)), None)
    links = {"of", "for", "as"} & set(rule.prepositions)
    link = next((child for child in below if child.dep == "prep" and child.lemma in links), None)
    target = clause_ or link
    if target is None:
        return None
    holder = clause_.index if clause_ else next((child.index for child in scene.parse.children(target)), None)
    subject = patient(scene, verb)
    parts: list[Range] = [(target.left, target.right)]
    if (
        subject is not None
        and subject.lemma not in EMPTY
        and subject.index < verb.index
        and subject.tag not in {"WDT", "WP"}
    ):
        parts.insert(0, (subject.left, subject.right))
    return Content(tuple(parts), holder)


def _may_complete(scene: Scene, child: Word, *, takes_clause: bool) -> bool:
    if child.dep not in {"xcomp", "ccomp", "advcl"}:
        return False
    return scene.has_to(child) or (takes_clause and child.dep == "ccomp" and scene.is_finite(child))
