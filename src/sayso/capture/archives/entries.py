"""The records of a WARC (ISO 28500), one after the other, each whole or said to be cut."""

from collections.abc import Iterator
from typing import BinaryIO

from fastwarc.warc import ArchiveIterator, WarcRecord

from sayso.capture.archives.members import MAGIC, Member, Stream, members
from sayso.capture.budget import Budget
from sayso.capture.damage import Damaged
from sayso.model.record import Record

MAX_BYTES = 32 * 1024 * 1024
MAX_BLOCK = MAX_BYTES + 64 * 1024  # with the headers of the answer
HELD = frozenset({"response", "resource", "revisit"})


class Entry(Record, frozen=True, kw_only=True):
    """One record: its headers by their names in small letters, and its block where that is held.

    `number` counts records from the start of the archive, `offset` is where the record (or the gzip member that it
    begins) lies in the file. `block` is `None` for kinds of records that hold no document, and for one that is larger
    than may be held.
    """

    number: int
    offset: int
    type: str
    headers: dict[str, str]
    length: int
    block: bytes | None

    @property
    def is_cut(self) -> bool:
        """Whether the block is shorter than the record says."""
        return self.block is not None and len(self.block) < self.length

    @property
    def id(self) -> str | None:
        """The record's own id, without the brackets that the standard puts around it."""
        return (self.headers.get("warc-record-id") or "").strip("<> ") or None

    @property
    def address(self) -> str | None:
        """The address that the record is about; old writers put it in brackets, too."""
        return (self.headers.get("warc-target-uri") or "").strip("<> ") or None


def entries(stream: BinaryIO, budget: Budget) -> Iterator[Entry | Damaged]:
    """Each record of an archive, compressed record by record, as a whole or not at all, and what is wrong with it.

    Damage in a compressed archive costs the records of one member; in a plain one nothing after it can be trusted.
    Raises `Damaged` where the file is no archive, or a bomb.
    """
    head = stream.read(len(MAGIC))
    stream.seek(0)
    number = 0
    for part in members(stream, budget) if head == MAGIC else (stream,):
        if isinstance(part, Damaged):
            yield part
            continue
        start = part.start if isinstance(part, Member) else None
        for entry in _entries(part, start, number):
            number += not isinstance(entry, Damaged)
            yield entry


def _entries(stream: Stream, start: int | None, first: int) -> Iterator[Entry | Damaged]:
    """The records of one stream; `start` is where it lies in the file if it is a part of it."""
    at = first
    try:
        for record in ArchiveIterator(stream, parse_http=False, stream_detect=False):
            yield _entry(record, at, record.stream_pos if start is None else start)
            at += 1
    except OSError as error:
        where = f"after {at} records" if at else "from the start"
        place = "" if start is None else f" in the member at offset {start}"
        yield Damaged("NotAnArchive", f"{where}{place} it is no WARC ({error}); what was whole before it was taken")


def _entry(record: WarcRecord, number: int, offset: int) -> Entry:
    kind = str(record.record_type)
    headers: dict[str, str] = {}
    for name, value in record.headers.items_bytes():
        headers.setdefault(_decoded(name).casefold(), _decoded(value).strip())
    length = record.content_length
    holds = kind in HELD and length <= MAX_BLOCK
    block = _block(record, length) if holds else None
    return Entry(number=number, offset=offset, type=kind, headers=headers, length=length, block=block)


def _block(record: WarcRecord, length: int) -> bytes:
    """The bytes of a record, as many as it says that it has; fewer where the archive ends before."""
    parts = []
    while length > 0 and (part := record.reader.read(length)):
        parts.append(part)
        length -= len(part)
    return b"".join(parts)


def _decoded(value: bytes) -> str:
    return value.decode("utf-8", "replace")
