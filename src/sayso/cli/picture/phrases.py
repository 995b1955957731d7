"""Places, dates, actors and tolls in words."""

from datetime import date

from sayso.cli.plain import plain
from sayso.lexicon.words import Words
from sayso.model.claim import ActorMention, Toll
from sayso.model.date import DateBounds
from sayso.model.place import Place


def day_words(day: str | None) -> str | None:
    """An ISO day, or the day of a moment, as a person writes it."""
    if not day:
        return None
    try:
        parsed = date.fromisoformat(day[:10])
    except ValueError:
        return plain(day)
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
    return plain(bounds.text) if bounds.text else None


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
    return plain(f"{facility}{inside}") if facility else None


def joined_relation(relation: str | None, name: str | None) -> str | None:
    """Words such as "northern outskirts of Hajin"."""
    return f"{relation} {name}" if relation and name else name or relation


def actors_words(actors: tuple[ActorMention, ...], *, link: str = "and") -> str | None:
    """Actors by the names of the registry, else by the report's words."""
    names = list(dict.fromkeys(plain(actor.name or actor.text) for actor in actors))
    return f"{', '.join(names[:-1])} {link} {names[-1]}" if len(names) > 1 else next(iter(names), None)


def toll_words(toll: Toll, words: Words) -> str:
    """A count as said: a number, a range, or a vague word; never a midpoint."""
    return f"{_count(toll)} {words.toll_of[toll.of]} {words.effect[toll.effect]}"


def _count(toll: Toll) -> str:
    if toll.min is not None and toll.max is not None:
        return f"{toll.min}" if toll.min == toll.max else f"{toll.min} to {toll.max}"
    if toll.vague:
        return toll.vague if toll.vague == "several" else f"{toll.vague} of"
    if toll.min is not None:
        return f"at least {toll.min}"
    return f"up to {toll.max}" if toll.max is not None else "an unknown number of"
