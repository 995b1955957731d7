"""Speakers behind the comma after what they said, where the parser takes them into it.

In "Guards fled from the dam, the monitor said" the monitor then is an apposition to the dam.
"""

from collections.abc import Sequence

from sayso.extract.attribution.draft import Content, Range, Voice
from sayso.extract.attribution.scene import Scene
from sayso.extract.attribution.spans import cue_group, speaker
from sayso.extract.syntax import Word

VERBAL = frozenset({"VERB", "AUX"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
LEAST = 4  # words of a title before its cue, the comma included
SUBORDINATE = frozenset({"relcl", "acl"})


def trailing(scene: Scene, verb: Word, content: Content) -> tuple[Voice, Content] | None:
    """The noun phrase between the last comma and the cue, and the content without it; `None` where there is none."""
    first = cue_group(scene.parse, verb)[0]
    part = next((part for part in content.parts if part[0] < first and first - 2 <= part[1] < verb.index), None)
    if part is None or not scene.is_finite(verb) or scene.subject(verb) is not None:
        return None
    found = _phrase(scene, part, first)
    if found is None:
        return None
    comma, head = found
    parts = tuple((part[0], comma - 1) if other == part else other for other in content.parts)
    words = speaker(scene.parse, head, scene.cues)
    inside = Voice((comma + 1, max(min(words.words[1], first - 1), head.index)), head.index, words.others)
    return inside, Content(parts, content.holder)


def inverted(scene: Scene, verb: Word) -> tuple[Voice, Content] | None:
    """Words without a verb before a comma, and the speaker behind the cue: "Dozens dead in Marvik, says a doctor"."""
    sentence = scene.parse.sentences[verb.sentence]
    behind = scene.parse.words[verb.index + 1 : sentence.last]
    behind = behind[:-1] if behind and behind[-1].text == "." else behind
    before = scene.parse.words[sentence.first : verb.index]
    if verb.index != sentence.root or len(before) < LEAST or before[-1].text != "," or not behind:
        return None
    if scene.quotation_at(before[0].index + 1) is not None or any(word.pos in VERBAL for word in (*before, *behind)):
        return None
    head = _head(behind)
    if head is None or not _may_speak(scene, head, behind):
        return None
    content = Content(((sentence.first, verb.index - 2),), None)
    return Voice((behind[0].index, behind[-1].index), head.index), content


def _phrase(scene: Scene, part: Range, before: int) -> tuple[int, Word] | None:
    """A comma, and the head of the one noun phrase that fills the words from it to the cue.

    Where a comma closes the phrase, it holds an apposition behind a comma of its own: "…, Ann Lee, a farmer, said".
    """
    last = before - 1
    commas = 1
    if scene.parse.words[last].text == ",":
        last, commas = last - 1, 2
    for index in range(last, part[0], -1):
        if scene.quotation_at(index) is not None:
            return None
        commas -= scene.parse.words[index].text == ","
        if commas == 0:
            words = scene.parse.words[index + 1 : last + 1]
            head = _head(words)
            return (index, head) if head is not None and _may_speak(scene, head, words) else None
    return None


def _head(words: Sequence[Word]) -> Word | None:
    """The one word that hangs on a word outside."""
    inside = {word.index for word in words}
    tops = [word for word in words if word.head not in inside or word.head == word.index]
    return tops[0] if len(tops) == 1 and tops[0].pos in NOMINAL else None


def _may_speak(scene: Scene, head: Word, words: Sequence[Word]) -> bool:
    if any(word.pos in VERBAL and word.dep not in SUBORDINATE for word in words):
        return False
    return head.pos in {"PROPN", "PRON"} or head.lemma in scene.cues.speakers or words[0].pos == "DET"
