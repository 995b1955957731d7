"""Nouns and adverbs that attribute: "the claim that …", "the plan is to …", "reportedly"."""

from collections.abc import Iterator

from msgspec.structs import replace

from sayso.extract.attribution.draft import Content, Draft, Voice, without
from sayso.extract.attribution.scene import RELATIVES, Scene
from sayso.extract.attribution.speakers import speaking, voice
from sayso.extract.syntax import Word
from sayso.lexicon.cues import CueRule

CLAUSES = frozenset({"acl", "ccomp", "relcl"})
GIVING = frozenset({"make", "give", "issue", "voice", "express", "repeat", "have", "raise", "level"})
SPREADING = frozenset({"emerge", "surface", "spread", "circulate", "come", "break", "arrive", "reach", "grow", "mount"})
VERBAL = frozenset({"VERB", "AUX"})
EMPTY = frozenset({"it", "there"})


def noun_drafts(scene: Scene, noun: Word) -> Iterator[Draft]:
    """What a noun of speech or thought takes: a that-clause, "of" and its object, an infinitive."""
    before = scene.parse.words[noun.index - 1].lemma if noun.index else ""
    for cue in scene.cue("noun", noun):
        if before in cue.rule.not_behind:
            continue
        content = _noun_content(scene, noun, cue.rule)
        if content is not None:
            head = _owner(scene, noun)
            speaker = None if head is None else voice(scene, head)
            found = _draft(cue.rule, noun, (noun.index, noun.index), speaker=speaker, content=content)
            yield replace(found, is_negated=True) if _is_denied(scene, noun) else found
            return


def _noun_content(scene: Scene, noun: Word, rule: CueRule) -> Content | None:
    for child in scene.parse.children(noun):
        found = _of_child(scene, child, rule) if child.index > noun.index else None
        if found is not None:
            return found
    return _extraposed(scene, noun, rule)


def _of_child(scene: Scene, child: Word, rule: CueRule) -> Content | None:
    mark = scene.parse.child(child, "mark")
    if mark is not None and mark.lemma == "for" and "for" in rule.prepositions and scene.has_to(child):
        return Content(((mark.index + 1, child.right),), child.index)
    if child.dep in CLAUSES and _fits(scene, child, rule):
        return Content(((child.left, child.right),), child.index)
    if child.dep != "prep" or child.lemma not in rule.prepositions:
        return None
    return _asked(scene, child, rule) or _linked(scene, child, rule)


def _asked(scene: Scene, preposition: Word, rule: CueRule) -> Content | None:
    inside = scene.parse.child(preposition, "pcomp") or _below(scene, preposition)
    if "wh" not in rule.takes or inside is None or not _asks(scene, inside):
        return None
    return Content(((inside.left, preposition.right),), inside.index)


def _linked(scene: Scene, preposition: Word, rule: CueRule) -> Content | None:
    inside = scene.parse.child(preposition, "pobj", "pcomp")
    if "preposition" not in rule.takes or inside is None or inside.tag in {"WDT", "WP", "PRP"}:
        return None
    return Content(((preposition.index + 1, preposition.right),), inside.index) if _is_meant(inside, rule) else None


def _below(scene: Scene, preposition: Word) -> Word | None:
    """The clause under "as to"."""
    below = scene.parse.child(preposition, "prep")
    return None if below is None else scene.parse.child(below, "pcomp")


def _asks(scene: Scene, clause: Word) -> bool:
    first = scene.parse.words[clause.left]
    return first.tag in {"WP", "WRB", "WDT", "WP$"} or first.lemma == "whether"


def _is_meant(inside: Word, rule: CueRule) -> bool:
    return inside.lemma not in rule.not_objects and (not rule.objects or inside.lemma in rule.objects)


