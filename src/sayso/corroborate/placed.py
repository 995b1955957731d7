"""What one report tells of the place and day of a claim that names neither: "took it", "held the camp", "died there".

Reference is made out claim by claim, and may come to the province that stands nearest. Who is said to hold or take
"it" or "the town" holds or takes the place whose taking the report tells; a facility called by its kind alone is the
one of its kind that the report names; who was carried off, or what was shot down, without a place was so where the
report was before; and of an old thing a report goes on to tell without giving its day again.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from sayso.corroborate.assertion import Assertion
from sayso.corroborate.site import Site
from sayso.corroborate.window import Window
from sayso.lexicon.corroboration import FacilityKey, plain_words
from sayso.model.knowledge import Actors

BACK = 12  # tellings
REACH = 1200  # characters
GROUND = frozenset({"capture", "withdrawal", "control_status"})
HELD = frozenset({"base", "camp", "checkpoint", "headquarters"})  # a force's camp is its base
THERE = "there"
BESIDE = frozenset({"shootdown", "looting", "abduction", "arrest", "surrender"})  # told beside what they came with


def placed(found: Sequence[Assertion], actors: Actors) -> Iterator[Assertion]:
    """The same assertions, those that leave place or day to the report with the ones that the report tells."""
    told: dict[str, list[Assertion]] = defaultdict(list)
    for one in sorted(found, key=lambda one: (one.claim.content.start, one.id)):
        told[one.report.id].append(one)
    for ordered in told.values():
        aliases = {one.site.key: one.site.alias for one in reversed(ordered) if one.site.alias}
        names = _named_facilities(ordered, actors)
        named: list[Assertion] = []
        for one in ordered:
            site = _site(one, named[-BACK:], actors) or _by_name(one, names, actors) or one.site
            yield replace(
                one,
                site=replace(site, alias=site.alias or aliases.get(site.key)),
                window=_window(one, named[-BACK:], actors) or one.window,
            )
            if names_place(one):
                named.append(one)


def names_place(one: Assertion) -> bool:
    """Whether a claim's own words have the name of its place, and not "it", "the town" or "the base"."""
    place = one.event.place
    text = (place.text if place else None) or ""
    return any(word[:1].isupper() for word in text.split()) and text in one.claim.content.exact


def is_left_open(one: Assertion, actors: Actors) -> bool:
    """Whether a claim's words name no place, nor anything that may be one: no name but those of known actors."""
    if names_place(one):
        return False
    if one.event.place is not None or not one.named:
        return True
    words = one.claim.content.exact
    mentions = (*one.event.actors, *one.event.recipients)
    texts = (*(mention.text for mention in mentions), *(words[hit.start : hit.end] for hit in actors.find(words)))
    return one.named <= {word for text in (*texts, words.split()[0]) for word in plain_words(text)}


def lies_in(one: Site, other: Site) -> bool:
    """Whether a site is not named, is the other, or is what the other lies in."""
    return one.key is None or one.key == other.key or bool(one.names & (other.names | other.areas))


def _window(one: Assertion, named: Sequence[Assertion], actors: Actors) -> Window | None:
    """The day of the old harm that a claim without a day goes on about."""
    if one.family.id != "harm" or one.window is None or one.window.is_dated or not is_left_open(one, actors):
        return None
    near = [
        other for other in named if other.family.id == "harm" and _is_near(one, other) and lies_in(one.site, other.site)
    ]
    before = near[-1].window if near else None
    return before if before and before.is_dated and before.last < one.window.first else None


def _is_near(one: Assertion, other: Assertion) -> bool:
    return one.claim.content.start - other.claim.content.start <= REACH


def _site(one: Assertion, named: Sequence[Assertion], actors: Actors) -> Site | None:
    if one.claim.background or not is_left_open(one, actors):
        return None
    if one.family.id == "control":
        meant = [other for other in named if _is_meant(one.site, other)]
        is_told = one.site.facility and any(_is_one_facility(one.site, other.site) for other in named)
        return meant[-1].site if meant and not is_told else None
    is_open = one.site.key is None or one.site.is_region
    is_there = one.family.id == "harm" and one.site.key is None and THERE in one.words.split()
    is_kind = one.family.id == "harm" and one.is_negative and one.site.key is None and one.site.facility is not None
    is_beside = is_open and one.event.type in BESIDE and one.site.facility is None
    exact = [other for other in named if other.site.key and not other.site.is_region]
    if not exact or not (is_there or is_beside or is_kind):
        return None
    return exact[-1].site if is_there and not is_kind else replace(exact[-1].site, facility=one.site.facility)


def _is_meant(site: Site, other: Assertion) -> bool:
    there = other.site
    if site.facility is not None:
        return there.facility is not None and _is_one_kind(site.facility.type, there.facility.type)
    is_exact = there.key is not None and not there.is_region
    return is_exact and there.facility is None and other.event.type in GROUND and lies_in(site, there)


def _is_one_facility(here: Site, there: Site) -> bool:
    return here.key == there.key and here.facility == there.facility


def _is_one_kind(one: str, other: str) -> bool:
    return one == other or {one, other} <= HELD


def _named_facilities(ordered: Sequence[Assertion], actors: Actors) -> dict[str, Site | None]:
    """By its kind, the site of the only facility of that kind that a report calls by a name."""
    found: dict[str, Site | None] = {}
    for one in ordered:
        facility = one.site.facility
        if facility is None or one.site.key is None or not _own_name(facility, actors) or not names_place(one):
            continue
        known = found.setdefault(facility.type, one.site)
        if known is not None and known.facility != facility:
            found[facility.type] = None
    return found


def _by_name(one: Assertion, names: dict[str, Site | None], actors: Actors) -> Site | None:
    """The facility that a lead puts into a region ("an army base in the north") and the report then names."""
    facility = one.site.facility
    if facility is None or one.site.key is None or not one.site.is_region or _own_name(facility, actors):
        return None
    found = names.get(facility.type)
    return found if found and (lies_in(one.site, found) or one.site.areas & found.areas) else None


def _own_name(facility: FacilityKey, actors: Actors) -> str:
    """A facility's own name; that of a force or nation which it belongs to is none."""
    return "" if actors.nation(facility.own_name.title()) or actors.lookup(facility.own_name) else facility.own_name
