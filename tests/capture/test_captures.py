from hashlib import sha256
from pathlib import Path

import pytest

from sayso.capture import captures, fetch
from sayso.model.failure import Failure
from sayso.model.report import Capture


def read(*inputs: Path | str) -> tuple[list[Capture], list[Failure]]:
    found = list(captures([str(given) for given in inputs]))
    return [c for c in found if isinstance(c, Capture)], [f for f in found if isinstance(f, Failure)]


def test_bytes_are_kept_and_hashed_as_they_lie(tmp_path: Path) -> None:
    content = "\ufeffThe army\r\ntook Alder.\u2028".encode()
    (tmp_path / "a.txt").write_bytes(content)
    (capture,), failures = read(tmp_path / "a.txt")
    assert not failures
    assert capture.content == content
    assert capture.sha256 == sha256(content).hexdigest()
    assert capture.origin == str(tmp_path / "a.txt")


def test_a_folder_is_read_all_the_way_down_in_the_order_of_names(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "deep/c.text", "deep/noending", ".hidden.txt", ".git/x.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(name)
    found, failures = read(tmp_path)
    names = [str(Path(capture.origin).relative_to(tmp_path)) for capture in found]
    assert names == ["a.md", "b.txt", "deep/c.text", "deep/noending"]
    assert not failures


def test_what_a_folder_holds_beside_texts_is_told(tmp_path: Path) -> None:
    (tmp_path / "picture.jpg").write_bytes(b"\xff\xd8\xff")
    (tmp_path / "a.txt").write_text("The army took Alder.")
    found, (failure,) = read(tmp_path)
    assert len(found) == 1
    assert failure.error == "NotText"
    assert "picture.jpg" in failure.message


def test_a_file_that_is_named_is_taken_whatever_its_ending(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("x")
    assert len(read(tmp_path / "a.html")[0]) == 1


def test_a_file_given_twice_is_fetched_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    found, failures = read(tmp_path, tmp_path / "a.txt", tmp_path / "." / "a.txt")
    assert (len(found), failures) == (1, [])


@pytest.mark.parametrize(
    ("given", "error"),
    [("nowhere.txt", "MissingFile"), ("ftp://news.example/a", "NotSupported"), ("", "MissingFile")],
)
def test_a_name_that_leads_nowhere_is_a_failure(given: str, error: str) -> None:
    found, (failure,) = read(given or "no such folder/")
    assert not found
    assert (failure.stage, failure.error) == ("capture", error)


@pytest.mark.parametrize("address", ["http://127.0.0.1/a", "HTTPS://127.0.0.1/a", "feed://127.0.0.1/a"])
def test_an_address_is_fetched_but_not_from_this_machine(address: str) -> None:
    found, (failure,) = read(address, address)
    assert (found, failure.error) == ([], "PrivateAddress")


def test_an_empty_folder_is_a_failure(tmp_path: Path) -> None:
    assert read(tmp_path)[1][0].error == "EmptyFolder"


def test_a_file_over_the_limit_is_a_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetch, "MAX_BYTES", 10)
    (tmp_path / "a.txt").write_text("more than ten")
    (tmp_path / "b.txt").write_text("ten")
    found, (failure,) = read(tmp_path)
    assert failure.error == "TooLarge"
    assert [Path(capture.origin).name for capture in found] == ["b.txt"]
