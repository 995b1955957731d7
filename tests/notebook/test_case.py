"""A case in Python: records that iterate, frames, tables and maps."""

import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest

import sayso
from sayso.capture import captures
from sayso.errors import BadInput, NoSuchCase, UnknownName
from sayso.model.event import Event
from sayso.notebook.case import Case
from sayso.pipeline import Reader
from sayso.pipeline.into_case import read_into
from sayso.store.casebook import Casebook

TEXT = """Town struck

Russian warplanes struck Al-Rahma hospital in Hajin on 5 December 2018, the Syrian Observatory for Human Rights said.

The SDF captured the town of Susah on 6 December 2018, Lana Birk, a resident, said.
"""
HEAVY = ("msgspec", "sqlalchemy", "spacy", "pandas", "pyarrow")


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory, reader: Reader) -> Case:
    folder = tmp_path_factory.mktemp("case")
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    with Casebook.open(str(folder / "war"), make=True) as casebook:
        read_into(casebook, captures([str(folder / "a.txt")]), load=lambda: reader)
    return sayso.open(str(folder / "war"))


def test_events_iterate_and_have_a_length(case: Case) -> None:
    found = case.events()
    assert [type(one) for one in found] == [Event, Event]
    assert (len(found), found[0].id, repr(found)) == (2, next(iter(found)).id, "<2 events>")


def test_filters_have_the_names_of_the_command_line(case: Case) -> None:
    assert [one.type for one in case.events(type="capture")] == ["capture"]
    assert [one.type for one in case.events(place="Hajin", since="2018-12-05", until="2018-12-05")] == ["airstrike"]
    assert [one.type for one in case.events(speaker=["SOHR"])] == ["airstrike"]
    assert [one.type for one in case.events("warplanes")] == ["airstrike"]
    assert list(case.events(box=(0.0, 0.0, 1.0, 1.0))) == []


def test_a_frame_has_types(case: Case) -> None:
    frame = case.events(type="airstrike").to_pandas()
    assert frame["start_min"][0] == pd.Timestamp("2018-12-05")
    assert (frame["origins"][0], frame["running"].dtype) == (1, pd.BooleanDtype())
    assert case.claims().to_pandas()["speaker_id"].tolist()[:1] == ["SOHR"]
    assert len(case.reports().to_pandas()) == 1


def test_a_table_and_a_map(case: Case) -> None:
    assert case.events().to_arrow().num_rows == 2
    features = case.events(type="capture").to_geojson()["features"]
    assert features[0]["geometry"]["type"] == "Point"
    assert [one["properties"]["record"] for one in case.control().to_geojson()["features"]] == ["spell"]


def test_reports_lie_nowhere(case: Case) -> None:
    with pytest.raises(BadInput, match="reports lie nowhere"):
        case.reports().to_geojson()


def test_facilities_are_dossiers_by_type(case: Case) -> None:
    assert [one.type for one in case.facilities(place="Hajin")] == ["hospital"]
    assert list(case.facilities(type="school")) == []
    assert case.facilities().to_arrow()["aspect"][0].as_py() == "functioning"


def test_a_form_of_export(case: Case, tmp_path: Path) -> None:
    made = case.events().export("geojson", tmp_path / "a.geojson")
    assert (tmp_path / "a.geojson").read_bytes() == made.content
    with pytest.raises(BadInput, match="does not hold reports"):
        case.reports().export("geojson")


def test_a_public_copy(case: Case) -> None:
    shown, whole = case.claims(public=True), case.claims()
    assert "Rahma" not in str(shown.document)
    assert "Birk" not in str(shown.document)
    assert "Rahma" in str(whole.document)
    assert "Birk" in str(case.claims(public=True, with_names=True).document)
    assert [one.lat for event in case.events(type="airstrike", public=True) if (one := event.place)] == [None]
    with pytest.raises(BadInput, match="public=True"):
        case.events(with_names=True)


def test_what_is_not_there_is_said(case: Case, tmp_path: Path) -> None:
    with pytest.raises(NoSuchCase):
        sayso.open(str(tmp_path / "none"))
    with pytest.raises(UnknownName):
        case.events(actor="Nobody of That Name")


def test_to_import_sayso_loads_nothing() -> None:
    code = f"import sys, sayso; print([name for name in {HEAVY} if name in sys.modules])"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"
