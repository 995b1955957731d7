"""Answers kept for whoever asks the same: the most recently asked for, as many as fit."""

from collections import OrderedDict
from threading import Lock
from typing import NamedTuple

ROOM = 64 * 1024 * 1024  # bytes of all bodies
LARGEST = ROOM // 16


class Kept:
    """Bodies by what they answer, which names the state of the case as well: none is ever out of date.

    What was kept of an older state is not asked for any more, and goes first.
    """

    def __init__(self, room: int = ROOM) -> None:
        self._room = room
        self._used = 0
        self._lock = Lock()
        self._answers: OrderedDict[str, Body] = OrderedDict()

    def get(self, key: str) -> "Body | None":
        """What was kept under this key."""
        with self._lock:
            found = self._answers.get(key)
            if found is not None:
                self._answers.move_to_end(key)
            return found

    def put(self, key: str, body: "Body") -> None:
        """Keep this; a body too large to be worth it is not kept."""
        if len(body.content) > LARGEST:
            return
        with self._lock:
            before = self._answers.pop(key, None)
            self._used += len(body.content) - (len(before.content) if before else 0)
            self._answers[key] = body
            while self._used > self._room:
                _, gone = self._answers.popitem(last=False)
                self._used -= len(gone.content)


class Body(NamedTuple):
    """An answer's bytes, and the cursor of what comes after."""

    content: bytes
    next: str | None
