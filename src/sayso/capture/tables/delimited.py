"""Tables with a delimiter: CSV by RFC 4180, tabs, semicolons and bars."""

import codecs
import csv
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TextIO

from sayso.capture.damage import Damaged
from sayso.capture.tables.table import MAX_CELL, MOST_BAD_ROWS, BadRow, Row, Rows

DELIMITERS = ",;\t|"
CHUNK = 1024 * 1024
MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


class _Lines:
    """The lines of a file, none longer than a cell may be: one line may be a whole disk."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        line = self._stream.readline(2 * MAX_CELL)
        if not line:
            raise StopIteration
        if len(line) == 2 * MAX_CELL:
            raise Damaged("TooLarge", f"a line of more than {2 * MAX_CELL:,} characters; the rest is not read")
        return line


class Delimited:
    """A table whose first line names its columns."""

    def __init__(self, stream: TextIO, *, tabs: bool) -> None:
        lines = _Lines(stream)
        head = next(lines, "")
        delimiter = "\t" if tabs else _delimiter(head)
        self._reader = csv.reader(_chained(head, lines), delimiter=delimiter, strict=True)
        try:
            self.names: Sequence[str] = _next(self._reader) or ()
        except csv.Error as error:
            raise Damaged("BadTable", f"its first line names no columns ({error})") from error

    def rows(self) -> Rows:
        """Each row, and what is wrong with some.

        A row with another number of cells than there are columns is not read: by guessing, one man's words would
        become another's. Raises `Damaged` where nothing after it can be trusted.
        """
        number = bad = 0
        while True:
            number += 1
            try:
                cells = _next(self._reader)
            except csv.Error as error:
                bad += 1
                yield BadRow(number, Damaged("BadRow", f"cannot be read ({error}); look at its quotes"))
                _stop(bad, too_long="field larger" in str(error))
                continue
            if cells is None:
                return
            if len(cells) != len(self.names):
                bad += bool(cells)
                if cells:
                    problem = f"{len(cells)} cells and {len(self.names)} columns; quote cells that hold delimiters"
                    yield BadRow(number, Damaged("BadRow", problem))
                _stop(bad, too_long=False)
                continue
            yield Row(number, dict(zip(reversed(self.names), reversed(cells), strict=True)))


def encoding_of(path: Path) -> str:
    """The encoding of a table: as its mark says, else UTF-8, else Windows-1252; raises `Damaged` where neither."""
    with path.open("rb") as stream:
        head = stream.read(4)
    marked = next((name for mark, name in MARKS if head.startswith(mark)), None)
    if marked:
        return marked
    found = next((name for name in ("utf-8", "cp1252") if _is_in(path, name)), None)
    if found is None:
        raise Damaged("BadTable", "it is neither in UTF-8 nor in Windows-1252; save it as UTF-8")
    return found


def _is_in(path: Path, encoding: str) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        with path.open("rb") as stream:
            while chunk := stream.read(CHUNK):
                decoder.decode(chunk)
            decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _delimiter(head: str) -> str:
    """The sign that parts the first line into the most columns; a comma where none does."""

    def parted(sign: str) -> int:
        try:
            return len(next(csv.reader([head[: CHUNK // 16]], delimiter=sign), ()))
        except csv.Error:
            return 0

    return max(DELIMITERS, key=parted)


def _chained(head: str, lines: _Lines) -> Iterator[str]:
    if head:
        yield head
    yield from lines


def _next(reader: "Iterator[list[str]]") -> list[str] | None:
    """The next row; the limit of a cell's length is the whole process's in `csv`, so it is set for this moment only."""
    before = csv.field_size_limit(MAX_CELL)
    try:
        return next(reader, None)
    finally:
        csv.field_size_limit(before)


def _stop(bad: int, *, too_long: bool) -> None:
    if too_long:
        raise Damaged("BadTable", f"a cell of more than {MAX_CELL:,} characters, mostly a quote that is not closed")
    if bad >= MOST_BAD_ROWS:
        raise Damaged("BadTable", f"{bad} rows that cannot be read; the rest is not tried")
