"""The gazetteer's own record of a place, whatever table it came from."""

from sayso.lexicon.places import PlaceKind
from sayso.model.knowledge import Toponym
from sayso.model.place import Place
from sayso.model.record import Record


class PlaceRow(Record, frozen=True, kw_only=True):
    """A place with all its names.

    `admin` runs from the country inwards, names in English, and ends with the place itself where that is a country
    or an administrative unit, as ACLED's admin columns do. `is_curated` is true of our own tables: their places
    are there because reports of conflicts name them. `origin` says where the facts are from.
    """

    id: str
    name: str
    kind: PlaceKind
    origin: str
    country: str | None = None
    admin: tuple[str, ...] = ()
    lat: float | None = None
    lon: float | None = None
    geo_precision: int = 1
    pcode: str | None = None
    population: int = 0
    variants: tuple[str, ...] = ()
    is_curated: bool = False


def toponym(row: PlaceRow) -> Toponym:
    """The row as other stages see a candidate."""
    return Toponym(
        gazetteer_id=row.id,
        name=row.name,
        kind=row.kind,
        lat=row.lat,
        lon=row.lon,
        country=row.country,
        admin=row.admin,
        pcode=row.pcode,
        population=row.population,
    )


def place(row: PlaceRow, text: str) -> Place:
    """The row as the place that the words of a report stand for."""
    return Place(
        text=text,
        name=row.name,
        gazetteer_id=row.id,
        pcode=row.pcode,
        lat=row.lat,
        lon=row.lon,
        geo_precision=row.geo_precision,
        admin=row.admin,
    )
