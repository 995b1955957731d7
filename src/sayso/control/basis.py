"""On whose word a holding rests: its beneficiary's, its loser's, an opponent's, a third party's, the narrator's."""

from collections.abc import Iterable

from sayso.control.parties import may_speak_for
from sayso.control.told import Told
from sayso.model.knowledge import is_one_side
from sayso.model.terms import Basis, ControlStatus


def basis(of: Told, status: ControlStatus, holders: Iterable[str]) -> Basis:
    """The basis of one claim for a holding by these holders.

    Who says that the own side has left concedes it; who says that an enemy holds a place concedes it only where the
    claim is against the own interest, and else is an opponent who claims it.
    """
    claim, actors, day = of.claim, of.actors, of.said
    body = of.body
    if claim.speaker is None and body is None:
        return "narrator"
    held = tuple(holders)
    if body is None or not held:
        return "third_party_report"
    if any(is_one_side(body, one, actors, day=day) or may_speak_for(body, one, actors) for one in held):
        return "conceded_by_loser" if status == "withdrawn" else "claimed_by_beneficiary"
    if not any(actors.is_enemy(body, holder, day) for holder in held):
        return "third_party_report"
    is_conceded = claim.interest == "against_interest" or of.is_admitted
    return "conceded_by_loser" if is_conceded else "claimed_by_opponent"
