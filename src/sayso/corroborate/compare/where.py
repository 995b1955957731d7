"""Whether it is the same place, and the same facility in it."""

from difflib import SequenceMatcher

from sayso.corroborate.assertion import Assertion
from sayso.corroborate.compare.finding import Finding, agree, compatible, disagree
from sayso.corroborate.site import ARTICLES, Site
from sayso.lexicon.corroboration import FacilityKey
from sayso.lexicon.holding import load_relations
from sayso.model.geography import distance_km
from sayso.model.knowledge import Actors
from sayso.origin.telling import is_one_text

NEAR_KM = 25.0
SPELLED_ALIKE = 0.85
SOUNDING_ALIKE = 0.6


def compare_place(one: Assertion, other: Assertion, _: Actors) -> Finding:
    """Same gazetteer entry or name: agree. One lies in the other, or one is only "near" and within 25 km: compatible.

    A large region is compatible with itself, no more, except for who holds it. A town's outskirts are not the town
    where it is about who holds it. Two towns by name disagree, however near; of a place that no gazetteer knows nobody
    can say that it lies outside a region.
    """
    here, there = one.site, other.site
    is_holding = one.family.id == "control"
    if _names_place(one, there) or _names_place(other, here):
        return agree("its words name the place")
    if here.key is None or there.key is None:
        is_apart = is_holding and not is_one_text(one, other)
        return disagree("a holding of no known place") if is_apart else compatible("a place is not named")
    if _is_same(here, there):
        return _same(here, there, is_holding=is_holding)
    return disagree("another place") if is_holding else _may_be_one(here, there)


def compare_facility(one: Assertion, other: Assertion, _: Actors) -> Finding:
    """Same type and own name, or both without one: agree. Two own names, or one beside none: disagree.

    Nobody said that the hospital of a town is the one with a name of its own, so they are kept apart. Of schools,
    bridges and the like a town has many, so an unnamed one is only compatible with any. For who holds what, a facility
    is not the town around it.
    """
    here, there = one.site.facility, other.site.facility
    if here is None and there is None:
        return compatible("no facility")
    if here is None or there is None:
        is_holding = one.family.id == "control"
        return disagree("a facility is not its town") if is_holding else compatible("one names no facility")
    if here.type != there.type:
        if one.scenes & other.scenes:
            return compatible("one names two, of which the other is one")
        is_around = here.is_around or there.is_around
        return compatible("one may lie in the other") if is_around else disagree("another type of facility")
    return _names(here, there)


def _names_place(one: Assertion, there: Site) -> bool:
    """Whether a claim whose place was not made out has the words of a place's name."""
    if not one.named or there.is_region or one.site.key == there.key:
        return False
    words = (set(name.split()) - ARTICLES for name in there.names)
    return any(name and name <= one.named for name in words)


def _may_be_one(here: Site, there: Site) -> Finding:
    if here.names & there.areas or there.names & here.areas:
        return compatible("one lies in the other")
    if (here.is_region and not _entry(there)) or (there.is_region and not _entry(here)):
        return compatible("one may lie in the other")
    if (here.is_near or there.is_near) and _are_close(here, there):
        return compatible("near one another, and one is not exact")
    return disagree("another place")


def _is_same(here: Site, there: Site) -> bool:
    """Whether two sites are one place: by entry, else by a name that is the same or sounds and looks alike.

    Two entries of one name are a town and its district where they lie close.
    """
    if here.key == there.key or here.alias in there.names or there.alias in here.names:
        return True
    is_named_so = bool(here.names & there.names)
    if _entry(here) and _entry(there):
        return is_named_so and (_are_close(here, there) or _are_town_and_district(here, there))
    return is_named_so or _are_spelled_alike(here, there)


def _are_town_and_district(here: Site, there: Site) -> bool:
    """Whether one of two entries of one name is an area and both lie in one country and province."""
    return here.is_region != there.is_region and len(here.areas & there.areas) > 1


def _are_spelled_alike(here: Site, there: Site) -> bool:
    if here.sound is None or here.sound != there.sound:
        return False
    pairs = ((one, other) for one in here.names for other in there.names)
    return any(SequenceMatcher(None, one, other).ratio() >= SOUNDING_ALIKE for one, other in pairs)


def _entry(site: Site) -> str | None:
    return site.place.gazetteer_id if site.place else None


def _same(here: Site, there: Site, *, is_holding: bool) -> Finding:
    if is_holding:
        return _same_extent(here, there)
    if here.is_region or there.is_region:
        return compatible("same large region")
    return agree("same place")


def _same_extent(here: Site, there: Site) -> Finding:
    """Of who holds a place: the whole of it is agreed, or the same part; a part beside the whole is not against it."""
    extents = [load_relations().extent(site.relation) for site in (here, there)]
    if here.relation == there.relation or extents == ["whole", "whole"]:
        return agree("same place")
    if "beside" not in extents and "whole" in extents:
        return compatible("a part of the place, and the place")
    return disagree("another part of the place")


def _are_close(here: Site, there: Site) -> bool:
    if here.place is None or there.place is None:
        return False
    distance = distance_km(here.place, there.place)
    return distance is not None and distance <= NEAR_KM


def _names(here: FacilityKey, there: FacilityKey) -> Finding:
    if here.own_name == there.own_name:
        return compatible("one of many of its type") if here.is_one_of_many else agree("same facility")
    if here.own_name and there.own_name:
        if SequenceMatcher(None, here.own_name, there.own_name).ratio() >= SPELLED_ALIKE:
            return compatible("names spelled alike")
        return disagree("another facility by name")
    if here.is_one_of_many or there.is_one_of_many:
        return compatible("one of many of its type, and one with a name of its own")
    return disagree("one facility has a name of its own, the other has none")
