"""Whose text a claim's words are: a rewrite with an added claim keeps that claim as its own."""

from collections import defaultdict
from collections.abc import Sequence

from sayso.model.claim import Claim
from sayso.model.report import Report, Reuse, own_origin

SHARED = 0.5  # of a claim's characters


class Texts:
    """The origin of each claim's words, by what reports repeat of one another.

    Words within a shared stretch are of the text that they were taken from, in a report that repeats only a little
    as well; words outside of all are the report's own, in a copy as well. Of a report about which nothing is told the
    `origin_id` counts.
    """

    def __init__(self, reuses: Sequence[Reuse]) -> None:
        self._of: dict[str, list[Reuse]] = defaultdict(list)
        for reuse in reuses:
            self._of[reuse.report_id].append(reuse)

    def origin_id(self, claim: Claim, report: Report) -> str:
        """The origin of the words that carry a claim; of several texts the one that has most of them."""
        known = self._of.get(report.id)
        if not known:
            return report.origin_id
        start, end = claim.content.start, claim.content.end
        if end <= _title_end(report):
            return report.origin_id
        shares = [(_overlap(reuse, start, end) / max(1, end - start), reuse) for reuse in known]
        share, taken_from = max(shares, key=lambda one: (one[0], one[1].is_joined, one[1].origin_id))
        return taken_from.origin_id if share >= SHARED else own_origin(report.id)


def _title_end(report: Report) -> int:
    """Where the title ends at the head of a text: a copy's own headline adds nothing to what it is a copy of."""
    at = report.text[: len(report.title) + 200].find(report.title) if report.title else -1
    return at + len(report.title or "") if at >= 0 else 0


def _overlap(reuse: Reuse, start: int, end: int) -> int:
    return sum(max(0, min(end, stretch.end) - max(start, stretch.start)) for stretch in reuse.stretches)
