import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import typer
from capture.web.shelf import rss
from capture.web.site import Page, Site, serving
from typer.testing import CliRunner

from cli.runner import Shell
from sayso.capture.web import ShortMemory
from sayso.cli.watch import watch_command
from sayso.errors import BadInput
from sayso.model.failure import Failure
from sayso.model.report import Capture, Container

Items = Iterator[Capture | Container | Failure]


class Case:
    """A case that remembers nothing beyond the test."""

    def __init__(self) -> None:
        self.opened: list[str] = []
        self.taken: list[Capture | Container | Failure] = []

    @contextmanager
    def open(self, name: str) -> Iterator[tuple[ShortMemory, Callable[[Items], None]]]:
        self.opened.append(name)
        yield ShortMemory(), self.taken.extend


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as site:
        site.pages |= {"/feed": Page(rss("<item><link>/a</link></item>")), "/a": Page(b"The army took Alder.")}
        yield site


@pytest.fixture
def feeds(site: Site, tmp_path: Path) -> Path:
    path = tmp_path / "feeds.toml"
    path.write_text(f'[[feeds]]\naddress = "{site.url("/feed")}"\n')
    return path


def run(case: Case, *words: object) -> Exception | None:
    app = typer.Typer(pretty_exceptions_enable=False)
    app.command()(watch_command(case.open))
    result = CliRunner().invoke(app, list(map(str, words)))
    error = result.exception
    assert error is None or isinstance(error, Exception)
    return error


def test_what_is_new_goes_into_the_case(feeds: Path) -> None:
    case = Case()
    assert run(case, feeds, "--case", "war", "--once", "--allow-loopback") is None
    assert case.opened == ["war"]
    assert [type(item) for item in case.taken] == [Container, Capture]


def test_this_machine_is_not_asked_without_the_switch(feeds: Path) -> None:
    case = Case()
    assert run(case, feeds, "--case", "war", "--once") is None
    (failure,) = case.taken
    assert isinstance(failure, Failure)
    assert failure.error == "PrivateAddress"


def test_an_address_is_read_like_a_file(shell: Shell, site: Site) -> None:
    ran = shell.run("read", site.url("/a"), "--json", "--allow-loopback")
    (report,) = json.loads(ran.out)["reports"]
    assert (ran.code, report["path"], report["url"]) == (0, site.url("/a"), site.url("/a"))
    refused = shell.run("read", site.url("/a"), "--json")
    (failure,) = json.loads(refused.out)["failures"]
    assert (refused.code, failure["error"]) == (1, "PrivateAddress")


def test_no_case_is_opened_for_a_wrong_table(feeds: Path) -> None:
    feeds.write_text("[[feeds]]\n")
    case = Case()
    assert isinstance(run(case, feeds, "--case", "war"), BadInput)
    assert case.opened == []
