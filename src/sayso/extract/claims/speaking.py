"""Who says it: the speaker of a claim, and the chain of speakers above."""

from collections.abc import Sequence
from itertools import groupby

from sayso.extract.claims.context import Context
from sayso.extract.claims.naming import Side, person_beside, phrase, side_of
from sayso.extract.claims.offices import outlet_owner
from sayso.extract.claims.recall import is_bare, recalled
from sayso.extract.findings import Attribution, Entity
from sayso.extract.syntax import Word
from sayso.lexicon.sides import side_words
from sayso.model.claim import Speaker
from sayso.model.selector import select
from sayso.model.terms import SpeakerKind

NOT_AN_ASSERTION = ("order", "intend")
PROPER = ("NNP", "NNPS")
NAMES = ("NNP", "NNPS", "JJ")
OFFICE_BEFORE = 8  # words that an office with its place may have before the name
GENERAL = "generic:"  # how the ids of general bodies begin
OWN_VOICE = ("cue.unclear", "cue.not_clear", "cue.question_of", "cue.untrue", "cue.not_true")


def speaking(context: Context, index: int | None) -> int | None:
    """The attribution whose speaker answers for an event under attribution `index`; `None`: the outlet itself.

    An order or a plan is told by the outlet, or by whoever the report has telling of it; hearsay inside somebody's
    words is that somebody's; a question that nobody is named for is the outlet's own.
    """
    for step in context.voices.chain(index):
        attribution = context.attributions[step]
        is_nobodys = attribution.speaker is None
        is_own = attribution.cue_class == "ask" or attribution.rule in OWN_VOICE
        if attribution.cue_class in NOT_AN_ASSERTION or (is_own and is_nobodys):
            continue
        if is_nobodys and attribution.parent is not None:
            continue
        return step
    return None


def speaker(context: Context, attribution: Attribution) -> Speaker:
    """The speaker of an attribution; of kind `unattributed`, without words, where nobody is named."""
    if attribution.speaker is None or attribution.speaker_head is None:
        return Speaker(
            text=None,
            actor_id=None,
            name=None,
            kind="unattributed",
            named=False,
            role=None,
            affiliation_id=None,
            selector=None,
        )
    return _speaker(context, attribution.speaker, attribution.speaker_head)


def co_speakers(context: Context, attribution: Attribution) -> tuple[Speaker, ...]:
    """The further speakers of the same words."""
    return tuple(_speaker(context, span, _head(context, span)) for span in attribution.co_speakers)


def chain(context: Context, index: int | None) -> tuple[str, ...]:
    """The names of all who stand behind a claim, the outlet first, the innermost speaker last; nobody twice running."""
    outlet = context.page.report.outlet
    found = [outlet] if outlet else []
    for step in reversed(context.voices.chain(index)):
        attribution = context.attributions[step]
        if attribution.speaker is not None and attribution.cue_class not in NOT_AN_ASSERTION:
            found.append(_called(context, attribution))
    return tuple(name for name, _ in groupby(found) if name)


def _called(context: Context, attribution: Attribution) -> str:
    """What a chain calls a speaker: by id, name or words; a pronoun by the words that it leads back to."""
    who, head = speaker(context, attribution), attribution.speaker_head
    meant = recalled(context, head) if head is not None else None
    words = who.text or ""
    if meant is not None and meant != head:
        words = context.parse.text[slice(*phrase(context, meant))]
    return who.actor_id or who.name or words


def _speaker(context: Context, span: tuple[int, int], head: int) -> Speaker:
    start, end = context.parse.span(*span)
    text = context.parse.text
    meant = recalled(context, head)
    entity = context.referent(meant, "person", "actor") or person_beside(context, meant)
    side = side_of(context, entity.head if entity is not None and not context.entity(meant, "actor") else meant)
    side = _of_outlet(context, meant, side)
    own = context.entity(head, "person", "actor")
    is_named = any(one is not None and _is_name(context, one) for one in (own, person_beside(context, head)))
    person = entity.name if entity is not None and entity.kind == "person" and entity.is_named else None
    return Speaker(
        text=text[start:end],
        actor_id=side.actor_id if side else None,
        name=person or (side.name if side else None) or _led_back(context, head, entity, meant),
        kind=_kind(context, entity, side, meant),
        named=is_named,
        role=entity.role if entity else None,
        affiliation_id=_affiliation(entity, side),
        selector=select(text, start, end),
    )


