"""Events to spells: who holds which place, since when anyone says so, and on what basis.

The way: claims → holdings (`readings`) → drafts, one for all that an event says of a place (`draft`) → a timeline for
each place and layer (`timeline`), with claimed and assessed spells kept apart.
"""

from sayso.control.assemble import spells

__all__ = ["spells"]
