"""Speakers who are set beside what they say: "Army: rebels shelled Marvik", "Rebels shell Marvik – monitor"."""

import re
from collections.abc import Container, Iterator

from msgspec.structs import replace

from sayso.extract.attribution.draft import Content, Draft, Voice
from sayso.extract.attribution.scene import Scene
from sayso.extract.attribution.spans import LEFT_STOPS, clipped
from sayso.extract.attribution.speakers import voice
from sayso.extract.findings import Entity
from sayso.extract.syntax import Sentence, Word

VERBAL = frozenset({"VERB", "AUX"})
NOMINAL = frozenset({"NOUN", "PROPN"})
NAMES = frozenset({"NNP", "NNPS"})
STOPS = frozenset({".", "?", "!"})
TAIL_MARKS = frozenset({"–", "—", "--", "-", ":"})
LONGEST_LABEL = 8
LEAST = 3  # words of a statement
TITLE_PARAGRAPHS = 3
SOURCE = "source"


def label_drafts(scene: Scene, sentence: Sentence) -> Iterator[Draft]:
    """A speaker before a colon, or behind a colon or dash at the end of a title."""
    found = _leading(scene, sentence) or _tailing(scene, sentence)
    if found is not None:
        yield found


def _leading(scene: Scene, sentence: Sentence) -> Draft | None:
    colon = next((word for word in scene.parse.words_of(sentence)[: LONGEST_LABEL + 1] if word.text == ":"), None)
    if colon is None or colon.index == sentence.first or not _opens_paragraph(scene, sentence):
        return None
    if any(quotation.opener == colon.index + 1 and quotation.is_utterance for quotation in scene.quotations):
        return None  # a quotation finds its own label
    head = _label(scene, sentence.first, colon.index - 1)
    last = _line_end(scene, colon.index + 1, _end(scene, sentence))
    if head is None or not _is_statement(scene, colon.index + 1, last, head):
        return None
    return _draft(scene, colon, head, Content(((colon.index + 1, last),), _holder(scene, colon.index + 1, last)))


def _tailing(scene: Scene, sentence: Sentence) -> Draft | None:
    words = scene.parse.words_of(sentence)
    mark = next((word for word in reversed(words[-LONGEST_LABEL:]) if word.text in TAIL_MARKS), None)
    if mark is None or sentence.paragraph >= TITLE_PARAGRAPHS or words[-1].text in STOPS:
        return None
    is_apart = mark.text == ":" or scene.parse.text[mark.start - 1 : mark.start].isspace()
    head = _label(scene, mark.index + 1, sentence.last - 1, names=() if mark.text == ":" else NAMES)
    if head is None or not is_apart or mark.index - sentence.first < LEAST:
        return None
    first, last = sentence.first, mark.index - 1
    return _draft(scene, mark, head, Content(((first, last),), _holder(scene, first, last)))


def bracketed_drafts(scene: Scene, sentence: Sentence) -> Iterator[Draft]:
    """Whom a bracket names behind what a sentence tells: "Two shells fell on the mill (source: the miller)."."""
    words = scene.parse.words_of(sentence)
    for opening, word, colon in zip(words, words[1:], words[2:], strict=False):
        if opening.text != "(" or word.lemma.lower() != SOURCE or colon.text != ":" or opening.index == sentence.first:
            continue
        last = next((w.index for w in words if w.index > colon.index and w.text == ")"), sentence.last - 1) - 1
        head = _label(scene, colon.index + 1, last)
        if head is not None:
            first = sentence.first
            content = Content(((first, opening.index - 1),), _holder(scene, first, opening.index - 1))
            who = Voice((colon.index + 1, last), head.index)
            yield replace(_draft(scene, colon, head, content), cue=(word.index, colon.index), voice=who)


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
        is_alone = len(before) == 1 and _label(scene, first, first, names={*NAMES, "NN"}) is not None
        if is_alone or name.tag in NAMES or name.lemma in scene.cues.speakers:
            content = Content(((quotation.first, quotation.last),), None)
            yield replace(_draft(scene, colon, name, content), is_quoting=True, may_quote=True)


def _draft(scene: Scene, mark: Word, head: Word, content: Content) -> Draft:
    """A draft whose speaker keeps to its side of the mark, whatever the parser hung on it."""
    rule, span = scene.cues.labels, (mark.index, mark.index)
    who = voice(scene, head)
    if head.index < mark.index:
        who = clipped(scene.parse, who, mark.index)
    elif who.words[0] <= mark.index:
        who = replace(who, words=(mark.index + 1, who.words[1]))
    return Draft(rule=rule, word=mark.index, cue=span, voice=who, content=content)


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


def _label(scene: Scene, first: int, last: int, *, names: Container[str] = NAMES) -> Word | None:
    """The head of a few words that name someone who may speak; `names` are the tags of a name nobody knows."""
    words = scene.parse.words[first : last + 1]
    if not words or any(word.pos in VERBAL or word.text in LEFT_STOPS for word in words):
        return None
    heads = [word for word in words if not first <= word.head <= last or word.head == word.index]
    head = next((word for word in reversed(heads) if word.pos in NOMINAL or word.text[:1].isupper()), words[-1])
    entity = scene.entities.get(head.index)
    if head.index in scene.sites or (entity is not None and _is_ground(scene, entity)):
        return None
    if entity is not None:
        return head
    if head.lemma in scene.cues.not_labels or len(head.text) == 1:
        return None
    is_name = head.tag in names and all(word.text[:1].isupper() for word in words)
    return head if head.lemma in scene.cues.speakers or is_name else None


def _is_ground(scene: Scene, entity: Entity) -> bool:
    """Whether a label is the heading of what is told of a place, be its name known or only used as one elsewhere."""
    if entity.kind != "person" or entity.role is not None:
        return entity.kind == "place"
    name = re.escape(scene.parse.text[entity.start : entity.end])
    return re.search(rf"\b(?:in|at|near|to|from|of|into|around) {name}\b", scene.parse.text) is not None


def _is_statement(scene: Scene, first: int, last: int, label: Word) -> bool:
    """Whether words can be somebody's: with a verb, or behind a word for a speaker, whose titles may lack one."""
    words = scene.parse.words[first : last + 1]
    is_said_of_it = bool(words) and words[0].tag == "VBN" and label.lemma not in scene.cues.speakers
    if is_said_of_it and label.index not in scene.entities:
        return False  # "Alder: held by rebels since May" tells of Alder
    is_short = label.lemma in scene.cues.speakers and scene.parse.sentences[label.sentence].paragraph == 0
    return len(words) >= LEAST and (is_short or any(word.pos in VERBAL for word in words))


def _holder(scene: Scene, first: int, last: int) -> int | None:
    verbs = [word for word in scene.parse.words[first : last + 1] if word.pos in VERBAL]
    tops = [word for word in verbs if not first <= word.head <= last or word.head == word.index]
    return next((word.index for word in tops or verbs), None)
