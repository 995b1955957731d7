"""Every word of what somebody is quoted with belongs to a claim: an event's, or a plain one."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import attrgetter

from msgspec.structs import replace

from sayso.extract.claims import content as words
from sayso.extract.claims.context import Context, Span
from sayso.extract.claims.drafts import Draft, judged_under
from sayso.extract.claims.speaking import NOT_AN_ASSERTION, OWN_VOICE
from sayso.extract.factuality import Judgement, by_cue
from sayso.extract.findings import Attribution
from sayso.extract.syntax import Word

HANDING_ON = ("cue.quote", "cue.cite")
NUMBERS = ("how many", "how much")
LINKS = ("ADP", "SCONJ", "PUNCT", "SPACE", "DET")
START = attrgetter("start")
WITHIN = ("believe", "expect", "suspect", "see", "doubt", *NOT_AN_ASSERTION)


def spread(context: Context, drafts: Sequence[Draft]) -> list[Draft]:
    """Let the claims of one attributed sentence cover all its words, as a quotation is cited whole."""
    drafts = [draft for draft in drafts if not _is_withheld(context, draft)]
    done = [draft for draft in drafts if not _may_spread(context, draft)]
    waiting = [draft for draft in drafts if _may_spread(context, draft)]
    for index, attribution in enumerate(context.attributions):
        for segment in words.segments(context, attribution.content):
            own = [d for d in waiting if d.under == index and segment[0] <= d.span[0] and d.span[1] <= segment[1]]
            done += _covering(context.parse.text, segment, own)
            waiting = [draft for draft in waiting if not any(draft is other for other in own)]
    return done + waiting


def _is_withheld(context: Context, draft: Draft) -> bool:
    return draft.under is not None and _withholds_number(context, context.attributions[draft.under])


def _withholds_number(context: Context, attribution: Attribution) -> bool:
    """Whether a speaker does not say how many: "did not say how many had died" asserts neither deaths nor none."""
    asked = context.parse.text[slice(*attribution.content[0])].casefold()
    return attribution.cue_class == "ask" and asked.startswith(NUMBERS)


def _is_handed_on(context: Context, index: int, segment: Span) -> bool:
    """Whether a sentence only hands on what another says, who makes the claim: "quoted a nurse as saying that …"."""
    outer = context.attributions[index]
    for child in context.attributions:
        is_handing = outer.rule in HANDING_ON or child.content == outer.content
        if is_handing and child.parent == index and any(_overlap(part, segment) for part in child.content):
            told = [*child.content, *([child.cue] if child.cue else [])]
            if child.speaker is not None:
                told.append(context.parse.span(*child.speaker))
            left = [word for word in _words_in(context, segment) if not any(s <= word.start < e for s, e in told)]
            if all(word.pos in LINKS for word in left):
                return True
    return False


def _words_in(context: Context, segment: Span) -> list[Word]:
    every, (start, end) = context.parse.words, segment
    return list(every[bisect_left(every, start, key=START) : bisect_left(every, end, key=START)])


def _may_spread(context: Context, draft: Draft) -> bool:
    return draft.under is not None and context.attributions[draft.under].cue_class not in NOT_AN_ASSERTION


def _covering(text: str, segment: Span, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Each claim from its own first word to the next one's; nested ones stay as they are."""
    ordered = sorted(drafts, key=lambda draft: draft.span)
    apart = all(a.span[1] <= b.span[0] for a, b in pairwise(ordered))
    for number, draft in enumerate(ordered):
        start, end = draft.span
        if apart:
            start = segment[0] if number == 0 else start
            end = segment[1] if number == len(ordered) - 1 else _before(text, end, ordered[number + 1].span[0])
        yield replace(draft, span=(start, end))


def _before(text: str, end: int, following: int) -> int:
    """Where a claim ends that another follows: at the other's first word, less the mark or "but" that joins them."""
    between = text[end:following].strip(words.MARKS)
    return end if len(between.split()) <= 1 else following


def plain(context: Context, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Attributed sentences in which no event was recognised: claims all the same."""
    for index, attribution in enumerate(context.attributions):
        if _is_said_already(attribution) or _withholds_number(context, attribution):
            continue
        for segment in words.segments(context, words.joined(context, attribution)):
            if _is_handed_on(context, index, segment):
                continue
            covered = any(_overlap(draft.span, segment) and index in {draft.under, draft.told_by} for draft in drafts)
            told_elsewhere = attribution.cue_class in NOT_AN_ASSERTION and any(draft.under == index for draft in drafts)
            if not covered and not told_elsewhere:
                judged = _plain_judgement(context, index, segment)
                yield Draft(span=segment, told_by=index, under=index, judged=judged)


def _is_said_already(attribution: Attribution) -> bool:
    """Whether an attribution makes no claim of its own: the outlet's question or account of a plan, or another's words.

    Within what somebody says, hearsay, a thought and an order that no event comes of are told by that somebody.
    """
    if attribution.parent is None:
        is_own = attribution.rule in OWN_VOICE or attribution.cue_class in NOT_AN_ASSERTION
        return attribution.speaker is None and is_own
    return attribution.speaker is None or attribution.cue_class in WITHIN


def _plain_judgement(context: Context, index: int, segment: Span) -> Judgement:
    """Judge an assertion without an event by the predicate at its top."""
    attribution = context.attributions[index]
    told = _words_in(context, segment)
    around = context.located.predications(told[0].index, told[-1].index) if told else ()
    inside = [predication for predication in around if predication.kind != "noun"]
    if not inside:
        return by_cue(Judgement(), attribution)
    own = {predication.word for predication in inside}
    top = next((p for p in inside if p.governor not in own), inside[0])
    return judged_under(context, top, index)


def _overlap(one: Span, other: Span) -> bool:
    return min(one[1], other[1]) > max(one[0], other[0])
