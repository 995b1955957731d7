"""Cues that are prepositions: "according to"."""

from collections.abc import Iterator

from sayso.extract.attribution.draft import Content, Draft, Range, without
from sayso.extract.attribution.scene import Scene
from sayso.extract.attribution.spans import MARKS
from sayso.extract.attribution.speakers import voice
from sayso.extract.syntax import Word
from sayso.lexicon.cues import CueRule

CLIMBED = frozenset({"ccomp", "advcl", "relcl", "acl", "xcomp", "pcomp", "conj", "parataxis", "csubj"})
VERBAL = frozenset({"VERB", "AUX"})


def preposition_drafts(scene: Scene, word: Word) -> Iterator[Draft]:
    """As in "according to X": what the rest of the clause says."""
    for cue in scene.cue("preposition", word):
        last = word.index + len(cue.rest)
        inside = _object(scene, word, last)
        if (
            inside is None
            or inside.lemma in cue.rule.not_objects
            or (cue.rest == () and inside.tag not in {"NNP", "NNPS"})
        ):
            continue
        if inside.tag == "WDT":
            yield from _of_rumour(scene, word, inside, cue.rule)
            return
        speaker = voice(scene, inside)
        content = _clause(scene, word, (word.index, max(inside.right, speaker.words[1])))
        if content is not None:
            medium = scene.cues.media.get(inside.lemma)
            rule, span = cue.rule, (word.index, last)
            yield Draft(rule=rule, word=word.index, cue=span, voice=speaker, content=content, medium=medium)
        return


def _of_rumour(scene: Scene, word: Word, pronoun: Word, rule: CueRule) -> Iterator[Draft]:
    """As in "rumours according to which the town has fallen": nobody is named, and the clause behind is told."""
    clause = scene.parse.words[pronoun.head if pronoun.dep != "pobj" else scene.parse.head(pronoun).head]
    first, last = pronoun.index + 1, max(clause.right, pronoun.index)
    if clause.index > pronoun.index:
        content = Content(((first, last),), clause.index)
        yield Draft(
            rule=rule, word=word.index, cue=(word.index, pronoun.index), voice=None, content=content, is_open=True
        )


def _object(scene: Scene, word: Word, last: int) -> Word | None:
    link = scene.parse.words[last]
    found = scene.parse.child(link, "pobj") or scene.parse.child(word, "pobj")
    return found if found is not None and found.index > last else None


def _clause(scene: Scene, word: Word, phrase: Range) -> Content | None:
    """The clause that a phrase stands in: the sentence, or the conjunct or content that holds it."""
    verb = _verb(scene, word)
    sentence = scene.parse.sentences[word.sentence]
    if verb is None:
        return Content(without((sentence.first, sentence.last - 1), phrase), None)
    first, last = verb.left, verb.right
    if verb.head == verb.index:
        first, last = sentence.first, sentence.last - 1
        while scene.parse.words[first].dep == "cc":
            first += 1
    quotation = scene.quotation_at(word.index)
    if quotation is not None:
        first, last = max(first, quotation.first), min(last, quotation.last)
    parts = _before_aside(scene, verb, without((first, last), phrase), phrase)
    kept = tuple(part for part in parts if any(w.text not in MARKS for w in scene.parse.words[part[0] : part[1] + 1]))
    return Content(kept, verb.index) if kept else None


def _before_aside(scene: Scene, verb: Word, parts: tuple[Range, ...], phrase: Range) -> tuple[Range, ...]:
    """Parts without what the report adds behind the phrase: "…, according to the bank, a huge sum"."""
    if len(parts) < 2 or verb.index > phrase[0]:
        return parts
    mark, after = scene.parse.words[parts[1][0]], scene.parse.words[min(parts[1][0] + 1, parts[1][1])]
    is_aside = (
        mark.text in MARKS
        and after.dep != "cc"
        and not any(
            word.pos in VERBAL and word.head == verb.index for word in scene.parse.words[parts[1][0] : parts[1][1] + 1]
        )
    )
    return parts[:1] if is_aside else parts


def _verb(scene: Scene, word: Word) -> Word | None:
    verb = scene.parse.head(word)
    while verb.pos not in VERBAL and verb.head != verb.index:
        verb = scene.parse.head(verb)
    if verb.pos not in VERBAL:
        return None
    while verb.dep in CLIMBED and not _stands_alone(scene, verb, word):
        verb = scene.parse.head(verb)
    return verb


def _stands_alone(scene: Scene, verb: Word, word: Word) -> bool:
    """Whether a clause below the sentence is what the phrase is about: a conjunct it opens, a content it is in."""
    above = scene.parse.head(verb)
    if verb.dep == "ccomp" and any(cue.rule.trails for cue in scene.cues.cues("verb", above.lemma)):
        return True
    has_own = scene.subject(verb) is not None and verb.dep in {"conj", "advcl", "ccomp"}
    return has_own and above.index < word.index < verb.index
