"""Dates as machines write them, read with clock and zone."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from sayso.read.moments import moment

FIRST_YEAR, LAST_YEAR = 1980, 2100
SECONDS = re.compile(r"\d{10}(?:\d{3})?")
SPACED_ZONE = re.compile(r"\s+(?=[+-]\d\d:?\d\d$)")
NAMED_ZONE = re.compile(r"\s*(?:UTC|GMT|Z)$", re.IGNORECASE)


def stamp(written: str | None) -> str | None:
    """A moment as RFC 3339 with the zone that was written, or the day alone where none was; else `None`.

    ISO 8601, RFC 2822, seconds since 1970, and the forms that people write. A clock without a zone says nothing sure.
    """
    words = " ".join((written or "").split())[:100]
    found = _iso(words) or _seconds(words) or _mail(words)
    if found is None:
        return moment(words) if words else None
    if not FIRST_YEAR <= found.year < LAST_YEAR:
        return None
    return found.replace(microsecond=0).isoformat() if found.tzinfo else found.date().isoformat()


def best(written: Iterable[str | None]) -> str | None:
    """The first that is a date; where it is a day alone, the first of that day with clock and zone among the rest."""
    known = [found for one in written if (found := stamp(one))]
    if not known or "T" in known[0]:
        return known[0] if known else None
    return next((found for found in known if found.startswith(f"{known[0]}T")), known[0])


def _iso(words: str) -> datetime | None:
    plain = SPACED_ZONE.sub("", NAMED_ZONE.sub("+00:00", words))
    try:
        return datetime.fromisoformat(plain)
    except ValueError:
        return None


def _seconds(words: str) -> datetime | None:
    return datetime.fromtimestamp(int(words[:10]), UTC) if SECONDS.fullmatch(words) else None


def _mail(words: str) -> datetime | None:
    if not re.match(r"[A-Z][a-z]{2}, \d", words):
        return None
    try:
        return parsedate_to_datetime(words)
    except (ValueError, IndexError):
        return None
