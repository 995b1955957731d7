"""Where a name is: the gazetteer, and what the names around a name say of it."""

from sayso.resolve.places.gazetteer import Gazetteer

__all__ = ["Gazetteer"]
