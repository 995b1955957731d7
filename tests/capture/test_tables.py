import io
import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pyarrow
import pytest
from pyarrow import parquet

from sayso.capture import Columns, parse_columns
from sayso.capture.tables import delimited, json_lines, table
from sayso.errors import BadInput
from sayso.model.report import Given

from .take import Taken, put, take

ROWS: list[dict[str, Any]] = [
    {"Headline": "Alder taken", "Body": "The army, it said,\n“took” Alder.", "Date": "2031-05-06", "Paper": "The Post"},
    {"Headline": None, "Body": "Alder fell.", "Date": None, "Paper": None},
]


def as_csv(rows: list[dict[str, Any]], *, delimiter: str = ",") -> bytes:
    def line(cells: list[Any]) -> str:
        return delimiter.join('"' + str(cell or "").replace('"', '""') + '"' for cell in cells)

    return "\r\n".join([line(list(rows[0])), *(line(list(row.values())) for row in rows)]).encode()


def as_parquet(columns: dict[str, Any]) -> bytes:
    out = io.BytesIO()
    parquet.write_table(pyarrow.table(columns), out, row_group_size=2)
    return out.getvalue()


FORMS = {
    "t.csv": as_csv(ROWS),
    "semicolons.csv": as_csv(ROWS, delimiter=";"),
    "marked.csv": b"\xef\xbb\xbf" + as_csv(ROWS),
    "wide.csv": as_csv(ROWS).decode().encode("utf-16"),
    "t.tsv": as_csv(ROWS, delimiter="\t"),
    "t.jsonl": "\n".join(json.dumps(row) for row in ROWS).encode(),
    "t.ndjson": "\r\n".join(json.dumps(row, ensure_ascii=False) for row in ROWS).encode(),
    "t.parquet": as_parquet({key: [row[key] for row in ROWS] for key in ROWS[0]}),
}


def read(folder: Path, name: str, content: bytes, columns: Columns | None = None) -> Taken:
    return take([put(folder, name, content)], columns=columns)


@pytest.mark.parametrize("name", FORMS)
def test_a_table_gives_a_capture_a_row_with_what_it_tells(tmp_path: Path, name: str) -> None:
    taken = read(tmp_path, name, FORMS[name])
    assert (taken.kinds, taken.failures) == (["Container", "Capture", "Capture"], [])
    assert taken.contents == [row["Body"].encode() for row in ROWS]
    assert taken.names == ["row 1", "row 2"]
    assert [capture.given for capture in taken.captures] == [
        Given(published="2031-05-06", outlet="The Post", title="Alder taken"),
        Given(),
    ]
    (container,) = taken.containers
    assert {capture.container for capture in taken.captures} == {container.sha256}
    assert {capture.provenance for capture in taken.captures} == {container.provenance}


def test_columns_are_as_the_call_says(tmp_path: Path) -> None:
    columns = parse_columns("text=second, outlet = Text,url=LINK")
    taken = read(tmp_path, "t.csv", b"text,second,link\nThe Post,Alder fell.,http://a.example/1\n", columns)
    assert taken.contents == [b"Alder fell."]
    assert taken.captures[0].given == Given(outlet="The Post", url="http://a.example/1")


@pytest.mark.parametrize("written", ["", "text", "text=", "txet=body", "text=a,text=b", "=a"])
def test_columns_of_another_form_are_a_wrong_call(written: str) -> None:
    with pytest.raises(BadInput, match="--columns"):
        parse_columns(written)


@pytest.mark.parametrize("columns", [None, Columns(text="story"), Columns(text="lede", outlet="paper")])
@pytest.mark.parametrize("name", ["t.csv", "t.jsonl", "t.parquet"])
def test_a_table_without_the_column_says_which_there_are(tmp_path: Path, name: str, columns: Columns | None) -> None:
    content = {
        "t.csv": b"day,lede\n1,x\n",
        "t.jsonl": b'{"day": 1, "lede": "x"}\n',
        "t.parquet": as_parquet({"day": ["1"], "lede": ["x"]}),
    }
    taken = read(tmp_path, name, content[name], columns)
    assert (taken.captures, taken.errors) == ([], ["NoColumn"])
    assert "it has the columns 'day', 'lede'" in taken.failures[0].message


