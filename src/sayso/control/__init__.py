"""Events to spells: who holds which place, since when anyone says so, and on what basis.

The way: claims → holdings (`readings`) → drafts, one for all that an event says of a place (`draft`) → a timeline for
each place and layer (`timeline`), with claimed and assessed spells kept apart. What they come to on a day is `state`.
"""

from sayso.control.assemble import sites, spells
from sayso.control.holding import Site
from sayso.control.state import by_site, site_of, state, within

__all__ = ["Site", "by_site", "site_of", "sites", "spells", "state", "within"]
