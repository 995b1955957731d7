"""Verbs that attribute: each rule of a verb's lemma tries its patterns, and the first content found stands."""

from collections.abc import Iterator

from msgspec.structs import replace

from sayso.extract.attribution.citing import cited_draft
from sayso.extract.attribution.contents import content_of
from sayso.extract.attribution.draft import Content, Draft, Voice, is_within
from sayso.extract.attribution.media import medium
from sayso.extract.attribution.scene import Scene
from sayso.extract.attribution.showing import shown
from sayso.extract.attribution.spans import cue_group
from sayso.extract.attribution.speakers import is_nobody, unswallowed, voice, voice_of
from sayso.extract.attribution.trailing import inverted, trailing
from sayso.extract.syntax import Word
from sayso.lexicon.cues import CueRule

AIMED = frozenset({"relcl", "acl", "advcl", "csubj"})  # what an infinitive is that only tells an aim or a wish
STATING = frozenset({"VBD", "VBZ"})  # tags of the indicative; a plain present may be a subjunctive
WOULD = frozenset({"would", "'d", "’d"})


def verb_drafts(scene: Scene, verb: Word) -> Iterator[Draft]:
    """What a verb attributes; a verb that only may take a quotation comes without content."""
    waiting: Draft | None = None
    for cue in scene.cue("verb", verb):
        draft = _by_rule(scene, verb, cue.rule) if _may_stand(scene, verb, cue.rule) else None
        if draft is None or _states(scene, verb, draft):
            continue
        if draft.cites:
            yield draft
            return
        if draft.content is not None:
            inverted = _inverted(scene, verb, draft, waiting)
            yield inverted or draft
            return
        waiting = waiting or draft
    if waiting is not None:
        yield waiting


def _may_stand(scene: Scene, verb: Word, rule: CueRule) -> bool:
    """Whether a verb is in the form that makes it a cue."""
    if scene.has_to(verb) and (rule.finite or (verb.dep in AIMED and "noun" in rule.takes)):
        return False
    if (rule.if_negated and not scene.is_negated(verb)) or (rule.if_passive and not scene.is_passive(verb)):
        return False
    return not rule.if_modal or any(child.lemma in WOULD for child in scene.parse.children(verb) if child.dep == "aux")


def _states(scene: Scene, verb: Word, draft: Draft) -> bool:
    """Whether what may be an order is a statement: "insisted that rebels had fired", not "that they hand over"."""
    holder = draft.content.holder if draft.content is not None else None
    if draft.rule.cue_class != "order" or holder is None or not _may_state(scene, verb):
        return False
    word = scene.parse.words[holder]
    group = (word, *(child for child in scene.parse.children(word) if child.dep in {"aux", "auxpass"}))
    return word.dep == "ccomp" and any(other.tag in STATING for other in group)


def _may_state(scene: Scene, verb: Word) -> bool:
    rules = (cue.rule for cue in scene.cue("verb", verb))
    return any(rule.cue_class == "say" and "clause" in rule.takes for rule in rules)


def _by_rule(scene: Scene, verb: Word, rule: CueRule) -> Draft | None:
    if rule.subjects:
        return shown(scene, verb, rule)
    return cited_draft(scene, verb, rule) if "cited" in rule.takes else _draft(scene, verb, rule)


def _inverted(scene: Scene, verb: Word, draft: Draft, waiting: Draft | None) -> Draft | None:
    """`"…," tweeted a guard`: what the parser takes for the object is the speaker."""
    before = verb.index - 1
    is_behind = any(quotation.closer == before and quotation.is_utterance for quotation in scene.quotations)
    object_ = scene.parse.child(verb, "dobj")
    if not is_behind or waiting is None or object_ is None or draft.content is None or scene.subject(verb) is not None:
        return None
    return replace(waiting, voice=voice(scene, object_)) if draft.content.holder == object_.index else None


def _draft(scene: Scene, verb: Word, rule: CueRule) -> Draft | None:
    content = None if rule.cue_class == "doubt" and not rule.takes else content_of(scene, verb, rule)
    is_doubted = not rule.takes and _is_unverified(scene, verb)
    if is_doubted:
        content = _subject(scene, verb)
    turned = inverted(scene, verb) if content is None and "quotation" in rule.takes and rule.trails else None
    if turned is not None:
        return _made(scene, verb, rule, content=turned[1], speaker=turned[0])
    may_quote = "quotation" in rule.takes and verb.dep != "amod" and verb.lemma not in rule.if_mandative
    if content is None and not may_quote:
        return None
    behind = trailing(scene, verb, content) if content is not None and rule.trails else None
    if behind is not None:
        return _made(scene, verb, rule, content=behind[1], speaker=behind[0])
    return _made(scene, verb, rule, content=content, speaker=None if is_doubted else voice_of(scene, verb))


def _is_unverified(scene: Scene, verb: Word) -> bool:
    return scene.is_passive(verb) and scene.is_negated(verb) and scene.parse.child(verb, "agent") is None


def _subject(scene: Scene, verb: Word) -> Content | None:
    subject = scene.subject(verb)
    return None if subject is None else Content(((subject.left, subject.right),), subject.index)


def _made(scene: Scene, verb: Word, rule: CueRule, *, content: Content | None, speaker: Voice | None) -> Draft | None:
    nobody = speaker is not None and is_nobody(scene, speaker)
    if speaker is not None:
        speaker = None if nobody else unswallowed(scene, verb, speaker, content)
    if speaker is not None and content is not None and is_within(speaker.head, content.parts):
        speaker = None if rule.hearsay or rule.id == "cue.seem" else speaker
    if rule.id == "cue.seem":
        speaker = None
    return Draft(
        rule=rule,
        word=verb.index,
        cue=_cue(scene, verb, rule, content),
        voice=speaker,
        content=content,
        medium=medium(scene, verb, speaker),
        is_open=speaker is not None and _is_unproven(scene, speaker),
        is_negated=nobody or rule.negated or (scene.is_negated(verb) and not rule.if_negated),
        may_quote="quotation" in rule.takes,
    )


def _is_unproven(scene: Scene, speaker: Voice) -> bool:
    """Whether what tells it is said to be unproven: "unconfirmed reports say"."""
    return any(child.lemma in scene.cues.unproven for child in scene.parse.children(scene.parse.words[speaker.head]))


def _cue(scene: Scene, verb: Word, rule: CueRule, content: Content | None) -> tuple[int, int]:
    """The verb group, and the preposition before the content."""
    first, last = cue_group(scene.parse, verb)
    starts = [part[0] for part in content.parts if part[0] > last] if content else []
    if starts and "object_preposition" in rule.takes:
        return first, starts[0] - 1
    if starts and "preposition" in rule.takes and starts[0] == last + 2:
        last += 1
    return first, last
