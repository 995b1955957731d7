"""What the words themselves put around a place: "in Andar district, Ghazni province", "the Midan quarter of Aleppo".

The gazetteer lacks most villages and quarters, and of two places of one name it has the likelier. Where the report says
in which unit a place lies, that is a fact of the text and stands.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from msgspec.structs import replace

from sayso.extract.findings import Entity
from sayso.extract.mentions.scene import ARTICLES, Scene
from sayso.extract.mentions.within import Ground, within
from sayso.lexicon.nouns import nouns
from sayso.model.place import Place

INTO = frozenset({"in", "of"})
JOINING = frozenset({",", "(", "/", "nearby"}) | INTO | ARTICLES
LISTING = frozenset({"and", "or"})
BESIDE = frozenset({"nearby", "neighbouring", "neighboring", "in", "both"}) | ARTICLES
MOST_BETWEEN = 5


@dataclass(frozen=True, slots=True)
class Spot:
    """A toponym with all words that its mentions cover, and the unit that the words call it."""

    place: Place
    first: int
    last: int
    unit: str | None


def add_parents(scene: Scene) -> None:
    """Put each place into the one named around it, at every mention of its name."""
    stated = _stated(scene)
    if not stated:
        return
    by_name: dict[str, set[Place]] = {}
    for place, told in stated.items():
        by_name.setdefault(_name(place), set()).add(_bare(told))
    for key, entity in list(scene.found.items()):
        if entity.place is not None and entity.kind == "place":
            place = stated.get(entity.place) or _as_told_elsewhere(entity.place, by_name)
            scene.found[key] = replace(entity, place=place, name=place.name)


def _stated(scene: Scene) -> dict[Place, Place]:
    """The places that the words put somewhere, from the outer ones inwards, with what follows from it."""
    found: dict[Place, Place] = {}
    around: dict[Place, Ground] = {}
    for one, other in reversed(list(pairwise(_spots(scene)))):
        pair = _inner_and_outer(scene, one, other)
        if pair is None:
            if other.place in around and not one.place.admin and _is_beside(scene, one, other):
                found[one.place] = within(one.place, around[other.place], (), is_sure=False, unit=one.unit)
            continue
        inner, outer, is_sure = pair
        ground = around[inner.place] = Ground(found.get(outer.place, outer.place), unit=outer.unit)
        told = within(inner.place, ground, scene.candidates(inner.place.text or ""), is_sure=is_sure, unit=inner.unit)
        if told != inner.place:
            found[inner.place] = told
    return found


def _spots(scene: Scene) -> list[Spot]:
    grounds: dict[Place, list[Entity]] = {}
    for entity in scene.found.values():
        if entity.kind == "place" and entity.is_named and entity.place is not None and entity.place.name:
            grounds.setdefault(entity.place, []).append(entity)
    spots = [_spot(scene, place, entities) for place, entities in grounds.items()]
    return sorted(spots, key=lambda spot: (spot.first, spot.last))


def _spot(scene: Scene, place: Place, entities: list[Entity]) -> Spot:
    first, last = min(entity.first for entity in entities), max(entity.last for entity in entities)
    units = nouns().grounds.units
    words = (word.removesuffix("s") for word in scene.lower[first : last + 1])
    return Spot(place, first, last, next((word for word in words if word in units), None))


def _inner_and_outer(scene: Scene, one: Spot, other: Spot) -> tuple[Spot, Spot, bool] | None:
    """Of two neighbours the one that lies in the other, and whether the words leave no doubt of it."""
    between = scene.lower[one.last + 1 : other.first]
    if scene.words[one.last].sentence != scene.words[other.first].sentence:
        return None
    if between[:1] in (["'s"], ["'"]) and set(between[1:]) <= nouns().grounds.directions:
        return other, one, False
    if not between or len(between) > MOST_BETWEEN or not _joins(scene, one.last + 1, other.first):
        return None
    is_into = bool(INTO & set(between))
    is_list = not is_into and other.unit is None and scene.at(other.last + 1) in LISTING | {","}
    following = scene.words[other.last + 1 : other.last + 2]
    is_doer = not is_into and any(word.pos in {"VERB", "AUX"} for word in following)
    if is_list or is_doer or (other.unit is not None and one.unit == other.unit):
        return None
    return one, other, is_into or (other.unit is not None and ("," in between or one.unit is not None))


def _is_beside(scene: Scene, one: Spot, other: Spot) -> bool:
    """Whether two places share what stands behind the second: "in Dovrel and nearby Ashvar, Birch district"."""
    between = scene.lower[one.last + 1 : other.first]
    return bool(LISTING & set(between)) and set(between) <= LISTING | BESIDE


def _joins(scene: Scene, first: int, end: int) -> bool:
    """Whether words between two places say that the first lies in the second; "west of" and "near" do not."""
    grounds = nouns().grounds
    between = scene.lower[first:end]
    if not JOINING & set(between):
        return False
    for index, word in enumerate(between):
        is_adjective = word in grounds.directions or scene.words[first + index].pos == "ADJ"
        if word not in JOINING and word not in grounds.kinds and not is_adjective:
            return False
        if is_adjective and between[index + 1 : index + 2] == ["of"]:
            return False
    return True


def _as_told_elsewhere(place: Place, by_name: Mapping[str, set[Place]]) -> Place:
    told = by_name.get(_name(place), set())
    if len(told) != 1:
        return place
    fields = ("text", "selector", "relation", "facility", "count")
    return replace(next(iter(told)), **{field: getattr(place, field) for field in fields})


def _name(place: Place) -> str:
    return (place.text or "").casefold()


def _bare(place: Place) -> Place:
    return replace(place, text=None, selector=None, relation=None, facility=None, count=None)
