"""Whether a dispute of the gold came out: named as it may be named, with its sides in positions of their own.

Two sides are parted where one position holds claims of the one and none of the other, and another position the other
way round. A claim is of a side where its content and a telling by a speaker of that side cover one another, half of
the shorter at least.
"""

from collections.abc import Iterable, Sequence
from itertools import combinations, permutations

from evaluation.incidents.gold import GoldDispute
from evaluation.incidents.met import HALF, Met, covered, stretch
from evaluation.incidents.reading import Read
from sayso.model.event import Dispute, Event


def is_disputed(gold: GoldDispute, told: Sequence[Met], event: Event, read: Read) -> bool:
    """Whether an event has this dispute."""
    sides = [_claims(position.speakers, told, read) for position in gold.positions]
    return any(
        found.about in gold.about and any(_is_parted(one, other, found) for one, other in combinations(sides, 2))
        for found in event.disputes
    )


def abouts(disputes: Iterable[GoldDispute]) -> set[str]:
    """All that disputes may be about."""
    return {about for dispute in disputes for about in dispute.about}


def _claims(speakers: Sequence[str], told: Sequence[Met], read: Read) -> set[str]:
    found: set[str] = set()
    for one in told:
        if one.telling.by not in speakers:
            continue
        words = stretch(one.telling, one.incident.texts[one.telling.report - 1])
        told_there = read.claims.get(one.incident.path(one.telling.report), ())
        found |= {claim.id for claim in told_there if covered(claim.content, words) >= HALF}
    return found


def _is_parted(one: set[str], other: set[str], dispute: Dispute) -> bool:
    own, others = one - other, other - one
    held = [set(position.claim_ids) for position in dispute.positions]
    return any(
        here & own and there & others and not here & others and not there & own for here, there in permutations(held, 2)
    )
