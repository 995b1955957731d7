"""What was decided in a case, to be taken out of it: as gold, and as suggestions for the lexicons."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from sayso.decide import Replayed, replay
from sayso.export.gold import Gold
from sayso.export.suggestions import Correction
from sayso.model.case import Decision
from sayso.model.claim import Claim
from sayso.model.report import Report
from sayso.store.casebook import Casebook
from sayso.store.decisions import all_decisions
from sayso.store.effects import all_effects
from sayso.store.named import told

JUDGED = frozenset({"accept", "correct", "reject"})
SUGGESTING = frozenset({"correct", "reject"})


def gold(casebook: Casebook) -> list[Gold]:
    """The claims that somebody accepted, corrected or rejected, by report; nothing that nobody decided."""
    read, reports, decisions = _decided(casebook)
    replayed = replay(list(read.values()), decisions, list(reports.values()), is_part=True)
    judged = _judged(replayed)
    by_report: Mapping[str, list[Claim]] = defaultdict(list)
    for claim in replayed.claims:
        if claim.id in judged:
            by_report[claim.report_id].append(claim)
    return [
        Gold(
            reports[report],
            tuple(claim for claim in claims if claim.id not in replayed.rejected),
            tuple(read[claim.id] for claim in claims if claim.id in replayed.rejected),
        )
        for report, claims in sorted(by_report.items())
    ]


def corrections(casebook: Casebook) -> list[Correction]:
    """The corrections and rejections that are in force, claim by claim."""
    read, reports, decisions = _decided(casebook)
    replayed = replay(list(read.values()), decisions, list(reports.values()), is_part=True)
    return list(_corrections(replayed, read, reports, {decision.id: decision for decision in decisions}))


def _corrections(
    replayed: Replayed, read: Mapping[str, Claim], reports: Mapping[str, Report], decisions: Mapping[str, Decision]
) -> Iterator[Correction]:
    corrected = {claim.id: claim for claim in replayed.claims}
    for effect in replayed.effects:
        for own in effect.claim_ids if effect.act in SUGGESTING else ():
            claim = read[own]
            yield Correction(decisions[effect.decision_id], claim, corrected[own], reports[claim.report_id])


def _judged(replayed: Replayed) -> set[str]:
    return {claim for effect in replayed.effects if effect.act in JUDGED for claim in effect.claim_ids}


def _decided(casebook: Casebook) -> tuple[dict[str, Claim], dict[str, Report], list[Decision]]:
    """The claims that decisions mark, as read, with their reports."""
    with casebook.reading() as connection:
        marked = sorted({claim for effect in all_effects(connection) for claim in effect.claim_ids})
        found = told(connection, marked)
        decisions = all_decisions(connection)
    return {one.claim.id: one.claim for one in found}, {one.report.id: one.report for one in found}, decisions