def _of_outlet(context: Context, head: int, side: Side | None) -> Side | None:
    """A side; of "the military office" without a name in a party's own outlet that party's, and not the state's."""
    owner = outlet_owner(context)
    if side is None or side.kind != "party" or owner is None or owner.kind != "party" or side.actor_id == owner.id:
        return side
    is_bare = context.parse.text[slice(*phrase(context, head))].islower()
    return Side(owner.id, owner.name, "party", head) if is_bare else side


def _led_back(context: Context, head: int, entity: Entity | None, meant: int) -> str | None:
    """The words that a pronoun or "the office" leads back to, where they are all that is known of the speaker."""
    at = meant if meant != head or entity is None else entity.head
    is_told = at == head or not is_bare(context, context.parse.words[head])
    return None if is_told else context.parse.text[slice(*phrase(context, at))]


def _is_name(context: Context, entity: Entity) -> bool:
    """Whether somebody is called by a name: a state's "army" or "junta" may be known, and yet has none here."""
    if entity.kind != "actor":
        return entity.is_named
    words = context.parse.words[entity.first : entity.last + 1]
    first = context.parse.sentences[words[0].sentence].first
    has_name = any(word.form[:1].isupper() and word.index > first for word in words) or words[0].tag in NAMES
    return not entity.is_generic and has_name


def _kind(context: Context, entity: Entity | None, side: Side | None, head: int) -> SpeakerKind:
    own = entity.speaker_kind if entity is not None and entity.kind == "person" else None
    if own in {"witness", "anonymous"} or (own is not None and (side is None or side.kind != "party")):
        return own
    if side is not None and side.kind:
        return side.kind
    if entity is not None and entity.speaker_kind:
        return entity.speaker_kind
    word = context.parse.words[head]
    if entity is not None and entity.kind == "person" and entity.is_named:
        return _kind_by_office(context, entity)
    if entity is None and (word.lemma.casefold() in side_words().voiceless or _is_rumour(context, word)):
        return "unattributed"
    return side_words().kinds.get(word.lemma.casefold()) or ("official" if word.tag in PROPER else "anonymous")


def _kind_by_office(context: Context, person: Entity) -> SpeakerKind:
    """The kind of a named person by the office beside the name, "the mayor of X, Ana Rell"; without one a witness."""
    head = context.parse.words[person.head]
    beside = [head.index, *(child.index for child in context.parse.children(head) if child.dep == "appos")]
    if head.dep == "appos":
        beside.append(head.head)
    for word in reversed(context.parse.words[max(0, person.first - OFFICE_BEFORE) : person.first]):
        if word.pos == "VERB" or word.sentence != head.sentence:
            break
        beside.append(word.index)
    offices = (context.entity(index, "person") for index in beside)
    found = next((one for one in offices if one is not None and one.role is not None), None)
    return "witness" if found is None else found.speaker_kind or "official"


def _is_rumour(context: Context, word: Word) -> bool:
    """Whether "reports" or "rumours" tell it, and nobody's: not "a report", not "reports by the charity"."""
    if word.tag != "NNS" or word.lemma not in side_words().rumours:
        return False
    return not any(child.dep in {"prep", "poss", "compound", "agent"} for child in context.parse.children(word))


def _affiliation(entity: Entity | None, side: Side | None) -> str | None:
    if entity is None or entity.kind != "person":
        return None
    own = side.actor_id if side else None
    return own or entity.affiliation_id


def _head(context: Context, span: tuple[int, int]) -> int:
    """The word of a span that hangs on a word outside it."""
    for word in context.parse.words[span[0] : span[1] + 1]:
        if not span[0] <= word.head <= span[1] or word.head == word.index:
            return word.index
    return span[1]


def sides(context: Context, attribution: Attribution) -> Sequence[Side]:
    """The bodies that the speakers of an attribution stand for."""
    heads = [attribution.speaker_head] if attribution.speaker_head is not None else []
    heads += [_head(context, span) for span in attribution.co_speakers]
    meant = [recalled(context, head) for head in heads]
    found = [_of_outlet(context, head, side_of(context, head)) for head in meant]
    return [side for side in found if side is not None]
