"""The shelf of broken inputs through the real pipeline: nothing on it ends a run, and nothing on it is silent."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from broken.test_broken import GOOD, KEPT, SHELF

LONG = {"deep-brackets.txt"}  # a word of ten thousand signs takes the tokenizer many seconds
GERMAN = "Die Armee hat am Montag die Stadt eingenommen, sagte ein Sprecher der Regierung in der Hauptstadt. " * 3


def sayso(*arguments: str) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run([sys.executable, "-m", "sayso", *arguments], capture_output=True, check=False)


def shelve(folder: Path) -> set[str]:
    """Put everything into a folder, and say which of it are texts."""
    texts = {name: content for name, content in KEPT.items() if name not in LONG}
    texts |= {"good.txt": GOOD.encode(), "german.txt": GERMAN.encode()}
    for name, content in ({name: content for name, (content, _) in SHELF.items()} | texts).items():
        (folder / name).write_bytes(content)
    return set(texts)


def names(records: list[dict[str, Any]], key: str) -> set[str]:
    return {Path(record[key]).name for record in records}


@pytest.mark.parametrize("options", [["--json", "--mentions"], ["--json", "--as-is"]])
def test_the_whole_shelf_in_one_run(tmp_path: Path, options: list[str]) -> None:
    texts = shelve(tmp_path)
    done = sayso("read", str(tmp_path), str(tmp_path / "gone.txt"), *options)
    assert done.returncode == 0
    assert b"Traceback" not in done.stderr
    document = json.loads(done.stdout)
    assert names(document["reports"], "path") == texts
    assert names(document["failures"], "origin") == {*SHELF, "gone.txt", "german.txt"}
    assert all(failure["message"] for failure in document["failures"])
    read = {report["id"]: Path(report["path"]).name for report in document["reports"]}
    told = {read[claim["report_id"]] for claim in document["claims"]}
    assert "good.txt" in told
    assert not told & {"german.txt", "no-claim.txt", "only-stops.txt"}
    published = {read[report["id"]]: report["published"] for report in document["reports"]}
    assert published["no-date.txt"] is None


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(LONG))
def test_a_word_without_end(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(KEPT[name])
    done = sayso("read", str(tmp_path), "--json")
    assert done.returncode == 0
    assert json.loads(done.stdout)["reports"]


def test_nothing_but_broken_ones(tmp_path: Path) -> None:
    for name, (content, _) in SHELF.items():
        (tmp_path / name).write_bytes(content)
    done = sayso("read", str(tmp_path))
    assert (done.returncode, done.stdout) == (1, b"")
    errors = done.stderr.decode()
    assert all(name in errors for name in SHELF)
    assert "Traceback" not in errors


def test_a_wrong_call() -> None:
    assert sayso("read", "--no-such-option").returncode == 2
