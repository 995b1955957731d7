"""The commands that decide, list failures and compare, as a shell runs them."""

import csv
import json
from io import StringIO
from pathlib import Path

import pytest
from reports import capture

from cli.runner import Ran
from sayso.cli.main import main
from sayso.model.failure import Failure
from sayso.pipeline import Reader
from sayso.pipeline.into_case import read_into
from sayso.store.casebook import Casebook

TEXT = "The Syrian army captured Saraqib on Monday, the Syrian Observatory for Human Rights said."
BAD = Failure(
    stage="capture", origin="=1+1.txt", report_id=None, error="NotThere", message="=1+1.txt: \x1b[31mnot there"
)


class Terminal:
    """Runs `sayso` on a case."""

    def __init__(self, case: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self._monkeypatch = monkeypatch
        self._capsys = capsys
        monkeypatch.setenv("SAYSO_CASE", str(case))
        monkeypatch.setenv("SAYSO_WHO", "Ada")

    def run(self, *words: str) -> Ran:
        self._monkeypatch.setattr("sys.argv", ["sayso", *words])
        with pytest.raises(SystemExit) as ended:
            main()
        printed = self._capsys.readouterr()
        return Ran(code=int(ended.value.code or 0), out=printed.out, err=printed.err)


@pytest.fixture
def terminal(
    tmp_path: Path, reader: Reader, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Terminal:
    monkeypatch.setattr(Reader, "load", lambda **_: reader)
    with Casebook.open(str(tmp_path / "case"), make=True) as casebook:
        read_into(casebook, [capture(TEXT), BAD], load=lambda: reader)
    return Terminal(tmp_path / "case", monkeypatch, capsys)


def claim_id(tmp_path: Path) -> str:
    with Casebook.open(str(tmp_path / "case")) as casebook, casebook.reading() as connection:
        return str(connection.exec_driver_sql("SELECT id FROM claims").scalar_one())


def test_a_decision_is_told_with_who_and_why(terminal: Terminal, tmp_path: Path) -> None:
    own = claim_id(tmp_path)
    ran = terminal.run("decide", "correct", own[:10], "event.type", "advance", "--why", "not \x1b[31mtaken")
    assert ran.code == 0
    assert 'Ada: correct event.type to "advance" — in force' in ran.out
    assert "\x1b" not in ran.out
    told = json.loads(terminal.run("decide", "list", "--json").out)
    assert [(one["decision"]["act"], one["decision"]["who"], one["effect"]["claim_ids"]) for one in told] == [
        ("correct", "Ada", [own])
    ]
    assert terminal.run("decide", "undo", told[0]["id"], "--why", "it was", "--who", "Ben").code == 0
    assert "undone" in terminal.run("decide", "list").out
    assert terminal.run("decide", "list", "--lost").out == "No decisions.\n"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("decide", "accept", "zz", "--why", "so"), "no claim or event has an id"),
        (("decide", "export"), "nothing to export"),
        (("retry", "99"), "no open failure has the number 99"),
    ],
)
def test_a_wrong_call_ends_with_2(terminal: Terminal, words: tuple[str, ...], told: str) -> None:
    ran = terminal.run(*words)
    assert ran.code == 2
    assert told in ran.err


def test_what_was_decided_is_written_and_nothing_overwritten(terminal: Terminal, tmp_path: Path) -> None:
    terminal.run("decide", "accept", claim_id(tmp_path), "--why", "seen")
    asked = ("decide", "export", "--gold", str(tmp_path / "gold"), "--lexicon", str(tmp_path / "all.toml"))
    assert terminal.run(*asked).out == "3 files written\n"
    ran = terminal.run(*asked)
    assert (ran.code, "is there already" in ran.err) == (2, True)


def test_failures_are_listed_safely(terminal: Terminal) -> None:
    told = json.loads(terminal.run("failures", "--json").out)
    assert told["counts"] == [{"stage": "capture", "error": "NotThere", "count": 1}]
    assert "\x1b" not in terminal.run("failures").out
    assert "'=1+1.txt" in terminal.run("failures", "--csv").out
    assert terminal.run("failures", "--stage", "read").out == "Nothing failed.\n"


def test_what_fails_still_ends_with_1(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sayso.capture.captures", lambda inputs: [BAD for _ in inputs])
    ran = terminal.run("retry")
    assert (ran.code, ran.out.splitlines()[0]) == (1, "1 tried again, 0 closed")


def test_nothing_changed_where_one_reader_read(terminal: Terminal) -> None:
    assert terminal.run("diff").out.startswith("0 readings compared, 0 differ; 1 have no older answer\n")


def test_what_was_decided_is_told_where_the_claim_is_found(terminal: Terminal, tmp_path: Path) -> None:
    own = claim_id(tmp_path)
    terminal.run("decide", "correct", own, "event.place.name", "Sarmin", "--why", "the map \x1b[31msays so")
    terminal.run("decide", "accept", own, "--why", "seen", "--who", "=Ben")
    found = json.loads(terminal.run("claims", "--json").out)
    assert [claim["event"]["place"]["name"] for claim in found["claims"]] == ["Saraqib"]
    told = [(one["claim_id"], one["act"], one["who"], one["field"], one["value"]) for one in found["decisions"]]
    assert told == [(own, "correct", "Ada", "event.place.name", '"Sarmin"'), (own, "accept", "=Ben", None, None)]
    for question in ("claims", "events", "control"):
        shown = " ".join(terminal.run(question).out.split())
        assert "event.place.name Saraqib → Sarmin; the map [31msays so" in shown
        assert ": seen" in shown
    for question in ("claims", "events"):
        (row,) = csv.DictReader(StringIO(terminal.run(question, "--csv").out))
        assert row["decisions"].startswith("corrected by Ada on ")


def test_a_rejected_claim_is_found_as_rejected_and_an_undone_decision_is_not_told(
    terminal: Terminal, tmp_path: Path
) -> None:
    terminal.run("decide", "reject", claim_id(tmp_path), "--why", "a film")
    assert "rejected by Ada on " in terminal.run("claims").out
    assert terminal.run("events").out == "none found\n"
    (made,) = json.loads(terminal.run("decide", "list", "--json").out)
    terminal.run("decide", "undo", made["id"], "--why", "no film")
    assert "rejected" not in terminal.run("claims").out
    assert "decisions" not in json.loads(terminal.run("claims", "--json").out)


def test_claims_are_found_as_read_and_events_as_corrected(terminal: Terminal, tmp_path: Path) -> None:
    own = claim_id(tmp_path)
    terminal.run("decide", "correct", own, "event.type", "advance", "--why", "not taken")
    found = {
        (question, kind): terminal.run(question, "--type", kind).out != "none found\n"
        for question in ("claims", "events")
        for kind in ("capture", "advance")
    }
    assert [asked for asked, is_found in found.items() if is_found] == [("claims", "capture"), ("events", "advance")]


@pytest.mark.parametrize(
    ("place", "told"),
    [
        ('{"text": "Sarmin", "name": "Sarmin"}', "event.place Saraqib → Sarmin; so"),
        ('{"text": "Saraqib", "name": "Saraqib"}', '"gazetteer_id":"'),
        ("null", "event.place Saraqib → unknown; so"),
    ],
)
def test_a_corrected_place_is_told_by_name_unless_the_name_stayed(
    terminal: Terminal, tmp_path: Path, place: str, told: str
) -> None:
    terminal.run("decide", "correct", claim_id(tmp_path), "event.place", place, "--why", "so")
    (row,) = csv.DictReader(StringIO(terminal.run("claims", "--csv").out))
    assert told in row["decisions"]
