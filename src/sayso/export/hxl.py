"""Events as a table with HXL hashtags under its head (HXL 1.1), the form that humanitarian data is shared in."""

from collections.abc import Callable
from typing import Any

from sayso.export.cells import LIST, csv_bytes
from sayso.export.codebooks.parties import country_of, named
from sayso.export.codebooks.told import Shelf, Told, note
from sayso.export.columns.events import ranges
from sayso.export.exported import Contents, Exported
from sayso.model.event import Event
from sayso.model.terms import Effect

Cell = Callable[[Event, Told], Any]


def _unit(level: int) -> Cell:
    return lambda event, _: event.place.admin[level] if event.place and len(event.place.admin) > level else None


def _total(effect: Effect, end: str) -> Cell:
    """The count of one effect where one group was counted; counts of several groups are not added here."""

    def cell(event: Event, _: Told) -> int | None:
        found = ranges(event, effect)
        return getattr(found[0], end) if len(found) == 1 else None

    return cell


def _country(event: Event, _: Told) -> str | None:
    country = country_of(event.place)
    return country.alpha_3 if country else None


COLUMNS: tuple[tuple[str, str, Cell], ...] = (
    ("Event", "#event+code", lambda event, _: event.id),
    ("Type", "#event+type", lambda event, _: event.type),
    ("From", "#date+occurred+start", lambda event, _: event.date.start_min if event.date else None),
    ("To", "#date+occurred+end", lambda event, _: event.date.end_max if event.date else None),
    ("By", "#group+name+first", lambda event, _: LIST.join(named(event.actors))),
    ("Against", "#group+name+second", lambda event, _: LIST.join(named(event.recipients))),
    ("Country", "#country+name", _unit(0)),
    ("Country code", "#country+code", _country),
    ("Admin 1", "#adm1+name", _unit(1)),
    ("Admin 2", "#adm2+name", _unit(2)),
    ("Admin 3", "#adm3+name", _unit(3)),
    ("Place", "#loc+name", lambda event, _: event.place.name if event.place else None),
    ("P-code", "#loc+code", lambda event, _: event.place.pcode if event.place else None),
    ("Facility", "#loc+facility+name", lambda event, _: event.place.facility if event.place else None),
    ("Latitude", "#geo+lat", lambda event, _: event.place.lat if event.place else None),
    ("Longitude", "#geo+lon", lambda event, _: event.place.lon if event.place else None),
    ("Precision", "#geo+precision", lambda event, _: event.place.geo_precision if event.place else None),
    ("Killed, at least", "#affected+killed+min", _total("killed", "min")),
    ("Killed, at most", "#affected+killed+max", _total("killed", "max")),
    ("Wounded, at least", "#affected+injured+min", _total("wounded", "min")),
    ("Wounded, at most", "#affected+injured+max", _total("wounded", "max")),
    ("Grade", "#status+grade", lambda event, _: event.grade),
    ("Origins", "#meta+origins+num", lambda event, _: event.origins),
    ("Who says so", "#meta+speaker", lambda _, told: LIST.join(told.speakers)),
    ("Published by", "#meta+source", lambda _, told: LIST.join(told.outlets)),
    ("What it is worth", "#description", lambda event, _: note(event)),
)


def hxl_csv(contents: Contents) -> Exported:
    """A head, the row of hashtags, and a row an event."""
    shelf = Shelf(contents.document)
    told = [(event, shelf.told(event)) for event in contents.document.events]
    rows = [[cell(*one) for _, _, cell in COLUMNS] for one in told]
    head = [[name for name, _, _ in COLUMNS], [tag for _, tag, _ in COLUMNS]]
    return Exported(content=csv_bytes([*head, *rows]), rows=len(rows))
