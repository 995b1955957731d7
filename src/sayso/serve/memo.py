"""What takes long to work out and stays true as long as the case is in one state: worked out once, kept for all."""

from collections.abc import Callable, Hashable
from threading import Lock
from typing import Any, TypeVar

T = TypeVar("T")


class Memo:
    """One value for each name, with the state that it is true of; a newer state's takes its place."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._kept: dict[str, tuple[Hashable, Any]] = {}

    def get(self, name: str, state: Hashable, make: Callable[[], T]) -> T:
        """The value of this state, made where it is not kept; whoever asks meanwhile waits for the one making it."""
        with self._lock:
            known = self._kept.get(name)
            if known is None or known[0] != state:
                known = (state, make())
                self._kept[name] = known
            value: T = known[1]
            return value
