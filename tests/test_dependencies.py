"""Every dependency has its reason, and the locks name no host."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
WANTED = [
    *PROJECT["project"]["dependencies"],
    *(name for group in PROJECT["dependency-groups"].values() for name in group),
]
NAMES = sorted({re.split(r"[=<>!~\[]", wanted)[0] for wanted in WANTED})


@pytest.mark.parametrize("name", NAMES)
def test_a_dependency_has_a_row_with_its_reason_and_is_locked(name: str) -> None:
    assert f"\n| {name} | " in (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")
    assert f"\n{name}==" in "\n" + (ROOT / "requirements-dev.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("lock", ["requirements.txt", "requirements-dev.txt"])
def test_a_lock_is_hashed_and_names_no_host(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    pins = re.findall(r"^[\w.-]+==\S+(?: ;[^\n\\]+)? \\\n    --hash=sha256:", text, re.MULTILINE)
    assert len(pins) == len(re.findall(r"^[\w.-]+==", text, re.MULTILINE)) > 10
    assert not re.search(r"://|index|find-links", text)
