"""A claim as pages show it: its words in their sentence, who says it and where, how sure, and what was decided."""

from collections.abc import Collection, Iterable, Mapping
from typing import Literal

from sayso.explain import Shelf
from sayso.explain.decided import decision_words
from sayso.explain.quotes import quote
from sayso.model.claim import Claim
from sayso.model.explanation import Quote
from sayso.model.record import Record
from sayso.model.report import Report
from sayso.serve.desk.addresses import outward
from sayso.store.rows import speaker_key

Stance = Literal["for", "against", "open"]
DENYING = ("CT-", "PR-", "PS-")


class ClaimView(Record, frozen=True, kw_only=True):
    """One claim; `number` is what the page calls it by, and `stance` how it stands to its event."""

    claim: Claim
    number: int
    stance: Stance
    who: str
    speaker: str | None
    kind: str | None
    outlet: str
    said: str | None
    quote: Quote | None
    qualities: tuple[str, ...]
    decided: tuple[str, ...]
    report: Report | None
    url: str | None


def numbered(claims: Iterable[Claim]) -> dict[str, int]:
    """The number of each claim on a page, in the order given."""
    return {claim.id: number for number, claim in enumerate(claims, start=1)}


def claim_views(
    claims: Iterable[Claim], shelf: Shelf, *, asserting: Collection[str], numbers: Mapping[str, int]
) -> tuple[ClaimView, ...]:
    """Claims in the order given; `asserting` are the ids of those that say it happened."""
    return tuple(claim_view(claim, shelf, asserting=asserting, number=numbers[claim.id]) for claim in claims)


def claim_view(claim: Claim, shelf: Shelf, *, asserting: Collection[str], number: int) -> ClaimView:
    """One claim, with what the shelf has of it."""
    report = shelf.reports.get(claim.report_id)
    decided = [one for one in shelf.decided if one.claim_id == claim.id]
    return ClaimView(
        claim=claim,
        number=number,
        stance=stance(claim, asserting),
        who=shelf.speaker(claim),
        speaker=speaker_key(claim.speaker) if claim.speaker else None,
        kind=shelf.words.speaker_kind[claim.speaker.kind] if claim.speaker else None,
        outlet=shelf.outlet(claim),
        said=shelf.said(claim),
        quote=quote(claim, shelf.reports),
        qualities=qualities(claim, shelf),
        decided=tuple(decision_words(claim, decided)),
        report=report,
        url=outward(report.url) if report else None,
    )


def stance(claim: Claim, asserting: Collection[str]) -> Stance:
    """Whether a claim says that its event happened, that it did not, or leaves it open."""
    if claim.id in asserting:
        return "for"
    return "against" if claim.factuality in DENYING or claim.blame == "denied" else "open"


def qualities(claim: Claim, shelf: Shelf) -> tuple[str, ...]:
    """How sure the speaker is, in what mood it is said, and whose side it favours; what is plain is left out."""
    words = shelf.words
    told = (
        words.factuality[claim.factuality],
        words.modality[claim.modality],
        "denies having done it" if claim.blame == "denied" else "",
        words.interest[claim.interest],
        "as background" if claim.background else "",
    )
    return tuple(filter(None, told))
