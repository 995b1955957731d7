"""`sayso export`: forms, files, what is left out, and public copies."""

import csv
import io
import json
from pathlib import Path

import pytest

from cli.runner import Shell
from sayso.capture import captures
from sayso.export.forms import FORMS
from sayso.pipeline import Reader
from sayso.pipeline.into_case import read_into
from sayso.store.casebook import Casebook

TEXT = """Town struck

Russian warplanes struck Al-Rahma hospital in Hajin on 5 December 2018, the Syrian Observatory for Human Rights said.

The SDF captured the town of Susah on 6 December 2018, Lana Birk, a resident, said.
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, reader: Reader) -> Path:
    folder = tmp_path_factory.mktemp("case")
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    with Casebook.open(str(folder / "war"), make=True) as casebook:
        read_into(casebook, captures([str(folder / "a.txt")]), load=lambda: reader)
    return folder / "war"


@pytest.fixture
def case(made: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SAYSO_CASE", str(made))
    return made


@pytest.mark.parametrize("form", [name for name in FORMS if name != "parquet"])
def test_each_form_is_printed(shell: Shell, case: Path, form: str) -> None:
    ran = shell.run("export", "--form", form)
    assert (ran.code, ran.out != "") == (0, True)
    assert f"in {form}" in ran.err


@pytest.mark.parametrize("form", FORMS)
def test_each_form_is_written(shell: Shell, case: Path, form: str, tmp_path: Path) -> None:
    to = tmp_path / f"war.{form}"
    ran = shell.run("export", "--form", form, "--to", to, "--public")
    assert (ran.code, ran.out) == (0, "")
    content = to.read_bytes()
    assert content
    assert b"Rahma" not in content
    assert b"Birk" not in content
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".part"] == []


def test_what_is_left_out_is_told_and_listed(shell: Shell, case: Path, tmp_path: Path) -> None:
    to = tmp_path / "ged.csv"
    ran = shell.run("export", "--form", "ged-csv", "--to", to)
    assert "left out: 2, no death is told of, which GED asks for" in ran.err
    told = json.loads((tmp_path / "ged.csv.left-out.json").read_text())
    assert (told["form"], told["rows"]) == ("ged-csv", 0)
    assert len(told["left_out"][0]["ids"]) == 2


def test_a_list_that_is_no_longer_true_goes(shell: Shell, case: Path, tmp_path: Path) -> None:
    to = tmp_path / "war.csv"
    shell.run("export", "--form", "ged-csv", "--to", to)
    shell.run("export", "--form", "csv", "--to", to)
    assert [path.name for path in tmp_path.iterdir()] == ["war.csv"]


def places(shell: Shell, *words: str) -> list[str]:
    """The places in a table that is exported."""
    return [row["place"] for row in csv.DictReader(io.StringIO(shell.run("export", "--form", "csv", *words).out))]


def test_filters_are_those_of_events(shell: Shell, case: Path) -> None:
    assert places(shell, "--type", "capture") == ["Susah"]
    assert places(shell, "--of", "control", "--type", "airstrike") == []
    assert places(shell, "--of", "control", "--type", "capture") == ["Susah"]


def test_one_event_by_its_id(shell: Shell, case: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(shell.run("export", "--form", "csv").out)))
    out = shell.run("export", "--form", "html", "--event", rows[0]["id"][:8]).out
    assert out.count("<article") == 1


def test_a_public_copy_shows_more_on_purpose_only(shell: Shell, case: Path) -> None:
    named = shell.run("export", "--form", "json", "--public", "--with-names").out
    placed = shell.run("export", "--form", "json", "--public", "--with-positions").out
    assert ("Birk" in named, "Rahma" in named) == (True, False)
    assert ("Birk" in placed, "Rahma" in placed) == (False, True)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("", "give either --form or --wacz"),
        ("--form xml", "no such form; there are json, jsonl, csv"),
        ("--form csv --of events --of claims", "a table of one kind of record"),
        ("--form geojson --of reports", "geojson does not hold reports"),
        ("--form csv --with-names", "give --public with them"),
        ("--form csv --event ab --place Hajin", "--event names one event"),
        ("--form csv --event ffffffffffffffff", "no event has an id"),
        ("--wacz x.wacz --public", "nothing can be left out of them"),
    ],
)
def test_a_wrong_call_says_what_would_be_right(shell: Shell, case: Path, words: str, told: str) -> None:
    ran = shell.run("export", *words.split())
    assert (ran.code, ran.out) == (2, "")
    assert told in ran.err


def test_a_file_that_cannot_be_written_is_told(shell: Shell, case: Path, tmp_path: Path) -> None:
    ran = shell.run("export", "--form", "csv", "--to", tmp_path / "none" / "a.csv")
    assert ran.code == 2
    assert "cannot be written" in ran.err


def test_the_help_lists_every_form(shell: Shell) -> None:
    told = " ".join(shell.run("export", "--help").out.split())
    assert f"{', '.join(FORMS)}." in told


def test_an_archive_is_still_written(shell: Shell, case: Path, tmp_path: Path) -> None:
    ran = shell.run("export", "--wacz", tmp_path / "war.wacz")
    assert (ran.code, (tmp_path / "war.wacz").is_file()) == (0, True)
