"""Events as rows in the columns of UCDP's GED: deaths of two named sides, or of civilians, at a place and a date."""

from dataclasses import dataclass
from datetime import date
from math import floor

from sayso.export.cells import csv_bytes
from sayso.export.codebooks.dates import bounds_of, ended
from sayso.export.codebooks.ged_sides import Dyad, dyad
from sayso.export.codebooks.parties import NOT_VOUCHED, country_of, doubt, is_whole_country
from sayso.export.codebooks.told import Shelf, Told
from sayso.export.codebooks.tolls import Dead, dead
from sayso.export.exported import Contents, Exported, grouped
from sayso.lexicon.codebooks import Ged, load_acled, load_ged, load_regions, region_of
from sayso.lexicon.countries import Country
from sayso.model.event import Event
from sayso.model.knowledge import Actors
from sayso.model.place import Place

BECAUSE = {
    "date_vague": "no day between a first and a last is known, or they lie more than a year apart",
    "denied": "only denied",
    "not_vouched": NOT_VOUCHED,
    "no_death": "no death is told of, which GED asks for",
    "no_dyad": "who did it or who suffered it is not known by name, or not told to be civilians",
    "no_force": "of a type that is no use of force",
    "no_place": "no place is known",
}
PRECISIONS = ((0, 1), (5, 2), (6, 3), (30, 4), (365, 5))  # days between first and last, and GED's code
NEAR, REGION = 2, 3
Row = dict[str, object]


@dataclass(frozen=True, slots=True)
class Coded:
    """An event with all that its row is made of."""

    event: Event
    place: Place
    country: Country
    days: tuple[date, date]
    precision: int
    dyad: Dyad
    dead: Dead
    told: Told


def ged_csv(contents: Contents) -> Exported:
    """A head and a row an event that GED's codebook would code; ids that only UCDP gives stay empty."""
    book, shelf = load_ged(), Shelf(contents.document)
    made = [(event, _coded(event, book, contents.actors, shelf)) for event in contents.document.events]
    kept = [_row(one) for _, one in made if isinstance(one, Coded)]
    left = [(one, event.id) for event, one in made if isinstance(one, str)]
    rows = [[row.get(name) for name in book.columns] for row in kept]
    return Exported(content=csv_bytes([book.columns, *rows]), rows=len(rows), left_out=grouped(left, BECAUSE))


def _coded(event: Event, book: Ged, actors: Actors, shelf: Shelf) -> Coded | str:
    """The event as it is coded, or the first reason why it is not."""
    if event.type not in book.force:
        return "no_force"
    doubted = doubt(event)
    if doubted is not None:
        return doubted
    counted = dead(event, vague=load_acled().vague, civilian=book.civilians)
    if counted is None or counted.low < 1:
        return "no_death"
    found = dyad(event, book, actors)
    country = country_of(event.place)
    if found is None or event.place is None or country is None:
        return "no_dyad" if found is None else "no_place"
    days = _days(event)
    precision = next((code for most, code in PRECISIONS if days and (days[1] - days[0]).days <= most), None)
    if days is None or precision is None:
        return "date_vague"
    return Coded(event, event.place, country, days, precision, found, counted, shelf.told(event))


def _days(event: Event) -> tuple[date, date] | None:
    """The first and last day; what has no last one, as a total "since September", has none."""
    begun = bounds_of(event.date)
    last = ended(event.date) if event.date else None
    return (begun[0], max(begun[1], last)) if begun and last else None


def _row(one: Coded) -> Row:
    return {
        "id": one.event.id,
        "year": one.days[0].year,
        "type_of_violence": one.dyad.type_of_violence,
        "dyad_name": f"{one.dyad.side_a} - {one.dyad.side_b}",
        "side_a": one.dyad.side_a,
        "side_b": one.dyad.side_b,
        **_reports(one.told),
        **_where(one.place, one.country),
        "event_clarity": 2 if one.event.running else 1,
        "date_prec": one.precision,
        "date_start": one.days[0].isoformat(),
        "date_end": one.days[1].isoformat(),
        **_deaths(one),
    }


def _reports(told: Told) -> Row:
    """What was reported by whom: GED keeps apart who published it and from whom it came, and so does sayso."""
    articles = [", ".join(part for part in (one.outlet, one.published, one.title) if part) for one in told.reports]
    return {
        "number_of_sources": len(told.reports),
        "source_article": "; ".join(f'"{article}"' for article in articles if article),
        "source_office": "; ".join(told.outlets),
        "source_date": "; ".join(dict.fromkeys(one.published[:10] for one in told.reports if one.published)),
        "source_headline": "; ".join(dict.fromkeys(one.title for one in told.reports if one.title)),
        "source_original": "; ".join(told.speakers),
    }


def _where(place: Place, country: Country) -> Row:
    lat, lon = place.lat, place.lon
    is_point = lat is not None and lon is not None
    return {
        "where_prec": _where_precision(place),
        "where_coordinates": place.name,
        "where_description": " ".join(part for part in (place.relation, place.name or place.text) if part),
        "adm_1": place.admin[1] if len(place.admin) > 1 else None,
        "adm_2": place.admin[2] if len(place.admin) > 2 else None,
        "latitude": lat,
        "longitude": lon,
        "geom_wkt": f"POINT ({lon} {lat})" if is_point else None,
        "priogrid_gid": _grid(lat, lon) if lat is not None and lon is not None else None,
        "country": country.name,
        "region": region_of(country.alpha_3, load_regions().ged),
    }


def _where_precision(place: Place) -> int | None:
    """GED's code of how exactly a place is known; a region is one of the first or of the second level."""
    if is_whole_country(place):
        return 6
    if place.geo_precision == REGION:
        return 4 if len(place.admin) == 1 else 3
    return place.geo_precision if place.geo_precision in {1, NEAR} else None


def _grid(lat: float, lon: float) -> int:
    """The cell of PRIO-GRID, half a degree wide, numbered by row from the south-west."""
    return (floor((lat + 90) * 2)) * 720 + floor((lon + 180) * 2) + 1


def _deaths(one: Coded) -> Row:
    """The four counts that add up to the best estimate, which is the lowest where counts differ; never a midpoint."""
    low = one.dead.low
    civilians = low if one.dyad.is_one_sided else min(one.dead.civilians or 0, low)
    return {
        "deaths_civilians": civilians,
        "deaths_unknown": low - civilians,
        "deaths_a": 0,
        "deaths_b": 0,
        "best": low,
        "high": one.dead.high,
        "low": low,
    }
