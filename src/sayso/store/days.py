"""Days as numbers, so that a database can compare them: proleptic ordinals, 1 for the first day of the year 1."""

from datetime import date
from functools import lru_cache

UNKNOWN = 0  # sorts before every day


def ordinal(day: str | None) -> int | None:
    """The ordinal of an ISO day or of the day of an RFC 3339 moment; `None` where it is unknown or none."""
    return _ordinal(day[:10]) if day else None


def iso(number: int | None) -> str | None:
    """The ISO day of an ordinal."""
    return date.fromordinal(number).isoformat() if number else None


@lru_cache(maxsize=16_384)  # claims tell of the same days again and again
def _ordinal(day: str) -> int | None:
    try:
        return date.fromisoformat(day).toordinal()
    except ValueError:
        return None
