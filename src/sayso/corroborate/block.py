"""Which claims are worth comparing: those that share a key, so that not every pair is looked at."""

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain

from sayso.corroborate.assertion import Assertion

Key = tuple[object, ...]
WEEK = 7
NEAREST = 12
CELL_DEGREES = 0.5


def pairs(assertions: Sequence[Assertion]) -> Iterator[tuple[Assertion, Assertion]]:
    """Every pair that shares a key, once each.

    Most keys join a family, a place and a week. A claim that only points "near" a place also looks into the cells
    around it (25 km lie within a cell or its neighbours), but exact places do not look for one another there.
    """
    holders: dict[Key, list[Assertion]] = defaultdict(list)
    for assertion in assertions:
        for key in _held(assertion):
            holders[key].append(assertion)
    sharing = (
        (assertion, found) for assertion in assertions for key in _sought(assertion) for found in holders.get(key, ())
    )
    seen: set[tuple[str, str]] = set()
    for assertion, other in chain(sharing, _neighbours(assertions)):
        pair = (assertion.id, other.id) if assertion.id < other.id else (other.id, assertion.id)
        if assertion is not other and pair not in seen:
            seen.add(pair)
            yield assertion, other


def _neighbours(assertions: Sequence[Assertion]) -> Iterator[tuple[Assertion, Assertion]]:
    """Each claim of a text with the few of its family that stand before it: a text goes on about its event."""
    told: dict[Key, list[Assertion]] = defaultdict(list)
    for assertion in sorted(assertions, key=lambda found: (found.claim.content.start, found.id)):
        earlier = told[assertion.origin_id, assertion.family.id]
        yield from ((assertion, other) for other in earlier[-NEAREST:])
        earlier.append(assertion)


def _held(assertion: Assertion) -> Iterator[Key]:
    yield from _shared(assertion)
    cell = _cell(assertion)
    if cell:
        yield from (("cell", assertion.family.id, cell, week) for week in _weeks(assertion))


def _sought(assertion: Assertion) -> Iterator[Key]:
    yield from _shared(assertion)
    cell = _cell(assertion)
    if cell and assertion.site.is_near:
        around = [(cell[0] + south, cell[1] + east) for south in (-1, 0, 1) for east in (-1, 0, 1)]
        yield from (("cell", assertion.family.id, near, week) for near in around for week in _weeks(assertion))


def _shared(assertion: Assertion) -> Iterator[Key]:
    family, site, origin = assertion.family.id, assertion.site, assertion.origin_id
    yield "words", origin, assertion.event.type, assertion.words
    yield "report", origin, family, assertion.event.type
    places = sorted({name for name in (site.key, *site.names) if name})
    for week in _weeks(assertion):
        yield from (("place", family, place, week) for place in places)
        yield from (("toll", family, toll.effect, toll.min, week) for toll in assertion.claim.toll if toll.min)


def _weeks(assertion: Assertion) -> Sequence[int | None]:
    """The weeks that the event may lie in, with the slack by which two dates of one event may differ."""
    window = assertion.window
    if window is None:
        return (None,)
    slack = max(assertion.family.slack_days, WEEK)
    return range((window.first - slack) // WEEK, (window.last + slack) // WEEK + 1)


def _cell(assertion: Assertion) -> tuple[int, int] | None:
    place = assertion.site.place
    if place is None or place.lat is None or place.lon is None:
        return None
    return math.floor(place.lat / CELL_DEGREES), math.floor(place.lon / CELL_DEGREES)
