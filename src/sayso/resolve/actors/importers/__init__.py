"""Actor lists of others into the registry's own records; a bad line becomes a message, never a crash."""

from sayso.resolve.actors.importers.followthemoney import from_followthemoney
from sayso.resolve.actors.importers.imported import Imported
from sayso.resolve.actors.importers.petrarch import from_petrarch

__all__ = ["Imported", "from_followthemoney", "from_petrarch"]
