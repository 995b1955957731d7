"""Actors that the claims of a case name, the most named first."""

from collections import defaultdict

from sqlalchemy import Connection, func, select

from sayso.model.found import ActorFound, Page, Query
from sayso.store.days import iso
from sayso.store.find.pages import counted_page
from sayso.store.find.terms import key_bounds
from sayso.store.rows import SERIAL_BITS
from sayso.store.tables import CLAIM_ACTORS

UNKNOWN = "name:"  # what the key of an actor that the registry does not know begins with


def actors(connection: Connection, query: Query) -> Page[ActorFound]:
    """A page of the actors of the claims said in the time asked for; `actors` asks for these only."""
    bounds = key_bounds(Query(said_since=query.said_since, said_until=query.said_until), CLAIM_ACTORS.c.claim_key)
    known = key_bounds(Query(as_known_on=query.as_known_on), CLAIM_ACTORS.c.claim_key)
    key = CLAIM_ACTORS.c.claim_key
    asked = select(CLAIM_ACTORS.c.actor, CLAIM_ACTORS.c.role, func.count(), func.min(key), func.max(key))
    asked = asked.where(*bounds, *known).group_by(CLAIM_ACTORS.c.actor, CLAIM_ACTORS.c.role)
    if query.actors:
        asked = asked.where(CLAIM_ACTORS.c.actor.in_(query.actors))
    roles: dict[str, dict[str, tuple[int, int, int]]] = defaultdict(dict)
    for actor, role, count, first, last in connection.execute(asked):
        roles[actor][role] = count, first, last
    found = [(sum(count for count, _, _ in own.values()), actor, _actor(actor, own)) for actor, own in roles.items()]
    return counted_page(found, limit=query.limit, cursor=query.cursor)


def _actor(actor: str, roles: dict[str, tuple[int, int, int]]) -> ActorFound:
    def count(role: str) -> int:
        return roles[role][0] if role in roles else 0

    is_known = not actor.startswith(UNKNOWN)
    return ActorFound(
        id=actor if is_known else None,
        name=actor if is_known else actor.removeprefix(UNKNOWN),
        said=count("speaker"),
        did=count("actor"),
        suffered=count("recipient"),
        first_named=iso(min(first for _, first, _ in roles.values()) >> SERIAL_BITS),
        last_named=iso(max(last for _, _, last in roles.values()) >> SERIAL_BITS),
    )
