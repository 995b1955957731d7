"""What the lexicon knows of places: the supplement to the gazetteer, kind words, doubtful names, facilities.

The supplement is CSV under `data/places/`, one table a land or theme, each row with where its facts are from.
"""

from collections.abc import Iterator
from typing import Literal

from sayso.lexicon.load import data_names, load_rows, load_toml
from sayso.lexicon.rule import Rule
from sayso.model.record import Record
from sayso.model.terms import FacilityType

PlaceKind = Literal["country", "admin1", "admin2", "admin3", "city", "area"]


class SupplementRow(Record, frozen=True, kw_only=True):
    """A place of our own tables; `city` is any town, village or site.

    `parent` is the id of the unit that it lies in. `variants` are further names, parted by `|`. `geonames` is the
    GeoNames record that this row names better and whose names and point it takes over where it has none;
    `replaces` one that is wrong and goes. `admin1_code` is the unit's code in GeoNames, which is no P-code:
    GeoNames SY.09 is Aleppo, P-code SY09 is Deir-ez-Zor.
    """

    id: str
    name: str
    kind: PlaceKind
    origin: str
    parent: str | None = None
    variants: str = ""
    lat: float | None = None
    lon: float | None = None
    geo_precision: int | None = None
    pcode: str | None = None
    population: int = 0
    geonames: int | None = None
    replaces: int | None = None
    admin1_code: str | None = None


class KindWords(Record, frozen=True, kw_only=True):
    """Words that say what kind of place a name is ("province", "town"), and the kinds that they allow."""

    words: tuple[str, ...]
    kinds: tuple[PlaceKind, ...]


class NameHabits(Record, frozen=True, kw_only=True):
    """What is known of names in general, apart from any one place.

    `ordinary` are words and `personal` are people's names that are a place's name too: they name the place only
    where something near them says so. `transliterated` are the languages (ISO 639) whose names reach English by
    several systems.
    """

    kind_words: tuple[KindWords, ...]
    ordinary: frozenset[str]
    personal: frozenset[str]
    transliterated: frozenset[str]


class FacilityRule(Rule, frozen=True, kw_only=True):
    """Words by which a facility is of a type: noun phrases in the singular, head last.

    `matches` and `rejects` are noun phrases here, not sentences.
    """

    type: FacilityType
    phrases: tuple[str, ...]


class NamedFacility(Record, frozen=True, kw_only=True):
    """A facility with a name of its own, and the place that it stands in or by."""

    id: str
    name: str
    type: FacilityType
    place: str
    basis: str
    variants: tuple[str, ...] = ()


class FacilityWords(Record, frozen=True, kw_only=True):
    """How facilities are called.

    `general` are heads that leave the type to the word before them ("the hospital building"), `not_facilities`
    phrases that only look like one ("stock market"), `descriptive` words that name no one facility ("national").
    """

    general: frozenset[str]
    not_facilities: frozenset[str]
    descriptive: frozenset[str]
    rules: tuple[FacilityRule, ...]
    named: tuple[NamedFacility, ...]


def supplement_tables() -> list[str]:
    """The tables of the supplement, as names of data files."""
    return data_names("places", ".csv")


def load_supplement() -> Iterator[SupplementRow]:
    """Every row of our own tables of places."""
    for table in supplement_tables():
        yield from load_rows(table, SupplementRow)


def load_name_habits() -> NameHabits:
    """Kind words, doubtful names and transliterated languages."""
    return load_toml("places/names.toml", NameHabits)


def load_facility_words() -> FacilityWords:
    """The types of facilities by their words, and the facilities that are known by name."""
    return load_toml("places/facilities.toml", FacilityWords)
