"""What the claims of one event do not agree about: only real disagreement, since silence denies nothing."""

from collections.abc import Iterator, Sequence

from sayso.corroborate.assertion import Assertion
from sayso.corroborate.dispute.facts import cause, outcome, weapon, whether
from sayso.corroborate.dispute.setting import when, where
from sayso.corroborate.dispute.tolls import toll
from sayso.corroborate.dispute.who import who
from sayso.model.event import Dispute
from sayso.model.knowledge import Actors

__all__ = ["disputes"]


def disputes(group: Sequence[Assertion], actors: Actors) -> tuple[Dispute, ...]:
    """Every dispute of an event, with all positions and who holds them."""
    return tuple(_each(group, actors))


def _each(group: Sequence[Assertion], actors: Actors) -> Iterator[Dispute]:
    by_who = who(group, actors)
    by_cause = cause(group)
    found = (whether(group), by_who, when(group), where(group, actors), by_cause, outcome(group), toll(group))
    yield from (dispute for dispute in found if dispute is not None)
    by_weapon = weapon(group) if by_cause is None else None
    if by_weapon is not None:
        yield by_weapon
