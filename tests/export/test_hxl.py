"""HXL, as libhxl reads it."""

import io

import hxl
from corroborate.builders import claim, killed

from export.shelf import contents
from sayso.export.hxl import COLUMNS, hxl_csv

HIT = claim("airstrike", "Hajin", by="RUS", on="2018-12-05", toll=(killed(3, 5, "civilian"),))


def test_libhxl_reads_every_tag_and_row() -> None:
    made = hxl_csv(contents(HIT, claim("shelling", None, by="GoS")))
    data = hxl.data(io.BytesIO(made.content), hxl.InputOptions(allow_local=True))
    assert [column.display_tag for column in data.columns] == [
        hxl.model.Column.parse(tag).display_tag for _, tag, _ in COLUMNS
    ]
    rows = list(data)
    assert len(rows) == made.rows == 2
    hit = next(row for row in rows if row.get("#event+type") == "airstrike")
    assert (hit.get("#geo+lat"), hit.get("#date+occurred+start")) == ("34.69", "2018-12-05")
    assert (hit.get("#affected+killed+min"), hit.get("#affected+killed+max")) == ("3", "5")


def test_counts_of_several_groups_are_not_added() -> None:
    both = claim(
        "airstrike", "Hajin", by="RUS", on="2018-12-05", toll=(killed(3, of="civilian"), killed(2, of="combatant"))
    )
    data = hxl.data(io.BytesIO(hxl_csv(contents(both)).content), hxl.InputOptions(allow_local=True))
    (row,) = list(data)
    assert row.get("#affected+killed+min") in (None, "")
