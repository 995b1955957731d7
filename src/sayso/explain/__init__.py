"""Why an event is graded as it is, and why somebody is held to hold a place: sentences, each with its evidence."""

from sayso.explain.event import explain_event
from sayso.explain.pair import explain_pair
from sayso.explain.shelf import Shelf
from sayso.explain.spell import explain_spell

__all__ = ["Shelf", "explain_event", "explain_pair", "explain_spell"]
