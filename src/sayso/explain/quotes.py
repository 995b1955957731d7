"""The sentence of a report that a claim's words stand in, word for word."""

from collections.abc import Mapping

from sayso.model.claim import Claim
from sayso.model.explanation import Quote
from sayso.model.report import Report
from sayso.model.sentence import sentence_bounds


def quote(claim: Claim, reports: Mapping[str, Report]) -> Quote | None:
    """A claim's words in their sentence; `None` where its report is not there or does not have the words."""
    report, start, end = reports.get(claim.report_id), claim.content.start, claim.content.end
    if report is None or report.text[start:end] != claim.content.exact:
        return None
    first, last = sentence_bounds(report.text, start, end)
    return Quote(
        claim_id=claim.id,
        report_id=report.id,
        outlet=report.outlet,
        said=report.published[:10] if report.published else None,
        exact=claim.content.exact,
        start=start,
        end=end,
        sentence=report.text[first:last],
        sentence_start=first,
        sentence_end=last,
    )
