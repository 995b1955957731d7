# ruff: noqa: RUF001 - names in Arabic script
"""Other people's tables: what they hold is read, what is broken in them becomes a message."""

from pathlib import Path

import pytest

from sayso.resolve.places.gazetteer import Gazetteer
from sayso.resolve.places.importers.geonames import geonames_rows
from sayso.resolve.places.importers.lines import BadLine, parted
from sayso.resolve.places.importers.pcodes import pcode_rows
from sayso.resolve.places.row import PlaceRow


def dump_line(number: int, name: str, lat: str, lon: str, codes: str, *, admin1: str = "", people: str = "0") -> str:
    feature_class, feature_code = codes.split(".")
    cells = [str(number), name, name, f"{name}ton", lat, lon, feature_class, feature_code, "XQ", "", admin1]
    return "\t".join([*cells, "", "", "", people, "", "", "UTC", "2020-01-01"])


@pytest.fixture
def dump(tmp_path: Path) -> Path:
    lines = [
        dump_line(1, "Arboria", "10", "20", "A.PCLI"),
        dump_line(2, "Rowanshire", "10.5", "20.5", "A.ADM1", admin1="07"),
        dump_line(3, "Lindenqua", "10.4", "20.4", "P.PPL", admin1="07", people="1200"),
        "half\ta line",
        dump_line(4, "Faraway", "far", "20", "P.PPL"),
        dump_line(5, "Nowherequa", "0", "0", "P.PPL"),
        dump_line(6, "Beech Street", "10", "20", "R.ST"),
        dump_line(7, "Polequa", "95", "20", "P.PPL"),
    ]
    path = tmp_path / "XQ.txt"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_a_dump_of_geonames(dump: Path) -> None:
    rows, bad = parted(geonames_rows(dump))
    by_name = {row.name: row for row in rows}
    assert set(by_name) == {"Arboria", "Rowanshire", "Lindenqua", "Nowherequa"}
    town = by_name["Lindenqua"]
    assert (town.id, town.kind, town.population) == ("geonames:3", "city", 1200)
    assert town.admin == ("Arboria", "Rowanshire")
    assert by_name["Nowherequa"].lat is None
    assert [line.number for line in bad] == [4, 5, 8]
    assert "columns" in str(bad[0])


def test_alternate_names_are_added(dump: Path, tmp_path: Path) -> None:
    table = tmp_path / "alternateNames.txt"
    table.write_text(
        "90\t3\tar\tليندنقوا\t\t\t\t\n91\t3\tlink\thttps://example.org\t\t\t\t\nbroken\n", encoding="utf-8"
    )
    rows, _ = parted(geonames_rows(dump, table))
    town = next(row for row in rows if row.name == "Lindenqua")
    assert town.variants == ("Lindenquaton", "ليندنقوا")


def test_an_extended_gazetteer_knows_them(gazetteer: Gazetteer, dump: Path) -> None:
    rows, _ = parted(geonames_rows(dump))
    assert gazetteer.choose("Lindenqua", nearby=["Arboria"]) is None
    extended = gazetteer.extended(rows)
    found = extended.choose("Lindenqua", nearby=["Arboria"])
    assert found is not None
    assert found.gazetteer_id == "geonames:3"
    assert extended.choose("Hajin", nearby=[]) == gazetteer.choose("Hajin", nearby=[])


COMMA = """admin0Name_en,admin0Pcode,admin1Name_en,admin1Name_ar,admin1Pcode,admin2Name_en,admin2Pcode,lat,lon
Arboria,XQ,Rowanshire,روان,XQ07,Lindenland,XQ0702,10.4,20.4
Arboria,XQ,Rowanshire,روان,XQ07,Beechland,XQ0703,,
Arboria,XQ,,,,,,,
"""
SEMICOLON = """\ufeff;;
ADM1_EN;ADM1_PCODE;ADM2_EN;ADM2_PCODE;Y;X
Rowanshire;XQ07;Lindenland;XQ0702;10,4;20,4

;;Nameless;;;
Rowanshire;XQ07;Beechland;XQ0703;0;0
Rowanshire;XQ07;Elmland;XQ0704;north;0
"""


@pytest.mark.parametrize("table", [COMMA, SEMICOLON])
def test_a_table_of_pcodes(table: str, tmp_path: Path) -> None:
    path = tmp_path / "pcodes.csv"
    path.write_text(table, encoding="utf-8")
    rows, _ = parted(pcode_rows(path))
    by_code = {row.pcode: row for row in rows}
    assert by_code["XQ07"].kind == "admin1"
    assert (by_code["XQ0702"].kind, by_code["XQ0702"].lat, by_code["XQ0702"].lon) == ("admin2", 10.4, 20.4)
    assert by_code["XQ0702"].admin[-2:] == ("Rowanshire", "Lindenland")
    assert by_code["XQ0703"].lat is None
    assert by_code["XQ0702"].country == "XQ"
    assert len(rows) == len(by_code)


def test_what_a_table_of_pcodes_has_broken(tmp_path: Path) -> None:
    path = tmp_path / "pcodes.csv"
    path.write_text(SEMICOLON, encoding="utf-8")
    _, bad = parted(pcode_rows(path))
    assert [line.number for line in bad] == [5, 7]
    path.write_text("name,code\nRowanshire,7\n", encoding="utf-8")
    assert [type(found) for found in pcode_rows(path)] == [BadLine]


def test_the_other_language_is_a_variant(tmp_path: Path) -> None:
    path = tmp_path / "pcodes.csv"
    path.write_text(COMMA, encoding="utf-8")
    rows, _ = parted(pcode_rows(path))
    assert next(row for row in rows if row.pcode == "XQ07").variants == ("روان",)


def test_an_id_that_records_carry_outlives_a_table_of_pcodes(gazetteer: Gazetteer) -> None:
    row = PlaceRow(id="ocha:SY09", name="Deir-ez-Zor", kind="admin1", origin="test", country="SY", pcode="SY09")
    extended = gazetteer.extended([row])
    assert [found.gazetteer_id for found in extended.candidates("SY09")] == ["iso:SY-DY"]
