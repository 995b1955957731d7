"""Where a content ends before words that are no longer its speaker's, though the parser hangs them there."""

from collections.abc import Iterator

from msgspec.structs import replace

from sayso.extract.attribution.draft import Content, Draft, Range, is_within
from sayso.extract.attribution.scene import Scene
from sayso.extract.attribution.spans import MARKS
from sayso.extract.attribution.speakers import resumed
from sayso.extract.syntax import Word

PARTICIPLES = frozenset({"advcl", "acl", "conj", "dep"})
CONTRASTS = frozenset({"while", "although", "though", "whereas"})
LOOSE = frozenset({"appos", "npadvmod", "dep", "conj"})


def severed(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """Drafts whose contents end before what another says of them, and before what the report adds of its own.

    Such are ", adding that …", ", while residents said …", ", a charge the army denies", ", without giving details".
    """
    cuts = [(edge, draft) for draft in drafts if (edge := _edge(scene, draft)) is not None]
    ends = list(_silences(scene))
    if not cuts and not ends:
        return drafts
    return [_at_silence(scene, _without_trailers(draft, cuts), ends) for draft in drafts]


def _edge(scene: Scene, draft: Draft) -> int | None:
    """The first word of a cue's phrase that cannot belong to the content around it."""
    if draft.content is None and not draft.cites:
        return None
    if _trails(scene, draft):
        return draft.cue[0]
    word = scene.parse.words[draft.word]
    return _contrast(scene, word) if draft.voice is not None else None


def _trails(scene: Scene, draft: Draft) -> bool:
    word, before = scene.parse.words[draft.word], scene.parse.words[max(draft.cue[0] - 1, 0)]
    if word.dep == "conj" and before.dep == "cc":
        return draft.rule.trails and resumed(scene, word) is not None
    return draft.rule.trails and word.tag == "VBG" and word.dep in PARTICIPLES and before.text in MARKS


def _contrast(scene: Scene, verb: Word) -> int | None:
    """The start of ", while residents said …" or ", a charge that the army denies"."""
    if verb.dep == "advcl":
        mark = scene.parse.child(verb, "mark")
        is_one = mark is not None and mark.lemma in CONTRASTS and scene.subject(verb) is not None
        return verb.left if is_one and _is_after_comma(scene, verb.left) else None
    noun = scene.parse.head(verb)
    if verb.dep != "relcl" or noun.dep not in LOOSE or not _is_after_comma(scene, noun.left):
        return None
    is_charge = noun.lemma == "something" or bool(scene.cues.cues("noun", noun.lemma))
    return noun.left if is_charge else None


def _is_after_comma(scene: Scene, index: int) -> bool:
    return index > 0 and scene.parse.words[index - 1].text in MARKS


def _silences(scene: Scene) -> Iterator[int]:
    for word in scene.parse.words:
        if word.text == "without" and _is_after_comma(scene, word.index):
            inside = scene.parse.child(word, "pcomp")
            if inside is not None and inside.lemma in scene.cues.silent:
                yield word.index


def _at_silence(scene: Scene, draft: Draft, ends: list[int]) -> Draft:
    content = draft.content
    for end in ends:
        if content is not None and end > draft.word and scene.quotation_at(end) is None:
            parts = tuple(cut for part in content.parts if (cut := _before(part, end, end)) is not None)
            content = Content(parts, content.holder) if is_within(end, content.parts) and parts else content
    return draft if content is draft.content else replace(draft, content=content)


def _without_trailers(draft: Draft, cuts: list[tuple[int, Draft]]) -> Draft:
    content = draft.content
    for edge, trailer in cuts:
        if content is None or trailer.word <= draft.word or not is_within(trailer.word, content.parts):
            continue
        last = trailer.voice.words[1] if trailer.cites and trailer.voice is not None else edge
        parts = tuple(cut for part in content.parts if (cut := _before(part, edge, last)) is not None)
        content = Content(parts, content.holder) if parts else None
    return draft if content is draft.content else replace(draft, content=content)


def _before(part: Range, word: int, last: int) -> Range | None:
    """A part up to a word; from behind `last` on where the two stand at its very start."""
    if word > part[1]:
        return part
    if word > part[0]:
        return part[0], word - 1
    return (last + 1, part[1]) if word == part[0] and word < last < part[1] else None
