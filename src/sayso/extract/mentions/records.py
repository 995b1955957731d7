"""Entities as the mention records of the contract."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from sayso.extract.findings import Entity
from sayso.extract.mentions.pronouns import pronouns
from sayso.extract.syntax import Parse
from sayso.model.mention import (
    ActorNamed,
    DateNamed,
    FacilityNamed,
    Mention,
    PersonNamed,
    PlaceNamed,
    TollNamed,
    WeaponNamed,
)
from sayso.model.selector import Selector, select

WITH_ARTICLE = frozenset({"actor", "person", "place", "facility"})
CONTAINING = {"person": {"actor", "place", "weapon"}, "actor": {"actor", "place", "weapon"}, "place": {"place"}}


def to_mentions(
    parse: Parse, entities: Sequence[Entity], report_id: str, *, references: Mapping[int, int] | None = None
) -> list[Mention]:
    """A record for each mention, in text order; of nested ones of like meaning the outermost.

    Pronouns for people and bodies are mentions too, with the value of what they stand for where `references` says.
    """
    heads = {(entity.head, entity.kind): entity for entity in entities}
    stands_for = pronouns(parse, heads, references or {})
    found = [_record(parse, entity, report_id) for entity in _outermost([*entities, *stands_for])]
    return sorted(found, key=lambda mention: (mention.selector.start, -mention.selector.end))


def _outermost(entities: Iterable[Entity]) -> Iterator[Entity]:
    """Leaves out what lies inside a mention that already says it ("Marvik" in "the town of Marvik")."""
    holding: list[Entity] = []
    for entity in sorted(entities, key=lambda each: (each.first, -each.last, each.kind != "person")):
        inside = any(_holds(outer, entity) for outer in holding)
        if not inside:
            yield entity
        holding = [outer for outer in holding if outer.last >= entity.first]
        holding.append(entity)


def _holds(outer: Entity, inner: Entity) -> bool:
    covers = outer.first <= inner.first and inner.last <= outer.last
    return covers and inner.kind in CONTAINING.get(outer.kind, {outer.kind})


def _record(parse: Parse, entity: Entity, report_id: str) -> Mention:
    selector = select(parse.text, _start(parse, entity), entity.end)
    if entity.kind in {"date", "toll", "weapon"}:
        return _of_value(entity, report_id, selector)
    if entity.kind == "actor":
        return ActorNamed(report_id=report_id, selector=selector, value=entity.actor_id)
    if entity.kind == "person":
        return PersonNamed(report_id=report_id, selector=selector, value=entity.actor_id or entity.affiliation_id)
    if entity.kind == "facility":
        return FacilityNamed(report_id=report_id, selector=selector, value=entity.place)
    return PlaceNamed(report_id=report_id, selector=selector, value=entity.place if entity.name else None)


def _start(parse: Parse, entity: Entity) -> int:
    """Where the noun phrase begins: a mention of somebody or some place takes its article in (PARC, domain §8.1)."""
    before = parse.words[entity.first - 1] if entity.first and entity.kind in WITH_ARTICLE else None
    is_article = before is not None and before.form.lower() in {"the", "a", "an"}
    return before.start if before is not None and is_article else entity.start


def _of_value(entity: Entity, report_id: str, selector: Selector) -> Mention:
    if entity.kind == "date":
        return DateNamed(report_id=report_id, selector=selector, value=entity.timex)
    if entity.kind == "toll":
        return TollNamed(report_id=report_id, selector=selector, value=entity.toll)
    return WeaponNamed(report_id=report_id, selector=selector, value=entity.name)
