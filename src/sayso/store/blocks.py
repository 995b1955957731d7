"""Sums over the blocks of a capture, by which an altered byte is not only noticed but found.

Adler-32 (RFC 1950) is two sums modulo the prime 65521: of a block's bytes, and of its bytes each weighted by how far it
is from the end. Where one byte was altered, the first sum tells by how much and the second divided by that tells where,
as a syndrome does in a Reed-Solomon code; the block's digest then proves it. Twelve bytes are kept for 4,096.
"""

from collections.abc import Iterable, Iterator
from hashlib import blake2b
from typing import NamedTuple
from zlib import adler32

BLOCK = 4096
PRIME = 65521
SUM, DIGEST = 4, 8
RECORD = SUM + DIGEST


class Altered(NamedTuple):
    """The first place where bytes are not what they were; `was` and `now` are known where a single byte changed."""

    start: int
    end: int
    was: int | None = None
    now: int | None = None

    def __str__(self) -> str:
        if self.was is not None:
            return f"byte {self.start:,} is {self.now:#04x} and was {self.was:#04x}"
        return f"bytes {self.start:,} to {self.end - 1:,} hold a change"


def sums(pieces: Iterable[bytes]) -> bytes:
    """The record of each block, one after the other; pieces are whole blocks but the last."""
    return b"".join(_record(block) for piece in pieces for block in _blocks(piece))


def altered(pieces: Iterable[bytes], kept: bytes, size: int) -> Altered | None:
    """Where bytes first differ from those of which the records were kept; `size` is how many there were."""
    start = 0
    for piece in pieces:
        for block in _blocks(piece):
            record = kept[start // BLOCK * RECORD :][:RECORD]
            if record != _record(block):
                return _located(block, record, start, size)
            start += len(block)
    return Altered(start, size) if start < size else None


def _located(block: bytes, record: bytes, start: int, size: int) -> Altered:
    """The byte that was altered, where putting another in its place makes the block what it was."""
    now, was = adler32(block), int.from_bytes(record[:SUM], "big")
    by = ((now & 0xFFFF) - (was & 0xFFFF)) % PRIME
    whole = Altered(start, max(start + 1, min(start + len(block), size)))
    if not by or len(record) < RECORD or len(block) != min(BLOCK, size - start):
        return whole
    from_end = ((now >> 16) - (was >> 16)) * pow(by, -1, PRIME) % PRIME
    place = len(block) - from_end
    if not 0 <= place < len(block):
        return whole
    before = (block[place] - by) % PRIME
    if before > 0xFF or _record(block[:place] + bytes([before]) + block[place + 1 :]) != record:
        return whole
    return Altered(start + place, start + place + 1, was=before, now=block[place])


def _record(block: bytes) -> bytes:
    return adler32(block).to_bytes(SUM, "big") + blake2b(block, digest_size=DIGEST).digest()


def _blocks(piece: bytes) -> Iterator[bytes]:
    return (piece[start : start + BLOCK] for start in range(0, len(piece), BLOCK))
