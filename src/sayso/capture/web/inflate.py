"""Bodies as they were before the site packed them, never larger than they may be."""

import zlib
from collections.abc import Callable, Iterable, Iterator
from typing import Protocol

import brotli

from sayso.errors import NotFetched

PIECE = 64 * 1024
ACCEPTED = "gzip, deflate, br"
GZIP = b"\x1f\x8b"


class Unpacker(Protocol):
    """One way of packing, undone piece by piece."""

    def pieces(self, packed: bytes) -> Iterator[bytes]:
        """What a stretch of packed bytes holds, in pieces of bounded size."""

    def is_whole(self) -> bool:
        """Whether the end was reached."""


class Plain:
    """Bytes that are not packed."""

    def pieces(self, packed: bytes) -> Iterator[bytes]:
        """The bytes as they are."""
        yield packed

    def is_whole(self) -> bool:
        """It has no end of its own."""
        return True


class Zlib:
    """gzip, also of several members, and deflate, with or without the head that it should have."""

    def __init__(self, *, gzip: bool) -> None:
        self._gzip = gzip
        self._stream = zlib.decompressobj(16 + zlib.MAX_WBITS) if gzip else None
        self._begun = False

    def pieces(self, packed: bytes) -> Iterator[bytes]:
        """What a stretch of packed bytes holds, in pieces of bounded size."""
        while packed:
            stream = self._open(packed)
            yield stream.decompress(packed, PIECE)
            packed = stream.unconsumed_tail
            if stream.eof:
                packed = self._next_member(stream.unused_data)

    def is_whole(self) -> bool:
        """Whether the end was reached; nothing at all is whole, too."""
        return not self._begun or (self._stream is not None and self._stream.eof)

    def _open(self, packed: bytes) -> "zlib._Decompress":
        if self._stream is None:
            has_head = packed[0] & 0x0F == zlib.DEFLATED
            self._stream = zlib.decompressobj(zlib.MAX_WBITS if has_head else -zlib.MAX_WBITS)
        self._begun = True
        return self._stream

    def _next_member(self, rest: bytes) -> bytes:
        """What is still to unpack behind a member's end; browsers pass over anything that is no member, too."""
        if not self._gzip or not rest.startswith(GZIP):
            return b""
        self._stream = zlib.decompressobj(16 + zlib.MAX_WBITS)
        return rest


class Brotli:
    """Brotli."""

    def __init__(self) -> None:
        self._stream = brotli.Decompressor()
        self._begun = False

    def pieces(self, packed: bytes) -> Iterator[bytes]:
        """What a stretch of packed bytes holds, in pieces of bounded size.

        A bounded stream that has taken all bytes may still hold what they give; it must be asked until it gives none.
        """
        self._begun = True
        piece = self._stream.process(packed, output_buffer_limit=PIECE)
        while piece or not self._stream.can_accept_more_data():
            yield piece
            piece = self._stream.process(b"", output_buffer_limit=PIECE) if not self._stream.is_finished() else b""

    def is_whole(self) -> bool:
        """Whether the end was reached; nothing at all is whole, too."""
        return not self._begun or bool(self._stream.is_finished())


UNPACKERS: dict[str, Callable[[], Unpacker]] = {
    "": Plain,
    "identity": Plain,
    "gzip": lambda: Zlib(gzip=True),
    "x-gzip": lambda: Zlib(gzip=True),
    "deflate": lambda: Zlib(gzip=False),
    "br": Brotli,
}


def inflated(body: Iterable[bytes], coding: str, *, most: int) -> bytes:
    """A body unpacked; raises `NotFetched` where it is broken, cut short, or would be larger than `most` bytes.

    It is measured while it inflates, so that a small body that holds gigabytes costs no more than what it may.
    """
    unpacker = _unpacker(coding)
    content = bytearray()
    try:
        for piece in (piece for packed in body for piece in unpacker.pieces(packed)):
            content += piece
            if len(content) > most:
                raise NotFetched("TooLarge", f"more than {most:,} bytes when unpacked")
    except (zlib.error, brotli.error) as error:
        raise NotFetched("BrokenAnswer", f"its {coding} cannot be unpacked ({error})") from error
    if not unpacker.is_whole():
        raise NotFetched("BrokenAnswer", f"its {coding} ends in the middle; try again")
    return bytes(content)


def _unpacker(coding: str) -> Unpacker:
    made = UNPACKERS.get(coding.strip().casefold())
    if made is None:
        raise NotFetched("BrokenAnswer", f"packed as {coding[:40]!r}, which nobody asked for")
    return made()
