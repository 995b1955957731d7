"""Cues that are prepositions ("according to") and labels ("Army: rebels shelled Marvik")."""

from collections.abc import Iterator
from dataclasses import replace

from sayso.extract.attribution.draft import Content, Draft, Range, without
from sayso.extract.attribution.scene import Scene
from sayso.extract.attribution.spans import LEFT_STOPS, MARKS
from sayso.extract.attribution.speakers import voice
from sayso.extract.syntax import Sentence, Word

CLIMBED = frozenset({"ccomp", "advcl", "relcl", "acl", "xcomp", "pcomp", "conj", "parataxis", "csubj"})
NOMINAL = frozenset({"NOUN", "PROPN"})
VERBAL = frozenset({"VERB", "AUX"})
DASHES = frozenset({"–", "—", "--", "-"})
LONGEST_LABEL = 8
TITLE_PARAGRAPHS = 3


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
        speaker = voice(scene, inside)
        content = _clause(scene, word, (word.index, max(inside.right, speaker.words[1])))
        if content is not None:
            medium = scene.cues.media.get(inside.lemma)
            rule, span = cue.rule, (word.index, last)
            yield Draft(rule=rule, word=word.index, cue=span, voice=speaker, content=content, medium=medium)
        return


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
    parts = without((first, last), phrase)
    kept = tuple(part for part in parts if any(w.text not in MARKS for w in scene.parse.words[part[0] : part[1] + 1]))
    return Content(kept, verb.index) if kept else None


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


def label_drafts(scene: Scene, sentence: Sentence) -> Iterator[Draft]:
    """A speaker before a colon, or after a dash in a title."""
    words = scene.parse.words_of(sentence)
    colon = next((word for word in words[: LONGEST_LABEL + 1] if word.text == ":"), None)
    if colon is not None and any(quotation.opener == colon.index + 1 for quotation in scene.quotations):
        return
    if colon is not None and _opens_paragraph(scene, sentence) and colon.index > sentence.first:
        head = _label(scene, sentence.first, colon.index - 1)
        last = _line_end(scene, colon.index + 1, _end(scene, sentence))
        if head is not None and _is_statement(scene, colon.index + 1, last):
            content = Content(((colon.index + 1, last),), _holder(scene, colon.index + 1, last))
            yield _draft(scene, colon, head, content)
        return
    dash = next((word for word in reversed(words[-LONGEST_LABEL:]) if word.text in DASHES), None)
    if dash is not None and sentence.paragraph < TITLE_PARAGRAPHS and words[-1].text not in {".", "?", "!"}:
        head = _label(scene, dash.index + 1, sentence.last - 1)
        is_spaced = scene.parse.text[dash.start - 1 : dash.start].isspace()
        if head is not None and is_spaced and dash.index - sentence.first > 2:
            first, last = sentence.first, dash.index - 1
            yield _draft(scene, dash, head, Content(((first, last),), _holder(scene, first, last)))


def quoting_labels(scene: Scene) -> Iterator[Draft]:
    """A name and a colon right before a quotation, where no verb of the sentence leads up to it."""
    for quotation in scene.quotations:
        colon = scene.parse.words[quotation.opener - 1] if quotation.opener > 1 else None
        if colon is None or colon.text != ":" or not quotation.is_utterance:
            continue
        first = scene.parse.sentences[colon.sentence].first
        before = scene.parse.words[first : colon.index]
        if not before or any(word.tag.startswith("VB") and scene.cues.cues("verb", word.lemma) for word in before):
            continue
        name = before[-1]
        if name.tag in {"NNP", "NNPS"} or name.lemma in scene.cues.speakers:
            content = Content(((quotation.first, quotation.last),), None)
            yield replace(_draft(scene, colon, name, content), is_quoting=True, may_quote=True)


def _draft(scene: Scene, mark: Word, head: Word, content: Content) -> Draft:
    rule, span = scene.cues.labels, (mark.index, mark.index)
    return Draft(rule=rule, word=mark.index, cue=span, voice=voice(scene, head), content=content)


def _opens_paragraph(scene: Scene, sentence: Sentence) -> bool:
    before = sentence.index - 1
    return before < 0 or scene.parse.sentences[before].paragraph != sentence.paragraph


def _end(scene: Scene, sentence: Sentence) -> int:
    """The last word of the paragraph: what follows a label goes on to its end."""
    last = sentence.last - 1
    for after in scene.parse.sentences[sentence.index + 1 :]:
        if after.paragraph != sentence.paragraph:
            break
        last = after.last - 1
    return last


def _line_end(scene: Scene, first: int, last: int) -> int:
    """The last word before a line break, where titles stand line by line."""
    words = scene.parse.words
    for index in range(first, last):
        if "\n" in scene.parse.text[words[index].end : words[index + 1].start]:
            return index
    return last


def _label(scene: Scene, first: int, last: int) -> Word | None:
    """The head of a few words that name someone who may speak."""
    words = scene.parse.words[first : last + 1]
    if not words or any(word.pos in VERBAL or word.text in LEFT_STOPS for word in words):
        return None
    heads = [word for word in words if not first <= word.head <= last or word.head == word.index]
    head = next((word for word in reversed(heads) if word.pos in NOMINAL or word.text[:1].isupper()), words[-1])
    entity = scene.entities.get(head.index)
    if entity is not None:
        return head if entity.kind != "place" else None
    if head.lemma in scene.cues.not_labels:
        return None
    is_speaker = head.lemma in scene.cues.speakers and len(head.text) > 1
    is_name = (
        len(head.text) > 1
        and not scene.entities
        and head.tag in {"NNP", "NNPS"}
        and all(word.text[:1].isupper() for word in words)
    )
    return head if is_speaker or is_name else None


def _is_statement(scene: Scene, first: int, last: int) -> bool:
    words = scene.parse.words[first : last + 1]
    return len(words) > 2 and any(word.pos in VERBAL for word in words)


def _holder(scene: Scene, first: int, last: int) -> int | None:
    verbs = [word for word in scene.parse.words[first : last + 1] if word.pos in VERBAL]
    tops = [word for word in verbs if not first <= word.head <= last or word.head == word.index]
    return next((word.index for word in tops or verbs), None)
