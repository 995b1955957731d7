"""Zip files of strangers: their list of entries, and each entry as a stream that cannot become too much."""

import io
import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import IO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from sayso.capture.budget import Budget
from sayso.capture.damage import Damaged

MOST_ENTRIES = 10_000
LONGEST_READ = 16 * 1024 * 1024
CHUNK = 64 * 1024
BROKEN = (BadZipFile, zlib.error, struct.error, EOFError, OSError, ValueError, RuntimeError, OverflowError, IndexError)
ENCRYPTED = 1


class CarefulFile(io.FileIO):
    """A file that gives no more than 16 MiB at once: a list of entries longer than that is none to be held."""

    def read(self, size: int | None = -1, /) -> bytes:
        """The next bytes; raises `Damaged` where too many are asked for."""
        if size is not None and size > LONGEST_READ:
            raise Damaged("BrokenZip", f"its list of entries takes more than {LONGEST_READ:,} bytes")
        return super().read(size)


class Unzipped(io.RawIOBase):
    """The bytes of one entry; raises `Damaged` where they are broken or become too much."""

    def __init__(self, stream: IO[bytes], name: str, budget: Budget) -> None:
        self._stream = stream
        self._name = name
        self._budget = budget

    def read(self, size: int = -1, /) -> bytes:
        """The next bytes, at most 64 KiB."""
        with broken_told(self._name):
            found = self._stream.read(size if 0 < size <= CHUNK else CHUNK)
        self._budget.spend(len(found))
        return found

    def seek(self, offset: int, whence: int = 0, /) -> int:
        """Go to another place of the entry."""
        with broken_told(self._name):
            return self._stream.seek(offset, whence)

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, at: TracebackType | None) -> None:
        self._stream.close()
        self.close()


def entries(package: ZipFile) -> dict[str, ZipInfo]:
    """The entries of a zip by their names, folders left out; raises `Damaged` where they are too many."""
    found = package.infolist()
    if len(found) > MOST_ENTRIES:
        raise Damaged("BrokenZip", f"{len(found):,} entries; at most {MOST_ENTRIES:,} are read")
    return {info.filename: info for info in found if not info.is_dir()}


def unzipped(package: ZipFile, info: ZipInfo, budget: Budget) -> Unzipped:
    """One entry as a stream; raises `Damaged` where it cannot be opened.

    Only stored and deflated entries are read: the other ways of packing may ask for gigabytes to unpack at all. What is
    stored counts, too: entries may overlap.
    """
    if info.compress_type not in {ZIP_STORED, ZIP_DEFLATED} or info.flag_bits & ENCRYPTED:
        raise Damaged("BrokenZip", f"{info.filename} is encrypted or packed by another way than deflate")
    with broken_told(info.filename):
        return Unzipped(package.open(info), info.filename, budget)


@contextmanager
def broken_told(name: str) -> Iterator[None]:
    """Whatever `zipfile` raises on broken bytes, as `Damaged`."""
    try:
        yield
    except BROKEN as error:
        raise Damaged("BrokenZip", f"{name} is broken as a zip ({error})") from error
