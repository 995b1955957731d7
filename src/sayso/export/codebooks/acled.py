"""Events as rows in the columns of ACLED: only what its codebook would code."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sayso.export.cells import csv_bytes
from sayso.export.codebooks.acled_actors import Sides, sides
from sayso.export.codebooks.dates import bounds_of, middle
from sayso.export.codebooks.parties import NOT_VOUCHED, country_of, doubt, is_whole_country
from sayso.export.codebooks.told import Shelf, Told, note
from sayso.export.codebooks.tolls import dead
from sayso.export.exported import Contents, Exported, grouped
from sayso.lexicon.codebooks import Acled, AcledType, load_acled, load_regions, region_of
from sayso.lexicon.countries import Country
from sayso.model.event import Event
from sayso.model.knowledge import Actors
from sayso.model.place import Place
from sayso.model.terms import TollGroup

BECAUSE = {
    "absorbed": "a strike or shelling in a battle of the same actors, place and day, which ACLED codes as that battle",
    "country_wide": "told of a whole country, which ACLED does not code",
    "date_vague": "known to no day, week or month, which ACLED does not code",
    "denied": "only denied",
    "no_actor": "nobody is known to have done it",
    "no_civilians": "no unarmed people are told of, and no second armed side, one of which ACLED asks for",
    "no_place": "no place is known",
    "not_vouched": NOT_VOUCHED,
    "not_coded": "of a type that ACLED does not code",
    "running_total": "a total over more than one event",
}
MIDDLE_FROM = 2  # of this time precision on, the day is the middle of what it may be
CIVILIANS: frozenset[TollGroup] = frozenset({"civilian", "medic", "journalist"})
HARMED = CIVILIANS | {"child", "woman"}
VIOLENCE = "Violence against civilians"
Row = dict[str, object]


@dataclass(frozen=True, slots=True)
class Coded:
    """An event with all that its row is made of."""

    event: Event
    type: AcledType
    place: Place
    country: Country
    day: date
    sides: Sides
    told: Told


def acled_csv(contents: Contents) -> Exported:
    """A head and a row an event that ACLED's codebook would code; what is unknown is empty, fatalities among it.

    ACLED writes 0 where no deaths are told of. Here 0 stands only where it is said that nobody died.
    """
    book, shelf = load_acled(), Shelf(contents.document)
    coded, left = [], []
    for event in contents.document.events:
        made = _coded(event, book, contents.actors, shelf)
        if isinstance(made, Coded):
            coded.append(made)
        else:
            left.append((made, event.id))
    battles = {_unit(one) for one in coded if one.type.event_type == "Battles"}
    kept = [one for one in coded if not _is_absorbed(one, battles)]
    left += [("absorbed", one.event.id) for one in coded if _is_absorbed(one, battles)]
    rows = [[row[name] for name in book.columns] for one in kept for row in [_row(one, book, contents.actors)]]
    return Exported(content=csv_bytes([book.columns, *rows]), rows=len(rows), left_out=grouped(left, BECAUSE))


def _coded(event: Event, book: Acled, actors: Actors, shelf: Shelf) -> Coded | str:
    """The event as it is coded, or the reason why it is not."""
    kind, place, days = book.type_of(event.type), event.place, bounds_of(event.date)
    country = country_of(place)
    if kind is None or event.running or doubt(event):
        return "not_coded" if kind is None else doubt(event) or "running_total"
    if not event.actors and not event.recipients:
        return "no_actor"
    if place is None or country is None or is_whole_country(place):
        return "no_place" if place is None or country is None else "country_wide"
    if days is None or event.date is None or event.date.time_precision is None:
        return "date_vague"
    found = sides(event, kind, country.alpha_2, actors)
    if kind.needs_civilians and not (found.has_civilians or _civilian_dead(event)):
        return "no_civilians"
    day = middle(*days) if event.date.time_precision >= MIDDLE_FROM else days[0]
    return Coded(event, kind, place, country, day, found, shelf.told(event))


def _civilian_dead(event: Event) -> bool:
    return any(one.of in HARMED for one in event.toll_range)


def _unit(one: Coded) -> tuple[frozenset[str], str | None, date]:
    parties = (*one.event.actors, *one.event.recipients)
    return frozenset(own.actor_id or own.text for own in parties), one.place.gazetteer_id or one.place.name, one.day


def _is_absorbed(one: Coded, battles: set[tuple[frozenset[str], str | None, date]]) -> bool:
    return one.type.event_type == "Explosions/Remote violence" and _unit(one) in battles


def _row(one: Coded, book: Acled, actors: Actors) -> Row:
    counted = dead(one.event, vague=book.vague, civilian=CIVILIANS)
    where = dict(zip(("country", "admin1", "admin2", "admin3"), (*one.place.admin, *[None] * 4), strict=False))
    return {
        "event_id_cnty": f"{one.country.alpha_3}{one.event.id}",
        "event_date": one.day.isoformat(),
        "year": one.day.year,
        "time_precision": one.event.date.time_precision if one.event.date else None,
        "disorder_type": book.disorder[one.type.event_type],
        "event_type": one.type.event_type,
        "sub_event_type": _sub_event_type(one),
        **one.sides.cells(book),
        "civilian_targeting": "Civilian targeting" if one.type.event_type == VIOLENCE else None,
        "iso": one.country.numeric,
        "region": region_of(one.country.alpha_3, load_regions().acled),
        **where,
        "country": one.country.name,
        "location": one.place.name or one.place.text,
        "latitude": one.place.lat,
        "longitude": one.place.lon,
        "geo_precision": one.place.geo_precision,
        "source": "; ".join(one.told.outlets),
        "source_scale": "-".join(_scales(one, book, actors)),
        "notes": note(one.event),
        "fatalities": counted.low if counted else None,
        "tags": None,
        "timestamp": None,
    }


def _sub_event_type(one: Coded) -> str:
    if one.type.within and (one.place.facility or one.place.relation):
        return one.type.within
    return one.type.by_state if one.type.by_state and one.sides.is_state_at_home else one.type.sub_event_type


def _scales(one: Coded, book: Acled, actors: Actors) -> list[str]:
    """The scales of outlets whose country is known; of all others nothing is said."""
    return sorted(set(_scales_of(one, book, actors)))


def _scales_of(one: Coded, book: Acled, actors: Actors) -> Iterator[str]:
    for outlet in one.told.outlets:
        known = actors.lookup(outlet)
        if outlet in book.scale.international or (known and known.id in book.scale.international):
            yield "International"
        elif known and known.country:
            yield "National" if known.country == one.country.alpha_2 else "International"
