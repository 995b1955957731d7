"""What every kind of table comes down to: names of columns, and rows of cells."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sayso.capture.damage import Damaged

MAX_CELL = 4 * 1024 * 1024  # characters; a report may have a million
MOST_BAD_ROWS = 100

Cell = str | None


@dataclass(frozen=True, slots=True)
class Row:
    """One row by its number, counted from 1 as a person would; a cell that is no text is `None`."""

    number: int
    cells: Mapping[str, Cell]


@dataclass(frozen=True, slots=True)
class BadRow:
    """One row that cannot be read, and why."""

    number: int
    damage: Damaged


Rows = Iterator[Row | BadRow]
