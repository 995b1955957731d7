"""Copies of one text, and who told it first: a copy says nothing of its own, and nothing on a day of its own."""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence

from sayso.lexicon.corroboration import plain_words
from sayso.model.claim import Claim
from sayso.model.report import Report

TELLING_WORDS = 4  # fewer need not be one utterance
LATEST = "~"  # after every day


def first_told(claims: Sequence[Claim], reports: Mapping[str, Report]) -> Mapping[str, Claim]:
    """Of each claim of an event, by id, the claim that tells the same in the first copy of its text; else itself."""
    found: dict[Hashable, list[Claim]] = defaultdict(list)
    for claim, key in _keyed(claims, reports):
        found[key].append(claim)
    firsts: dict[str, Claim] = {}
    for same in found.values():
        first = min(same, key=lambda claim: (reports[claim.report_id].published or LATEST, claim.id))
        firsts |= {claim.id: first for claim in same}
    return firsts


def _keyed(claims: Sequence[Claim], reports: Mapping[str, Report]) -> Iterator[tuple[Claim, Hashable]]:
    """What two tellings in copies share; the second of two in the same words is another one."""
    times: dict[Hashable, int] = defaultdict(int)
    for claim in sorted(claims, key=lambda claim: (claim.report_id, claim.content.start, claim.id)):
        report, words = reports.get(claim.report_id), plain_words(claim.content.exact)
        if claim.event is None or report is None:
            continue
        if len(words) < TELLING_WORDS:
            yield claim, claim.id
            continue
        place = claim.event.place
        told = claim.event.type, place and (place.gazetteer_id or place.name), claim.factuality, tuple(words)
        times[report.id, told] += 1
        yield claim, (report.origin_id, told, times[report.id, told])
