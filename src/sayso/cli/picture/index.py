"""A document looked up by id, and the words that every part of the picture uses."""

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.cli.plain import plain
from sayso.lexicon.words import Words, words
from sayso.model.claim import ActorMention, Claim, Speaker
from sayso.model.document import Document
from sayso.model.found import Answer, ClaimDecision
from sayso.model.report import Report


class Index:
    """One document, made ready to be shown."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.words: Words = words()
        self.reports: dict[str, Report] = {report.id: report for report in document.reports}
        self.claims: dict[str, Claim] = {claim.id: claim for claim in document.claims}

        self._names = dict(_names(document))
        self._decisions: dict[str, list[ClaimDecision]] = {}
        for decision in document.decisions if isinstance(document, Answer) else ():
            self._decisions.setdefault(decision.claim_id, []).append(decision)

    def name(self, actor_id: str) -> str:
        """An actor's name as the document gives it anywhere, else its id."""
        return self._names.get(actor_id, actor_id)

    def outlet(self, report_id: str) -> str:
        """What to call the report that a claim stands in: its outlet, else its file."""
        report = self.reports.get(report_id)
        return plain(report.outlet or report.path) if report else "unknown report"

    def decided(self, claim: Claim) -> list[ClaimDecision]:
        """What analysts decided of a claim, the oldest first."""
        return self._decisions.get(claim.id, [])

    def known(self, claim_ids: tuple[str, ...]) -> list[Claim]:
        """The claims of these ids."""
        return [self.claims[claim_id] for claim_id in claim_ids if claim_id in self.claims]


def _names(document: Document) -> Iterator[tuple[str, str]]:
    for claim in document.claims:
        told = claim.event
        actors = (*told.actors, *told.recipients) if told else ()
        speakers = (*claim.co_speakers, *((claim.speaker,) if claim.speaker else ()))
        for named in (*speakers, *actors):
            if named.actor_id and named.name and not _is_person(named):
                yield named.actor_id, named.name


def _is_person(named: ActorMention | Speaker) -> bool:
    """Whether it is someone who speaks for the actor, whose name is not the actor's."""
    return isinstance(named, Speaker) and named.role is not None


@dataclass(frozen=True, slots=True)
class Line:
    """One logical line, to be wrapped at its indent; never cut off."""

    words: str
    indent: int
    style: str


def line(words: str, *, indent: int = 0, style: str = "") -> Line:
    """A line of the picture."""
    return Line(words, indent, style)


def joined(parts: list[str | None], separator: str = ", ") -> str:
    """The parts that there are."""
    return separator.join(part for part in parts if part)
