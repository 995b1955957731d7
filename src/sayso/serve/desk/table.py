"""The map as a table, for whoever sees no map or wants to read it in order: a row a place."""

from collections import defaultdict

from sayso.errors import BadInput
from sayso.model.record import Record
from sayso.serve.desk.map_data import HoldMark, MapData, PlaceMark

ROWS = 200


class TableRow(Record, frozen=True, kw_only=True):
    """A place: its events, where there are any, and every holding of it and of what stands in it."""

    id: str
    name: str
    within: str
    is_stretch: bool
    events: PlaceMark | None
    holds: tuple[HoldMark, ...]


class TableRows(Record, frozen=True, kw_only=True):
    """Some of the rows, by how much is told of them, and where the rest begins."""

    rows: tuple[TableRow, ...]
    all: int
    next: str | None


def table_rows(marks: MapData, *, after: str | None = None) -> TableRows:
    """The rows of a view of the map; raises `BadInput` for what is no cursor."""
    if after is not None and not (after.isascii() and after.isdecimal() and len(after) < 10):
        raise BadInput(f"{after!r}: no cursor; give the one that the page before ended with")
    start = int(after or 0)
    rows = _rows(marks)
    return TableRows(
        rows=tuple(rows[start : start + ROWS]),
        all=len(rows),
        next=str(start + ROWS) if start + ROWS < len(rows) else None,
    )


def _rows(marks: MapData) -> list[TableRow]:
    holds: dict[str, list[HoldMark]] = defaultdict(list)
    for hold in marks.holds:
        holds[hold.id].append(hold)
    told = [_row(place, tuple(holds.pop(place.id, ()))) for place in marks.places]
    held = [_held(own, tuple(found)) for own, found in sorted(holds.items())]
    return [*told, *held]


def _row(place: PlaceMark, holds: tuple[HoldMark, ...]) -> TableRow:
    is_stretch = place.lat is None
    return TableRow(id=place.id, name=place.name, within=place.within, is_stretch=is_stretch, events=place, holds=holds)


def _held(own: str, holds: tuple[HoldMark, ...]) -> TableRow:
    one = holds[0]
    return TableRow(id=own, name=one.name, within="", is_stretch=one.lat is None, events=None, holds=holds)
