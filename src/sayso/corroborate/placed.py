"""What one report tells of the place of a claim that does not name it: "took it", "held the camp", "the village".

Reference is made out claim by claim, and may come to the province that stands nearest. Who is said to hold or take
"it" or "the town" holds or takes the place whose taking the report tells; a facility called by its kind alone is the
one of its kind that the report names.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.corroborate.assertion import Assertion
from sayso.corroborate.site import Site
from sayso.lexicon.corroboration import plain_words

BACK = 12  # tellings
GROUND = frozenset({"capture", "withdrawal", "control_status"})
HELD = frozenset({"base", "camp", "checkpoint", "headquarters"})  # a force's camp is its base


def placed(found: Sequence[Assertion]) -> Iterator[Assertion]:
    """The same assertions, those that leave their place to the report at the site that the report names."""
    told: dict[str, list[Assertion]] = defaultdict(list)
    for one in sorted(found, key=lambda one: (one.claim.content.start, one.id)):
        told[one.report.id].append(one)
    for ordered in told.values():
        aliases = {one.site.key: one.site.alias for one in reversed(ordered) if one.site.alias}
        named: list[Assertion] = []
        for one in ordered:
            site = _site(one, named[-BACK:])
            yield replace(one, site=replace(site, alias=site.alias or aliases.get(site.key)))
            if names_place(one):
                named.append(one)


def names_place(one: Assertion) -> bool:
    """Whether a claim's own words have the name of its place, and not "it", "the town" or "the base"."""
    place = one.event.place
    text = place.text if place else None
    return bool(text) and text in one.claim.content.exact and any(word[:1].isupper() for word in (text or "").split())


def is_left_open(one: Assertion) -> bool:
    """Whether a claim's words name no place, nor anything else by a name that may be one."""
    if names_place(one):
        return False
    mentions = (*one.event.actors, *one.event.recipients)
    known = {word for mention in mentions for word in plain_words(mention.text)}
    return one.event.place is not None or one.named <= known


def lies_in(one: Site, other: Site) -> bool:
    """Whether a site is not named, is the other, or is what the other lies in."""
    return one.key is None or one.key == other.key or bool(one.names & (other.names | other.areas))


def _site(one: Assertion, named: Sequence[Assertion]) -> Site:
    if one.family.id != "control" or one.claim.background or not is_left_open(one):
        return one.site
    meant = [other for other in named if _is_meant(one.site, other)]
    return meant[-1].site if meant else one.site


def _is_meant(site: Site, other: Assertion) -> bool:
    there = other.site
    if site.facility is not None:
        return there.facility is not None and _is_one_kind(site.facility.type, there.facility.type) and there.key != site.key
    is_exact = there.key is not None and not there.is_region
    return is_exact and there.facility is None and other.event.type in GROUND and lies_in(site, there)


def _is_one_kind(one: str, other: str) -> bool:
    return one == other or {one, other} <= HELD
