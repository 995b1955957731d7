"""The members of a gzip stream, one at a time, so that a broken one costs no other."""

import io
import zlib
from collections.abc import Iterator
from typing import Protocol

from sayso.capture.budget import Budget
from sayso.capture.damage import Damaged

CHUNK = 64 * 1024
MAGIC = b"\x1f\x8b\x08"
MOST_BROKEN = 100


class Stream(Protocol):
    """Anything that gives its bytes piece by piece."""

    def read(self, size: int = ..., /) -> bytes:
        """The next bytes, none at the end."""
        ...

    def seek(self, offset: int, whence: int = ..., /) -> int:
        """Go to another place."""
        ...

    def tell(self) -> int:
        """How far it is read."""
        ...

    def close(self) -> None:
        """End it."""
        ...


class Raw:
    """Compressed bytes with a place to put back what was read too far."""

    def __init__(self, stream: Stream) -> None:
        self._stream = stream
        self._held = b""
        self.position = 0
        self.trailing = 0

    def take(self) -> bytes:
        """The next bytes, none at the end."""
        taken, self._held = self._held or self._stream.read(CHUNK), b""
        self.position += len(taken)
        return taken

    def give_back(self, rest: bytes) -> None:
        """Bytes that were taken too far."""
        self._held = rest + self._held
        self.position -= len(rest)

    def seek_member(self) -> int | None:
        """Go to where the next member begins; how many bytes other than padding lay before it, `None` at the end."""
        passed = 0
        while data := self.take():
            at = data.find(MAGIC)
            if at >= 0:
                self.give_back(data[at:])
                return passed + len(data[:at].strip(b"\0"))
            ending = next((data[-size:] for size in (2, 1) if MAGIC.startswith(data[-size:])), b"")
            more = self.take() if ending else b""
            if more:
                self.give_back(ending + more)
                data = data[: -len(ending)]
            passed += len(data.strip(b"\0"))
        self.trailing = passed
        return None


class Member:
    """One member as a stream of its inflated bytes.

    Where it is cut off or damaged it ends, and says so afterwards; raises `Damaged` where it becomes too much.
    """

    def __init__(self, raw: Raw, budget: Budget) -> None:
        self._raw = raw
        self._budget = budget
        self._inflater = zlib.decompressobj(zlib.MAX_WBITS | 16)
        self._given = 0
        self.start = raw.position
        self.problem: str | None = None

    def read(self, size: int = -1, /) -> bytes:
        """The next inflated bytes."""
        while not self._inflater.eof and not self.problem:
            inflated = self._inflate(size if 0 < size <= CHUNK else CHUNK)
            if inflated:
                self._budget.spend(len(inflated))
                self._given += len(inflated)
                return inflated
        return b""

    def _inflate(self, size: int) -> bytes:
        data = self._inflater.unconsumed_tail or self._raw.take()
        try:
            inflated = self._inflater.decompress(data, size)
        except zlib.error:
            self._raw.give_back(data[1:])
            self.problem = "damaged"
            return b""
        if self._inflater.eof:
            self._raw.give_back(self._inflater.unused_data)
        elif not data and not inflated:
            self.problem = "cut off"
        return inflated

    def seek(self, _offset: int, _whence: int = 0, /) -> int:
        """A member is read forwards only."""
        raise io.UnsupportedOperation

    def close(self) -> None:
        """Nothing is held."""

    def tell(self) -> int:
        """How many bytes were given."""
        return self._given

    def drain(self) -> None:
        """Go to the end of the member."""
        while self.read():
            pass


def members(stream: Stream, budget: Budget) -> Iterator[Member | Damaged]:
    """Each member of a gzip stream, and what is wrong between and within them.

    After a damaged one the next is looked for by the bytes that a member begins with.
    """
    raw = Raw(stream)
    broken, was_damaged = 0, False
    while (passed := raw.seek_member()) is not None and broken < MOST_BROKEN:
        if passed and not was_damaged:
            yield Damaged(
                "NotAnArchive", f"{passed:,} bytes before offset {raw.position} are no gzip; they are left out"
            )
        member = Member(raw, budget)
        yield member
        member.drain()
        if member.problem:
            broken += 1
        if member.problem and not (was_damaged and not member.tell()):
            yield Damaged("CutOff", f"the member at offset {member.start} is {member.problem}; what is whole was taken")
        was_damaged = member.problem == "damaged"
    if raw.trailing and not was_damaged:
        yield Damaged("CutOff", f"its last {raw.trailing:,} bytes are no gzip; they are left out")
    if broken >= MOST_BROKEN:
        yield Damaged("CutOff", f"more than {MOST_BROKEN} damaged members; the rest is not read")
