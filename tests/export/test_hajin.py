"""The battle of the examples in every form, as it comes out; read the difference when it changes."""

import io
import re

import msgspec
import pyarrow.csv
import pyarrow.parquet
import pytest
from syrupy.assertion import SnapshotAssertion

from sayso.export.exported import Contents
from sayso.export.forms import FORMS
from sayso.export.json import decode
from sayso.model.document import Document

PRINTED = ("csv", "acled-csv", "ged-csv", "plover-jsonl", "hxl-csv", "claimreview", "html")
PATH = re.compile(r"[^\"\s]*/examples/reports/")  # where the repository lies is no part of what comes out


def usual(name: str, whole: Contents) -> Contents:
    form = FORMS[name]
    return Contents(
        document=whole.document, kinds=form.usual, actors=whole.actors, dossiers=whole.dossiers, title=whole.title
    )


@pytest.mark.parametrize("name", PRINTED)
def test_a_form(name: str, hajin: Contents, snapshot: SnapshotAssertion) -> None:
    made = FORMS[name].write(usual(name, hajin))
    told = [f"{left.reason}: {len(left.ids)}" for left in made.left_out]
    assert "\n".join((PATH.sub("", made.content.decode()), str(made.rows), *told)) == snapshot


def test_geojson(hajin: Contents, snapshot: SnapshotAssertion) -> None:
    made = FORMS["geojson"].write(usual("geojson", hajin))
    assert msgspec.json.format(made.content, indent=1).decode() == snapshot


def test_entities(hajin: Contents, snapshot: SnapshotAssertion) -> None:
    """All but the articles, whose texts are the examples."""
    lines = FORMS["ftm-jsonl"].write(usual("ftm-jsonl", hajin)).content.decode().splitlines()
    assert "\n".join(line for line in lines if '"schema":"Article"' not in line) == snapshot


def test_parquet_has_what_csv_has(hajin: Contents) -> None:
    table = pyarrow.parquet.read_table(io.BytesIO(FORMS["parquet"].write(usual("parquet", hajin)).content))
    rows = pyarrow.csv.read_csv(io.BytesIO(FORMS["csv"].write(usual("csv", hajin)).content))
    assert table.column_names == rows.column_names
    assert table["id"].to_pylist() == rows["id"].to_pylist()


def test_the_json_is_the_document(hajin: Contents, read: Document) -> None:
    made = decode(FORMS["json"].write(usual("json", hajin)).content)
    assert (made.events, made.claims, made.control) == (read.events, read.claims, read.control)


def test_a_line_of_json_is_the_record(hajin: Contents, read: Document) -> None:
    lines = [msgspec.json.decode(line) for line in FORMS["jsonl"].write(usual("jsonl", hajin)).content.splitlines()]
    events = [{key: one[key] for key in one if key != "record"} for one in lines if one["record"] == "event"]
    assert tuple(msgspec.convert(events, list[type(read.events[0])])) == read.events  # type: ignore[misc]


@pytest.mark.parametrize("name", FORMS)
def test_the_same_contents_give_the_same_bytes(name: str, hajin: Contents) -> None:
    assert FORMS[name].write(usual(name, hajin)).content == FORMS[name].write(usual(name, hajin)).content
