"""Which places are a stretch of land and no point: what is known to be "in Idlib province" is at no place in it."""

import re
from functools import cache

from sayso.lexicon.places import load_supplement
from sayso.model.place import Place

UNITS = frozenset({"country", "admin1", "admin2", "admin3"})
OUTLINED = re.compile(r"iso:([A-Z]{2}(?:-[A-Z0-9]{1,3})?)")  # ISO 3166-1, and 3166-2
LARGE = 3  # ACLED's precision of a region


def is_stretch(place: Place) -> bool:
    """Whether a place is a country, one of its units, or an area that no point stands for."""
    own = place.gazetteer_id
    if place.lat is None or place.lon is None or (place.name and place.name in place.admin[-1:]):
        return True
    return own is not None and (own.startswith("iso:") or own in _stretches())


def outline_of(place: Place) -> str | None:
    """The ISO code by which the outline of a country or of its first subdivision is found; `None` for all else."""
    found = OUTLINED.fullmatch(place.gazetteer_id or "")
    return found.group(1) if found else None


@cache
def _stretches() -> frozenset[str]:
    return frozenset(row.id for row in load_supplement() if row.kind in UNITS or row.geo_precision == LARGE)
