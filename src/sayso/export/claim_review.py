"""What people decided of claims, as ClaimReview (schema.org) in JSON-LD: a person's verdict, and never the reader's."""

from typing import Any

import msgspec

from sayso.export.exported import Contents, Exported, LeftOut
from sayso.model.claim import Claim
from sayso.model.found import Answer, ClaimDecision
from sayso.model.report import Report

VERDICTS = {"accept": "Read rightly", "reject": "Rejected by the analyst"}
BECAUSE = "no person accepted or rejected it, and ClaimReview is for human verdicts only"


def claim_reviews(contents: Contents) -> Exported:
    """A list of reviews: one for each claim and decision in force that accepts or rejects it.

    To accept a claim says that it was read rightly and to reject it that it takes no part in the picture; neither says
    that what was claimed is true, and so no review carries a number.
    """
    document = contents.document
    reports = {report.id: report for report in document.reports}
    claims = {claim.id: claim for claim in document.claims}
    decided = document.decisions if isinstance(document, Answer) else ()
    verdicts = [one for one in decided if one.act in VERDICTS and one.claim_id in claims]
    made = [_review(claims[one.claim_id], one, reports) for one in verdicts]
    others = tuple(sorted(set(claims) - {one.claim_id for one in verdicts}))
    left = (LeftOut(reason="no_verdict", because=BECAUSE, ids=others),) if others else ()
    return Exported(content=msgspec.json.encode(made) + b"\n", rows=len(made), left_out=left)


def _review(claim: Claim, decision: ClaimDecision, reports: dict[str, Report]) -> dict[str, Any]:
    report = reports.get(claim.report_id)
    return {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "@id": f"urn:sayso:claim:{claim.id}:{decision.act}:{decision.at}",
        "datePublished": decision.at,
        "author": {"@type": "Person", "name": decision.who},
        "claimReviewed": claim.content.exact,
        "reviewBody": decision.why,
        "reviewRating": {"@type": "Rating", "alternateName": VERDICTS[decision.act]},
        "itemReviewed": _claim(claim, report),
    }


def _claim(claim: Claim, report: Report | None) -> dict[str, Any]:
    said = claim.speaker.name or claim.speaker.text if claim.speaker else report.outlet if report else None
    is_person = bool(claim.speaker and claim.speaker.role)
    made = {
        "@type": "Claim",
        "author": {"@type": "Person" if is_person else "Organization", "name": said} if said else None,
        "datePublished": report.published if report else None,
        "appearance": _appearance(report) if report else None,
    }
    return {key: value for key, value in made.items() if value is not None}


def _appearance(report: Report) -> dict[str, Any]:
    made = {
        "@type": "CreativeWork",
        "headline": report.title,
        "url": report.url,
        "publisher": {"@type": "Organization", "name": report.outlet} if report.outlet else None,
        "datePublished": report.published,
    }
    return {key: value for key, value in made.items() if value is not None}
