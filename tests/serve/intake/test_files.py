import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.errors import BadInput
from sayso.model.report import Given
from sayso.serve.intake.files import MOST_FILES, safe_name, store, store_text, unused


@pytest.mark.parametrize(
    ("given_name", "safe"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\reports\\war.html", "war.html"),
        ("feed:http://evil.example", "evil.example"),
        ("feed:evil", "feed_evil"),
        (".hidden", "hidden"),
        ("", "report"),
        ("..", "report"),
        ("تقرير.html", "تقرير.html"),
        ("a\x00b\n.txt", "a_b_.txt"),
        ("-rf", "-rf"),
    ],
)
def test_a_name_leads_nowhere(given_name: str, safe: str) -> None:
    assert safe_name(given_name) == safe


@given(st.text(max_size=400))
def test_any_name_is_one_file_of_the_folder(given_name: str) -> None:
    name = safe_name(given_name)
    assert Path(name).name == name
    assert 0 < len(name) <= 120
    assert not name.startswith(".")
    assert ":" not in name


def test_files_of_one_name_stay_two(tmp_path: Path) -> None:
    intake = store(tmp_path, [("a.txt", b"one"), ("b/A.txt", b"two"), ("a.txt", b"three")])
    assert intake.files == ("a.txt", "A-2.txt", "a-3.txt")
    assert [(tmp_path / name).read_bytes() for name in intake.files] == [b"one", b"two", b"three"]
    assert unused("report", ["report"]) == "report-2"


def test_a_manifest_among_files_tells_of_the_others(tmp_path: Path) -> None:
    table = b"file,outlet\na.txt,Harbour Post\n"
    assert store(tmp_path, [("a.txt", b"x"), ("manifest.csv", table)]).manifest == "manifest.csv"
    assert store(tmp_path, [("manifest.csv", table)]).files == ("manifest.csv",)


@pytest.mark.parametrize(
    "brought", [[], [("", b"")], [("a.txt", b"x")] * (MOST_FILES + 1)], ids=["none", "empty", "many"]
)
def test_no_files_or_too_many_are_refused(tmp_path: Path, brought: list[tuple[str, bytes]]) -> None:
    with pytest.raises(BadInput):
        store(tmp_path, brought)


def test_a_pasted_text_keeps_what_is_known_of_it_and_one_name(tmp_path: Path) -> None:
    known = Given(outlet='Harbour, "Post"', published="2018-12-14")
    intake = store_text(tmp_path, "The army took it.\r\n", known)
    assert intake.files == store_text(tmp_path, "The army took it.\n", known).files
    [row] = csv.DictReader((tmp_path / "manifest.csv").read_text(encoding="utf-8").splitlines())
    assert (row["file"], row["outlet"], row["published"]) == (intake.files[0], 'Harbour, "Post"', "2018-12-14")
    assert store_text(tmp_path, " <html>", known).files[0].endswith(".html")
    with pytest.raises(BadInput):
        store_text(tmp_path, " \n", known)
