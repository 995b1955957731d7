"""From a claim to the words that hold it, and from the words back to the claim."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from sayso.decide.quote import Stretch, find
from sayso.lexicon.folding import plain
from sayso.model.case import Anchor
from sayso.model.claim import Claim
from sayso.model.report import Report

LEAST_OVERLAP = 0.5  # of the words of both: less is another claim


def anchor_of(claim: Claim, report: Report) -> Anchor:
    """The words of a claim, as they stand in its report."""
    event = claim.event
    return Anchor(
        capture_sha256=report.capture_sha256,
        selector=claim.content,
        event_type=event.type if event else None,
        place=event.place.name if event and event.place else None,
        trigger=event.trigger.exact if event else None,
    )


class Shelf:
    """Claims and reports in which anchors are looked for; the order in which they came does not matter."""

    def __init__(self, claims: Iterable[Claim], reports: Iterable[Report], *, is_part: bool = False) -> None:
        self._is_part = is_part
        self._claims: Mapping[str, list[Claim]] = defaultdict(list)
        for claim in claims:
            self._claims[claim.report_id].append(claim)
        self._reports = sorted(reports, key=lambda report: report.id)
        self._of_capture: Mapping[str, list[Report]] = defaultdict(list)
        for report in self._reports:
            self._of_capture[report.capture_sha256].append(report)

    def claim(self, anchor: Anchor) -> Claim | None:
        """The claim in an anchor's words; `None` where the words are gone, or what is read in them is another thing.

        Where the case has nothing of the anchor's capture, another capture of the same page will do, if only one has
        the words with all that stood around them; not where the shelf `is_part` of a case.
        """
        known = self._of_capture.get(anchor.capture_sha256)
        if known or self._is_part:
            found = [(report, find(report.text, anchor.selector)) for report in known or ()]
        else:
            elsewhere = ((report, find(report.text, anchor.selector, is_sure=True)) for report in self._reports)
            found = [(report, stretch) for report, stretch in elsewhere if stretch]
            found = found if len(found) == 1 else []
        fitting = [
            (rank, claim)
            for report, stretch in found
            if stretch
            for claim in self._claims[report.id]
            if (rank := _rank(claim, anchor, stretch)) is not None
        ]
        return min(fitting, key=lambda pair: pair[0])[1] if fitting else None

    def claims(self, anchors: Sequence[Anchor]) -> list[Claim]:
        """The claims of several anchors, each once; those that are lost left out."""
        found = {claim.id: claim for anchor in anchors if (claim := self.claim(anchor))}
        return list(found.values())


def _rank(claim: Claim, anchor: Anchor, stretch: Stretch) -> tuple[object, ...] | None:
    """How well a claim fits, the best first; `None` where it does not."""
    event = claim.event
    kind, place = event.type if event else None, event.place.name if event and event.place else None
    overlap = _overlap(stretch, (claim.content.start, claim.content.end))
    is_other = anchor.event_type not in (None, kind) or (
        place is not None and anchor.place is not None and plain(place) != plain(anchor.place)
    )
    if is_other or overlap < LEAST_OVERLAP:
        return None
    trigger = event.trigger.exact if event else None
    return kind != anchor.event_type, place != anchor.place, -overlap, trigger != anchor.trigger, claim.id


def _overlap(one: Stretch, other: Stretch) -> float:
    """How much two stretches share, of all that either covers."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return max(0, shared) / (max(one[1], other[1]) - min(one[0], other[0]))
