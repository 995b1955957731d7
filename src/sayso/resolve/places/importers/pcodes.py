"""OCHA's tables of P-codes (common operational datasets), as CSV or as a spreadsheet saves one.

Either way of naming columns is read: `admin1Name_en`, `admin1Pcode` or `ADM1_EN`, `ADM1_PCODE`. Note the edition of
the table beside what it codes: P-codes change.
"""

import csv
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from sayso.lexicon.places import PlaceKind
from sayso.resolve.places.importers.lines import BadLine, point
from sayso.resolve.places.row import PlaceRow

_KINDS: Mapping[int, PlaceKind] = {1: "admin1", 2: "admin2", 3: "admin3", 4: "city"}  # of level 4 are communities
_COLUMN = re.compile(r"adm(?:in)?_?(?P<level>\d)_?(?:alt)?(?:name)?\d?_?(?P<what>p_?code|[a-z]{2}|ref)?", re.IGNORECASE)
_LAT, _LON = ("lat", "latitude", "center_lat", "y"), ("lon", "long", "longitude", "center_lon", "x")
_PCODE = re.compile(r"[A-Z]{1,3}\d*")

Unit = tuple[str, list[str]]  # a P-code and its names, the English one first


def pcode_rows(table: Path, origin: str = "OCHA P-codes") -> Iterator[PlaceRow | BadLine]:
    """Every unit of a table, each once; lines without a P-code or a name come as messages."""
    lines = table.read_text(encoding="utf-8-sig", errors="replace").splitlines()
    header = next((number for number, line in enumerate(lines) if _is_header(line)), None)
    if header is None:
        yield BadLine(number=1, problem="no columns like admin1Name_en and admin1Pcode")
        return
    seen: set[str] = set()
    reader = csv.reader(lines[header:], delimiter=_delimiter(lines[header]))
    columns = [name.strip() for name in next(reader)]
    for number, cells in enumerate(reader, start=header + 2):
        if any(cell.strip() for cell in cells):
            yield from _line_rows(dict(zip(columns, cells, strict=False)), number, origin, seen)


def _line_rows(line: Mapping[str, str], number: int, origin: str, seen: set[str]) -> Iterator[PlaceRow | BadLine]:
    units = _units(line)
    deepest = max(units, default=0)
    if not deepest:
        yield BadLine(number=number, problem="no unit with a P-code and a name")
        return
    try:
        lat, lon = point(_cell(line, _LAT), _cell(line, _LON))
    except ValueError as error:
        yield BadLine(number=number, problem=str(error))
        lat, lon = None, None
    for level in sorted(units):
        code, names = units[level]
        if level in _KINDS and code not in seen:
            seen.add(code)
            yield PlaceRow(
                id=f"ocha:{code}",
                name=names[0],
                kind=_KINDS[level],
                origin=origin,
                country=_country(units),
                admin=tuple(units[above][1][0] for above in sorted(units) if above <= min(level, 3)),
                lat=lat if level == deepest else None,
                lon=lon if level == deepest else None,
                geo_precision=1 if _KINDS[level] == "city" else 3,
                pcode=code,
                variants=tuple(names[1:]),
            )


def _units(line: Mapping[str, str]) -> dict[int, Unit]:
    """The units of a line by their level, those that have both a P-code and a name."""
    codes: dict[int, str] = {}
    names: dict[int, list[str]] = {}
    for column, cell in line.items():
        found, value = _COLUMN.fullmatch(column), cell.strip()
        if found is None or not value:
            continue
        level, what = int(found["level"]), (found["what"] or "").casefold().replace("_", "")
        if what == "pcode":
            codes[level] = value
        else:
            names.setdefault(level, []).insert(0 if what == "en" and "alt" not in column.casefold() else 99, value)
    return {level: (code, names[level]) for level, code in codes.items() if _PCODE.fullmatch(code) and level in names}


def _country(units: Mapping[int, Unit]) -> str | None:
    """ISO 3166 alpha-2: the first letters of an upper unit's P-code."""
    top = units[min(units)][0]
    letters = re.match(r"[A-Z]{2}(?=\d|$)", top)
    return letters.group() if letters else None


def _is_header(line: str) -> bool:
    cells = [cell.strip().strip('"') for cell in re.split(r"[,;\t]", line)]
    return any(re.fullmatch(r"adm(?:in)?_?\d_?p_?code", cell, re.IGNORECASE) for cell in cells)


def _delimiter(header: str) -> str:
    return max(",;\t", key=header.count)


def _cell(line: Mapping[str, str], names: tuple[str, ...]) -> str:
    return next((cell for column, cell in line.items() if column.casefold() in names), "")
