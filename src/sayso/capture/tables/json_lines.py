"""JSON Lines: an object in each line."""

from collections.abc import Iterator, Mapping
from itertools import chain, islice
from typing import BinaryIO

import msgspec

from sayso.capture.damage import Damaged
from sayso.capture.tables.table import MAX_CELL, MOST_BAD_ROWS, BadRow, Cell, Row, Rows

MAX_LINE = 8 * 1024 * 1024
FIRST = 100  # rows whose keys are taken for the columns
MARK = b"\xef\xbb\xbf"

Objects = Iterator["tuple[int, dict[str, msgspec.Raw]] | BadRow"]


class JsonLines:
    """A table whose columns are the keys of its first hundred objects; a row's number is its line's."""

    def __init__(self, stream: BinaryIO) -> None:
        self._objects = _objects(stream)
        self._first = list(islice(self._objects, FIRST))
        found = (item[1] for item in self._first if not isinstance(item, BadRow))
        self.names = list(dict.fromkeys(name for keys in found for name in keys))

    def rows(self) -> Rows:
        """Each row, and what is wrong with some; raises `Damaged` where nothing after it can be read."""
        for item in chain(self._first, self._objects):
            yield item if isinstance(item, BadRow) else Row(item[0], _Cells(item[1]))


class _Cells(Mapping[str, Cell]):
    """The values of an object, each decoded when it is asked for: a line may hold much beside the text."""

    def __init__(self, values: dict[str, msgspec.Raw]) -> None:
        self._values = values

    def __getitem__(self, name: str) -> Cell:
        value = self._values[name]
        try:
            found = msgspec.json.decode(value, type=str | int | None)
        except (msgspec.MsgspecError, UnicodeDecodeError):
            return None
        return str(found)[: MAX_CELL + 1] if found is not None else None

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)


def _objects(stream: BinaryIO) -> Objects:
    number = bad = 0
    while line := stream.readline(MAX_LINE):
        number += 1
        if len(line) == MAX_LINE and not line.endswith(b"\n"):
            raise Damaged("TooLarge", f"line {number} has more than {MAX_LINE:,} bytes; the rest is not read")
        content = line.removeprefix(MARK) if number == 1 else line
        if not content.strip():
            continue
        try:
            yield number, msgspec.json.decode(content, type=dict[str, msgspec.Raw])
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
            bad += 1
            yield BadRow(number, Damaged("BadRow", f"is no JSON object ({error})"))
            if bad >= MOST_BAD_ROWS:
                raise Damaged("BadTable", f"{bad} lines that are no JSON objects; the rest is not tried") from error
