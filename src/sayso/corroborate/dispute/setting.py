"""When and where it happened, as far as the tellings contradict one another."""

from collections.abc import Sequence
from itertools import combinations

from sayso.corroborate.assertion import Assertion
from sayso.corroborate.compare.where import compare_place
from sayso.corroborate.dispute.position import by_value, dispute, tellers
from sayso.corroborate.wording import window_words
from sayso.model.event import Dispute
from sayso.model.knowledge import Actors


def when(group: Sequence[Assertion]) -> Dispute | None:
    """Stated dates without a day in common. A vague date that fits several takes no side."""
    dated = [member for member in tellers(group) if member.window and member.window.is_dated]
    dated = [member for member in dated if member.event.type != "control_status"]
    apart = {
        member.id
        for one, other in combinations(dated, 2)
        if one.window and other.window and one.window.gap(other.window)
        for member in (one, other)
    }
    return dispute("when", by_value((member for member in dated if member.id in apart), _date))


def where(group: Sequence[Assertion], actors: Actors) -> Dispute | None:
    """Places that cannot be one, as copies of one text may be read to name."""
    placed = {member.site.key: member for member in reversed(tellers(group)) if member.site.key}
    apart = {
        member.site.key
        for one, other in combinations(placed.values(), 2)
        if compare_place(one, other, actors).verdict == "disagree"
        for member in (one, other)
    }
    return dispute("where", by_value((member for member in tellers(group) if member.site.key in apart), _place))


def _date(member: Assertion) -> str | None:
    stated = member.event.date
    return window_words(member.window, is_open=stated is None or stated.start_min is None) if member.window else None


def _place(member: Assertion) -> str | None:
    place = member.site.place
    return (place.name or place.text) if place else None