@pytest.mark.parametrize(
    ("name", "content", "errors", "names"),
    [
        ("t.csv", b"text,date\nAlder fell.,6 May\n", ["BadDate"], ["row 1"]),
        ("t.csv", b"text,date\nAlder fell.,0001-01-01\n", ["BadDate"], ["row 1"]),
        ("t.csv", b"text,date\n ,2031-05-06\nx,\n", ["NoText"], ["row 2"]),
        ("t.csv", b"text,date\na\nb,,\n\nc,\n", ["BadRow", "BadRow"], ["row 4"]),
        ("t.csv", b'text,date\n"a"b,\nc,\n', ["BadRow"], ["row 2"]),
        ("t.csv", b'text,date\na,\n"b,\nc,\n', ["BadRow"], ["row 1"]),
        ("t.csv", b"text,date\n", ["Empty"], []),
        ("t.csv", b"", ["NoColumn"], []),
        ("t.csv", b"text\n\x81\x8d\n", ["BadTable"], []),
        ("t.csv", b"\xff\xfet\x00e\x00x\x00t\x00\n\x00a", ["BadTable"], []),
        ("t.jsonl", b'{"text": "a"}\n\n[1]\nnot\n{"text": "b"}', ["BadRow", "BadRow"], ["row 1", "row 5"]),
        (
            "t.jsonl",
            b'{"text": "a"}\n{"text": {"x": 1}}\n{"other": "x"}',
            ["NoText", "NoText"],
            ["row 1"],
        ),
        ("t.jsonl", b'{"text": "a"}\n{"text": ' + b"[" * 100_000 + b"]" * 100_000 + b"}\n", ["BadRow"], ["row 1"]),
        ("t.jsonl", b'{"text": "a"}\n{"text": "\\ud800"}\n{"text": "\xed\xa0\x80"}\n', ["BadRow", "NoText"], ["row 1"]),
        ("t.jsonl", b"", ["NoColumn"], []),
        ("t.parquet", b"PAR1" + bytes(50) + b"PAR1", ["BadTable"], []),
        ("t.parquet", b"", ["BadTable"], []),
        ("t.parquet", FORMS["t.parquet"][:-20], ["BadTable"], []),
    ],
    ids=range(18),
)
def test_what_is_wrong_is_told_and_the_rest_is_taken(
    tmp_path: Path, name: str, content: bytes, errors: list[str], names: list[str]
) -> None:
    taken = read(tmp_path, name, content)
    assert (taken.errors, taken.names) == (errors, names)


def test_old_encodings_are_read(tmp_path: Path) -> None:
    assert read(tmp_path, "t.csv", "text\nThe café was hit.\n".encode("cp1252")).contents == [
        "The café was hit.".encode()
    ]


def test_a_parquet_table_keeps_its_dates_and_zones(tmp_path: Path) -> None:
    moments = [datetime(2031, 5, 6, 10, tzinfo=UTC), None]
    days = [None, date(2031, 5, 7)]
    texts = ["a", "b"]
    content = as_parquet({"text": texts, "date": pyarrow.array(moments, pyarrow.timestamp("s", tz="UTC"))})
    taken = read(tmp_path, "t.parquet", content)
    assert [capture.given.published for capture in taken.captures] == ["2031-05-06T10:00:00+00:00", None]
    taken = read(tmp_path, "u.parquet", as_parquet({"text": texts, "date": days}))
    assert [capture.given.published for capture in taken.captures] == [None, "2031-05-07"]


def test_a_parquet_table_is_known_by_its_bytes(tmp_path: Path) -> None:
    assert len(read(tmp_path, "table", FORMS["t.parquet"]).captures) == 2


@pytest.mark.parametrize("name", ["t.csv", "t.jsonl"])
def test_a_line_without_end_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setattr(delimited, "MAX_CELL", 100)
    monkeypatch.setattr(json_lines, "MAX_LINE", 200)
    content = {"t.csv": b"text\n" + b"x" * 300, "t.jsonl": b'{"text": "' + b"x" * 300 + b'"}'}
    taken = read(tmp_path, name, content[name])
    assert (taken.captures, taken.errors) == ([], ["TooLarge"])


def test_a_quote_that_is_never_closed_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(delimited, "MAX_CELL", 100)
    taken = read(tmp_path, "t.csv", b'text\na\n"b\n' + b"x\n" * 100)
    assert (taken.names, taken.errors) == (["row 1"], ["BadRow", "BadTable"])


@pytest.mark.parametrize("name", ["t.csv", "t.jsonl"])
def test_too_many_bad_rows_end_a_table(tmp_path: Path, name: str) -> None:
    content = {"t.csv": b"text,date\n" + b"a,b,c\n" * 500, "t.jsonl": b'{"text": "a"}\n' + b"nothing\n" * 500}
    taken = read(tmp_path, name, content[name])
    assert taken.errors == ["BadRow"] * table.MOST_BAD_ROWS + ["BadTable"]


def test_in_a_folder_tables_are_taken_and_a_manifest_gives_their_outlet(tmp_path: Path) -> None:
    put(tmp_path, "t.csv", b"text,outlet\nAlder fell.,\nAlder stands.,The Mail\n")
    put(tmp_path, "a.html", b"<p>x</p>")
    put(tmp_path, "m.csv", b"file,outlet,title\nt.csv,The Post,A title\n")
    from sayso.capture import captures, load_manifest  # noqa: PLC0415
    from sayso.model.report import Capture  # noqa: PLC0415

    found = list(captures([str(tmp_path)], manifest=load_manifest(str(tmp_path / "m.csv"))))
    given = {Path(c.origin).name: c.given for c in found if isinstance(c, Capture)}
    assert given == {
        "a.html": Given(),
        "t.csv#row 1": Given(outlet="The Post"),
        "t.csv#row 2": Given(outlet="The Mail"),
    }
