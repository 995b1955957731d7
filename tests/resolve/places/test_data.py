"""Our own tables of places: whole, sourced, and at no impossible point."""

from collections import Counter

from sayso.lexicon.folding import plain
from sayso.lexicon.places import SupplementRow, load_name_habits, load_supplement
from sayso.resolve.places.gazetteer import Gazetteer

ROWS = list(load_supplement())
GOVERNORATES = {f"SY{number:02}" for number in range(1, 15)}
BOXES = {"Syria": (32, 38, 35, 43), "Iraq": (29, 38, 38, 49)}


def test_ids_are_given_once() -> None:
    assert [found for found, count in Counter(row.id for row in ROWS).items() if count > 1] == []
    pcodes = Counter(row.pcode for row in ROWS if row.pcode)
    assert [found for found, count in pcodes.items() if count > 1] == []


def faults(row: SupplementRow) -> list[str]:
    checks = {
        "no origin": row.origin,
        "half a point": (row.lat is None) == (row.lon is None),
        "(0, 0)": (row.lat, row.lon) != (0, 0),
        "no such point": row.lat is None or (-90 <= row.lat <= 90 and -180 <= (row.lon or 0) <= 180),
        "no parent": row.kind in ("country", "area") or row.parent,
        "no name": plain(row.name),
        "id and P-code differ": row.kind == "admin1" or row.pcode in (None, row.id.removeprefix("ocha:")),
        "id and GeoNames differ": row.id.startswith("geonames:") == bool(row.geonames)
        and row.geonames in (None, int(row.id.partition(":")[2]) if row.geonames else None),
    }
    return [fault for fault, is_well in checks.items() if not is_well]


def test_rows_are_whole() -> None:
    assert {row.id: faults(row) for row in ROWS if faults(row)} == {}


def test_a_point_lies_in_its_country(gazetteer: Gazetteer) -> None:
    checked = 0
    for row in ROWS:
        found = next(one for one in gazetteer.candidates(row.name) if one.gazetteer_id == row.id)
        box = BOXES.get(found.admin[0]) if found.admin else None
        if box and row.lat is not None and row.lon is not None:
            assert box[0] <= row.lat <= box[1], row.id
            assert box[2] <= row.lon <= box[3], row.id
            checked += 1
    assert checked > 100


def test_every_name_of_a_row_finds_it(gazetteer: Gazetteer) -> None:
    lost = [
        (row.id, name)
        for row in ROWS
        for name in (row.name, *filter(None, row.variants.split("|")))
        if row.id not in {found.gazetteer_id for found in gazetteer.candidates(name)}
    ]
    assert lost == []


def test_all_governorates_districts_and_the_subdistricts_of_deir_ez_zor() -> None:
    pcodes = {row.pcode for row in ROWS if row.pcode}
    assert pcodes >= GOVERNORATES
    assert sum(len(code) == 6 for code in pcodes) == 62
    assert len({code for code in pcodes if len(code) == 8 and code.startswith("SY09")}) == 14
    assert len({row.id for row in ROWS if row.parent == "iso:IQ" and row.kind == "admin1"}) == 19


def test_a_district_lies_in_the_governorate_of_its_code() -> None:
    by_id = {row.id: row for row in ROWS}
    for row in ROWS:
        parent = by_id.get(row.parent or "")
        if row.pcode and parent and parent.pcode:
            assert row.pcode.startswith(parent.pcode)


def test_doubtful_names_are_as_folding_leaves_them() -> None:
    habits = load_name_habits()
    for name in habits.ordinary | habits.personal:
        assert plain(name) == name
