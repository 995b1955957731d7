"""All attributions of a report: drafts by kind of cue, then quotations, then nesting."""

from collections import deque
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from sayso.extract.attribution.adjectives import adjective_drafts
from sayso.extract.attribution.citing import cited
from sayso.extract.attribution.draft import Draft
from sayso.extract.attribution.finishing import finished
from sayso.extract.attribution.labels import bracketed_drafts, label_drafts, quoting_labels
from sayso.extract.attribution.phrases import preposition_drafts
from sayso.extract.attribution.quoting import quoted
from sayso.extract.attribution.scene import Scene
from sayso.extract.attribution.severing import severed
from sayso.extract.attribution.verbs import verb_drafts
from sayso.extract.attribution.words import adverb_drafts, noun_drafts
from sayso.extract.findings import Attribution, Entity
from sayso.extract.syntax import Parse, Word
from sayso.lexicon.cues import CueLexicon

OWN = frozenset({"i", "we", "you", "one"})
VERB_TAGS = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ"})
PREPOSITIONS = frozenset({"VBG", "IN"})


def attributions(parse: Parse, *, cues: CueLexicon, entities: Sequence[Entity] = ()) -> list[Attribution]:
    """Who says what in a report, in the order of the cues.

    Every speaker's hold on words counts, also one inside another's content: it has the outer one for `parent`
    (FactBank nests; PolNeAR marks the outermost only). Entities help where grammar is thin: labels and listeners.
    """
    scene = Scene.of(parse, cues, entities)
    drafts = sorted(_drafts(scene), key=lambda draft: draft.word)
    drafts = cited(scene, severed(scene, quoted(scene, drafts)))
    complete = [draft for draft in drafts if draft.content is not None]
    complete = [draft for draft in complete if not _is_own_voice(scene, draft)]
    complete = [draft for draft in complete if not _is_denied(scene, draft, complete)]
    complete = [draft for draft in complete if not _is_medium(scene, draft, complete)]
    return _nested([(found, draft.under) for draft in complete if (found := finished(scene, draft)) is not None])


def _drafts(scene: Scene) -> Iterator[Draft]:
    for sentence in scene.parse.sentences:
        yield from label_drafts(scene, sentence)
        yield from bracketed_drafts(scene, sentence)
    yield from quoting_labels(scene)
    for word in scene.parse.words:
        if word.tag in VERB_TAGS or _is_verb(scene, word):
            yield from verb_drafts(scene, word)
        elif word.pos == "NOUN":
            yield from noun_drafts(scene, word)
        elif word.pos == "ADJ":
            yield from adjective_drafts(scene, word)
        elif word.pos == "ADV":
            yield from adverb_drafts(scene, word)
        if word.tag in PREPOSITIONS:
            yield from preposition_drafts(scene, word)


def _is_verb(scene: Scene, word: Word) -> bool:
    """A verb that was tagged as a noun: the "show" of "Images released by the charity show houses"."""
    if word.pos != "NOUN" or word.dep != "ROOT" or scene.subject(word) is None:
        return False
    return scene.parse.child(word, "dobj", "ccomp") is not None


def _is_own_voice(scene: Scene, draft: Draft) -> bool:
    """Whether a quoted speaker only speaks of what he himself thinks or says: "I think …" is no second speaker."""
    if draft.voice is None or scene.quotation_at(draft.word) is None:
        return False
    return scene.parse.words[draft.voice.head].text.lower() in OWN


def _is_denied(scene: Scene, draft: Draft, others: Sequence[Draft]) -> bool:
    """Whether nobody's report or claim is only named to be denied: "denied reports that …" denies what they say."""
    noun = scene.parse.words[draft.word]
    if draft.voice is not None or draft.rule.kind != "noun":
        return False
    return any(
        other.rule.cue_class == "deny" and other.content is not None and other.content.holder == noun.index
        for other in others
    )


def _is_medium(scene: Scene, draft: Draft, others: Sequence[Draft]) -> bool:
    """Whether a noun only tells in what somebody said it: "told us in a message that …"."""
    noun = scene.parse.words[draft.word]
    if draft.voice is not None or draft.rule.kind != "noun" or noun.dep != "pobj" or draft.content is None:
        return False
    verb, holder = scene.parse.head(scene.parse.head(noun)).index, draft.content.holder
    return any(
        other.word == verb and other.content is not None and other.content.holder == holder and other.voice is not None
        for other in others
    )


def _nested(found: list[tuple[Attribution, int | None]]) -> list[Attribution]:
    """Each with the index of the attribution around it; one that is cited, with that of the citing."""
    found = sorted(found, key=lambda one: (one[0].cue or (0, 0), one[0].content))
    ordered = [one for one, _ in found]
    nested = _by_place(ordered)
    citing = {one.cue_word: number for number, one in enumerate(ordered)}
    return [
        one if under is None or under not in citing else replace(one, parent=citing[under])
        for one, (_, under) in zip(nested, found, strict=True)
    ]


def _by_place(ordered: list[Attribution]) -> list[Attribution]:
    """Each with the index of the smallest other whose content its cue stands in, never one smaller than its own."""
    parts = deque(sorted((start, end, number) for number, one in enumerate(ordered) for start, end in one.content))
    sizes = [sum(end - start for start, end in one.content) for one in ordered]
    nested: list[Attribution] = []
    around: list[tuple[int, int, int]] = []  # the parts that begin before a cue and do not end before it
    for number, one in enumerate(ordered):
        first, last = one.cue or (0, 0)
        while parts and parts[0][0] <= first:
            around.append(parts.popleft())
        around = [part for part in around if part[1] > first]
        outer = [(sizes[other], other) for _, end, other in around if end >= last]
        outer = [size for size in outer if size > (sizes[number], number)]
        nested.append(replace(one, parent=min(outer)[1]) if outer else one)
    return nested
