"""From a draft to an attribution: offsets, mode, and how sure its cue leaves what it says."""

from sayso.extract.attribution.draft import Content, Draft, Range, is_within
from sayso.extract.attribution.scene import Scene
from sayso.extract.attribution.spans import MARKS, trimmed
from sayso.extract.findings import Attribution
from sayso.extract.syntax import Word
from sayso.lexicon.cues import CueCertainty, CueClass
from sayso.model.terms import Mode

VERBAL = frozenset({"VERB", "AUX"})
SPOKEN: frozenset[CueClass] = frozenset(
    {"say", "claim", "confirm", "admit", "deny", "accuse", "show", "see", "hearsay", "ask"}
)
TELLING: frozenset[CueClass] = frozenset({"say", "claim", "confirm"})
ASKED = frozenset({"whether", "if"})
INTERROGATIVE = frozenset({"WP", "WP$", "WRB", "WDT"})


def finished(scene: Scene, draft: Draft) -> Attribution | None:
    """The attribution that a draft makes, `None` where nothing but marks is left of its content."""
    content = draft.content
    parts = [cut for part in (content.parts if content else ()) if (cut := trimmed(scene.parse, part)) is not None]
    if not parts:
        return None
    voice = draft.voice
    mode = _mode(scene, draft, parts)
    holder = _holder(scene, content, parts)
    return Attribution(
        speaker=voice.words if voice else None,
        speaker_head=voice.head if voice else None,
        co_speakers=voice.others if voice else (),
        cue=scene.parse.span(*draft.cue),
        cue_word=draft.word,
        cue_class=_cue_class(scene, draft, holder),
        content=tuple(scene.parse.span(*part) for part in parts),
        holder=holder,
        mode=mode,
        medium=draft.medium,
        is_negated=draft.is_negated and not _withholds(scene, draft, holder),
        is_open=draft.is_open,
        certainty=_certainty(draft, mode),
        rule=draft.rule.id,
    )


def _cue_class(scene: Scene, draft: Draft, holder: int | None) -> CueClass:
    """The rule's class; "could not say whether …" and "did not know if …" ask, whatever their verb."""
    own = draft.rule.cue_class
    if holder is None or own not in SPOKEN | {"believe", "doubt"}:
        return own
    if _withholds(scene, draft, holder):
        return "ask"
    mark = scene.parse.child(scene.parse.words[holder], "mark")
    return "ask" if mark is not None and mark.lemma in ASKED and mark.index > draft.word else own


def _withholds(scene: Scene, draft: Draft, holder: int | None) -> bool:
    """Whether a speaker does not tell how many, who, where or whether: nothing is denied, a question stays open."""
    if holder is None or not draft.is_negated or draft.rule.cue_class not in TELLING:
        return False
    clause = scene.parse.words[holder]
    first = scene.parse.words[clause.left]
    return first.index > draft.word and (first.tag in INTERROGATIVE or first.lemma in ASKED)


def _certainty(draft: Draft, mode: Mode) -> CueCertainty | None:
    """What the rule says; open where somebody does not say it, or where nobody is said to."""
    rule = draft.rule
    if draft.is_negated and rule.cue_class in SPOKEN:
        return "U"
    is_unnamed = draft.voice is None and mode == "indirect"
    return (rule.unnamed if is_unnamed else None) or rule.certainty


def _holder(scene: Scene, content: Content | None, parts: list[Range]) -> int | None:
    """The predicate that the finder named, else the topmost verb of the first part that has one."""
    if content is not None and content.holder is not None and is_within(content.holder, tuple(parts)):
        return content.holder
    for first, last in parts:
        verbs = [word for word in scene.parse.words[first : last + 1] if word.pos in VERBAL]
        top = next((word for word in verbs if _is_top(word, first, last)), None)
        if top is not None or verbs:
            return (top or verbs[0]).index
    return None


def _is_top(word: Word, first: int, last: int) -> bool:
    return word.head == word.index or not first <= word.head <= last


def _mode(scene: Scene, draft: Draft, parts: list[Range]) -> Mode:
    home = scene.quotation_at(draft.word)
    words = [word for first, last in parts for word in scene.parse.words[first : last + 1] if word.text not in MARKS]
    inside = 0
    for word in words:
        quotation = scene.quotation_at(word.index)
        inside += quotation is not None and quotation is not home
    if inside == len(words):
        return "direct"
    return "mixed" if inside else "indirect"
