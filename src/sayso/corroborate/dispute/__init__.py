"""What the claims of one event do not agree about: only real disagreement, since silence denies nothing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.corroborate.assertion import Assertion
from sayso.corroborate.dispute.counts import Count, counts
from sayso.corroborate.dispute.facts import damage, holding, whether
from sayso.corroborate.dispute.held import with_holders
from sayso.corroborate.dispute.means import cause, of_means, weapon, with_denials
from sayso.corroborate.dispute.setting import what, when, where
from sayso.corroborate.dispute.subject import Findings, examined
from sayso.corroborate.dispute.tolls import toll
from sayso.corroborate.dispute.victims import victims
from sayso.corroborate.dispute.who import who
from sayso.model.event import Correction, Dispute
from sayso.model.knowledge import Actors
from sayso.model.terms import DisputeAbout

__all__ = ["Differences", "differences", "with_holders"]


@dataclass(frozen=True, slots=True)
class Differences:
    """The disputes of an event, what its speakers took back, and every speaker's counts."""

    disputes: tuple[Dispute, ...]
    corrections: tuple[Correction, ...]
    counts: tuple[Count, ...]
    replaced: dict[DisputeAbout, frozenset[str]]

    @property
    def open_about(self) -> frozenset[DisputeAbout]:
        """What is in dispute."""
        return frozenset(found.about for found in self.disputes)

    def standing(self, group: Sequence[Assertion], about: DisputeAbout) -> list[Assertion]:
        """The claims whose word on something is still their speaker's word."""
        replaced = self.replaced.get(about, frozenset())
        return [member for member in group if member.id not in replaced]


def differences(group: Sequence[Assertion], actors: Actors, *, is_running: bool) -> Differences:
    """Everything that the claims of an event do not agree about, with all positions and who holds them."""
    told = counts(group, actors)
    if len(group) == 1:
        return Differences((), (), tuple(told), {})  # one telling does not contradict itself
    own = [count for count in told if count.is_running == is_running]
    found = list(_each(group, own, actors))
    disputes: dict[DisputeAbout, Dispute] = {}
    replaced: dict[DisputeAbout, frozenset[str]] = {}
    for one in found:
        replaced[one.about] = replaced.get(one.about, frozenset()) | one.replaced
        if one.dispute is not None:
            disputes.setdefault(one.about, one.dispute)
    return Differences(
        disputes=tuple(disputes.values()),
        corrections=tuple(correction for one in found for correction in one.corrections),
        counts=tuple(told),
        replaced=replaced,
    )


def _each(group: Sequence[Assertion], own: Sequence[Count], actors: Actors) -> Iterator[Findings]:
    """Subject by subject; where the cause is in dispute, the weapon goes with it, and the doer who is taken back."""
    yield examined(whether(group), group, actors)
    yield who(group, actors)
    yield examined(what(actors), group, actors)
    yield victims(group, own, actors)
    yield examined(when(), group, actors)
    yield examined(where(actors), group, actors)
    by_cause = examined(cause(), group, actors)
    yield with_denials(by_cause, of_means(group))
    if by_cause.dispute is None:
        yield with_denials(examined(weapon(), group, actors), of_means(group))
    yield examined(holding(), group, actors)
    yield examined(damage(), group, actors)
    yield toll(group, own)
