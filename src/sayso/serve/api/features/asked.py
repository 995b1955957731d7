"""What OGC API Features asks in its own words, as the query of a case."""

from sayso.errors import BadInput
from sayso.model.found import Box
from sayso.serve.api.features.records import Items
from sayso.store.find.terms import day_number

OPEN = ("", "..")


def box_of(items: Items) -> Box | None:
    """The box of `bbox`, whose heights do not count; raises `BadInput` for one that is none."""
    if items.bbox is None:
        return None
    numbers = [float(part) for part in items.bbox.split(",")]
    west, south, east, north = numbers if len(numbers) == 4 else (*numbers[:2], *numbers[3:5])
    if not (-90 <= south <= north <= 90 and -180 <= west <= 180 and -180 <= east <= 180):
        raise BadInput(f"bbox={items.bbox}: no box; give west,south,east,north in degrees, the south below the north")
    return Box(south=south, west=west, north=north, east=east)


def days_of(items: Items) -> tuple[str | None, str | None]:
    """The first and the last day of `datetime`; raises `BadInput` where one is no day of the calendar."""
    if items.datetime is None:
        return None, None
    first, slash, last = items.datetime.partition("/")
    since, until = _day(first), _day(last if slash else first)
    if since and until and since > until:
        raise BadInput(f"datetime={items.datetime}: ends before it begins")
    return since, until


def _day(words: str) -> str | None:
    if words in OPEN:
        return None
    day_number(words[:10])
    return words[:10]
