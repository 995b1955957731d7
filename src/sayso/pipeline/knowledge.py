"""What is known of the world beforehand, loaded once a process."""

from functools import cache

from sayso.model.knowledge import Knowledge
from sayso.resolve.actors import load_registry
from sayso.resolve.actors.registry import ActorRegistry
from sayso.resolve.dates import DateReader
from sayso.resolve.places import Gazetteer


@cache
def load_knowledge() -> Knowledge:
    """The actors, places and dates that come with sayso."""
    return Knowledge(actors=load_actors(), places=load_places(), dates=DateReader())


@cache
def load_actors() -> ActorRegistry:
    """The actors alone."""
    return load_registry()


@cache
def load_places() -> Gazetteer:
    """The places alone."""
    return Gazetteer.load()
