"""A report laid out for its page: its text with all marks, its claims, and what it says of itself."""

from collections.abc import Sequence

from sayso.explain import Shelf
from sayso.model.event import Event
from sayso.model.found import Answer
from sayso.model.record import Record
from sayso.model.report import Report
from sayso.serve.desk.addresses import outward
from sayso.serve.desk.claim_view import ClaimView, claim_views, numbered
from sayso.serve.desk.marking import Mark, Run, paragraphs, stretches
from sayso.serve.desk.report_marks import claim_marks, claim_words, mention_marks


class ReportView(Record, frozen=True, kw_only=True):
    """One part of a report; `ids` has the claims by their numbers, and `words` says each in a line."""

    report: Report
    url: str | None
    part: int
    parts: int
    paragraphs: tuple[tuple[Run, ...], ...]
    told: tuple[ClaimView, ...]
    ids: dict[int, str]
    words: dict[int, str]
    events: dict[int, str]


def report_view(found: Answer, shelf: Shelf, *, part: int | None = None, at: str | None = None) -> ReportView:
    """The part of a report asked for by number, or that has the claim `at`; the first where there is none such."""
    report = found.reports[0]
    claims = sorted(found.claims, key=lambda claim: (claim.content.start, -claim.content.end, claim.id))
    numbers = numbered(claims)
    cuts = stretches(report.text)
    begin = next((claim.content.start for claim in claims if claim.id == at), 0)
    holding = next(number for number, (_, end) in enumerate(cuts, start=1) if begin < end or number == len(cuts))
    shown = min(max(part or holding, 1), len(cuts))
    marks = sorted([*claim_marks(claims, shelf, numbers), *mention_marks(found.mentions or (), shelf)], key=_place)
    asserting = {claim for event in found.events for claim in _asserting(event)}
    return ReportView(
        report=report,
        url=outward(report.url),
        part=shown,
        parts=len(cuts),
        paragraphs=tuple(paragraphs(report.text, marks, *cuts[shown - 1])),
        told=claim_views(claims, shelf, asserting=asserting, numbers=numbers),
        ids={number: own for own, number in numbers.items()},
        words={numbers[claim.id]: claim_words(claim, shelf) for claim in claims},
        events={numbers[own]: event.id for event in found.events for own in event.claim_ids if own in numbers},
    )


def _place(mark: Mark) -> tuple[int, int]:
    return mark.start, -mark.end


def _asserting(event: Event) -> Sequence[str]:
    return [own for origin in event.origin_list for voice in origin.voices for own in voice.claim_ids]
