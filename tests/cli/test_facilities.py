"""The command `sayso facilities`: what it prints, in each form, and how it refuses."""

import csv
import json
from io import StringIO
from pathlib import Path

import pytest
from dossier.builders import state
from pipeline.test_as_known_on import case_of, told
from pipeline.test_dossiers import SHELF
from syrupy.assertion import SnapshotAssertion

from cli.runner import Shell


@pytest.fixture
def case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    hostile = told("odd", "2018-12-15", state("DEZ24", name="=Rahma hospital\x1b[31m", military_use="none"))
    case_of(tmp_path / "case", [*SHELF, hostile]).close()
    monkeypatch.setenv("SAYSO_CASE", str(tmp_path / "case"))
    return tmp_path / "case"


@pytest.mark.parametrize("words", ["", "Hajin", "Hajin --as-known-on 2018-12-09", "--type school", "--public"])
def test_printed_for_a_person(shell: Shell, case: Path, snapshot: SnapshotAssertion, words: str) -> None:
    ran = shell.run("facilities", *words.split())
    assert (ran.code, ran.out, ran.err) == snapshot
    assert "\x1b" not in ran.out


def test_printed_as_a_document(shell: Shell, case: Path) -> None:
    found = json.loads(shell.run("facilities", "--json").out)
    assert {key for key in found if found[key]} == {"sayso", "dossiers", "reports", "claims"}
    ids = {claim["id"] for claim in found["claims"]}
    assert {own for dossier in found["dossiers"] for own in dossier["claim_ids"]} == ids


def test_printed_as_a_table_a_value_has_its_voices(shell: Shell, case: Path) -> None:
    rows = list(csv.DictReader(StringIO(shell.run("facilities", "Hajin", "--csv").out)))
    told_of = {(row["name"], row["aspect"], row["value"]): row for row in rows}
    assert told_of["", "cause", "airstrike"]["asserted_by"] == "SOHR"
    assert told_of["", "cause", "airstrike"]["by"] == "CJTF-OIR"
    assert told_of["", "warning", "not_stated"]["asserted_by"] == ""
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row.values())


def test_a_public_list_has_no_words_no_names_and_no_points(shell: Shell, case: Path) -> None:
    out = shell.run("facilities", "--public", "--json").out
    found = json.loads(out)
    assert (found["reports"], found["claims"]) == ([], [])
    assert "Rahma" not in out
    assert "Yarmouk" not in out


def test_inputs_are_read_without_a_case(shell: Shell, tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text("The hospital of Alder was shelled.", encoding="utf-8")
    ran = shell.run("facilities", "--read", tmp_path / "report.txt", "--json")
    assert ran.code == 0
    assert set(json.loads(ran.out)) >= {"sayso", "dossiers", "claims", "reports"}


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("", "--case CASE"),
        ("--case x --read y", "either"),
        ("--read y --as-known-on 2018-12-09", "ask a case"),
        ("--read y --type castle", "no such type"),
        ("--read y --json --csv", "two forms"),
        ("--read no-such-file.txt", "no-such-file.txt"),
    ],
)
def test_what_is_no_question_is_refused(shell: Shell, words: str, why: str) -> None:
    ran = shell.run("facilities", *words.split())
    assert ran.code in {1, 2}
    assert ran.out == ""
    assert why in ran.err
