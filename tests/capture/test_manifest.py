from pathlib import Path

import pytest

from sayso.capture import captures, load_manifest
from sayso.errors import BadInput
from sayso.model.failure import Failure
from sayso.model.report import Capture, Given

HEAD = "file,published,outlet,title\n"


def run(folder: Path, rows: str, *, inputs: list[str] | None = None) -> tuple[dict[str, Given], list[Failure]]:
    path = folder.parent / f"{folder.name}.csv"
    path.write_text(rows, encoding="utf-8-sig")
    found = list(captures(inputs or [str(folder)], manifest=load_manifest(str(path))))
    given = {Path(c.origin).name: c.given for c in found if isinstance(c, Capture)}
    return given, [f for f in found if isinstance(f, Failure)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "a.txt").write_text("The army took Alder.")
    (folder / "b.txt").write_text("The army lost Alder.")
    return folder


def test_values_are_given_and_an_empty_cell_is_unknown(folder: Path) -> None:
    given, failures = run(folder, HEAD + 'a.txt,2031-05-06,"The Post, daily",\n')
    assert given["a.txt"] == Given(published="2031-05-06", outlet="The Post, daily")
    assert given["b.txt"] == Given()
    assert not failures


def test_a_file_is_found_beside_the_manifest_too(folder: Path) -> None:
    given, failures = run(folder, HEAD + "texts/a.txt,,,Alder\n", inputs=[str(folder / "a.txt")])
    assert (given["a.txt"].title, failures) == ("Alder", [])


def test_a_moment_keeps_its_zone_and_without_one_its_day(folder: Path) -> None:
    rows = HEAD + "a.txt,2031-05-06T10:00:00+03:00,,\nb.txt,2031-05-06 10:00,,\n"
    given, _ = run(folder, rows)
    assert [given[name].published for name in ("a.txt", "b.txt")] == ["2031-05-06T10:00:00+03:00", "2031-05-06"]


@pytest.mark.parametrize(
    ("row", "error"),
    [
        ("c.txt,,,\n", "MissingFile"),
        ("a.txt,6 May,,\n", "BadDate"),
        ("a.txt,2031-02-30,,\n", "BadDate"),
        ("a.txt,,,\na.txt,,,other\n", "DuplicateRow"),
    ],
)
def test_a_wrong_row_is_a_failure_and_the_files_are_read(folder: Path, row: str, error: str) -> None:
    given, (failure,) = run(folder, HEAD + row)
    assert failure.error == error
    assert "line " in failure.message
    assert set(given) == {"a.txt", "b.txt"}


@pytest.mark.parametrize("content", [b"", b"name,published\na.txt,\n", b"file,publised\na.txt,\n", b"file\n\xff\n"])
def test_a_table_of_another_form_is_a_wrong_call(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "m.csv").write_bytes(content)
    with pytest.raises(BadInput) as caught:
        load_manifest(str(tmp_path / "m.csv"))
    assert caught.value.exit_code == 2


def test_a_missing_manifest_is_a_wrong_call(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="cannot read the manifest"):
        load_manifest(str(tmp_path / "none.csv"))
