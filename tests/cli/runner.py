"""Runs the command line as a shell would, with a pipeline that needs no model."""

import sys
from dataclasses import dataclass

import pytest

import sayso.pipeline
from cli.builders import FakeReader
from sayso.cli.main import main


@dataclass(frozen=True, kw_only=True)
class Ran:
    """What a command gave back."""

    code: int
    out: str
    err: str


class Shell:
    """Runs `sayso` in this process."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self._monkeypatch = monkeypatch
        self._capsys = capsys
        monkeypatch.setattr(sayso.pipeline, "Reader", FakeReader)

    def run(self, *words: object) -> Ran:
        """Run `sayso WORDS` and give back its exit code and what it printed."""
        self._monkeypatch.setattr(sys, "argv", ["sayso", *map(str, words)])
        with pytest.raises(SystemExit) as ended:
            main()
        printed = self._capsys.readouterr()
        return Ran(code=int(ended.value.code or 0), out=printed.out, err=printed.err)
