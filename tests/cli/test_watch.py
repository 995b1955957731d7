"""Feeds are watched for a case: what is new is kept and read, and what was seen is not fetched again."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from capture.web.shelf import rss
from capture.web.site import Page, Site, serving

from cli.runner import Shell
from sayso.cli.watching import watched
from sayso.errors import BadInput
from sayso.pipeline.whole import whole
from sayso.store.casebook import Casebook
from sayso.store.verify import verify


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


def test_what_is_new_goes_into_the_case_and_is_read(feeds: Path, tmp_path: Path, site: Site) -> None:
    case = str(tmp_path / "case")
    for _ in range(2):
        watched(str(feeds), case, once=True, allow_loopback=True)
    with Casebook.open(case) as casebook:
        document = whole(casebook)
        assert verify(casebook).faults == ()
    assert [(report.text, report.url) for report in document.reports] == [("The army took Alder.", site.url("/a"))]
    assert [claim.event.type for claim in document.claims if claim.event] == ["capture"]


def test_this_machine_is_not_asked_without_the_switch(feeds: Path, tmp_path: Path) -> None:
    case = str(tmp_path / "case")
    watched(str(feeds), case, once=True, allow_loopback=False)
    with Casebook.open(case) as casebook:
        (failure,) = whole(casebook).failures
    assert failure.error == "PrivateAddress"


def test_an_address_is_read_like_a_file(shell: Shell, site: Site) -> None:
    ran = shell.run("read", site.url("/a"), "--json", "--allow-loopback")
    (report,) = json.loads(ran.out)["reports"]
    assert (ran.code, report["path"], report["url"]) == (0, site.url("/a"), site.url("/a"))
    refused = shell.run("read", site.url("/a"), "--json")
    (failure,) = json.loads(refused.out)["failures"]
    assert (refused.code, failure["error"]) == (1, "PrivateAddress")


def test_no_case_is_made_for_a_wrong_table(feeds: Path, tmp_path: Path) -> None:
    feeds.write_text("[[feeds]]\n")
    with pytest.raises(BadInput):
        watched(str(feeds), str(tmp_path / "case"), once=True, allow_loopback=False)
    assert not (tmp_path / "case").exists()
