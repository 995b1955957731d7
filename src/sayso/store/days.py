"""Days as numbers, so that a database can compare them: proleptic ordinals, 1 for the first day of the year 1."""

from datetime import date

UNKNOWN = 0  # sorts before every day


def ordinal(day: str | None) -> int | None:
    """The ordinal of an ISO day or of the day of an RFC 3339 moment; `None` where it is unknown or none."""
    if not day:
        return None
    try:
        return date.fromisoformat(day[:10]).toordinal()
    except ValueError:
        return None


def iso(number: int | None) -> str | None:
    """The ISO day of an ordinal."""
    return date.fromordinal(number).isoformat() if number else None
