"""Mentions with what their antecedents are known as: "the town" gets its point, "the hospital" its town."""

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from sayso.extract.findings import Entity, EntityKind
from sayso.model.place import Place


def settle(entities: Sequence[Entity], references: Mapping[int, int]) -> list[Entity]:
    """The same entities, each with what the report says elsewhere of the one it stands for.

    A mention keeps its own words, selector and relation; only what it leaves unsaid is filled in.
    """
    heads = {(entity.head, entity.kind): entity for entity in entities}
    places = {entity.head: _settled_place(entity, heads, references) for entity in entities if entity.kind == "place"}
    settled = [_settled(entity, heads, references, places) for entity in entities]
    return _with_what_follows(settled, references)


def _with_what_follows(entities: Sequence[Entity], references: Mapping[int, int]) -> list[Entity]:
    """Facilities whose place only a later mention says: a headline's "hospital" lies where the report puts it."""
    known: dict[int, Place] = {}
    for entity in entities:
        if entity.kind == "facility" and entity.place is not None and entity.place.name is not None:
            known.setdefault(references.get(entity.head, entity.head), entity.place)
    return [
        replace(entity, place=_filled(entity.place, known.get(references.get(entity.head, entity.head))))
        if entity.kind == "facility"
        else entity
        for entity in entities
    ]


def _settled(
    entity: Entity,
    heads: Mapping[tuple[int, EntityKind], Entity],
    references: Mapping[int, int],
    places: Mapping[int, Place | None],
) -> Entity:
    root = heads.get((references.get(entity.head, entity.head), entity.kind), entity)
    if entity.kind == "place":
        place = places[entity.head]
        return replace(entity, place=place, name=entity.name or (None if place is None else place.name))
    if entity.kind == "facility":
        return _settled_facility(entity, root, places)
    if root is entity or entity.kind not in {"actor", "person"}:
        return entity
    return replace(
        entity,
        name=root.name,
        actor_id=root.actor_id,
        speaker_kind=root.speaker_kind or entity.speaker_kind,
        affiliation_id=entity.affiliation_id or root.affiliation_id,
    )


def _settled_place(
    entity: Entity, heads: Mapping[tuple[int, EntityKind], Entity], references: Mapping[int, int]
) -> Place | None:
    root = heads.get((references.get(entity.head, -1), "place"))
    return entity.place if root is None else _filled(entity.place, root.place)


def _settled_facility(entity: Entity, root: Entity, places: Mapping[int, Place | None]) -> Entity:
    """A facility's place: named in its own phrase, else where the facility that it stands for is."""
    inside = [place for head, place in places.items() if entity.first <= head <= entity.last]
    named = next((place for place in inside if place is not None and place.name is not None), None)
    place = _filled(entity.place, named)
    if place is None or place.name is None:
        around = [there for head, there in places.items() if root.first <= head <= root.last]
        place = _filled(place, next((there for there in around if there is not None and there.name), root.place))
    name = entity.name or root.name
    if place is not None and name is not None:
        place = replace(place, facility=name)
    return replace(entity, place=place, name=name)


def _filled(own: Place | None, other: Place | None) -> Place | None:
    """A place with the other's name and point, where it has none of its own."""
    if own is None or other is None or own.name is not None:
        return own or other
    return replace(
        other,
        text=own.text,
        selector=own.selector,
        relation=own.relation,
        facility=own.facility,
        count=own.count,
        geo_precision=2 if own.relation and other.geo_precision == 1 else other.geo_precision,
    )
