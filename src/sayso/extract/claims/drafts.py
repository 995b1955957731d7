"""Claims in the making: one for each event and each state of a facility that a report tells."""

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from sayso.extract.claims import content as words
from sayso.extract.claims.context import Context, Span
from sayso.extract.claims.episodic import is_episode
from sayso.extract.claims.event import is_told
from sayso.extract.claims.facility import FacilityFinding, states
from sayso.extract.claims.speaking import NOT_AN_ASSERTION, speaking
from sayso.extract.factuality import Judgement, judgement
from sayso.extract.findings import Attribution, Framed, Predication

TELLING_CUES = ("show", "claim")


class Draft(Struct, frozen=True, kw_only=True, gc=False):
    """A claim in the making: its words, what it says, and the attribution that it stands under."""

    span: Span
    told_by: int | None
    under: int | None
    head: Predication | None = None
    framed: Framed | None = None
    judged: Judgement = field(default_factory=Judgement)
    facility: FacilityFinding | None = None


def event_drafts(context: Context) -> Iterator[Draft]:
    """A draft for each event that a frame read, but for purposes, mere circumstances and second readings."""
    seen: list[Draft] = []
    for framed in context.framed:
        predication = context.predications[framed.predication]
        trigger = context.parse.words[predication.word]
        under = _under(context, trigger.start, trigger.end, is_count=framed.type == "toll")
        attribution = context.attributions[under] if under is not None else None
        judged = judged_under(context, predication, under)
        if judged.is_purpose or not is_told(context, framed, predication) or _is_accusing(context, predication):
            continue
        if _asks_how_many(context, head_of=predication):
            continue
        head = words.anchor(context, framed, _limit(attribution))
        span = _span(context, head, under, (predication.word, *framed.swallows))
        if not is_episode(context, framed, predication, judged, span):
            continue
        draft = Draft(
            span=span,
            told_by=speaking(context, under),
            under=under,
            head=head,
            framed=framed,
            judged=judged,
        )
        if not any(_is_same_event(context, draft, other) for other in seen):
            seen.append(draft)
            yield draft


def _is_accusing(context: Context, predication: Predication) -> bool:
    """Whether a verb is itself the word of an accusation: "holds the rebels responsible" arrests nobody."""
    return any(a.cue_word == predication.word and a.cue_class == "accuse" for a in context.attributions)


def _asks_how_many(context: Context, head_of: Predication) -> bool:
    """Whether a clause leaves open what there was: "did not say how many had died", "reports about who held it"."""
    words_of = context.parse.words[head_of.first : head_of.last + 1]
    if context.parse.words[head_of.word].dep == "pcomp" and any(word.tag == "WP" for word in words_of[:2]):
        return True
    return bool(words_of) and words_of[0].lemma == "how" and (head_of.link == "content" or head_of.is_question)


def _is_same_event(context: Context, draft: Draft, other: Draft) -> bool:
    """Two readings of one clause as one type: "fighters in the outskirts and advancing"."""
    if draft.framed is None or other.framed is None or draft.framed.type != other.framed.type:
        return False
    if draft.under != other.under:
        return False
    overlap = min(draft.span[1], other.span[1]) > max(draft.span[0], other.span[0])
    one, two = context.predications[draft.framed.predication], context.predications[other.framed.predication]
    return overlap and (draft.span == other.span or one.governor == two.word or two.governor == one.word)


def judged_under(context: Context, predication: Predication, under: int | None) -> Judgement:
    """Judge a predication for the speaker who answers for it."""
    told_by = speaking(context, under)
    steps = context.voices.chain(under)
    last = steps.index(told_by) + 1 if told_by is not None else len(steps)
    attributions = [context.attributions[step] for step in steps[:last]]
    return judgement(context.parse, predication, attributions, above=context.by_word, lexicon=context.factuality)


