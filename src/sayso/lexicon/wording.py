"""Places, dates, actors and counts in words that read the same wherever they stand."""

from collections.abc import Iterable
from datetime import date

from sayso.lexicon.words import Words
from sayso.model.claim import ActorMention
from sayso.model.date import DateBounds
from sayso.model.place import Place
from sayso.model.terms import Effect, TollGroup, Vague


def day_words(day: str | None) -> str | None:
    """An ISO day, or the day of a moment, as a person writes it."""
    if not day:
        return None
    try:
        parsed = date.fromisoformat(day[:10])
    except ValueError:
        return day
    return f"{parsed.day} {parsed:%B} {parsed.year}"


def date_words(bounds: DateBounds | None) -> str | None:
    """What is known of a date: a day, a stretch, or what it lies between."""
    if bounds is None:
        return None
    start, end = day_words(bounds.start_min), day_words(bounds.end_max)
    if start and end:
        is_stretch = bounds.start_min == bounds.start_max and bounds.end_min == bounds.end_max
        return start if start == end else f"from {start} to {end}" if is_stretch else f"between {start} and {end}"
    if start or end:
        return f"not before {start}" if start else f"by {end}"
    return bounds.text or None


def place_words(place: Place | None) -> str | None:
    """A place with its facility, its relation to the name, and the country or province that it lies in."""
    if place is None:
        return None
    name = place.name or place.text
    where = joined_relation(place.relation, name)
    if place.count:
        where = f"{place.count} places" + (f" in {where}" if where else "")
    facility = f"{place.facility}, {where}" if place.facility and where else place.facility or where
    around = [part for part in dict.fromkeys([*place.admin[-1:], *place.admin[:1]]) if part != name]
    inside = f" ({', '.join(around)})" if around and facility else ""
    return f"{facility}{inside}" if facility else None


def joined_relation(relation: str | None, name: str | None) -> str | None:
    """Words such as "northern outskirts of Hajin"."""
    return f"{relation} {name}" if relation and name else name or relation


def actors_words(actors: Iterable[ActorMention], *, link: str = "and") -> str | None:
    """Actors by the names of the registry, else by the report's words."""
    return enumerated((actor.name or actor.text for actor in actors), link=link) or None


def count_words(low: int | None, high: int | None, vague: Vague | None = None) -> str:
    """A count as said: a number, a range, or a vague word; never a midpoint."""
    if low is not None and high is not None:
        return f"{low}" if low == high else f"{low} to {high}"
    if vague:
        return vague if vague == "several" else f"{vague} of"
    if low is not None:
        return f"at least {low}"
    return f"up to {high}" if high is not None else "an unknown number of"


def victims_words(of: TollGroup, effect: Effect, words: Words, *, is_one: bool = False) -> str:
    """Whom a count is of, and what became of them; the code of a group is its singular."""
    return f"{of if is_one else words.toll_of[of]} {words.effect[effect]}"


def enumerated(names: Iterable[str], *, link: str = "and") -> str:
    """Names in a row, each once: "A", "A and B", "A, B and C"."""
    each = list(dict.fromkeys(names))
    return f" {link} ".join(filter(None, (", ".join(each[:-1]), *each[-1:])))


def counted(count: int, name: str, plural: str | None = None) -> str:
    """A number with its noun: "1 claim", "2 claims"."""
    return f"{count} {name if count == 1 else plural or f'{name}s'}"
