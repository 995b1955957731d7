"""Claims: every event and every other attributed assertion of a report, with its speaker, words and circumstances."""

from collections.abc import Collection

from sayso.extract.claims.context import Context
from sayso.extract.claims.cover import plain, spread
from sayso.extract.claims.drafts import Draft, event_drafts, facility_drafts, with_states
from sayso.extract.claims.event import event_of
from sayso.extract.claims.facility_words import state_of, state_rules
from sayso.extract.claims.interest import blame, interest, outlet_interest
from sayso.extract.claims.lists import one_a_place
from sayso.extract.claims.presupposed import presupposed
from sayso.extract.claims.siding import Telling
from sayso.extract.claims.speaking import chain, co_speakers, speaker
from sayso.extract.claims.tolls import tolls_of
from sayso.extract.claims.when import is_old
from sayso.extract.findings import Predication
from sayso.model.claim import Claim, ClaimEvent, FacilityState, Toll
from sayso.model.record import identity
from sayso.model.selector import select


def claims(context: Context) -> list[Claim]:
    """All claims of a report in the order of their words; the same report always gives the same claims."""
    drafts = spread(context, with_states(event_drafts(context), facility_drafts(context)))
    drafts += list(plain(context, drafts))
    ordered = sorted(drafts, key=lambda draft: (draft.span, _type(draft)))
    counted = zip(ordered, tolls_of(context, ordered), strict=True)
    made = [
        claim for draft, tolls in counted for claim in one_a_place(context, _claim(context, draft, tolls), draft.framed)
    ]
    made += presupposed(context, made)
    made.sort(key=lambda claim: (claim.content.start, claim.content.end))
    return _without_echo_of_title(context, list({claim.id: claim for claim in made}.values()))


def _type(draft: Draft) -> str:
    return draft.framed.type if draft.framed else ""


def _claim(context: Context, draft: Draft, tolls: tuple[Toll, ...]) -> Claim:
    text = context.parse.text
    attribution = context.attributions[draft.told_by] if draft.told_by is not None else None
    start, end = draft.span
    event = event_of(context, draft.framed, draft.span, draft.judged, draft.told_by) if draft.framed else None
    who = speaker(context, attribution) if attribution else None
    telling = Telling(draft.judged, tolls)
    report = context.page.report
    return Claim(
        id=identity(report.id, start, end, event.type if event else "", event.trigger.start if event else ""),
        report_id=report.id,
        content=select(text, start, end),
        speaker=who,
        co_speakers=co_speakers(context, attribution) if attribution else (),
        speaker_chain=chain(context, draft.told_by),
        cue=select(text, *attribution.cue) if attribution and attribution.cue else None,
        medium=attribution.medium if attribution else None,
        mode=attribution.mode if attribution else "narrated",
        factuality=draft.judged.factuality,
        modality=draft.judged.modality,
        interest=interest(context, attribution, who.kind, draft.framed, telling)
        if attribution and who
        else outlet_interest(context, draft.framed, telling),
        blame=blame(context, attribution, draft.framed, text[start:end]),
        background=_is_background(context, draft, event),
        event=event,
        facility=_facility(context, draft),
        toll=tolls,
        rules=_rules(context, draft),
    )


def _facility(context: Context, draft: Draft) -> FacilityState | None:
    if draft.facility is not None:
        return draft.facility.state(is_positive=draft.judged.is_positive)
    return state_of(context, draft.framed) if draft.framed is not None else None


def _rules(context: Context, draft: Draft) -> tuple[str, ...]:
    found = [draft.framed.rule, *state_rules(context, draft.framed)] if draft.framed else []
    if draft.facility is not None:
        found.append(draft.facility.rule)
    if draft.under is not None:
        found.append(context.attributions[draft.under].rule)
    return tuple(dict.fromkeys(rule for rule in (*found, *draft.judged.rules) if rule))


def _is_background(context: Context, draft: Draft, event: ClaimEvent | None) -> bool:
    """Dated long before the report, or told in one breath, undated, with something that is; or a holding that was."""
    if event is None or draft.head is None:
        return False
    if event.type == "control_status" and (_is_before(draft.head) or _is_said_before(context, draft)):
        return True
    if event.date is not None:
        return is_old(context, event.date)
    if draft.head.link != "conjunct":
        return False
    sentence = context.parse.sentence_at(draft.span[0])
    return sentence is not None and any(
        entity.kind == "date" and entity.end <= draft.span[0] and is_old(context, entity.bounds)
        for entity in context.located.within(sentence.start, sentence.end)
    )


def _is_before(told: Predication) -> bool:
    """Whether a verb tells what was before what the report tells: "had been under the rebels' control"."""
    return told.is_perfect and told.tense == "past"


def _is_said_before(context: Context, draft: Draft) -> bool:
    """Whether it is only told what somebody had said before: "the ministry had insisted that the village was ours"."""
    cue = context.attributions[draft.told_by].cue_word if draft.told_by is not None else None
    saying = context.by_word.get(cue) if cue is not None else None
    return saying is not None and _is_before(saying)


def _without_echo_of_title(context: Context, made: list[Claim]) -> list[Claim]:
    """A headline sums up its story: an event that the story itself tells, the headline does not tell once more."""
    titles = [(part.start, part.end) for part in context.page.parts if part.kind == "title"]
    if not titles:
        return made

    def is_title(claim: Claim) -> bool:
        return any(start <= claim.content.start < end for start, end in titles)

    told = {claim.event.type for claim in made if claim.event and not is_title(claim)}
    return [claim for claim in made if not is_title(claim) or _adds(claim, told)]


def _adds(claim: Claim, told: Collection[str]) -> bool:
    """Whether a headline's claim is more than an echo: an event that the story lacks, or what somebody says."""
    if claim.event is not None:
        return claim.event.type not in told
    return claim.speaker is not None
