"""Events and spells as GeoJSON (RFC 7946): a point only where one is known, and else no geometry."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import msgspec

from sayso.export.columns import TABLES
from sayso.export.columns.column import Column
from sayso.export.exported import Contents, Exported, Kind
from sayso.model.place import Place

LOCATED: tuple[Kind, ...] = ("events", "control")


def feature_collection(contents: Contents) -> dict[str, Any]:
    """A feature an event and a feature a spell, as far as these are wanted.

    The properties are the columns of the tables, precision and P-code among them; `record` says which kind it is. A
    region is no pin: what is known to no point has the geometry `null`.
    """
    kinds = [kind for kind in LOCATED if kind in contents.kinds]
    return {"type": "FeatureCollection", "features": [one for kind in kinds for one in _features(contents, kind)]}


def geojson(contents: Contents) -> Exported:
    """The features in bytes."""
    made = feature_collection(contents)
    return Exported(content=msgspec.json.encode(made) + b"\n", rows=len(made["features"]))


def _features(contents: Contents, kind: Kind) -> Iterator[dict[str, Any]]:
    table = TABLES[kind]
    name = "event" if kind == "events" else "spell"
    for row in table.rows(contents):
        told = {column.name: _property(column, row) for column in table.columns if column.name not in {"lat", "lon"}}
        properties = {"record": name, **told}
        yield {"type": "Feature", "id": row.id, "geometry": _point(row.place), "properties": properties}


def _property(column: Column[Any], row: object) -> object:
    value = column.of(row)
    if column.type == "list" and value is not None:
        return list(value) if not isinstance(value, str | int | float) else [value]
    return value if column.type != "day" or value is None or _is_day(str(value)) else None


def _is_day(words: str) -> bool:
    try:
        date.fromisoformat(words)
    except ValueError:
        return False
    return True


def _point(place: Place | None) -> dict[str, Any] | None:
    pin = place.pin if place else None
    return {"type": "Point", "coordinates": list(pin)} if pin else None
