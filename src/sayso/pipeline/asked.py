"""Names that a person asks by, as the query that finds: an actor with its parts, a place with what lies in it."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

import msgspec
from sqlalchemy import Connection

from sayso.errors import BadInput, UnknownName
from sayso.lexicon.folding import plain
from sayso.model.found import PAGE, Box, Query
from sayso.model.knowledge import Places
from sayso.model.record import Record
from sayso.model.terms import EventType, Grade
from sayso.pipeline.knowledge import load_actors
from sayso.resolve.actors.registry import ActorRegistry
from sayso.resolve.places import Gazetteer
from sayso.store.find.actors import UNKNOWN
from sayso.store.find.names import actors_in, outlets_named, place_named

T = TypeVar("T")


class Asked(Record, frozen=True, kw_only=True):
    """A question in a person's own names; days, types and the rest are as in `Query`."""

    text: str | None = None
    actors: Sequence[str] = ()
    speakers: Sequence[str] = ()
    outlets: Sequence[str] = ()
    places: Sequence[str] = ()
    box: Box | None = None
    since: str | None = None
    until: str | None = None
    said_since: str | None = None
    said_until: str | None = None
    types: Sequence[str] = ()
    grades: Sequence[str] = ()
    as_known_on: str | None = None
    limit: int = PAGE
    cursor: str | None = None


def query_of(
    connection: Connection,
    asked: Asked,
    *,
    registry: Callable[[], ActorRegistry] = load_actors,
    gazetteer: Callable[[], Places] = Gazetteer.load,
) -> Query:
    """The query that is meant; raises `UnknownName` and `AmbiguousName`.

    Registry and gazetteer are loaded only where a name needs them.
    """
    known = registry() if asked.actors or asked.speakers else None
    return Query(
        text=asked.text,
        actors=tuple(key for name in asked.actors if known for key in actors_named(connection, name, known)),
        speakers=tuple(key for name in asked.speakers if known for key in actors_named(connection, name, known)),
        outlets=tuple(outlet for name in asked.outlets for outlet in outlets_named(connection, name)),
        places=tuple(place_key(connection, name, gazetteer=gazetteer) for name in asked.places),
        box=asked.box,
        since=asked.since,
        until=asked.until,
        said_since=asked.said_since,
        said_until=asked.said_until,
        types=_terms(asked.types, tuple[EventType, ...]),
        grades=_terms(asked.grades, tuple[Grade, ...]),
        as_known_on=asked.as_known_on,
        limit=asked.limit,
        cursor=asked.cursor,
    )


def place_key(connection: Connection, name: str, *, gazetteer: Callable[[], Places] = Gazetteer.load) -> str:
    """The id or path of the place that a name means; raises `UnknownName` and `AmbiguousName`."""
    return place_named(connection, name, also=lambda name: _in_gazetteer(gazetteer(), name))


def _terms(words: Sequence[str], form: type[T]) -> T:
    """Words of a closed list; raises `BadInput` for another."""
    try:
        return msgspec.convert(words, form)
    except msgspec.ValidationError as error:
        raise BadInput(f"{', '.join(words)}: no such term; see docs/reference/terms.md") from error


def actors_named(connection: Connection, name: str, registry: ActorRegistry) -> tuple[str, ...]:
    """What an actor and its parts are found by; raises `UnknownName` where neither registry nor case knows the name."""
    actor = registry.lookup(name) or registry.nation(name)
    if actor:
        return registry.parts(actor.id)
    key = f"{UNKNOWN}{plain(name)}"
    known = actors_in(connection)
    if key in known:
        return (key,)
    raise UnknownName(name, list(_names(known, registry)))


def speaker_named(connection: Connection, name: str, *, registry: Callable[[], ActorRegistry] = load_actors) -> str:
    """The one id by which a speaker of a case is known; raises `UnknownName` as `actors_named` does."""
    known = registry()
    actor = known.lookup(name) or known.nation(name)
    return actor.id if actor else actors_named(connection, name, known)[0]


def _names(keys: Sequence[str], registry: ActorRegistry) -> Iterator[str]:
    for key in keys:
        actor = registry.get(key)
        yield actor.name if actor else key.removeprefix(UNKNOWN)


def _in_gazetteer(places: Places, name: str) -> list[str]:
    """What the gazetteer knows by this name, in whatever script."""
    return [toponym.gazetteer_id for toponym in places.candidates(name)]
