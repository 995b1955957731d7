"""What a web server answered, out of the block of a record: status, headers, and the payload without its wrappings."""

import io
import re
import zlib
from collections.abc import Callable

from fastwarc.stream_io import BrotliReader, ZstdReader

from sayso.capture.archives.entries import MAX_BYTES
from sayso.capture.budget import Budget
from sayso.capture.damage import Damaged
from sayso.model.record import Record

MOST_CODINGS, MOST_HEADERS = 3, 200
STATUS = re.compile(rb"HTTP/\d(?:\.\d)? +(\d{3})\b")
CHUNK_SIZE = re.compile(rb"([0-9A-Fa-f]{1,8})[^\r\n]{0,1000}\r?\n")
UNWRAPPED = frozenset({"", "identity", "none", "utf-8"})


class Answer(Record, frozen=True, kw_only=True):
    """An HTTP answer as it came over the wire, its head read."""

    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes

    def header(self, name: str) -> str:
        """The first header of that name, in small letters; nothing where there is none."""
        return next((value for key, value in self.headers if key.casefold() == name), "")


def answer(block: bytes) -> Answer:
    """The answer in a block of `application/http`; raises `Damaged` where there is none."""
    head, _, body = block.partition(b"\r\n\r\n")
    if b"\n\n" in head:
        head, _, body = block.partition(b"\n\n")
    first, *lines = head.split(b"\n")
    status = STATUS.match(first)
    if not status:
        raise Damaged("NotHttp", "its block is no answer of a web server")
    pairs = (line.decode("utf-8", "replace").partition(":") for line in lines[:MOST_HEADERS])
    headers = tuple((name.strip(), value.strip()) for name, colon, value in pairs if colon)
    return Answer(status=int(status[1]), headers=headers, body=body)


def unchunked(answer: Answer) -> bytes:
    """The body without its transfer coding.

    Many archives keep the header and store the body without the coding: a body that is not chunked is taken as it is.
    """
    if "chunked" not in answer.header("transfer-encoding").casefold():
        return answer.body
    parts: list[bytes] = []
    at = 0
    while size := CHUNK_SIZE.match(answer.body, at):
        length = int(size[1], 16)
        if not length:
            return b"".join(parts)
        parts.append(answer.body[size.end() : size.end() + length])
        at = size.end() + length
        at += 2 if answer.body[at : at + 2] == b"\r\n" else answer.body[at : at + 1] == b"\n"
    return answer.body if not parts else b"".join(parts)


def payload(answer: Answer, budget: Budget) -> bytes:
    """The bytes of the page itself, all codings undone; raises `Damaged` where they cannot be, or are too many."""
    content = unchunked(answer)
    codings = [coding.strip() for coding in answer.header("content-encoding").casefold().split(",")]
    for coding in reversed(codings[:MOST_CODINGS]):
        if coding in UNWRAPPED:
            continue
        decode = DECODERS.get(coding)
        if decode is None or len(codings) > MOST_CODINGS:
            raise Damaged("UnknownCoding", f"its content coding {', '.join(codings)[:80]!r} is not known")
        content = decode(content)
        budget.spend(len(content))
        if len(content) > MAX_BYTES:
            raise Damaged("TooLarge", f"becomes more than {MAX_BYTES:,} bytes when its coding is undone")
    return content


def _inflated(content: bytes) -> bytes:
    """A gzip or zlib body; one that is neither was stored without the coding that its header still names."""
    inflater = zlib.decompressobj(zlib.MAX_WBITS | 32)
    try:
        inflated = inflater.decompress(content, MAX_BYTES + 1)
    except zlib.error:
        if content[:2] == b"\x1f\x8b":
            raise Damaged("UnknownCoding", "its gzip coding is damaged") from None
        return _raw_deflated(content)
    if not inflater.eof and len(inflated) <= MAX_BYTES:
        raise Damaged("UnknownCoding", "its gzip coding is cut off")
    return inflated


def _raw_deflated(content: bytes) -> bytes:
    """Some servers send `deflate` without the frame that it should have."""
    inflater = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        inflated = inflater.decompress(content, MAX_BYTES + 1)
    except zlib.error:
        return content
    return inflated if inflater.eof or len(inflated) > MAX_BYTES else content


def _read_by(reader: Callable[[io.BytesIO], BrotliReader | ZstdReader]) -> Callable[[bytes], bytes]:
    def decode(content: bytes) -> bytes:
        parts, left = [], MAX_BYTES + 1
        try:
            stream = reader(io.BytesIO(content))
            while left > 0 and (part := stream.read(min(left, 1024 * 1024))):
                parts.append(part)
                left -= len(part)
        except OSError:
            if parts:
                raise Damaged("UnknownCoding", "its content coding is damaged") from None
            return content
        return b"".join(parts)

    return decode


DECODERS: dict[str, Callable[[bytes], bytes]] = {
    "gzip": _inflated,
    "x-gzip": _inflated,
    "deflate": _inflated,
    "br": _read_by(BrotliReader),
    "zstd": _read_by(ZstdReader),
}