def _under(context: Context, start: int, end: int, *, is_count: bool) -> int | None:
    """The attribution that an event's word stands under, or whose cue it is.

    "Showing fighters in the outskirts", "claims full control", "the ministry spoke of 18 dead".
    """
    for index, attribution in enumerate(context.attributions):
        cue = attribution.cue
        is_told_by_cue = attribution.cue_class in TELLING_CUES or (
            is_count and attribution.cue_class not in NOT_AN_ASSERTION
        )
        if is_told_by_cue and cue is not None and cue[0] <= start and end <= cue[1]:
            return index
    return context.attribution_of(start, end)


def _limit(attribution: Attribution | None) -> int | None:
    """The cue that bounds an event's clause; a passive one ("is believed to have …") lies inside it."""
    if attribution is None or _is_hearsay(attribution):
        return None
    return attribution.cue_word


def _is_hearsay(attribution: Attribution) -> bool:
    """Whether nobody is named and the cue stands amid the content, as in "reportedly" or "was not believed to"."""
    return attribution.speaker is None and attribution.cue_class not in {"show", "ask"}


def _span(context: Context, head: Predication, under: int | None, own: Sequence[int] = ()) -> Span:
    start, end = words.clause(context, head, own)
    if under is None or _is_hearsay(context.attributions[under]):
        return start, end
    attribution = context.attributions[under]
    trigger = context.parse.words[head.word]
    part = next((p for p in attribution.content if p[0] <= trigger.start < p[1]), None)
    if part is None:
        return attribution.content[0]
    if attribution.cue_class in NOT_AN_ASSERTION:
        return _with_cue(context, under, part)
    clipped = max(start, part[0]), min(end, part[1])
    return clipped if clipped[0] < clipped[1] else part


def _with_cue(context: Context, under: int, part: Span) -> Span:
    """An order or a plan is told with its verb; a plan also with whose it is."""
    attribution = context.attributions[under]
    starts = [part[0]]
    if attribution.cue is not None:
        starts.append(attribution.cue[0])
    if attribution.cue_class == "intend" and attribution.speaker is not None:
        starts.append(context.parse.words[attribution.speaker[0]].start)
    return words.strip(context.parse.text, min(starts), part[1]) or part


def facility_drafts(context: Context) -> Iterator[Draft]:
    """What is said of a facility where no event is: "the clinic was not thought to be working"."""
    for finding in states(context):
        predication = finding.predication
        trigger = context.parse.words[predication.word]
        under = context.attribution_of(trigger.start, trigger.end)
        attribution = context.attributions[under] if under is not None else None
        judged = judged_under(context, predication, under)
        if not finding.says(is_positive=judged.is_positive):
            continue
        head = _top(context, predication) if attribution is not None and _is_hearsay(attribution) else predication
        yield Draft(
            span=_span(context, head, under),
            told_by=speaking(context, under),
            under=under,
            head=head,
            judged=judged,
            facility=finding,
        )


def with_states(events: Iterable[Draft], facilities: Iterable[Draft]) -> list[Draft]:
    """Event drafts and facility drafts, one where one verb tells both: "shelling put the clinic out of service"."""
    drafts = list(events)
    for told in facilities:
        index = next((i for i, draft in enumerate(drafts) if _tells(draft, told)), None)
        if index is None:
            drafts.append(told)
        else:
            drafts[index] = replace(drafts[index], facility=told.facility)
    return drafts


def _tells(draft: Draft, told: Draft) -> bool:
    """Whether an event is told by the very verb that says in what state it left a facility."""
    if draft.framed is None or told.facility is None or draft.facility is not None or draft.under != told.under:
        return False
    return told.facility.predication.word in draft.framed.swallows and told.judged == draft.judged


def _top(context: Context, predication: Predication) -> Predication:
    """The predication whose complement this one is: "thought" of "was not thought to be working"."""
    while predication.link == "complement" and predication.governor is not None:
        predication = context.by_word[predication.governor]
    return predication
