"""Who is cited by whom: "Moor Radio reported, citing medics", "according to the agency, which quoted a witness"."""

from msgspec.structs import replace

from sayso.extract.attribution.draft import Content, Draft, is_within
from sayso.extract.attribution.scene import Scene
from sayso.extract.attribution.speakers import speaking, voice
from sayso.extract.syntax import Word
from sayso.lexicon.cues import CueRule

NAMES = frozenset({"NNP", "NNPS"})


def cited_draft(scene: Scene, verb: Word, rule: CueRule) -> Draft | None:
    """A draft whose speaker is the one cited, where the cited can speak; what is said comes from the citing cue."""
    object_ = scene.parse.child(verb, "dobj")
    if object_ is None or object_.index < verb.index or not _may_speak(scene, object_) or scene.is_passive(verb):
        return None
    cue = verb.index, verb.index
    return Draft(rule=rule, word=verb.index, cue=cue, voice=voice(scene, object_), content=None, cites=True)


def _may_speak(scene: Scene, word: Word) -> bool:
    if scene.parse.child(word, "acl", "relcl") is not None and word.lemma in scene.cues.documents:
        return False
    entity = scene.entities.get(word.index)
    if entity is not None:
        return entity.kind != "place"
    return word.lemma in scene.cues.speakers or (word.tag in NAMES and not scene.entities)


def _words_of(draft: Draft) -> Content | None:
    """Where the citing says nothing else, whom it cites is all that it says."""
    return None if draft.voice is None else Content((draft.voice.words,), draft.voice.head)


def cited(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """Give the cited what the citing says: they are the inner speakers of the same words."""
    return [_handed_on(scene, draft, drafts) if draft.cites else draft for draft in drafts]


def _handed_on(scene: Scene, draft: Draft, drafts: list[Draft]) -> Draft:
    citing = speaking(scene, scene.parse.words[draft.word])
    if citing is None:
        return draft
    sentence = scene.parse.words[draft.word].sentence
    fitting = [
        other
        for other in drafts
        if other.content is not None
        and not other.cites
        and other.voice is not None
        and other.voice.head == citing.index
        and scene.parse.words[other.word].sentence == sentence
        and not is_within(draft.word, other.content.parts)
        and not is_within(other.word, other.content.parts)
    ]
    if not fitting:
        return replace(draft, voice=voice(scene, citing), content=_words_of(draft))
    outer = min(fitting, key=lambda other: abs(other.word - draft.word))
    return replace(draft, content=outer.content, medium=None, under=outer.word)
