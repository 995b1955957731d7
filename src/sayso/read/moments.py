"""The date and time that stand alone on a page's line, as RFC 3339."""

import re
from collections.abc import Mapping
from datetime import date, datetime

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = rf"(?P<month>{'|'.join(MONTHS)})[a-z]*\.?"
DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
YEAR = r"(?P<year>(?:19|20)\d\d)"
WEEKDAY = r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?"
ZONE = r"(?P<zone>z|gmt|utc)?(?P<offset>[+-]\d\d:?\d\d)?"
CLOCK = rf"(?P<hour>\d{{1,2}})[:.](?P<minute>\d\d)(?::\d\d(?:\.\d+)?)?\s*(?P<half>[ap]\.?m\.?)?\s*\(?{ZONE}\)?"
GAP = r"[\s,|·•\u2013\u2014-]*"
DATES = (
    rf"(?P<year>\d{{4}})-(?P<number>\d\d)-(?P<day>\d\d)(?:t|{GAP})",
    rf"{DAY}[\s-]+(?:of )?{MONTH}[\s,-]+{YEAR}{GAP}",
    rf"{MONTH}\s+{DAY},?\s+{YEAR}{GAP}",
    rf"(?P<one>\d{{1,2}})[/.-](?P<other>\d{{1,2}})[/.-]{YEAR}{GAP}",
)
FORMS = tuple(
    re.compile(form)
    for dated in DATES
    for form in (
        rf"(?:{WEEKDAY}{GAP})?{dated}(?:at )?(?:{CLOCK})?",
        rf"{CLOCK}{GAP}(?:on )?(?:{WEEKDAY}{GAP})?{dated}",
    )
)
DAYS = tuple(re.compile(form) for form in (rf"{MONTH}\s+{DAY}", rf"{DAY}\s+{MONTH}"))


def moment(words: str) -> str | None:
    """The moment that words name, if they name one and nothing else.

    With a clock and a zone it is RFC 3339; without a zone the clock says nothing sure, so the day stands alone.
    Day and month in figures are read only where they cannot be mistaken for one another.
    """
    folded = re.sub(r"\s+", " ", words).strip(" .,|").casefold()
    found = next((match for form in FORMS if (match := form.fullmatch(folded))), None)
    return _written(found.groupdict()) if found else None


def is_day(words: str) -> bool:
    """Whether words name a day, with or without its year."""
    return moment(words) is not None or moment_near(words, "2000-02") is not None


def moment_near(words: str, month: str) -> str | None:
    """A day without its year, in the year that brings it nearest to a month (ISO)."""
    folded = re.sub(r"\s+", " ", words).strip(" .,|").casefold()
    found = next((match for form in DAYS if (match := form.fullmatch(folded))), None)
    middle = _valid(15, int(month[5:7]), int(month[:4]))
    if found is None or middle is None:
        return None
    number = MONTHS.index(found["month"]) + 1
    days = [_valid(int(found["day"]), number, middle.year + step) for step in (-1, 0, 1)]
    known = [day for day in days if day is not None]
    return min(known, key=lambda day: abs((day - middle).days)).isoformat() if known else None


def _written(parts: Mapping[str, str | None]) -> str | None:
    day = _day(parts)
    if day is None or not (parts["zone"] or parts["offset"]):
        return day.isoformat() if day else None
    offset = (parts["offset"] or "+00:00").replace(":", "")
    hour = int(parts["hour"] or 0) % (12 if parts["half"] else 24)
    hour += 12 if (parts["half"] or "").startswith("p") else 0
    clock = f"{hour:02}:{parts['minute']}:00{offset[:3]}:{offset[3:]}"
    try:
        return datetime.fromisoformat(f"{day.isoformat()}T{clock}").isoformat()
    except ValueError:
        return day.isoformat()


def _day(parts: Mapping[str, str | None]) -> date | None:
    year, month = int(str(parts["year"])), parts.get("month")
    if parts.get("one"):
        return _in_figures(int(str(parts["one"])), int(str(parts["other"])), year)
    number = MONTHS.index(month) + 1 if month else int(str(parts["number"]))
    return _valid(int(str(parts["day"])), number, year)


def _in_figures(one: int, other: int, year: int) -> date | None:
    if one != other and one <= 12 and other <= 12:
        return None
    return _valid(one, other, year) if other <= 12 else _valid(other, one, year)


def _valid(day: int, month: int, year: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
