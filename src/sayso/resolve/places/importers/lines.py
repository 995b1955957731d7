"""What importers give beside rows: a line that they could not read, and why."""

from collections.abc import Iterable

from sayso.model.record import Record
from sayso.resolve.places.row import PlaceRow


class BadLine(Record, frozen=True, kw_only=True):
    """A line of a table that names no place: kept as a message, so that nothing is dropped in silence."""

    number: int
    problem: str

    def __str__(self) -> str:
        return f"line {self.number}: {self.problem}"


def parted(results: Iterable[PlaceRow | BadLine]) -> tuple[list[PlaceRow], list[BadLine]]:
    """The rows and the lines that could not be read."""
    rows: list[PlaceRow] = []
    bad: list[BadLine] = []
    for result in results:
        if isinstance(result, BadLine):
            bad.append(result)
        else:
            rows.append(result)
    return rows, bad


def degrees(text: str, limit: float) -> float | None:
    """A coordinate in decimal degrees, comma or point; `None` for an empty cell. Raises `ValueError`."""
    if not text.strip():
        return None
    value = float(text.strip().replace(",", "."))
    if not -limit <= value <= limit:
        raise ValueError(f"no such coordinate: {text}")
    return value


def point(lat: str, lon: str) -> tuple[float | None, float | None]:
    """A point, or none: half a point is none, and (0, 0) is how tables write that they do not know."""
    found = degrees(lat, 90), degrees(lon, 180)
    return (None, None) if None in found or found == (0, 0) else found
