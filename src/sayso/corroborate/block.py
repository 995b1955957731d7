"""Which claims are worth comparing: those that agree in what a rule needs to call two claims one event.

A rule of `judge` says "same" only where certain features agree, so the keys here are these agreements, and no pair that
a rule could join is left out but by the bound: under one key a claim is compared with the `NEAREST` that stand before
and behind it, in an order that knows nothing of arrival. Among up to so many claims of one key that is every pair.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from typing import NamedTuple

from sayso.corroborate.assertion import Assertion
from sayso.corroborate.compare.toll import TELLING, large_toll
from sayso.corroborate.site import ARTICLES, sound

WEEK = 7
NEAREST = 16
BESIDE = 12  # claims of a text that stand before one and need share no more with it than the family
Key = tuple[Hashable, ...]
Pair = tuple[Assertion, Assertion]


Places = Sequence[Hashable]


class Order(NamedTuple):
    """An order in which claims are laid out, and the keys by which they are neighbours in it, with how many count."""

    rank: Callable[[Assertion], tuple[object, ...]]
    keys: Callable[[Assertion, Places], Iterator[tuple[Key, int]]]


def pairs(assertions: Sequence[Assertion]) -> Iterator[Pair]:
    """Every pair that is worth comparing; one that stands near in a text and agrees beyond it may come twice.

    For each claim there are at most `NEAREST` a key, so that the work grows with the claims however dense they lie.
    """
    by_family: dict[str, list[Assertion]] = defaultdict(list)
    for assertion in assertions:
        by_family[assertion.family.id].append(assertion)
    for family in sorted(by_family):
        places = {assertion.id: _places(assertion) for assertion in by_family[family]}
        for order in ORDERS:
            yield from _neighbours(sorted(by_family[family], key=order.rank), places, order)


def _neighbours(ordered: Sequence[Assertion], places: Mapping[str, Places], order: Order) -> Iterator[Pair]:
    before: dict[Key, list[int]] = defaultdict(list)
    for number, assertion in enumerate(ordered):
        near: set[int] = set()
        for key, reach in order.keys(assertion, places[assertion.id]):
            held = before[key]
            near.update(held[-reach:])
            held.append(number)
        yield from ((ordered[other], assertion) for other in sorted(near))


def _in_text(assertion: Assertion) -> tuple[object, ...]:
    return assertion.claim.content.start, assertion.id


def _in_kind(assertion: Assertion) -> tuple[object, ...]:
    """What is alike stands together, and a copy where its original does."""
    window = assertion.window
    return (
        assertion.claim.background,
        assertion.event.type,
        sorted(assertion.doers),
        sorted(assertion.done_to),
        (window.first, window.last) if window else (0, 0),
        assertion.order,
    )


def _text_keys(assertion: Assertion, places: Places) -> Iterator[tuple[Key, int]]:
    """For `is_one_utterance`, `same_report` and one story: the same words, type or place, and what stands near by."""
    origin, kind = assertion.origin_id, assertion.event.type
    yield ("words", origin, kind, assertion.words), NEAREST
    yield ("type", origin, kind), NEAREST
    yield ("beside", origin), BESIDE
    for place in places:
        yield ("place", origin, place), NEAREST


def _shared_keys(assertion: Assertion, places: Places) -> Iterator[tuple[Key, int]]:
    """For all other rules: the same place and time, and what else must agree."""
    for place in places:
        for key in _of_place(assertion, place):
            yield key, NEAREST
    for key in (*_of_toll(assertion), *_of_facility(assertion)):
        yield key, NEAREST


ORDERS = (Order(_in_text, _text_keys), Order(_in_kind, _shared_keys))


def _of_place(assertion: Assertion, place: Hashable) -> Iterator[Key]:
    """For `same_place_and_time`, `told_as_news`, `once_only`, `fitting_time`: one place, and what else must agree."""
    facility = assertion.site.facility
    if (assertion.window and assertion.window.is_narrow) or assertion.family.id == "harm":
        yield from (("day", place, day) for day in assertion.days)
    for week in _weeks(assertion):
        if assertion.family.is_once_only or assertion.is_destruction:
            yield "once", place, week
        if large_toll(assertion) is not None:
            yield "many", place, week
        if assertion.doers:
            yield "doer", place, week
        if facility:
            yield "facility", place, facility.type, facility.own_name, week
        yield from (("scene", place, scene, week) for scene in assertion.scenes)
        yield from (("number", place, number, week) for number in _numbers(assertion))


def _of_toll(assertion: Assertion) -> Iterator[Key]:
    """For `same_numbers`: the same number on the same days, in places that may be one: all of them, or of one area."""
    window = assertion.window
    if window is None or not window.is_narrow:
        return
    areas = sorted({*assertion.site.names, *assertion.site.areas})
    for number in _numbers(assertion):
        for day in range(window.first, window.last + 1):
            yield "toll", number, day
            yield from (("toll", number, day, area) for area in areas)


def _of_facility(assertion: Assertion) -> Iterator[Key]:
    """For `facility_of_a_day`: the same kind of facility and the same day, wherever it is."""
    window, facility = assertion.window, assertion.site.facility
    if window is None or not window.is_narrow:
        return
    for day in range(window.first, window.last + 1):
        yield from (("scene", scene, day) for scene in assertion.scenes)
        if facility:
            yield "facility", facility.type, facility.own_name, day


def _numbers(assertion: Assertion) -> list[Key]:
    tolls = assertion.claim.toll
    return sorted({(toll.effect, toll.min, toll.max or 0) for toll in tolls if toll.min and toll.min >= TELLING})


def _places(assertion: Assertion) -> Places:
    """What a claim's place is known by; of who holds what, apart from facilities in it."""
    site = assertion.site
    names = {site.key, *map(_spoken, (*site.names, *assertion.named, site.alias or ""))}
    found = sorted(name for name in names if name)
    return [(name, site.facility is None) for name in found] if assertion.family.id == "control" else list(found)


def _spoken(name: str) -> str:
    words = name.split()
    return sound(name) or " ".join(words[1:] if len(words) > 1 and words[0] in ARTICLES else words)


def _weeks(assertion: Assertion) -> Sequence[int | None]:
    """The weeks that the event may lie in, with half the slack by which two dates of one event may differ."""
    window = assertion.window
    if window is None:
        return (None,)
    is_once = assertion.family.is_once_only or assertion.is_destruction
    half = WEEK if is_once else -(-assertion.family.slack_days // 2)
    return range((window.first - half) // WEEK, (window.last + half) // WEEK + 1)
