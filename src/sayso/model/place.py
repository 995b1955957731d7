"""Where something happened, as far as the words say; nothing known to a point has no point."""

from sayso.model.record import Record
from sayso.model.selector import Selector

REGION = 3  # of ACLED's precision: no more is known than a large region


class Place(Record, frozen=True, kw_only=True):
    """A place of an event: its words, its gazetteer entry if known, and how it relates to it.

    `geo_precision` is ACLED's: 1 a named town or site, 2 near it or part of it, 3 a large region. `lat` and
    `lon` are WGS84 degrees. `count` is for unnamed places ("five villages"). `facility` is the facility's own
    name ("Nabd al-Hayat hospital") or, where it has none, its type ("hospital"). `admin` runs from the country
    inwards. `relation` is as in "northern outskirts of".
    """

    text: str | None = None
    selector: Selector | None = None
    name: str | None = None
    gazetteer_id: str | None = None
    pcode: str | None = None
    lat: float | None = None
    lon: float | None = None
    geo_precision: int | None = None
    facility: str | None = None
    part_of: str | None = None
    relation: str | None = None
    count: int | None = None
    admin: tuple[str, ...] = ()

    @property
    def pin(self) -> tuple[float, float] | None:
        """Longitude and latitude (the order of RFC 7946), where a point stands for the place: for no region."""
        if self.lat is None or self.lon is None or (self.geo_precision or REGION) >= REGION:
            return None
        return (self.lon, self.lat) if -90 <= self.lat <= 90 and -180 <= self.lon <= 180 else None
