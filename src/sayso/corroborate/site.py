"""Where a claim puts its event, reduced to what tells one place from another."""

import re

from msgspec import Struct

from sayso.lexicon.corroboration import Facilities, FacilityKey, plain_words
from sayso.model.claim import Claim
from sayso.model.place import Place

REGION = 3
ARTICLES = frozenset({"al", "el", "an", "as", "at", "ad", "ar", "az", "ash", "the"})
DIGRAPHS = (
    *(("gh", "g"), ("kh", "k"), ("dh", "d"), ("th", "t"), ("sh", "s"), ("ph", "f")),
    *(("q", "k"), ("c", "k"), ("z", "s")),
)
BRACKETS = re.compile(r"\s*\(([^()\d]{3,40})\)")
SILENT = re.compile(r"[aeiouywh\W]")
DOUBLED = re.compile(r"([a-z])\1+")
FEWEST_SOUNDS = 3
NAME = r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,3}"


class Site(Struct, frozen=True, gc=False):
    """A place's key, the areas that it lies in, and the facility in it.

    `key` is `None` where no place is named. `is_region` is true of large areas, where one place agreeing with
    itself proves little; `is_near` of words that only point to the neighbourhood of a place. `relation` counts only
    for places without a facility: the edge of a town is not the town, but a hospital on its edge is its hospital.
    `alias` is the other name that a text gives in brackets ("Alder (Elder)"); `sound` is what spellings of one name in
    our letters have in common: its consonants.
    """

    key: str | None
    names: frozenset[str]
    areas: frozenset[str]
    facility: FacilityKey | None
    relation: str | None
    is_region: bool
    is_near: bool
    place: Place | None
    sound: str | None = None
    alias: str | None = None


def site(claim: Claim, facilities: Facilities) -> Site:
    """The site of a claim's event; a facility that only the claim's `facility` names counts as well."""
    place = claim.event.place if claim.event else None
    facility = _facility(claim, place, facilities)
    if place is None:
        return Site(None, frozenset(), frozenset(), facility, None, is_region=False, is_near=False, place=None)
    name = " ".join(plain_words(place.name or ""))
    areas = frozenset(" ".join(plain_words(area)) for area in (*place.admin, place.part_of or "") if area)
    return Site(
        key=place.gazetteer_id or name or None,
        names=frozenset({name} - {""}),
        areas=areas - {name},
        facility=facility,
        relation=None if facility else place.relation,
        is_region=(place.geo_precision or 0) >= REGION,
        is_near=place.geo_precision == 2,
        place=place,
        sound=sound(name),
        alias=_alias(claim, place),
    )


def _alias(claim: Claim, place: Place) -> str | None:
    _, _, after = claim.content.exact.partition(place.text or "\n")
    found = BRACKETS.match(after)
    return " ".join(plain_words(found.group(1))) or None if found else None


def beside_region(words: str, region: str | None) -> list[str]:
    """The names that stand with a region's name as of places in it: behind "Ruritania's", or before "in Ruritania"."""
    if not region:
        return []
    own = re.escape(region)
    behind = rf"\b{own}['’]s (?:(?:[a-z-]+ ){{0,4}}(?:in|at|of) )?({NAME})"
    before = rf"\b({NAME})(?:,| in) (?:[a-z-]+ )?{own}\b"
    return [found for pattern in (behind, before) for found in re.findall(pattern, words)]


def sound(name: str) -> str | None:
    """The consonants of a name without its article: "Nuseirat" and "An Nusayrat" sound alike.

    `None` where there are too few to tell names apart.
    """
    words = name.split()
    plain = "".join(words[1:] if len(words) > 1 and words[0] in ARTICLES else words)
    for letters, letter in DIGRAPHS:
        plain = plain.replace(letters, letter)
    sounds = DOUBLED.sub(r"\1", SILENT.sub("", plain))
    return sounds if len(sounds) >= FEWEST_SOUNDS else None


def _facility(claim: Claim, place: Place | None, facilities: Facilities) -> FacilityKey | None:
    state = claim.facility
    text = (place.facility if place else None) or (state and (state.name or state.type))
    if not text:
        return None
    return facilities.key(text, place_name=place.name if place else None, known_type=state.type if state else None)
