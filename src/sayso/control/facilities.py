"""Facilities that are one in a case: in places of one name, or told of in one event more and less exactly.

A district and its chief town are two places, but a base that one report puts in the one and another in the other is one
base; and so is "an army base in the province" where the same event names the town in which it lies.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from sayso.control.holding import Holding, Site
from sayso.control.told import REGION, Told
from sayso.lexicon.corroboration import plain_words


def at_one_facility(ready: Mapping[str, Told]) -> dict[str, Told]:
    """The claims, those of facilities of one type and name in places of one name at one site."""
    found: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for one in ready.values():
        found[_key(one)].add(one.site.place)
    return {name: one if not one.site.facility_type else _moved(one, found[_key(one)]) for name, one in ready.items()}


def in_one_facility(held: Sequence[Holding]) -> list[Holding]:
    """The holdings of one event, a facility somewhere in a region being the one of its type that it knows better."""
    return [_known_better(holding, held) for holding in held]


def _key(one: Told) -> tuple[str, str, str]:
    name = " ".join(plain_words(one.place.name or ""))
    return name, one.site.facility_type, one.site.facility_name


def _moved(one: Told, places: set[str]) -> Told:
    return replace(one, site=replace(one.site, place=min(places)))


def _known_better(holding: Holding, held: Sequence[Holding]) -> Holding:
    if not holding.site.facility_type or _is_small(holding):
        return holding
    near = [one for one in held if _is_small(one) and one.site.facility_type == holding.site.facility_type]
    known: dict[Site, Holding] = {one.site: one for one in near}
    if len(known) != 1:
        return holding
    site, better = next(iter(known.items()))
    return replace(holding, site=site, place=better.place)


def _is_small(holding: Holding) -> bool:
    return (holding.place.geo_precision or REGION) < REGION
