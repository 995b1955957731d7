"""By what medium something was said, as far as words near the cue tell."""

from sayso.extract.attribution.draft import Voice
from sayso.extract.attribution.scene import Scene
from sayso.extract.syntax import Word
from sayso.model.terms import Medium

LINKS = frozenset({"in", "on", "at", "during", "via", "by", "with", "through", "from", "to", "as"})


def medium(scene: Scene, verb: Word, voice: Voice | None) -> Medium | None:
    """The medium of a cue: its verb ("tweeted"), "in a statement", "told Moor Radio", or a speaker on paper."""
    lexicon = scene.cues
    if verb.lemma in lexicon.media_verbs:
        return lexicon.media_verbs[verb.lemma]
    for child in scene.parse.children(verb):
        found = _of_child(scene, verb, child)
        if found is not None:
            return found
    if voice is None:
        return None
    for child in scene.parse.children(scene.parse.words[voice.head]):
        if child.dep == "prep" and child.lemma in {"in", "on"} and child.right > voice.words[1]:
            return _of_child(scene, verb, child)
    return _of_speaker(scene, voice)


def _of_child(scene: Scene, verb: Word, child: Word) -> Medium | None:
    if child.dep == "prep" and child.lemma in LINKS:
        inside = scene.parse.child(child, "pobj")
        return None if inside is None else _of_noun(scene, inside)
    if child.dep in {"dobj", "dative", "npadvmod"} and verb.lemma == "tell":
        return _of_listener(scene, child)
    return None


def _of_noun(scene: Scene, noun: Word) -> Medium | None:
    for child in scene.parse.children(noun):
        if child.dep == "compound" and scene.cues.media.get(child.lemma.lower()) == "social_media":
            return "social_media"
    found = _kind(scene, noun)
    if found is None and noun.lemma == "release":
        return "statement"
    return found


def _of_listener(scene: Scene, noun: Word) -> Medium | None:
    found = _kind(scene, noun)
    if found is not None:
        return "interview" if found == "broadcast" else found
    entity = scene.entities.get(noun.index)
    is_outlet = entity is not None and entity.speaker_kind == "media"
    named = noun.tag in {"NNP", "NNPS"} and noun.lemma.lower() in {"news", "agency", "times", "post"}
    return "interview" if is_outlet or named or noun.lemma in {"agency", "newspaper"} else None


def _of_speaker(scene: Scene, voice: Voice) -> Medium | None:
    head = scene.parse.words[voice.head]
    if head.lemma in {"reporter", "journalist", "newsman", "channel", "conference"}:
        return None
    return _kind(scene, head)


def _kind(scene: Scene, noun: Word) -> Medium | None:
    """A noun's medium, but for a newspaper of that name: "the Vale Post"."""
    is_name = noun.tag in {"NNP", "NNPS"} and noun.lemma.lower() == "post"
    return None if is_name else scene.cues.media.get(noun.lemma)
