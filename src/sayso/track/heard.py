"""Who is heard to assert an event, voice by voice, in the origins that count."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from sayso.model.claim import Claim, Speaker
from sayso.model.event import Event
from sayso.model.record import Record
from sayso.model.report import Report
from sayso.model.terms import Interest

LEANING = frozenset({"media", "witness", "anonymous", "unattributed"})


@dataclass(frozen=True, slots=True)
class Word:
    """One claim by one voice of an origin; `body` is who is spoken for, `None` where that may be anybody."""

    body: str | None
    name: str
    claim: Claim
    said: str | None
    origin: int
    interest: Interest

    @property
    def order(self) -> tuple[str, bool, str]:
        """By the day on which it was said, the undated last; of one day whoever has a name ahead."""
        return self.said or "9999", self.body is None, self.claim.id


class Told(Record, frozen=True, kw_only=True):
    """Claims and reports by id, and the last day on which anything was reported."""

    claims: Mapping[str, Claim]
    reports: Mapping[str, Report]
    last: str | None

    @classmethod
    def of(cls, claims: Iterable[Claim], reports: Iterable[Report], *, last: str | None = None) -> "Told":
        """The claims and reports, made ready to be looked up; their order is forgotten.

        `last` is the last day of all reports, where these are a part of more.
        """
        by_id = {report.id: report for report in reports}
        days = [day for report in by_id.values() if (day := _day(report))]
        return cls(claims={claim.id: claim for claim in claims}, reports=by_id, last=last or max(days, default=None))

    def said(self, claim: Claim) -> str | None:
        """The ISO day of the report that a claim stands in."""
        report = self.reports.get(claim.report_id)
        return _day(report) if report else None

    def text(self, claim: Claim) -> str:
        """The text that a claim stands in: the same for all copies of it."""
        report = self.reports.get(claim.report_id)
        return report.origin_id if report else claim.report_id


def heard(event: Event, told: Told) -> list[Word]:
    """The words that assert an event, of every origin that counts, the first said ahead."""
    counted = [origin for origin in event.origin_list if origin.counted]
    words = [
        Word(voice.speaker or _named_body(claim), voice.name, claim, told.said(claim), number, voice.interest)
        for number, origin in enumerate(counted)
        for voice in origin.voices
        for claim in known(voice.claim_ids, told)
    ]
    return sorted(words, key=lambda word: word.order)


def known(claim_ids: Iterable[str], told: Told) -> Iterator[Claim]:
    """The claims of these ids that are there."""
    yield from (told.claims[own] for own in claim_ids if own in told.claims)


def relaying(event: Event, words: Sequence[Word], told: Told) -> frozenset[str]:
    """The bodies that are heard citing another body on an event ("X, citing Y"): they pass its words on.

    Who cites nobody in particular ("the monitor, citing activists") answers for it himself.
    """
    bodies = {word.body for word in words}
    chains = [claim.speaker_chain for claim in known(event.claim_ids, told)]
    pairs = (pair for chain in chains for pair in combinations(chain, 2))
    return frozenset(outer for outer, inner in pairs if outer != inner and inner in bodies)


def without_copies(words: Sequence[Word], told: Told) -> list[Word]:
    """The words without what copies of a text repeat: of each text, those of the report that came first."""
    first: dict[str, str] = {}
    for word in sorted(words, key=lambda word: (word.said or "9999", word.claim.report_id)):
        first.setdefault(told.text(word.claim), word.claim.report_id)
    return [word for word in words if first[told.text(word.claim)] == word.claim.report_id]


def body_of(speaker: Speaker) -> str | None:
    """The body that a speaker speaks for, by its id or, where the registry does not know it, by name."""
    body = speaker.actor_id or speaker.affiliation_id
    if body:
        return body
    name = speaker.name or speaker.text
    return f"name:{name.casefold()}" if speaker.named and name else None


def _named_body(claim: Claim) -> str | None:
    """A body that the registry does not know, where it is named and no outlet: any outlet may have it from anybody."""
    speaker = claim.speaker
    if speaker is None or speaker.kind in LEANING or speaker.actor_id or speaker.affiliation_id:
        return None
    return body_of(speaker)


def _day(report: Report) -> str | None:
    return report.published[:10] if report.published else None
