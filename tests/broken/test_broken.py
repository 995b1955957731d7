"""The shelf of broken inputs: a clear line, the right exit code, and the run goes on."""

import json
from pathlib import Path

import pytest
from cli.runner import Shell

GOOD = "The army said on Monday that it had taken the river town of Alder after a week of shelling."
SHELF: dict[str, tuple[bytes, str]] = {
    "empty.txt": (b"", "empty"),
    "blank.txt": (b"\n \xc2\xa0\n", "empty"),
    "picture.txt": (b"\x89PNG\r\n\x1a\n\x00\x00", "not text"),
    "nul.txt": (b"The army\x00took Alder", "not text"),
    "cut-utf16.txt": ("The army took Alder".encode("utf-16")[:-1], "not text"),
    "unknown-encoding.txt": (b"\x81\x8d\x8f The army", "save it as UTF-8"),
    "long-line.txt": (b"word " * 2_097_152, "too long"),
}
KEPT: dict[str, bytes] = {
    "no-date.txt": b"The army took Alder.",
    "old-encoding.txt": "The café in Alder – a meeting place – was hit.".encode("cp1252"),
    "no-claim.txt": b"Nothing to tell.",
    "half-surrogate.txt": "\ud800".encode("utf-8", "surrogatepass") + b" The army took Alder.",
    "only-stops.txt": b"a" + b"." * 5000,
    "deep-brackets.txt": b"(" * 5000 + b"Alder" + b")" * 5000,
}


def put(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


@pytest.mark.parametrize("name", SHELF)
def test_alone_it_ends_with_1_and_says_what_to_do(shell: Shell, tmp_path: Path, name: str) -> None:
    content, problem = SHELF[name]
    path = put(tmp_path, name, content)
    ran = shell.run("read", path)
    assert (ran.code, ran.out) == (1, "")
    assert str(path) in ran.err
    assert problem in ran.err
    assert "Traceback" not in ran.err


def test_beside_a_good_report_it_is_a_failure_and_the_run_goes_on(shell: Shell, tmp_path: Path) -> None:
    for name, (content, _) in SHELF.items():
        put(tmp_path, name, content)
    put(tmp_path, "good.txt", GOOD.encode())
    ran = shell.run("read", tmp_path, tmp_path / "gone.txt", "--json")
    document = json.loads(ran.out)
    assert ran.code == 0
    assert [report["text"] for report in document["reports"]] == [GOOD]
    assert {Path(failure["origin"]).name for failure in document["failures"]} == {*SHELF, "gone.txt"}


@pytest.mark.parametrize("name", KEPT)
@pytest.mark.parametrize("option", ["--json", "--as-is", "--claims"])
def test_odd_but_readable(shell: Shell, tmp_path: Path, name: str, option: str) -> None:
    ran = shell.run("read", put(tmp_path, name, KEPT[name]), option)
    assert ran.code == 0
    assert ran.out


def test_no_file(shell: Shell) -> None:
    ran = shell.run("read", "gone.txt", "--json")
    assert ran.code == 1
    assert json.loads(ran.out)["failures"][0]["error"] == "MissingFile"
    assert "gone.txt: no such file" in ran.err


def test_not_english_is_kept_and_told(shell: Shell, tmp_path: Path) -> None:
    path = put(tmp_path, "de.txt", ("Die Armee hat am Montag die Stadt eingenommen, sagte ein Sprecher. " * 3).encode())
    document = json.loads(shell.run("read", path, "--json").out)
    assert [report["language"] for report in document["reports"]] == ["de"]
    assert [failure["error"] for failure in document["failures"]] == ["NotEnglish"]


def test_a_name_that_steers_the_terminal_is_made_plain(shell: Shell, tmp_path: Path) -> None:
    ran = shell.run("read", tmp_path / "\x1b[31mred.txt")
    assert "\x1b" not in ran.err
