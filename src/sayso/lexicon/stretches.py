"""Which places are a stretch of land and no point: what is known to be "in Idlib province" is at no place in it."""

import re
from functools import cache

from sayso.lexicon.places import load_supplement
from sayso.model.place import Place

UNITS = frozenset({"country", "admin1", "admin2", "admin3"})
OUTLINED = re.compile(r"iso:([A-Z]{2}(?:-[A-Z0-9]{1,3})?)")  # ISO 3166-1, and 3166-2
LARGE = 3  # ACLED's precision of a region


def is_stretch(place: Place) -> bool:
    """Whether a place is a country, one of its units, or an area that no point stands for.

    A town may bear the name of the unit around it, so that names do not tell. Of imported P-codes nothing else tells a
    unit from a town that is its seat; there the doubt is for the unit, since a mark that is not there misleads nobody.
    """
    own = place.gazetteer_id or ""
    if place.lat is None or place.lon is None or own.startswith("iso:"):
        return True
    return own in _stretches() or (own.startswith("ocha:") and place.name in place.admin[-1:])


def outline_of(place: Place) -> str | None:
    """The ISO code by which the outline of a country or of its first subdivision is found; `None` for all else."""
    found = OUTLINED.fullmatch(place.gazetteer_id or "")
    return found.group(1) if found else None


@cache
def _stretches() -> frozenset[str]:
    return frozenset(row.id for row in load_supplement() if row.kind in UNITS or row.geo_precision == LARGE)
