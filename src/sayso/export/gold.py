"""What people decided of claims, as gold: a folder a report, with its text and what a careful reader takes from it.

The form is that of the golden reports of sayso's own tests. Only what somebody accepted or corrected is in `claims`,
and what somebody rejected in `never`; whatever else the report says is left open (`is_partial`).
"""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from sayso.export.plain_form import Table, claim_table, event_table, place_table
from sayso.export.toml import table
from sayso.model.claim import Claim
from sayso.model.report import Report


class Gold(Struct, frozen=True):
    """One report with the claims that were decided, as they are right, and those that are wrong."""

    report: Report
    right: tuple[Claim, ...]
    wrong: tuple[Claim, ...]


def gold_files(golds: Sequence[Gold]) -> Iterator[tuple[str, str]]:
    """The files of some gold, as path and content, by report."""
    for gold in sorted(golds, key=lambda gold: gold.report.id):
        yield f"{gold.report.id}/report.txt", gold.report.text
        yield f"{gold.report.id}/expected.toml", "\n".join(_lines(gold))


def _lines(gold: Gold) -> Iterator[str]:
    yield 'about = "Decided by analysts; what is not listed is open"'
    yield "as_is = true"
    yield "is_partial = true"
    yield ""
    report = gold.report
    yield from table("reports", {"file": "report.txt", "published": report.published, "outlet": report.outlet})
    for claim in sorted(gold.right, key=_order):
        yield from table("claims", _right(claim))
    for claim in sorted(gold.wrong, key=_order):
        yield from table("never.claims", _wrong(claim))


def _right(claim: Claim) -> Table:
    """A claim without what goes without saying: that it is no background, and that its actors are not either-or."""
    event = event_table(claim.event) if claim.event else None
    if event is not None:
        event["any_of"] = event["any_of"] or None
    return {**claim_table(claim), "background": claim.background or None, "event": event}


def _wrong(claim: Claim) -> Table:
    """Enough of a rejected claim to know it again."""
    event = claim.event
    told: Table | None = {"type": event.type, **place_table(event.place)} if event else None
    return {"content": claim.content.exact, "factuality": claim.factuality, "event": told}


def _order(claim: Claim) -> tuple[int, int, str]:
    return claim.content.start, claim.content.end, claim.id
