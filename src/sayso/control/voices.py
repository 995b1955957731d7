"""Whether a holding is assessed: conceded, or borne out by independent speakers of whom one gains nothing by it.

The rule of domain.md §7. Who is independent of whom is told as for events (`sayso.origin`): speakers of one side are
one, whoever relays another leans on that other, and who is not named may be anybody.
"""

from collections.abc import Sequence

from sayso.control.holding import Holding
from sayso.model.knowledge import Actors
from sayso.origin.circle import Circle, circles
from sayso.origin.voice import voices


def is_borne_out(holdings: Sequence[Holding], actors: Actors) -> bool:
    """Whether these words for one holding make it more than a claim."""
    if any(holding.basis == "conceded_by_loser" for holding in holdings):
        return True
    told = {holding.claim.id: holding.telling for holding in holdings}
    if len(told) < 2 and not any(one.claim.co_speakers for one in told.values()):
        return False
    heard = [voice for one in told.values() for voice in voices(one, actors)]
    counted = [circle for circle in circles(list(told.values()), heard, actors) if circle.counted]
    gaining = {holding.claim.id for holding in holdings if holding.basis == "claimed_by_beneficiary"}
    return len(counted) >= 2 and any(_gains_nothing(circle, gaining) for circle in counted)


def _gains_nothing(circle: Circle, gaining: set[str]) -> bool:
    return circle.is_disinterested and not all(voice.assertion.id in gaining for voice in circle.voices)
