"""A document looked up by id for a page, its reports numbered as footnotes in the order in which they are told of."""

from collections.abc import Sequence
from typing import NamedTuple

from sayso.lexicon.words import Words, words
from sayso.model.claim import Claim, Speaker
from sayso.model.document import Document
from sayso.model.report import Report
from sayso.model.sentence import sentence_bounds


class Quote(NamedTuple):
    """The sentence that holds a claim's words: what stands before them, the words, what stands after."""

    before: str
    words: str
    after: str


class Index:
    """Claims and reports of one document, and the numbers of those that the page has told of."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.words: Words = words()
        self.claims = {claim.id: claim for claim in document.claims}
        self.reports = {report.id: report for report in document.reports}
        self.names = {
            one.actor_id: one.name
            for claim in document.claims
            if claim.event
            for one in (*claim.event.actors, *claim.event.recipients)
            if one.actor_id and one.name
        }
        ordered = sorted(document.reports, key=lambda report: (report.published or "9", report.id))
        self.numbers = {report.id: number for number, report in enumerate(ordered, start=1)}

    def known(self, ids: Sequence[str]) -> list[Claim]:
        """The claims of these ids that the document has."""
        return [self.claims[own] for own in ids if own in self.claims]

    def name(self, actor_id: str) -> str:
        """An actor's name as the document gives it, else its id."""
        return self.names.get(actor_id, actor_id)

    def who(self, claim: Claim) -> str:
        """Who says it: a speaker with its role, or the outlet in its own voice."""
        if claim.speaker is not None:
            return self.speaker(claim.speaker)
        report = self.reports.get(claim.report_id)
        return f"{outlet(report)}, in its own voice"

    def speaker(self, speaker: Speaker) -> str:
        """A speaker by name and role, else by the words of the report."""
        name = speaker.name or speaker.text or self.words.speaker_kind[speaker.kind]
        return f"{name}, {speaker.role}" if speaker.role and speaker.role.lower() not in name.lower() else name

    def quote(self, claim: Claim) -> Quote:
        """The words of a claim in their sentence."""
        report, content = self.reports.get(claim.report_id), claim.content
        if report is None or report.text[content.start : content.end] != content.exact:
            return Quote("", content.exact, "")
        start, end = sentence_bounds(report.text, content.start, content.end)
        return Quote(report.text[start : content.start], content.exact, report.text[content.end : end])


def outlet(report: Report | None) -> str:
    """What to call a report: its outlet, else its title, else what it was read from."""
    return (report.outlet or report.title or report.path) if report else "a report"
