"""How likely a name is to stand for a place, and whether the evidence bears it.

Scores are in powers of ten, as people are counted: a place of ten times the people is one point likelier. The
figures follow from what a report's bare name usually means ("Aleppo" is the city, "Anbar" the governorate).
"""

from dataclasses import dataclass
from math import log10

from sayso.resolve.places.context import Context
from sayso.resolve.places.index import BY_NAME, BY_SPELLING, BY_VARIANT, Hit
from sayso.resolve.places.row import PlaceRow

_PRIOR = {"country": 8.0, "area": 5.5, "admin1": 4.5, "admin2": 2.5, "admin3": 2.0}
_CITY = 0.5  # a bare name is a town's rather than that of the unit around it
_SMALLEST = 1.5  # as of a hamlet of thirty: no population given
_CURATED = 1.0
_EXACTNESS = {BY_NAME: 0.0, BY_VARIANT: -0.7, BY_SPELLING: -2.0}
_KIND, _OTHER_KIND, _PARENT = 3.0, -3.0, 3.0
_VOTES_FOR_KNOWN, _VOTES_FOR_TOWN = 4.0, 1.5  # in a report on Texas "Mexico" and "Cuba" are no Texan towns

_UNDOUBTED_CITY = 1_000_000  # known to every reader, even where its name is a word or a person's
_KNOWN_ABROAD = 100_000  # named without its country in a report about another
_KNOWN_ALONE = 15_000  # named where nothing near it names a place
_ENOUGH_VOTES = 0.2
_LOCAL = ("admin2", "admin3", "city")


def prior(hit: Hit) -> float:
    """How likely a name is to mean this place where nothing else is known."""
    row = hit.row
    size = _PRIOR.get(row.kind) or _CITY + max(_SMALLEST, log10(row.population + 1))
    if not row.is_curated:
        return size + _EXACTNESS[hit.exactness]
    # our own tables list names by hand: another of its names is as good as its own
    return (
        size
        + (0.0 if _is_local(row) else _CURATED)
        + (_EXACTNESS[BY_SPELLING] if hit.exactness == BY_SPELLING else 0.0)
    )


def score(hit: Hit, context: Context, kinds: frozenset[str]) -> float:
    """How likely a name is to mean this place among those that stand near it, called what it is called."""
    is_known = (hit.row.is_curated or hit.row.kind != "city") and not _is_local(hit.row)
    votes = _VOTES_FOR_KNOWN if is_known else _VOTES_FOR_TOWN
    evidence = votes * context.share(hit.row) + _PARENT * context.names_unit_of(hit.row)
    called = 0.0 if not kinds else _KIND if hit.row.kind in kinds else _OTHER_KIND
    return prior(hit) + evidence + called


@dataclass(frozen=True, slots=True)
class Name:
    """What is known of the name itself.

    `is_doubtful`: it is a word or a person's name too. `is_local`: all places of that name lie in one land whose
    names come in many spellings.
    """

    is_doubtful: bool = False
    is_local: bool = False


def is_borne(hit: Hit, context: Context, kinds: frozenset[str], name: Name) -> bool:
    """Whether there is evidence enough that the name means the place at all.

    A name that is a word or a person's name too needs a kind word or a parent near it; the country alone is parent
    enough for a place of our own tables only, for there is no word that is not some American hamlet.
    """
    row = hit.row
    if name.is_doubtful and row.population < _UNDOUBTED_CITY:
        return row.kind in kinds or context.names_unit_of(row) or (row.is_curated and context.names_country_of(row))
    if row.is_curated and _is_foreign_namesake(hit, context):
        return False
    if row.is_curated:
        return not _is_local(row) or row.kind in kinds or context.share(row) >= _ENOUGH_VOTES
    return _is_spelling_borne(hit, context, name) and _is_town_borne(hit, context, kinds, name)


def _is_foreign_namesake(hit: Hit, context: Context) -> bool:
    """Whether a town's other name stands in a report on another country, which has its own "Thawra" quarter."""
    is_abroad = not context.is_empty and context.share(hit.row) < _ENOUGH_VOTES
    return is_abroad and hit.exactness != BY_NAME and hit.row.kind == "city" and hit.row.population < _KNOWN_ABROAD


def _is_local(row: PlaceRow) -> bool:
    """Whether a place of our own tables is named without its country in reports on that country only.

    Towns, and units below the first level, of which not even a point is known have names that mean other things
    elsewhere.
    """
    return row.lat is None and row.kind in _LOCAL


def _is_spelling_borne(hit: Hit, context: Context, name: Name) -> bool:
    """A like spelling far from the report's country is chance; so is a small town's other name.

    An invented or a foreign name often equals some small town's other name, so one that nothing near it speaks for
    stands for a city only.
    """
    if hit.exactness == BY_NAME or (hit.exactness == BY_VARIANT and hit.row.kind != "city"):
        return True
    if context.share(hit.row) < _ENOUGH_VOTES:
        return hit.exactness == BY_VARIANT and hit.row.population >= _KNOWN_ABROAD
    return hit.exactness == BY_SPELLING or name.is_local or hit.row.population >= _KNOWN_ALONE


def _is_town_borne(hit: Hit, context: Context, kinds: frozenset[str], name: Name) -> bool:
    """A town is meant in a report about its country, or where it is so large that readers know where it lies."""
    row = hit.row
    if row.kind != "city" or row.kind in kinds or context.share(row) >= _ENOUGH_VOTES:
        return True
    if context.is_empty:
        return name.is_local or row.population >= _KNOWN_ALONE
    return row.population >= _KNOWN_ABROAD and hit.exactness == BY_NAME
