"""A memory of feeds that lasts as long as the process."""

from sayso.model.feed import FeedState


class ShortMemory:
    """Remembers feeds without a case: for one look at a feed, and for tests."""

    def __init__(self) -> None:
        self._states: dict[str, FeedState] = {}

    def state(self, address: str) -> FeedState | None:
        """What is remembered of the feed at this address; none where it was never looked at."""
        return self._states.get(address)

    def keep(self, state: FeedState) -> None:
        """Remember this state in place of the one before."""
        self._states[state.address] = state
