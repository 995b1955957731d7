"""sayso control: one answer to who holds a place, its history, all places of an area, from a case or from reports."""

import csv
import json
from io import StringIO
from pathlib import Path

import pytest
from corroborate.builders import claim, report
from msgspec.structs import replace
from store.shelf import Told, put

from cli.runner import Shell
from sayso.model.claim import Claim
from sayso.pipeline import picture
from sayso.resolve.actors import load_registry
from sayso.store.casebook import Casebook
from sayso.store.picture import replace as replace_picture

ADMIN = ("Syria", "Deir ez-Zor")


def placed(made: Claim) -> Claim:
    """A claim whose place lies in a province, so that an area can be asked for."""
    assert made.event is not None
    assert made.event.place is not None
    return replace(made, event=replace(made.event, place=replace(made.event.place, admin=ADMIN)))


def told(name: str, day: str, *claims: Claim) -> Told:
    kept = tuple(replace(placed(made), id=f"{name}{n:015d}", report_id=name) for n, made in enumerate(claims))
    return Told(report(name, day), kept)


SHELF = [
    told("a", "2018-12-05", claim("clash", by=("SDF", "IS"), on="2018-12-05")),
    told(
        "b",
        "2018-12-14",
        claim("capture", by="SDF", on="2018-12-14", says="SOHR"),
        claim("capture", by="SDF", on="2018-12-14", says="DEZ24"),
        claim("capture", facility="hospital", by="SDF", on="2018-12-10", says="SDF"),
    ),
    told(
        "c",
        "2018-12-21",
        claim("control_status", by="SDF", says="SDF", outcome="partial_control:35", stage="under_way"),
        claim("capture", "Susah", by="IS", says="IS", on="2018-12-20"),
    ),
]


@pytest.fixture
def case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A case of three reports on two towns."""
    claims = [made for one in SHELF for made in one.claims]
    reports = [one.report for one in SHELF]
    drawn = picture(claims, reports, actors=load_registry())
    with Casebook.open(str(tmp_path / "case"), make=True) as casebook, casebook.writing() as connection:
        put(connection, SHELF)
        origins = {own.id: own.origin_id for own in reports}
        replace_picture(connection, origins=origins, events=drawn.events, spells=drawn.spells)
    monkeypatch.setenv("SAYSO_CASE", str(tmp_path / "case"))


def states(shell: Shell, *words: str) -> list[tuple[str, str | None, str, str | None, bool]]:
    ran = shell.run("control", *words, "--json")
    assert (ran.code, ran.err) == (0, "")
    found = json.loads(ran.out).get("states", [])
    return [(s["place"]["name"], s["facility"], s["status"], s["holder"], s["assessed"]) for s in found]


HOSPITAL = ("Hajin", "hospital", "full_control", "SDF", False)


@pytest.mark.usefixtures("case")
def test_who_held_it_on_a_day(shell: Shell) -> None:
    assert states(shell, "Hajin", "--on", "2018-12-04") == [("Hajin", None, "unknown", None, False)]
    assert states(shell, "Hajin", "--on", "2018-12-06") == [("Hajin", None, "contested", None, False)]
    assert states(shell, "Hajin", "--on", "2018-12-14") == [("Hajin", None, "full_control", "SDF", True), HOSPITAL]
    assert states(shell, "Hajin") == states(shell, "Hajin", "--on", "2018-12-21")
    assert states(shell, "Hajin", "--facility", "hospital") == [HOSPITAL]


@pytest.mark.usefixtures("case")
def test_what_was_known_on_a_day_is_what_had_been_said_by_then(shell: Shell) -> None:
    known = states(shell, "Hajin", "--on", "2018-12-15", "--as-known-on", "2018-12-06")
    assert known == [("Hajin", None, "contested", None, False)]
    assert states(shell, "Hajin", "--on", "2018-12-15", "--as-known-on", "2018-12-01")[0][2] == "unknown"


@pytest.mark.usefixtures("case")
def test_all_places_of_an_area_and_none_besides(shell: Shell) -> None:
    found = states(shell, "--at", "2018-12-21", "--area", "Deir ez-Zor")
    assert found == [
        ("Hajin", None, "full_control", "SDF", True),
        HOSPITAL,
        ("Susah", None, "full_control", "IS", False),
    ]
    assert states(shell, "--at", "2018-12-01", "--area", "Deir ez-Zor") == []


@pytest.mark.usefixtures("case")
def test_a_place_of_which_nobody_speaks_is_unknown(shell: Shell) -> None:
    ran = shell.run("control", "Nowhere-at-all", "--on", "2018-12-14")
    assert (ran.code, ran.err) == (0, "")
    assert "unknown" in ran.out
    assert "nobody says who holds it" in ran.out


@pytest.mark.usefixtures("case")
def test_an_answer_for_a_person_names_its_age_and_what_speaks_against_it(shell: Shell) -> None:
    shown = shell.run("control", "Hajin", "--on", "2018-12-24").out
    assert "held by SDF" in shown
    assert "assessed" in shown
    assert "10 days" in shown
    assert "But: partly held by SDF, 35 %" in shown


@pytest.mark.usefixtures("case")
def test_the_history_tells_all_spells_in_their_order_with_all_words(shell: Shell) -> None:
    found = json.loads(shell.run("control", "Hajin", "--history", "--json").out)
    town = [(s["status"], s["assessed"]) for s in found["control"] if s["facility"] is None]
    assert town == [("contested", False), ("full_control", True), ("partial_control", False)]
    assert {claim["id"] for claim in found["claims"]} == {own for s in found["control"] for own in s["claim_ids"]}
    assert "states" not in found
    shown = shell.run("control", "Hajin", "--history").out
    assert shown.index("contested") < shown.index("assessed; reported")


@pytest.mark.usefixtures("case")
def test_a_table_has_a_row_a_place(shell: Shell) -> None:
    rows = list(csv.DictReader(StringIO(shell.run("control", "Hajin", "--on", "2018-12-14", "--csv").out)))
    assert [(row["place"], row["facility"], row["holder"], row["assessed"]) for row in rows] == [
        ("Hajin", "", "SDF", "yes"),
        ("Hajin", "hospital", "SDF", "no"),
    ]
    spells = list(csv.DictReader(StringIO(shell.run("control", "Hajin", "--history", "--csv").out)))
    assert len(spells) == 4


REFUSED = [
    ("control Hajin --on tomorrow", "'tomorrow': no day"),
    ("control Hajin --since 2018-12-01", "--since is asked"),
    ("control --place Hajin --history", "--history is asked"),
    ("control --area Nowhere-at-all", "nothing in the case is called"),
    ("control Hajin --json --csv", "give one of them"),
]


@pytest.mark.usefixtures("case")
@pytest.mark.parametrize(("question", "why"), REFUSED)
def test_what_is_no_question_is_refused(shell: Shell, question: str, why: str) -> None:
    ran = shell.run(*question.split())
    assert (ran.code, ran.out) == (2, "")
    assert why in ran.err


def test_without_a_case_or_reports_nobody_says(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SAYSO_CASE", raising=False)
    ran = shell.run("control", "Hajin")
    assert ran.code == 2
    assert "who says so?" in ran.err
