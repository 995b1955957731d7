"""Tables, as pandas and pyarrow read them."""

import io

import pandas as pd
import pyarrow.parquet
import pytest
from corroborate.builders import claim, killed
from msgspec.structs import replace

from export.shelf import contents
from sayso.export.columns import TABLES
from sayso.export.csv import csv_table
from sayso.export.exported import Contents, Kind
from sayso.export.parquet import arrow_table, parquet_table

HIT = claim("airstrike", "Hajin", by="RUS", on="2018-12-05", toll=(killed(3, 5, "civilian"),))
HELD = claim("capture", "Susah", by=("SDF", "YPG"), on="2018-12-07", facility="hospital", damage="destroyed")
SOMEWHERE = claim("shelling", None, by="GoS", says="SOHR")


@pytest.mark.parametrize("kind", TABLES)
def test_every_column_has_its_own_name_and_says_what_it_is(kind: Kind) -> None:
    columns = TABLES[kind].columns
    assert len({column.name for column in columns}) == len(columns)
    assert all(column.says for column in columns)


@pytest.mark.parametrize("kind", TABLES)
def test_pandas_reads_as_many_rows_as_there_are_records(kind: Kind) -> None:
    made = csv_table(contents(HIT, HELD, SOMEWHERE, kinds=(kind,)))
    frame = pd.read_csv(io.BytesIO(made.content))
    assert (len(frame), list(frame.columns)) == (made.rows, [column.name for column in TABLES[kind].columns])
    assert made.rows > 0


@pytest.mark.parametrize("kind", TABLES)
def test_parquet_reads_back_as_the_arrow_table(kind: Kind) -> None:
    whole = contents(HIT, HELD, SOMEWHERE, kinds=(kind,))
    again = pyarrow.parquet.read_table(io.BytesIO(parquet_table(whole).content))
    assert again.equals(arrow_table(whole, kind))


def test_a_day_is_a_date_a_list_a_list_and_the_unknown_is_missing() -> None:
    rows = arrow_table(contents(HIT, HELD, SOMEWHERE, kinds=("events",)), "events").to_pylist()
    by_type = {row["type"]: row for row in rows}
    assert str(by_type["airstrike"]["start_min"]) == "2018-12-05"
    assert by_type["airstrike"]["killed"] == ["civilian 3..5"]
    assert by_type["capture"]["actors"] == ["SDF", "YPG"]
    assert (by_type["shelling"]["lat"], by_type["shelling"]["place"], by_type["shelling"]["start_min"]) == (
        None,
        None,
        None,
    )


def test_a_cell_that_a_spreadsheet_would_run_is_guarded() -> None:
    evil = claim("airstrike", "Hajin", by='=HYPERLINK("http://x.example")', on="2018-12-05")
    frame = pd.read_csv(io.BytesIO(csv_table(contents(evil, kinds=("events",))).content))
    assert frame["actors"][0] == '\'=HYPERLINK("http://x.example")'


def test_a_day_that_no_calendar_has_is_unknown() -> None:
    assert HIT.event is not None
    assert HIT.event.date is not None
    odd = replace(HIT, event=replace(HIT.event, date=replace(HIT.event.date, start_min="0000-13-45")))
    whole = contents(HIT, kinds=("claims",))
    told = Contents(document=replace(whole.document, claims=(odd,)), kinds=("claims",), actors=whole.actors)
    (row,) = arrow_table(told, "claims").to_pylist()
    assert row["start_min"] is None
