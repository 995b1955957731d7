"""FollowTheMoney entities, one JSON object a line: organisations become actors, persons people.

Only the format is followed (schema and property names); its library is not needed.
"""

from collections.abc import Iterable, Mapping

import msgspec

from sayso.lexicon.actors import ActorEntry, Person, Relation
from sayso.model.terms import SpeakerKind
from sayso.resolve.actors.importers.imported import Imported

KINDS: Mapping[str, SpeakerKind] = {
    "Organization": "organisation",
    "PublicBody": "official",
    "Company": "organisation",
    "LegalEntity": "organisation",
}
ARMED_TOPICS = ("crime.terror", "mil", "gov.security")


class Entity(msgspec.Struct):
    """An entity as the format has it; properties that are not used are let pass."""

    id: str
    schema: str
    properties: dict[str, list[str]] = {}


def from_followthemoney(lines: Iterable[str | bytes], *, prefix: str = "ftm") -> Imported:
    """The organisations and persons of an entity file; other schemata are left out without a word."""
    actors: dict[str, ActorEntry] = {}
    people: list[Person] = []
    messages: list[str] = []
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            entity = msgspec.json.decode(line, type=Entity)
        except (msgspec.DecodeError, UnicodeError) as error:
            messages.append(f"line {number}: not an entity ({error})")
            continue
        if entity.schema != "Person" and entity.schema not in KINDS:
            continue
        if not _names(entity):
            messages.append(f"line {number}: entity {entity.id!r} has no name")
        elif entity.schema == "Person":
            people.append(_person(entity))
        elif f"{prefix}:{entity.id}" in actors:
            messages.append(f"line {number}: entity {entity.id!r} is listed twice; the first one stands")
        else:
            actors[f"{prefix}:{entity.id}"] = _actor(entity, prefix)
    return Imported(actors=tuple(actors.values()), people=tuple(people), messages=tuple(messages))


def _names(entity: Entity) -> list[str]:
    found = [name.strip() for key in ("name", "alias", "previousName") for name in entity.properties.get(key, [])]
    return list(dict.fromkeys(name for name in found if name))


def _actor(entity: Entity, prefix: str) -> ActorEntry:
    """Weak aliases ("the Front") count only in a theatre, so without one they are kept but never found."""
    properties = entity.properties
    name, *aliases = _names(entity)
    countries = [*properties.get("country", []), *properties.get("jurisdiction", [])]
    return ActorEntry(
        id=f"{prefix}:{entity.id}",
        name=name,
        kind=KINDS[entity.schema],
        is_armed=any(topic in ARMED_TOPICS for topic in properties.get("topics", [])),
        country=countries[0].upper() if countries and len(countries[0]) == len("sy") else None,
        aliases=tuple(alias for alias in aliases if not _is_acronym(alias)),
        acronyms=tuple(alias for alias in aliases if _is_acronym(alias)),
        descriptions=tuple(dict.fromkeys(properties.get("weakAlias", []))),
        parents=tuple(Relation(id=f"{prefix}:{parent}") for parent in properties.get("parent", [])),
        since=next(iter(properties.get("incorporationDate", [])), None),
        until=next(iter(properties.get("dissolutionDate", [])), None),
    )


def _is_acronym(name: str) -> bool:
    return name.isupper() and " " not in name


def _person(entity: Entity) -> Person:
    name, *variants = _names(entity)
    return Person(
        name=name,
        actor=None,
        role=next(iter(entity.properties.get("position", [])), None),
        variants=tuple(variants),
    )
