"""Places, dates, actors and tolls in words that are safe to print."""

from sayso.cli.plain import plain
from sayso.lexicon import wording
from sayso.lexicon.words import Words
from sayso.model.claim import ActorMention, Toll
from sayso.model.date import DateBounds
from sayso.model.place import Place


def day_words(day: str | None) -> str | None:
    """An ISO day, or the day of a moment, as a person writes it."""
    return _plain(wording.day_words(day))


def date_words(bounds: DateBounds | None) -> str | None:
    """What is known of a date: a day, a stretch, or what it lies between."""
    return _plain(wording.date_words(bounds))


def place_words(place: Place | None) -> str | None:
    """A place with its facility, its relation to the name, and the country or province that it lies in."""
    return _plain(wording.place_words(place))


def actors_words(actors: tuple[ActorMention, ...], *, link: str = "and") -> str | None:
    """Actors by the names of the registry, else by the report's words."""
    return _plain(wording.actors_words(actors, link=link))


def toll_words(toll: Toll, words: Words) -> str:
    """A count as said: a number, a range, or a vague word; never a midpoint."""
    count = wording.count_words(toll.min, toll.max, toll.vague)
    is_one = toll.min == toll.max == 1
    return f"{count} {wording.victims_words(toll.of, toll.effect, words, is_one=is_one)}"


def _plain(words: str | None) -> str | None:
    return plain(words) if words else None
