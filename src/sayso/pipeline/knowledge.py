"""What is known of the world beforehand, loaded once a process."""

from functools import cache

from sayso.model.knowledge import Knowledge
from sayso.resolve.actors import load_registry
from sayso.resolve.dates import DateReader
from sayso.resolve.places import Gazetteer


@cache
def load_knowledge() -> Knowledge:
    """The actors, places and dates that come with sayso."""
    return Knowledge(actors=load_registry(), places=Gazetteer.load(), dates=DateReader())
