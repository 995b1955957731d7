"""The index on disk: made once, never trusted when broken, never needed."""

import sqlite3
from pathlib import Path

import pytest

from sayso.resolve.places.cache import kept_index
from sayso.resolve.places.index import write
from sayso.resolve.places.row import PlaceRow

ROWS = (
    PlaceRow(id="x:alder", name="Alderqua", kind="city", origin="test", country="XQ", variants=("Alder-on-Birch",)),
    PlaceRow(id="x:birch", name="Birchqua", kind="city", origin="test", country="XQ"),
)


class Fill:
    """Fills an index and counts how often it was asked to."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self, connection: sqlite3.Connection) -> None:
        self.times += 1
        write(connection, ROWS, frozenset(), made_of="one")


def names(folder: Path | None, fill: Fill) -> list[str]:
    return [hit.row.id for hit in kept_index(folder, "one", fill).find("alder on birch")]


def test_it_is_made_once(tmp_path: Path) -> None:
    fill = Fill()
    assert names(tmp_path / "new" / "folder", fill) == names(tmp_path / "new" / "folder", fill) == ["x:alder"]
    assert fill.times == 1
    assert [path.suffix for path in (tmp_path / "new" / "folder").iterdir()] == [".sqlite"]


@pytest.mark.parametrize("content", [b"", b"no database at all" * 500])
def test_a_broken_file_is_made_anew(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "places-one.sqlite").write_bytes(content)
    fill = Fill()
    assert names(tmp_path, fill) == ["x:alder"]
    assert fill.times == 1


def test_a_folder_that_cannot_be_used_changes_nothing(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    assert names(blocked / "folder", Fill()) == names(None, Fill()) == ["x:alder"]


def test_indexes_of_former_versions_go(tmp_path: Path) -> None:
    for number in range(5):
        (tmp_path / f"places-old{number}.sqlite").write_bytes(b"old")
    names(tmp_path, Fill())
    assert len(list(tmp_path.iterdir())) == 3
