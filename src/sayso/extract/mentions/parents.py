"""The area that the words themselves put around a place: "in Andar district, Ghazni province"."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from msgspec.structs import replace as changed

from sayso.extract.findings import Entity
from sayso.extract.mentions.scene import Scene
from sayso.lexicon.nouns import nouns

AREA = 3
JOINING = frozenset({",", "in", "of", "the"})


def add_parents(scene: Scene) -> None:
    """Give each place that the gazetteer does not know the areas of the one named right behind it.

    The gazetteer lacks most villages and districts; the report says where they lie, and that is a fact of the text.
    """
    around = {inner.place: outer.place.admin for inner, outer in _neighbours(scene) if inner.place and outer.place}
    for key, entity in list(scene.found.items()):
        if entity.place is not None and (admin := around.get(entity.place)):
            scene.found[key] = replace(entity, place=changed(entity.place, admin=admin))


def _neighbours(scene: Scene) -> Iterator[tuple[Entity, Entity]]:
    """Unknown places with the known area behind them."""
    named = [entity for entity in scene.found.values() if entity.kind == "place" and entity.is_named and entity.place]
    ordered = sorted(named, key=lambda entity: (entity.last, -entity.first))
    for inner, outer in pairwise(ordered):
        is_unknown = inner.place is not None and not inner.place.admin
        is_area = outer.place is not None and outer.place.geo_precision == AREA and bool(outer.place.admin)
        if is_unknown and is_area and _adjoins(scene, inner, outer):
            yield inner, outer


def _adjoins(scene: Scene, inner: Entity, outer: Entity) -> bool:
    between = scene.lower[inner.last + 1 : outer.first]
    kinds = nouns().grounds.kinds
    joins = bool({",", "in", "of"} & set(between))
    return joins and len(between) <= 3 and all(word in JOINING or word in kinds for word in between)
