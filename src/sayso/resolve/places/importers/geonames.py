"""Dumps of GeoNames (`allCountries.txt`, `SY.txt`) with, if given, its table of alternate names. CC BY 4.0: credit it.

Read twice, so that a dump of any size needs little memory: first for the names of units, then for all.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from sayso.lexicon.places import PlaceKind
from sayso.resolve.places.importers.lines import BadLine, point
from sayso.resolve.places.row import PlaceRow

COLUMNS = 19
_ID, _NAME, _VARIANTS, _LAT, _LON, _CLASS, _CODE, _COUNTRY = 0, 1, 3, 4, 5, 6, 7, 8
_ADMIN = slice(10, 13)
_POPULATION = 14
_UNITS: Mapping[str, tuple[PlaceKind, int]] = {"ADM1": ("admin1", 1), "ADM2": ("admin2", 2), "ADM3": ("admin3", 3)}
_COUNTRY_CODES = ("PCL", "PCLI", "PCLD", "PCLF", "PCLS", "PCLIX", "TERR")
_AREA_CLASSES = "LTHV"  # parks and areas, mountains and deserts, waters, forests
_SITES = ("AIRB", "AIRP", "AIRF", "DAM", "MILB", "PRN", "INSM", "PS", "OILR", "OILW", "MNMT", "CMPRF", "HSP", "BDG")
_USEFUL_LANGUAGES = ("", "en", "ar", "ku", "ckb", "fa", "uk", "ru", "fr", "abbr")

UnitKey = tuple[str, ...]  # country, then as many admin codes as the unit has


@dataclass(frozen=True, slots=True)
class Units:
    """The names of countries and units by their codes."""

    names: dict[UnitKey, str] = field(default_factory=dict)

    def chain(self, country: str, codes: list[str], depth: int = 3) -> tuple[str, ...]:
        """The names from the country inwards, as far as the codes are known."""
        keys = [(country, *codes[:level]) for level in range(depth + 1) if level == 0 or codes[level - 1]]
        return tuple(self.names[key] for key in keys if key in self.names)


def geonames_rows(dump: Path, alternate_names: Path | None = None) -> Iterator[PlaceRow | BadLine]:
    """Every place of a dump that a report may name; lines of another form come as messages."""
    alternates = _alternates(alternate_names) if alternate_names else {}
    units = _units(dump)
    for number, cells in _lines(dump):
        if len(cells) != COLUMNS:
            yield BadLine(number=number, problem=f"{len(cells)} columns, not {COLUMNS}")
            continue
        try:
            row = _row(cells, units, alternates)
        except ValueError as error:
            yield BadLine(number=number, problem=str(error))
            continue
        if row is not None:
            yield row


def _row(cells: list[str], units: Units, alternates: Mapping[str, list[str]]) -> PlaceRow | None:
    kind = _kind(cells[_CLASS], cells[_CODE])
    if kind is None:
        return None
    if not cells[_ID].isdigit() or not cells[_NAME]:
        raise ValueError("no id or no name")
    lat, lon = point(cells[_LAT], cells[_LON])
    depth = {"country": 0, "admin1": 1, "admin2": 2}.get(kind, 3)
    return PlaceRow(
        id=f"geonames:{cells[_ID]}",
        name=cells[_NAME],
        kind=kind,
        origin="GeoNames",
        country=cells[_COUNTRY] or None,
        admin=units.chain(cells[_COUNTRY], cells[_ADMIN], depth),
        lat=lat,
        lon=lon,
        geo_precision=1 if kind == "city" else 3,
        population=int(cells[_POPULATION] or 0),
        variants=(*filter(None, cells[_VARIANTS].split(",")), *alternates.get(cells[_ID], ())),
    )


def _kind(feature_class: str, code: str) -> PlaceKind | None:
    if feature_class == "A":
        return "country" if code in _COUNTRY_CODES else _UNITS[code][0] if code in _UNITS else None
    if feature_class == "P" or (feature_class == "S" and code in _SITES):
        return "city"
    return "area" if feature_class and feature_class in _AREA_CLASSES else None


def _units(dump: Path) -> Units:
    units = Units()
    for _, cells in _lines(dump):
        if len(cells) != COLUMNS or cells[_CLASS] != "A":
            continue
        if cells[_CODE] in _COUNTRY_CODES:
            units.names[(cells[_COUNTRY],)] = cells[_NAME]
        elif cells[_CODE] in _UNITS:
            level = _UNITS[cells[_CODE]][1]
            units.names[(cells[_COUNTRY], *cells[_ADMIN][:level])] = cells[_NAME]
    return units


def _alternates(table: Path) -> dict[str, list[str]]:
    """The names of each id in languages that reports use; links and codes are left out."""
    names: dict[str, list[str]] = {}
    for _, cells in _lines(table):
        if len(cells) >= 4 and cells[2] in _USEFUL_LANGUAGES and cells[3]:
            names.setdefault(cells[1], []).append(cells[3])
    return names


def _lines(table: Path) -> Iterator[tuple[int, list[str]]]:
    with table.open(encoding="utf-8", errors="replace", newline="\n") as lines:
        for number, line in enumerate(lines, start=1):
            if line.strip():
                yield number, line.rstrip("\r\n").split("\t")
