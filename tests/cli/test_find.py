"""The commands that ask a case: what they print, in each form, and how they refuse."""

import csv
import json
import shlex
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from store.shelf import Told, put
from syrupy.assertion import SnapshotAssertion

from cli.builders import document
from cli.runner import Ran, Shell
from sayso.cli.tables import guarded
from sayso.store.casebook import Casebook
from sayso.store.picture import replace as replace_picture

QUESTIONS = [
    "claims hospital",
    "claims --actor 'the front' --limit 1",
    "claims --place Alder --grade claimed",
    "claims --place nowhere-at-all",
    "events",
    "events --type facility_damage --since 2031-05-01",
    "control",
    "control --place Alder --on 2031-05-05",
    "control --place Alder --as-known-on 2031-05-01",
    "reports --outlet 'the post'",
    "actors",
    "places",
    "claims --said-until 1999-12-31",
]


@pytest.fixture
def case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The invented document as a case; part of it is hostile to a terminal and to a spreadsheet."""
    made = document()
    told = [Told(report, tuple(c for c in made.claims if c.report_id == report.id)) for report in made.reports]
    told[1] = Told(replace(told[1].report, title='=HYPERLINK("http://x")', outlet="+1"), ())
    with Casebook.open(str(tmp_path / "case"), make=True) as casebook, casebook.writing() as connection:
        put(connection, told)
        replace_picture(connection, origins={}, events=made.events, spells=made.control)
    monkeypatch.setenv("SAYSO_CASE", str(tmp_path / "case"))
    return tmp_path / "case"


def asked(shell: Shell, question: str, *more: str) -> Ran:
    return shell.run(*shlex.split(question), *more)


@pytest.mark.parametrize("question", QUESTIONS)
def test_printed_for_a_person(shell: Shell, case: Path, snapshot: SnapshotAssertion, question: str) -> None:
    ran = asked(shell, question)
    assert (ran.code, ran.out, ran.err) == snapshot
    assert "\x1b" not in ran.out
    assert "\u202e" not in ran.out


@pytest.mark.parametrize("question", [words for words in QUESTIONS if "nowhere" not in words])
def test_printed_as_a_table(shell: Shell, case: Path, question: str) -> None:
    rows = list(csv.reader(StringIO(asked(shell, question, "--csv").out)))
    assert len({len(row) for row in rows}) == 1
    assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row)


def test_a_table_tells_what_the_record_tells(shell: Shell, case: Path) -> None:
    (row,) = csv.DictReader(StringIO(asked(shell, "claims --grade claimed --csv --type capture").out))
    assert (row["outlet"], row["speaker"], row["speaker_id"]) == ("The Post", "Alder Army", "")
    assert (row["type"], row["place"], row["start"], row["grade"]) == ("capture", "Alder", "2031-05-04", "claimed")
    (copy,) = csv.DictReader(StringIO(asked(shell, "reports --outlet +1 --csv").out))
    assert copy["title"] == '\'=HYPERLINK("http://x")'


def test_printed_as_a_document(shell: Shell, case: Path) -> None:
    found = json.loads(asked(shell, "claims hospital --json").out)
    made = json.loads(asked(shell, "events --json").out)
    assert {claim["report_id"] for claim in found["claims"]} == {report["id"] for report in found["reports"]}
    assert [event["id"] for event in found["events"]] == ["e1"]
    assert {claim["id"] for claim in made["claims"]} == {"c1", "c2", "c3"}
    assert "next" not in found
    assert json.loads(asked(shell, "actors --json").out)["actors"][0]["name"] == "alder.army"
    assert json.loads(asked(shell, "places --json").out)["places"][0]["place"]["name"] == "Alder"


def test_pages_go_on_where_they_ended(shell: Shell, case: Path) -> None:
    def page(*more: str) -> dict[str, list[dict[str, str]]]:
        answer: dict[str, list[dict[str, str]]] = json.loads(asked(shell, "claims --limit 3 --json", *more).out)
        return answer

    first = page()
    rest = page("--after", str(first["next"]))
    assert [claim["id"] for claim in (*first["claims"], *rest["claims"])] == ["c4", "c3", "c2", "c1"]


REFUSED = [
    ("claims --place Aldr", "Did you mean alder?"),
    ("claims --actor Islamik", "nothing in the case is called 'Islamik'"),
    ("claims --outlet nobody", "nothing in the case is called 'nobody'"),
    ("claims --type storm", "storm: no such term"),
    ("claims --grade good", "good: no such term"),
    ("claims --since tomorrow", "'tomorrow': no day"),
    ("claims --box 1,2,3", "no box"),
    ("claims --after x", "no cursor"),
    ("claims --json --csv", "give one of them"),
    ("claims --as-known-on 2031-05-05 --grade claimed", "ask `sayso events`"),
    ("control --on 2031-05-05 --since 2031-05-01", "give one of them"),
]


@pytest.mark.parametrize(("question", "told"), REFUSED)
def test_what_is_no_question_is_refused(shell: Shell, case: Path, question: str, told: str) -> None:
    ran = asked(shell, question)
    assert ran.code == 2
    assert ran.out == ""
    assert told in ran.err


def test_a_case_must_be_there(shell: Shell, tmp_path: Path) -> None:
    assert shell.run("claims", "--case", tmp_path / "none").code == 2
    assert shell.run("claims").code == 2


@given(st.text())
def test_no_cell_is_a_formula(words: str) -> None:
    cell = str(guarded(words))
    assert not cell.lstrip().startswith(("=", "+", "-", "@")) or cell.startswith("'")


def test_numbers_stay_numbers() -> None:
    assert guarded(-12.5) == -12.5
