"""The sentence of a report that a claim's words stand in, word for word."""

import re
from collections.abc import Mapping

from sayso.model.claim import Claim
from sayso.model.explanation import Quote
from sayso.model.report import Report

SENTENCE_END = re.compile(r"[.!?…؟][\"'”’)\]]*\s+|\n+")
WINDOW = 400  # characters on either side of a claim in which its sentence is looked for


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


def sentence_bounds(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence begins and ends that `text[start:end]` stands in, as far as marks of punctuation tell."""
    before, after = text[max(0, start - WINDOW) : start], text[end : end + WINDOW]
    first = start - len(before) + max((found.end() for found in SENTENCE_END.finditer(before)), default=0)
    closing = SENTENCE_END.search(after)
    last = end + (closing.end() if closing else len(after))
    return first, end + len(text[end:last].rstrip())
