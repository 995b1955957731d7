"""What takes long to work out and stays true as long as the case is in one state: worked out once, kept for all."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from threading import Lock
from typing import Any, TypeVar

T = TypeVar("T")
MOST = 16  # values that are kept


@dataclass(slots=True)
class Kept:
    """A value and the state that it is true of; none before it was made."""

    lock: Lock = field(default_factory=Lock)
    state: Hashable = None
    value: Any = None


class Memo:
    """One value for each name, the newest state's; of many names the last asked for are kept."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._lock = Lock()
        self._kept: OrderedDict[str, Kept] = OrderedDict()

    def get(self, name: str, state: Hashable, make: Callable[[], T]) -> T:
        """The value of this state, made where it is not kept; who asks for the same meanwhile waits for it."""
        with self._lock:
            kept = self._kept.setdefault(name, Kept())
            self._kept.move_to_end(name)
            if len(self._kept) > self._most:
                self._kept.popitem(last=False)
        with kept.lock:
            if kept.state != state:
                kept.value, kept.state = make(), state
            value: T = kept.value
            return value
