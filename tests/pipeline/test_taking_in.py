"""What is brought to a case is read as `sayso read` reads it, under names that stay the same."""

from pathlib import Path

import pytest

from sayso.errors import BadInput, NoSuchCase
from sayso.model.found import Query
from sayso.pipeline import Reader
from sayso.pipeline.taking_in import Intake, started, take_in
from sayso.store import find
from sayso.store.casebook import Casebook

TEXT = "Shelling kills three in Raqqa\n\nShells killed three civilians in Raqqa on 3 May 2017, the Observatory said."


@pytest.fixture
def case(tmp_path: Path) -> str:
    Casebook.open(str(tmp_path / "war"), make=True).close()
    return str(tmp_path / "war")


def folder(tmp_path: Path, name: str) -> Path:
    made = tmp_path / name
    made.mkdir()
    (made / "raqqa.txt").write_text(TEXT, encoding="utf-8")
    (made / "manifest.csv").write_text("file,outlet,published\nraqqa.txt,Harbour Post,2017-05-04\n", encoding="utf-8")
    return made


def test_files_brought_twice_are_known(case: str, tmp_path: Path, reader: Reader) -> None:
    told: list[tuple[int, int]] = []
    for name, new in (("one", 1), ("two", 0)):
        intake = Intake(folder=str(folder(tmp_path, name)), files=("raqqa.txt",), manifest="manifest.csv")
        taken = take_in(case, intake, load=lambda: reader, progress=lambda *how: told.append(how))
        assert taken.summary
        assert (taken.summary.new, taken.summary.known) == (new, 1 - new)
    assert told == [(1, 1)]
    with Casebook.open(case) as casebook, casebook.reading() as connection:
        [report] = find.reports(connection, Query()).items
    assert (report.path, report.outlet, report.published) == ("raqqa.txt", "Harbour Post", "2017-05-04")


def test_what_could_not_be_had_is_told(case: str, tmp_path: Path, reader: Reader) -> None:
    taken = take_in(case, Intake(folder=str(tmp_path), files=("gone.txt",)), load=lambda: reader)
    assert taken.failures == ("gone.txt: no such file or folder; check the name",)


def test_this_machine_is_not_asked_for_pages(case: str, reader: Reader) -> None:
    taken = take_in(case, Intake(addresses=("http://127.0.0.1:9/",)), load=lambda: reader)
    assert "not in the public network" in taken.failures[0]


def test_a_wrong_manifest_or_case_is_an_error(case: str, tmp_path: Path, reader: Reader) -> None:
    (tmp_path / "m.csv").write_text("name\n", encoding="utf-8")
    with pytest.raises(BadInput):
        take_in(case, Intake(folder=str(tmp_path), manifest="m.csv"), load=lambda: reader)
    with pytest.raises(NoSuchCase):
        take_in(str(tmp_path / "none"), Intake(), load=lambda: reader)


@pytest.mark.slow
def test_a_process_of_its_own_does_the_same(case: str, tmp_path: Path) -> None:
    intake = Intake(folder=str(folder(tmp_path, "one")), files=("raqqa.txt",))
    process, connection = started(case, intake)
    words = [connection.recv()]
    while words[-1].taken is None and words[-1].problem is None:
        words.append(connection.recv())
    process.join()
    assert [(word.done, word.total) for word in words[:-1]] == [(1, 1)]
    assert words[-1].taken.summary.read == 1
