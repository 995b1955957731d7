"""The first page and what its map gets, asked as a browser asks."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from litestar import Litestar
from litestar.testing import TestClient

from sayso.capture import captures, load_manifest
from sayso.pipeline import Reader
from sayso.pipeline.into_case import read_into
from sayso.serve import Settings, create_app
from sayso.store.casebook import Casebook

EXAMPLES = Path(__file__).parents[2] / "examples"
Client = TestClient[Litestar]


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory, reader: Reader) -> Iterator[Client]:
    folder = tmp_path_factory.mktemp("map") / "hajin"
    manifest = load_manifest(str(EXAMPLES / "manifest.csv"))
    with Casebook.open(str(folder), make=True) as casebook:
        read_into(casebook, captures([str(EXAMPLES / "reports")], manifest=manifest), load=lambda: reader)
    settings = Settings(case=str(folder), secret="0" * 64)
    with TestClient(create_app(settings), base_url="http://127.0.0.1") as client:
        yield client


def test_the_first_page_shows_time_events_and_the_way_to_the_table(client: Client) -> None:
    page = client.get("/").text
    assert page.count('class="card"') == 17
    assert 'class="times"' in page
    assert 'href="/table?"' in page


def test_the_clock_of_saying_turns_back_grades_and_holdings(client: Client) -> None:
    """On 10 December only the SDF's own word was there; the town had not been taken by anyone's."""
    then = client.get("/map.json?as_known_on=2018-12-10").json()
    now = client.get("/map.json").json()
    town = {hold["says"] for hold in now["holds"] if hold["facility"] is None}
    assert any("held by Syrian Democratic Forces" in said for said in town)
    assert not any(
        hold["facility"] is None and hold["status"] == "full_control" and hold["assessed"] for hold in then["holds"]
    )
    assert then["events"] < now["events"]
    assert then["is_as_known"]


def test_the_clock_of_happening_leaves_out_what_came_later(client: Client) -> None:
    until = client.get("/map.json?until=2018-12-05").json()
    assert until["on"] == "2018-12-05"
    assert 0 < until["events"] < client.get("/map.json").json()["events"]


def test_what_stands_at_a_place_is_what_is_listed_for_it(client: Client) -> None:
    for asked in ("", "?grade=corroborated", "?type=capture", "?text=mines", "?outlet=Harbour%20Post", "?actor=SDF"):
        data = client.get(f"/map.json{asked}").json()
        page = client.get(f"/{asked}").text
        assert sum(place["events"] for place in data["places"]) + data["unplaced"] == data["events"]
        assert page.count("data-event=") == data["events"]


@pytest.mark.parametrize("asked", ["?place=Atlantis", "?type=picnic", "?until=yesterday", "?limit=0", "?actor=%00"])
def test_what_is_not_known_is_said_and_the_form_stays(client: Client, asked: str) -> None:
    page, data = client.get(f"/{asked}"), client.get(f"/map.json{asked}")
    assert page.status_code in (400, 404)
    assert data.status_code == page.status_code
    if "limit" not in asked:
        assert 'role="alert"' in page.text
        assert 'id="view"' in page.text


def test_an_empty_field_asks_for_nothing(client: Client) -> None:
    assert client.get("/map.json?until=&place=&grade=&text=").json() == client.get("/map.json").json()


def test_the_map_is_not_sent_again_while_nothing_changed(client: Client) -> None:
    tag = client.get("/map.json").headers["etag"]
    again = client.get("/map.json", headers={"if-none-match": tag})
    assert (again.status_code, again.content) == (304, b"")


def test_the_table_says_what_the_map_shows(client: Client) -> None:
    page, data = client.get("/table").text, client.get("/map.json").json()
    for hold in data["holds"]:
        assert hold["says"] in page
        assert hold["ground"] in page
    assert "2 at no known place" in page


def test_the_table_refuses_an_absurd_cursor(client: Client) -> None:
    assert client.get("/table?after=-1").status_code == 400
    assert client.get("/table?after=99999999").status_code == 200


def test_an_empty_case_says_how_to_begin(tmp_path: Path) -> None:
    Casebook.open(str(tmp_path / "new"), make=True).close()
    settings = Settings(case=str(tmp_path / "new"), secret="0" * 64)
    with TestClient(create_app(settings), base_url="http://127.0.0.1") as client:
        assert "Nothing read yet" in client.get("/").text
        assert client.get("/map.json").json()["places"] == []
        assert "No place" in client.get("/table").text


def test_an_empty_case_is_shown_in_public(tmp_path: Path) -> None:
    Casebook.open(str(tmp_path / "new"), make=True).close()
    settings = Settings(case=str(tmp_path / "new"), secret="0" * 64, public=True)
    with TestClient(create_app(settings), base_url="http://127.0.0.1") as client:
        assert [client.get(page).status_code for page in ("/", "/map.json", "/table")] == [200, 200, 200]
