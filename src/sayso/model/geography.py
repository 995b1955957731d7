"""How far apart two places are, so that "near" means the same in every stage."""

from math import asin, cos, radians, sin, sqrt

from sayso.model.place import Place

EARTH_RADIUS_KM = 6371.0088  # mean radius, IUGG


def distance_km(one: Place, other: Place) -> float | None:
    """Kilometres between two places on a sphere; `None` where one of them has no point.

    A sphere is within 0.6 % of the ellipsoid, far finer than any place that a report names.
    """
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return None
    lat, other_lat = radians(one.lat), radians(other.lat)
    half_lat, half_lon = (other_lat - lat) / 2, radians(other.lon - one.lon) / 2
    square = sin(half_lat) ** 2 + cos(lat) * cos(other_lat) * sin(half_lon) ** 2
    return 2 * EARTH_RADIUS_KM * asin(sqrt(min(1.0, square)))
