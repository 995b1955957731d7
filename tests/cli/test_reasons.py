"""The commands that give reasons and track records, of a case and of reports, as a shell runs them."""

import csv
import json
import shutil
from io import StringIO
from pathlib import Path

import pytest

from cli.runner import Ran
from sayso.capture import captures, load_manifest
from sayso.cli.main import main
from sayso.model.event import Event
from sayso.pipeline import Reader
from sayso.pipeline.into_case import read_into
from sayso.pipeline.whole import whole
from sayso.store.casebook import Casebook
from sayso.store.verify import verify

EXAMPLES = Path(__file__).parents[2] / "examples"
REPORTS = ("05-state-agency-hospital.txt", "06-wire-harbour-post.txt", "09-coalition-on-hospital.txt")
INPUTS = [str(EXAMPLES / "reports" / name) for name in (*REPORTS, "11-observatory-mines.txt")]
MANIFEST = str(EXAMPLES / "manifest.csv")


class Terminal:
    """Runs `sayso` in this process with a reader that is loaded once."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self._monkeypatch = monkeypatch
        self._capsys = capsys

    def run(self, *words: str) -> Ran:
        self._monkeypatch.setattr("sys.argv", ["sayso", *words])
        with pytest.raises(SystemExit) as ended:
            main()
        printed = self._capsys.readouterr()
        return Ran(code=int(ended.value.code or 0), out=printed.out, err=printed.err)


@pytest.fixture
def terminal(reader: Reader, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Terminal:
    monkeypatch.setattr(Reader, "load", lambda **_: reader)
    monkeypatch.setenv("SAYSO_WHO", "Ada")
    return Terminal(monkeypatch, capsys)


@pytest.fixture(scope="module")
def case(reader: Reader, tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = str(tmp_path_factory.mktemp("reasons") / "case")
    with Casebook.open(folder, make=True) as casebook:
        read_into(casebook, captures(INPUTS, manifest=load_manifest(MANIFEST)), load=lambda: reader)
    return folder


def destroyed(case: str) -> Event:
    """The event that most is said of."""
    with Casebook.open(case) as casebook:
        return next(event for event in whole(casebook).events if event.type == "facility_damage")


class TestSpeakers:
    def test_a_case_and_its_reports_give_the_same(self, terminal: Terminal, case: str) -> None:
        of_case = terminal.run("speakers", "--case", case, "--json")
        of_reports = terminal.run("speakers", *INPUTS, "--manifest", MANIFEST, "--json")
        assert (of_case.code, of_reports.code) == (0, 0)
        assert json.loads(of_case.out) == json.loads(of_reports.out)
        assert {track["speaker"] for track in json.loads(of_case.out)["tracks"]} >= {"SANA", "SOHR", "CJTF-OIR", "SDF"}

    def test_one_speaker_with_the_sayings_behind_the_counts(self, terminal: Terminal, case: str) -> None:
        ran = terminal.run("speakers", "--case", case, "--speaker", "US-led coalition", "--sayings")
        assert ran.code == 0
        assert "US-led coalition (CJTF-OIR), a party to the conflict" in ran.out
        assert f"event {destroyed(case).id}" in ran.out
        assert "Reliability F, cannot be judged" in ran.out

    def test_what_was_not_yet_said_counts_for_nothing(self, terminal: Terminal, case: str) -> None:
        for where in (("--case", case), (*INPUTS, "--manifest", MANIFEST)):
            ran = terminal.run("speakers", *where, "--as-known-on", "2018-12-10", "--json")
            found = json.loads(ran.out)
            assert found["as_known_on"] == "2018-12-10"
            tracks = {track["speaker"]: track for track in found["tracks"]}
            assert "SOHR" not in tracks
            assert tracks["SANA"]["tally"]["contradicted"] == 0

    def test_a_table_has_a_row_for_each_part(self, terminal: Terminal, case: str) -> None:
        rows = list(csv.DictReader(StringIO(terminal.run("speakers", "--case", case, "--csv").out)))
        of_one = [row for row in rows if row["speaker_id"] == "CJTF-OIR"]
        assert {row["part"] for row in of_one} == {"all", "interest", "subject", "person"}
        assert [row["reliability"] for row in of_one if row["part"] == "all"] == ["F"]

    def test_an_unknown_speaker_is_refused(self, terminal: Terminal, case: str) -> None:
        ran = terminal.run("speakers", "--case", case, "--speaker", "the moon")
        assert (ran.code, ran.out) == (2, "")
        assert "the moon" in ran.err

    @pytest.mark.parametrize("words", [[], ["--case", "CASE", "reports"], ["reports", "--as-known-on", "yesterday"]])
    def test_a_wrong_call_is_refused(self, terminal: Terminal, words: list[str]) -> None:
        ran = terminal.run("speakers", *words)
        assert ran.code == 2
        assert ran.err.startswith("sayso: ")


class TestRatings:
    @pytest.fixture
    def own(self, case: str, tmp_path: Path) -> str:
        return str(shutil.copytree(case, tmp_path / "case"))

    def reliability(self, terminal: Terminal, case: str) -> tuple[str, str, str]:
        (track,) = json.loads(terminal.run("speakers", "--case", case, "--speaker", "SOHR", "--json").out)["tracks"]
        found = track["reliability"]
        return found["letter"], found["basis"], found["because"]

    def test_an_analyst_gives_a_letter_and_takes_it_back(self, terminal: Terminal, own: str) -> None:
        before = destroyed(own)
        first = terminal.run("decide", "rate", "SOHR", "c", "--case", own, "--why", "checked over years", "--json")
        assert first.code == 0
        letter, basis, because = self.reliability(terminal, own)
        assert (letter, basis) == ("C", "analyst")
        assert "Ada" in because
        assert "checked over years" in because
        terminal.run(
            "decide", "rate", "Syrian Observatory for Human Rights", "B", "--case", own, "--why", "better than thought"
        )
        assert self.reliability(terminal, own)[0] == "B"
        listed = terminal.run("decide", "list", "--case", own).out
        assert "rate SOHR C — overruled" in listed
        assert "rate SOHR B — in force" in listed
        assert destroyed(own) == before

        name = json.loads(first.out)["id"]
        latest = [one["id"] for one in json.loads(terminal.run("decide", "list", "--case", own, "--json").out)][-1]
        terminal.run("decide", "undo", latest, "--case", own, "--why", "too kind")
        assert self.reliability(terminal, own)[0] == "C"
        terminal.run("decide", "undo", name, "--case", own, "--why", "too kind")
        assert self.reliability(terminal, own)[:2] == ("F", "none")
        with Casebook.open(own) as casebook:
            assert verify(casebook).faults == ()

    @pytest.mark.parametrize(("speaker", "letter"), [("SOHR", "G"), ("the moon", "B"), ("SOHR", "")])
    def test_what_cannot_be_is_refused(self, terminal: Terminal, case: str, speaker: str, letter: str) -> None:
        ran = terminal.run("decide", "rate", speaker, letter, "--case", case, "--why", "so")
        assert ran.code == 2
        assert "No decisions." in terminal.run("decide", "list", "--case", case).out


class TestExplain:
    def test_a_case_and_its_reports_give_the_same(self, terminal: Terminal, case: str) -> None:
        name = destroyed(case).id
        of_case = terminal.run("explain", name, "--case", case, "--json")
        of_reports = terminal.run("explain", name, *INPUTS, "--manifest", MANIFEST, "--json")
        assert (of_case.code, of_reports.code) == (0, 0)
        assert json.loads(of_case.out) == json.loads(of_reports.out)

    def test_it_reads_as_sentences_with_numbered_claims(self, terminal: Terminal, case: str) -> None:
        event = destroyed(case)
        ran = terminal.run("explain", event.id[:8], "--case", case)
        assert ran.code == 0
        assert all(len(line) <= 80 for line in ran.out.splitlines())
        for heading in ("WHAT IS TOLD", "WHO SAYS SO", "INDEPENDENT ORIGINS", "WHAT IT IS WORTH", "WHAT IS IN DISPUTE"):
            assert heading in ran.out
        told, _, listed = ran.out.partition("  CLAIMS\n")
        for own in event.claim_ids:
            assert own not in told
            assert listed.count(own) == 1

    def test_a_holding_by_the_id_that_the_table_gives(self, terminal: Terminal, case: str) -> None:
        rows = list(csv.DictReader(StringIO(terminal.run("control", "--case", case, "--csv").out)))
        assert rows
        for row in rows:
            of_case = terminal.run("explain", row["id"], "--case", case, "--json")
            of_reports = terminal.run("explain", row["id"], *INPUTS, "--manifest", MANIFEST, "--json")
            assert json.loads(of_case.out) == json.loads(of_reports.out)
            assert json.loads(of_case.out)["about"] == "spell"

    def test_why_two_claims_are_one(self, terminal: Terminal, case: str) -> None:
        event = destroyed(case)
        for where in (("--case", case), (*INPUTS, "--manifest", MANIFEST)):
            ran = terminal.run("explain", event.id, "--why", event.claim_ids[0][:12], event.claim_ids[1], *where)
            assert ran.code == 0
            assert "The rule: " in ran.out
            assert f"They stand in one event, {event.id}." in " ".join(ran.out.split())

    def test_as_known_before_the_word_it_is_not_there(self, terminal: Terminal, case: str) -> None:
        ran = terminal.run("explain", destroyed(case).id, "--case", case, "--as-known-on", "2018-12-01")
        assert (ran.code, ran.out) == (2, "")

    def test_as_known_then_it_is_what_its_first_claims_made_of_it(self, terminal: Terminal, case: str) -> None:
        event = destroyed(case)
        for where in (("--case", case), (*INPUTS, "--manifest", MANIFEST)):
            ran = terminal.run("explain", event.id, *where, "--as-known-on", "2018-12-10", "--json")
            told = {own for sentence in json.loads(ran.out)["sentences"] for own in sentence["claim_ids"]}
            assert told < set(event.claim_ids)
            assert len(told) == 1

    def test_what_analysts_decided_is_told(self, terminal: Terminal, case: str, tmp_path: Path) -> None:
        own = str(shutil.copytree(case, tmp_path / "case"))
        event = destroyed(own)
        terminal.run("decide", "note", event.claim_ids[0], "--case", own, "--why", "asked the outlet")
        terminal.run("decide", "correct", event.claim_ids[0], "event.weapon", "bomb", "--case", own, "--why", "so told")
        told = " ".join(terminal.run("explain", destroyed(own).id, "--case", own).out.split())
        assert "WHAT ANALYSTS DECIDED" in told
        assert "that this claim is given a note: asked the outlet." in told
        assert 'that this claim is corrected in event.weapon, to "bomb": so told.' in told

    @pytest.mark.parametrize("name", ["zzz", ""])
    def test_an_unknown_id_is_refused(self, terminal: Terminal, case: str, name: str) -> None:
        ran = terminal.run("explain", name, "--case", case)
        assert ran.code == 2
        assert "no event or spell has an id" in ran.err
