"""What a codebook's row says of the reports behind it: outlets, speakers, and a note in a sentence or two."""

from collections.abc import Sequence
from typing import NamedTuple

from sayso.lexicon.words import words
from sayso.model.claim import Claim
from sayso.model.document import Document
from sayso.model.event import Event
from sayso.model.report import Report


class Told(NamedTuple):
    """The claims of an event and the reports that they stand in, each once, the earliest first."""

    claims: Sequence[Claim]
    reports: Sequence[Report]

    @property
    def outlets(self) -> list[str]:
        """Who published them; the agency that a report credits stands beside its outlet."""
        named = [name for report in self.reports for name in (report.outlet, report.wire) if name]
        return list(dict.fromkeys(named))

    def words(self, event: Event) -> str | None:
        """The words of the first claim that tells of the event itself, and does not deny it."""
        told = [claim for claim in self.claims if claim.event and claim.event.type == event.type]
        return next((claim.content.exact for claim in told if claim.factuality.endswith("+")), None)

    @property
    def speakers(self) -> list[str]:
        """Who says it, by name or by the words of the report."""
        found = [claim.speaker for claim in self.claims if claim.speaker]
        return list(dict.fromkeys(name for who in found if (name := who.name or who.text)))


class Shelf:
    """A document's claims and reports, looked up by id."""

    def __init__(self, document: Document) -> None:
        self._claims = {claim.id: claim for claim in document.claims}
        self._reports = {report.id: report for report in document.reports}

    def told(self, event: Event) -> Told:
        """What the document has of an event's claims."""
        claims = [self._claims[own] for own in event.claim_ids if own in self._claims]
        ids = dict.fromkeys(claim.report_id for claim in claims)
        reports = [self._reports[own] for own in ids if own in self._reports]
        return Told(claims, sorted(reports, key=lambda report: (report.published or "", report.id)))


def note(event: Event) -> str:
    """What the row is worth and what is in dispute, since a codebook has no column for either."""
    known = words()
    parts = [f"{known.grade[event.grade]}: {_without_ids(event)}"]
    if event.disputes:
        parts.append(f"In dispute: {', '.join(known.about[one.about].lower() for one in event.disputes)}.")
    return " ".join([*parts, f"sayso event {event.id}."])


def _without_ids(event: Event) -> str:
    """The reason of the grade, with the claims that it names numbered as they stand in the event."""
    reason = event.grade_because
    for number, own in enumerate(event.claim_ids, start=1):
        reason = reason.replace(own, f"[{number}]")
    return reason
