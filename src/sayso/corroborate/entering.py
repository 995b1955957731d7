"""The entering of a place by the side that is said to have taken it at that time: one taking, told in two steps."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from sayso.corroborate.assertion import Assertion
from sayso.corroborate.cluster import Group
from sayso.corroborate.compare.who import any_ally
from sayso.corroborate.window import Window, ordinal
from sayso.lexicon.corroboration import plain_words
from sayso.model.knowledge import Actors

NEAREST = 16  # takings of one place and day
SAID_DAYS = 3  # before an undated taking was told
Key = tuple[str, int]


def entered(
    joined: Sequence[Group], actors: Actors, *, words: frozenset[str], alone: frozenset[str]
) -> dict[str, Assertion]:
    """By the id of the first of each group that tells an entering, the taking that it belongs to."""
    takings: dict[Key, list[Assertion]] = defaultdict(list)
    for one in sorted((one for group in joined for one in group if _is_taking(one)), key=lambda one: one.order):
        for key in _keys(one):
            takings[key].append(one)
    found: dict[str, Assertion] = {}
    for group in joined:
        if all(_is_entering(one, words) for one in group) and alone.isdisjoint(one.id for one in group):
            target = _taking(group, takings, actors)
            if target is not None:
                found[group[0].id] = target
    return found


def _taking(group: Group, takings: Mapping[Key, Sequence[Assertion]], actors: Actors) -> Assertion | None:
    candidates = (
        other
        for one in group
        for key in _keys(one)
        for other in takings.get(key, ())[:NEAREST]
        if _is_by(one, other, actors)
    )
    return min(candidates, key=lambda other: other.order, default=None)


def _is_by(one: Assertion, other: Assertion, actors: Actors) -> bool:
    return any_ally(one.doers, other.doers, actors, day=one.said)


def _is_taking(one: Assertion) -> bool:
    is_told = one.event.type == "capture" and not one.is_negative and not one.is_doubting
    return is_told and _is_exact(one)


def _is_entering(one: Assertion, words: frozenset[str]) -> bool:
    is_told = one.family.id == "advance" and not one.is_negative and _is_exact(one)
    return is_told and not words.isdisjoint(plain_words(one.event.trigger.exact))


def _is_exact(one: Assertion) -> bool:
    site = one.site
    is_whole = site.key is not None and not site.is_region and site.relation is None and site.facility is None
    return is_whole and bool(one.doers) and not one.claim.background


def _keys(one: Assertion) -> Iterator[Key]:
    """The place on each day that may be its day: those stated and one around, else those before it was told."""
    said = ordinal(one.said)
    if one.window and one.window.is_narrow:
        days: Iterable[int] = range(one.window.first - 1, one.window.last + 2)
    elif said is not None and _fits(one.window, said):
        days = range(said - SAID_DAYS, said + 1)
    else:
        return
    names = {name for name in (one.site.key, one.site.sound) if name}
    yield from ((name, day) for name in sorted(names) for day in days)


def _fits(window: Window | None, said: int) -> bool:
    return window is None or not window.is_dated or window.first <= said <= window.last
