"""The registry of actors, loaded once for as long as the server runs: to load it takes longer than to answer."""

from functools import cache

from sayso.resolve.actors import load_registry
from sayso.resolve.actors.registry import ActorRegistry


@cache
def known_actors() -> ActorRegistry:
    """The registry that ships with sayso."""
    return load_registry()


def actor_name(actor_id: str) -> str:
    """An actor's name in the registry, else the name that its id is made of."""
    known = known_actors().get(actor_id)
    return known.name if known else actor_id.removeprefix("name:")
