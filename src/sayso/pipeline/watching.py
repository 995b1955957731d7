"""What feeds bring, into a case: kept as it comes, read when there is time."""

from collections.abc import Iterable

from sayso.pipeline.into_case import Load, keep, read_waiting
from sayso.pipeline.portions import Item
from sayso.pipeline.settle import settle
from sayso.store.casebook import Casebook


class WatchedCase:
    """A case that takes in what is watched.

    Each item is kept before the next is asked for, since a feed's entry counts as seen from then on: whatever ends the
    watch, nothing that was seen is missing.
    """

    def __init__(self, casebook: Casebook, load: Load) -> None:
        self._casebook = casebook
        self._load = load

    def take(self, items: Iterable[Item]) -> None:
        """Keep all that comes, and read what is left at the end."""
        try:
            for item in items:
                keep(self._casebook, [item], as_is=False)
        finally:
            self.rest()

    def rest(self) -> None:
        """Read what was kept since, and draw the picture: for when nothing comes for a while."""
        read_waiting(self._casebook, self._load)
        settle(self._casebook)
