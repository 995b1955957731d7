"""What was found in a case, for a person."""

from collections.abc import Iterator

from sayso.cli.picture.claims import claim_head, claim_lines, decision_lines
from sayso.cli.picture.control import spell_lines
from sayso.cli.picture.events import event_lines
from sayso.cli.picture.index import Index, Line, joined, line
from sayso.cli.picture.phrases import date_words, day_words, place_words
from sayso.cli.picture.reports import reports
from sayso.cli.plain import plain
from sayso.model.claim import Claim
from sayso.model.event import Event
from sayso.model.found import ActorList, Answer, PlaceList
from sayso.model.report import Report
from sayso.model.sentence import sentence_bounds

NONE = line("none found")


def claims_found(answer: Answer) -> Iterator[Line]:
    """Who says it, the words in their sentence, what they tell of, what the event is worth, and what was decided."""
    index = Index(answer)
    graded = {claim: event for event in answer.events for claim in event.claim_ids}
    for claim in answer.claims:
        yield line(claim_head(index, claim), style="bold")
        yield line(sentence(claim, index.reports.get(claim.report_id)), indent=4, style="cyan")
        yield line(_told(index, claim, graded.get(claim.id)), indent=4)
        yield from decision_lines(index, claim, indent=4)
    yield from _end(len(answer.claims), answer.next)


def events_found(answer: Answer) -> Iterator[Line]:
    """Events as `sayso read` shows them."""
    index = Index(answer)
    for number, event in enumerate(answer.events):
        if number:
            yield line("")
        yield from event_lines(index, event)
    yield from _end(len(answer.events), answer.next)


def control_found(answer: Answer) -> Iterator[Line]:
    """Spells, each with the newest claim that it rests on."""
    index = Index(answer)
    for spell in answer.control:
        yield from spell_lines(index, spell)
        claims = index.known(spell.claim_ids)
        newest = max(claims, key=lambda claim: (_published(index, claim), claim.id), default=None)
        if newest:
            yield from claim_lines(index, newest)
    yield from _end(len(answer.control), answer.next)


def reports_found(answer: Answer) -> Iterator[Line]:
    """Reports as `sayso read` shows them."""
    yield from reports(Index(answer))
    yield from _end(len(answer.reports), answer.next)


def actors_found(found: ActorList) -> Iterator[Line]:
    """An actor a line: how often it speaks, does and suffers."""
    for actor in found.actors:
        counts = f"says {actor.said}, does {actor.did}, suffers {actor.suffered}"
        named = f"{actor.name} ({actor.id})" if actor.id and actor.id != actor.name else actor.name
        yield line(plain(f"{named}: {counts}; {_days(actor.first_named, actor.last_named)}"))
    yield from _end(len(found.actors), found.next)


def places_found(found: PlaceList) -> Iterator[Line]:
    """A place a line: where it lies, its id, and how many claims tell of it."""
    for place in found.places:
        told = f"{place.claims} claim{'' if place.claims == 1 else 's'}; {_days(place.first_told, place.last_told)}"
        yield line(plain(f"{place_words(place.place)} [{place.id}]: {told}"))
    yield from _end(len(found.places), found.next)


def sentence(claim: Claim, report: Report | None) -> str:
    """The sentence of the report that a claim's words stand in, the words themselves in quotation marks."""
    start, end = claim.content.start, claim.content.end
    if report is None or report.text[start:end] != claim.content.exact:
        return f"“{plain(claim.content.exact)}”"
    first, last = sentence_bounds(report.text, start, end)
    return plain(f"{report.text[first:start]}“{claim.content.exact}”{report.text[end:last]}")


def _told(index: Index, claim: Claim, event: Event | None) -> str:
    """What a claim tells of, and the grade of its event."""
    told = claim.event
    parts = [index.words.event_type[told.type], place_words(told.place), date_words(told.date)] if told else []
    grade = index.words.grade[event.grade] if event else None
    origins = f"{event.origins} origins" if event and event.origins > 1 else None
    return plain(joined([" · ".join(part for part in parts if part) or None, joined([grade, origins])], " — "))


def _days(first: str | None, last: str | None) -> str:
    one, other = day_words(first), day_words(last)
    return f"said on {one}" if one == other else f"said from {one} to {other}"


def _published(index: Index, claim: Claim) -> str:
    report = index.reports.get(claim.report_id)
    return (report.published if report else None) or ""


def _end(count: int, after: str | None) -> Iterator[Line]:
    if not count:
        yield NONE
    if after:
        yield line(f"… there is more: add --after {after}", style="italic")
