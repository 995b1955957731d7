"""`sayso tokens` and `sayso serve`: a server that others can ask is not started without anybody who may ask it."""

import json
from pathlib import Path

import pytest

from cli.runner import Shell
from sayso.serve import run
from sayso.serve.settings import Settings
from sayso.store.casebook import Casebook


@pytest.fixture
def case(tmp_path: Path) -> Path:
    Casebook.open(str(tmp_path / "war"), make=True).close()
    return tmp_path / "war"


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[Settings]:
    """How the server was started, which here it is not."""
    found: list[Settings] = []
    monkeypatch.setattr(run, "run", found.append)
    return found


def test_a_token_is_printed_once_listed_without_its_secret_and_revoked(shell: Shell, case: Path) -> None:
    secret = shell.run("tokens", "add", "Ada", "--scope", "decide", "--case", case).out.strip()
    assert secret.startswith("sayso_")
    assert len(secret) > 40
    listed = shell.run("tokens", "list", "--case", case).out
    assert listed.startswith("Ada: decide, given ")
    assert secret not in listed
    (told,) = json.loads(shell.run("tokens", "list", "--case", case, "--json").out)
    assert (told["name"], told["scope"], told["revoked_at"]) == ("Ada", "decide", None)
    assert shell.run("tokens", "add", "Ada", "--case", case).code == 2
    assert shell.run("tokens", "revoke", "Ada", "--case", case).out == "Ada: revoked\n"
    assert shell.run("tokens", "revoke", "Ada", "--case", case).code == 2
    assert "revoked" in shell.run("tokens", "list", "--case", case).out
    assert shell.run("tokens", "add", "Eve", "--scope", "all", "--case", case).code == 2


@pytest.mark.parametrize("how", [("--host", "192.0.2.7"), ("--name", "desk.example.org"), ("--tokens",)])
def test_a_server_that_others_can_ask_needs_somebody_with_a_token(
    shell: Shell, case: Path, started: list[Settings], how: tuple[str, ...]
) -> None:
    refused = shell.run("serve", "--case", case, *how)
    assert (refused.code, started) == (2, [])
    assert "sayso tokens add" in refused.err
    shell.run("tokens", "add", "Ada", "--case", case)
    assert shell.run("serve", "--case", case, *how).code == 0
    assert [one.needs_token for one in started] == [True]
    shell.run("tokens", "revoke", "Ada", "--case", case)
    assert shell.run("serve", "--case", case, *how).code == 2


@pytest.mark.parametrize("how", [(), ("--host", "localhost"), ("--host", "::1"), ("--public", "--host", "192.0.2.7")])
def test_on_this_machine_alone_and_in_public_no_token_is_needed(
    shell: Shell, case: Path, started: list[Settings], how: tuple[str, ...]
) -> None:
    assert shell.run("serve", "--case", case, *how).code == 0
    assert [one.needs_token for one in started] == [False]


def test_what_is_no_address_is_refused(shell: Shell, case: Path, started: list[Settings]) -> None:
    assert shell.run("serve", "--case", case, "--host", "desk.example.org").code == 2
    assert started == []
