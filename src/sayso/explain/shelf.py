"""What an explanation looks things up in: claims, reports and names."""

from collections.abc import Iterable, Sequence

from sayso.explain.quotes import quote
from sayso.lexicon.wording import counted, day_words
from sayso.lexicon.words import Words, words
from sayso.model.claim import Claim, Speaker
from sayso.model.event import OriginVoice
from sayso.model.explanation import Quote, Section, Sentence
from sayso.model.found import ClaimDecision
from sayso.model.knowledge import Actors
from sayso.model.report import Report

PRONOUNS = frozenset({"i", "we", "he", "she", "it", "they", "who", "which", "that", "this", "one"})
NOT_NAMED = "somebody not named"


class Shelf:
    """Claims and reports by id, and how speakers and actors are called.

    `last` is the last day on which anything was reported, which tells how long nobody has said a thing again;
    `decided` is what analysts hold of claims.
    """

    def __init__(
        self,
        claims: Iterable[Claim],
        reports: Iterable[Report],
        *,
        actors: Actors,
        last: str | None,
        decided: Sequence[ClaimDecision] = (),
    ) -> None:
        self.claims = {claim.id: claim for claim in claims}
        self.reports = {report.id: report for report in reports}
        self.last = last
        self.decided = decided
        self.words: Words = words()
        self._actors = actors

    def name(self, actor_id: str) -> str:
        """An actor's name in the registry, else the name that its id is made of."""
        known = self._actors.get(actor_id)
        return known.name if known else actor_id.removeprefix("name:")

    def known(self, claim_ids: Iterable[str]) -> list[Claim]:
        """The claims of these ids that are there, the first said ahead."""
        found = [self.claims[own] for own in dict.fromkeys(claim_ids) if own in self.claims]
        return sorted(found, key=lambda claim: (self.said(claim) or "9999", claim.id))

    def said(self, claim: Claim) -> str | None:
        """The ISO day of the report that a claim stands in."""
        report = self.reports.get(claim.report_id)
        return report.published[:10] if report and report.published else None

    def outlet(self, claim: Claim) -> str:
        """What the report is called by that a claim stands in: its outlet, else its file."""
        report = self.reports.get(claim.report_id)
        return (report.outlet or report.path) if report else claim.report_id

    def speaker(self, claim: Claim) -> str:
        """Who says it, and for whom."""
        if claim.speaker is None:
            return f"{self.outlet(claim)} in its own voice"
        return self._speaker(claim.speaker)

    def voice(self, voice: OriginVoice, claims: Sequence[Claim]) -> str:
        """Who is heard in an origin: a body by the person who speaks for it, anybody else as the origin calls him."""
        speakers = (speaker for claim in claims for speaker in (claim.speaker, *claim.co_speakers) if speaker)
        own = next((one for one in speakers if voice.speaker and one.actor_id == voice.speaker), None)
        if own:
            return self._speaker(own)
        return NOT_NAMED if voice.name.casefold() in PRONOUNS else voice.name

    def _speaker(self, speaker: Speaker) -> str:
        known = self._actors.get(speaker.actor_id) if speaker.actor_id else None
        if known and known.is_generic and speaker.text:
            return speaker.text
        body = self.name(speaker.actor_id) if speaker.actor_id else None
        own = speaker.name or speaker.text
        if not speaker.named and speaker.role and body:
            return f"an unnamed {speaker.role} ({body})"
        if own is None or own == body:
            return own or self.words.speaker_kind[speaker.kind]
        if own.casefold() in PRONOUNS:
            return body or NOT_NAMED
        told = [part for part in (speaker.role, body) if part and part.casefold() not in own.casefold()]
        return f"{own} ({', '.join(told)})" if told else own

    def when(self, claims: Sequence[Claim]) -> str:
        """When some claims were said: "on" a day, or "first on" one "and last on" another."""
        days = sorted({day for claim in claims if (day := self.said(claim))})
        if not days:
            return "on a day that is not known"
        if len(days) == 1:
            return f"on {day_words(days[0])}"
        return f"first on {day_words(days[0])} and last on {day_words(days[-1])}"

    def sentence(
        self, section: Section, text: str, claims: Sequence[Claim], *, quoted: Sequence[Claim] | None = None
    ) -> Sentence:
        """A sentence that rests on claims; the first and the last of them are quoted, or those that are named."""
        shown = first_and_last(claims) if quoted is None else quoted
        return Sentence(
            section=section,
            text=text,
            claim_ids=tuple(claim.id for claim in claims),
            quotes=tuple(self.quotes(shown)),
        )

    def quotes(self, claims: Iterable[Claim]) -> Iterable[Quote]:
        """The words of claims, in their sentences."""
        return (found for claim in claims if (found := quote(claim, self.reports)))

    def several(self, claims: Sequence[Claim]) -> str:
        """How many claims, where it is more than one: ", in 3 claims", or "in 3 claims of one text" and its copies."""
        texts = {report.origin_id for claim in claims if (report := self.reports.get(claim.report_id))}
        of_one = " of one text" if len(texts) == 1 and len({claim.report_id for claim in claims}) > 1 else ""
        return f", in {counted(len(claims), 'claim')}{of_one}" if len(claims) > 1 else ""


def first_and_last(claims: Sequence[Claim]) -> list[Claim]:
    """The first and the last said of some claims, the last only where it says it in other words."""
    last = [claim for claim in claims[-1:] if claim.content.exact != claims[0].content.exact]
    return [*claims[:1], *last]


def subject(name: str) -> str:
    """A name at the head of a sentence: a capital ahead, and a comma behind a clause that goes with it."""
    return f"{name[:1].upper()}{name[1:]}{',' if ', who' in name else ''}"