def _extraposed(scene: Scene, noun: Word, rule: CueRule) -> Content | None:
    """As in "Reports emerged that the town had fallen"."""
    verb = scene.parse.head(noun)
    if noun.dep == "nsubj" and verb.lemma == "be":
        return _equated(scene, noun, verb, rule)
    if noun.dep not in {"nsubj", "nsubjpass"} or verb.lemma not in SPREADING or "clause" not in rule.takes:
        return None
    child = scene.parse.child(verb, "ccomp", "acl")
    is_that = child is not None and scene.parse.words[child.left].lemma == "that"
    return Content(((child.left, child.right),), child.index) if child is not None and is_that else None


def _equated(scene: Scene, noun: Word, verb: Word, rule: CueRule) -> Content | None:
    """As in "the army's position is that …", "the plan is to …", "the question is whether …"."""
    for child in scene.parse.children(verb):
        if child.dep not in {"ccomp", "xcomp", "advcl"} or child.index < verb.index or scene.subject(verb) is not noun:
            continue
        is_meant = "infinitive" in rule.takes if scene.has_to(child) else _opens_as(scene, child, rule)
        if is_meant:
            return Content(((child.left, child.right),), child.index)
    return None


def _opens_as(scene: Scene, clause: Word, rule: CueRule) -> bool:
    first = scene.parse.words[clause.left].lemma
    return (first == "that" and "clause" in rule.takes) or ("wh" in rule.takes and _asks(scene, clause))


def _is_denied(scene: Scene, noun: Word) -> bool:
    """As in "there was no claim of responsibility"."""
    return any(child.dep in {"det", "neg"} and child.lemma == "no" for child in scene.parse.children(noun))


def _fits(scene: Scene, child: Word, rule: CueRule) -> bool:
    if scene.has_to(child):
        noun = scene.parse.head(child)
        return "infinitive" in rule.takes and (noun.left < noun.index or noun.tag == "NNS")
    first = scene.parse.words[child.left]
    is_that = first.lemma in {"that", "whether"} and first.dep not in {"nsubj", "dobj"}
    return "clause" in rule.takes and is_that and scene.subject(child) is not None


def _owner(scene: Scene, noun: Word) -> Word | None:
    """Whose claim it is: its possessor, "by …", or the subject of "made the claim"."""
    owner = scene.parse.child(noun, "poss")
    if owner is not None:
        return owner
    for child in scene.parse.children(noun):
        if child.dep in {"prep", "agent"} and child.lemma in {"by", "from"}:
            return scene.parse.child(child, "pobj")
    above = scene.parse.head(noun)
    if noun.dep == "dobj" and above.lemma in GIVING and above.pos in VERBAL:
        return speaking(scene, above)
    return None


def adverb_drafts(scene: Scene, adverb: Word) -> Iterator[Draft]:
    """What is told as hearsay: the clause, participle or noun phrase that the adverb stands in."""
    head = scene.parse.head(adverb)
    if adverb.dep != "advmod" or head.index == adverb.index:
        return
    if head.pos not in VERBAL and head.dep in {"prep", "advmod", "acomp", "amod"}:
        above = scene.parse.head(head)
        head = above if above.pos in VERBAL or head.dep == "amod" else head
    for cue in scene.cue("adverb", adverb):
        parts = _clause_of(scene, head, adverb)
        if parts:
            yield _draft(
                cue.rule, adverb, (adverb.index, adverb.index), speaker=None, content=Content(parts, head.index)
            )
        return


def _clause_of(scene: Scene, head: Word, adverb: Word) -> tuple[tuple[int, int], ...]:
    first, last = head.left, head.right
    coordinated = [child for child in scene.parse.children(head) if child.dep == "conj" and child.pos in VERBAL]
    own = [child for child in coordinated if scene.subject(child) is not None]
    if own:
        last = own[0].left - 1
        while last > head.index and scene.parse.words[last].dep in {"cc", "punct"}:
            last -= 1
    if scene.parse.words[first].text.lower() in RELATIVES:
        first += 1
    return without((first, last), (adverb.index, adverb.index))


def _draft(rule: CueRule, word: Word, cue: tuple[int, int], *, speaker: Voice | None, content: Content) -> Draft:
    return Draft(rule=rule, word=word.index, cue=cue, voice=speaker, content=content, is_negated=rule.negated)
