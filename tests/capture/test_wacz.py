import gzip
import zipfile
from pathlib import Path

import pytest

from sayso.capture.archives import package as packages
from sayso.capture.archives import zipped as zips

from .making import PAGE, answer, gzipped, package, record, zipped
from .take import Taken, put, take

WARC = gzipped(record("1", answer()), record("2", answer(b"Alder fell.", kind="text/plain")))


def read(folder: Path, content: bytes) -> Taken:
    return take([put(folder, "a.wacz", content)])


def test_a_package_gives_the_pages_of_its_archives(tmp_path: Path) -> None:
    taken = read(tmp_path, package(WARC))
    assert (taken.kinds, taken.failures) == (["Container", "Capture", "Capture"], [])
    assert taken.captures[0].origin == f"{tmp_path}/a.wacz/archive/data.warc.gz#urn:uuid:1"
    assert {capture.container for capture in taken.captures} == {taken.containers[0].sha256}


@pytest.mark.parametrize(
    ("changed", "errors"),
    [
        ({"archive/data.warc.gz": gzipped(record("1", answer(b"Alder stands.")))}, {"WrongDigest"}),
        ({"datapackage.json": b'{"resources": []}'}, {"WrongDigest", "WrongPackage"}),
        ({"datapackage.json": b"["}, {"WrongPackage"}),
        ({"datapackage.json": b"[" * 100_000}, {"WrongPackage"}),
        ({"datapackage.json": None}, {"WrongPackage"}),
        ({"datapackage-digest.json": b"{}"}, {"WrongPackage"}),
        ({"archive/later.warc.gz": WARC}, {"WrongPackage"}),
        ({"archive/nested.wacz": package(WARC)}, {"LeftOut"}),
        ({"archive/../../evil.warc.gz": WARC}, {"LeftOut"}),
        ({"../archive/evil.warc.gz": WARC}, {"LeftOut"}),
    ],
    ids=range(10),
)
def test_what_is_not_as_the_list_says_is_told_and_the_pages_are_taken(
    tmp_path: Path, changed: dict[str, bytes | None], errors: set[str]
) -> None:
    taken = read(tmp_path, package(WARC, **changed))
    assert set(taken.errors) == errors
    assert taken.captures
    assert not [path for path in tmp_path.rglob("*") if path.name != "a.wacz"]


def test_a_package_that_misses_what_it_lists_is_told(tmp_path: Path) -> None:
    taken = read(tmp_path, package(WARC, **{"archive/data.warc.gz": None}))
    assert set(taken.errors) == {"WrongPackage", "NotAnArchive"}


@pytest.mark.parametrize("cut", [10, 200, 400, 700])
def test_a_broken_zip_is_told(tmp_path: Path, cut: int) -> None:
    taken = read(tmp_path, package(WARC)[:cut])
    assert (taken.captures, taken.errors) == ([], ["BrokenZip"])


def test_a_damaged_entry_is_told(tmp_path: Path) -> None:
    content = bytearray(zipped({"archive/a.warc.gz": WARC}, compression=zipfile.ZIP_STORED))
    content[80:90] = bytes(10)
    taken = read(tmp_path, bytes(content))
    assert taken.failures


def test_a_zip_bomb_is_stopped(tmp_path: Path) -> None:
    bomb = zipped({"archive/a.warc": b"WARC/1.1\r\nContent-Length: 90000000\r\n\r\n" + bytes(90_000_000)})
    assert "Bomb" in read(tmp_path, bomb).errors


def test_a_bomb_in_a_bomb_is_stopped(tmp_path: Path) -> None:
    inner = gzip.compress(b"WARC/1.1\r\nContent-Length: 90000000\r\n\r\n" + bytes(90_000_000))
    assert "Bomb" in read(tmp_path, zipped({"archive/a.warc.gz": inner})).errors


def test_a_packing_that_may_ask_for_gigabytes_is_refused(tmp_path: Path) -> None:
    taken = read(tmp_path, zipped({"archive/a.warc.gz": WARC}, compression=zipfile.ZIP_LZMA))
    assert (taken.captures, "BrokenZip" in taken.errors) == ([], True)


def test_too_many_entries_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zips, "MOST_ENTRIES", 2)
    assert read(tmp_path, package(WARC)).errors == ["BrokenZip"]


def test_a_list_of_entries_too_long_to_hold_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zips, "LONGEST_READ", 100)
    assert read(tmp_path, package(WARC)).errors == ["BrokenZip"]


def test_a_list_too_long_is_not_held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packages, "MAX_LIST", 10)
    taken = read(tmp_path, package(WARC))
    assert (taken.errors, taken.contents[0]) == (["TooLarge"], PAGE)
