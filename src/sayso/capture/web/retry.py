"""How long to wait before a site that was asked too often, or is overloaded, is asked again."""

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

OVERLOADED = frozenset({429, 503})
TRIES = 4
FIRST_WAIT = 5.0
LONGEST_WAIT = 120.0
SECONDS = re.compile(r"\d{1,9}")


def wait_before(attempt: int, retry_after: str | None, now: datetime) -> float:
    """The seconds to wait before the next attempt: as the site says, else twice as long each time."""
    said = said_seconds(retry_after, now)
    return said if said is not None else min(FIRST_WAIT * 2**attempt, LONGEST_WAIT)


def said_seconds(retry_after: str | None, now: datetime) -> float | None:
    """What a header `Retry-After` says, as seconds from now; it may give seconds or a date (RFC 9110)."""
    written = (retry_after or "").strip()
    if SECONDS.fullmatch(written):
        return float(written)
    try:
        moment = parsedate_to_datetime(written)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return max(0.0, (aware - now).total_seconds())
