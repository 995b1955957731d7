"""The desk in public: no page that can be reached shows a private person's name, or where people shelter."""

from collections import deque
from pathlib import Path

import pytest
from litestar import Litestar
from litestar.testing import TestClient

from serve.planted import SHOWN, WITHHELD, withheld_in

from .served import Page, desk, page


def reached(client: TestClient[Litestar], start: str, *, most: int = 200) -> dict[str, str]:
    """Every page that can be reached by links, with all that it holds."""
    found: dict[str, str] = {}
    waiting = deque([start])
    while waiting and len(found) < most:
        address = waiting.popleft().partition("#")[0]
        if address in found or not address.startswith("/") or address.startswith("/static/"):
            continue
        answer = client.get(address)
        if answer.headers["content-type"].startswith("text/html"):
            found[address] = answer.text
            waiting.extend(Page(answer.text).links)
    return found


def test_no_page_that_can_be_reached_shows_what_is_withheld(planted: Path) -> None:
    with desk(planted, public=True) as client:
        found = reached(client, "/")
        found |= {own: client.get(own).text for own in ("/map.json", "/table")}
    for kind in ("/events/", "/reports/", "/claims/", "/places/", "/actors/", "/speakers/", "/facilities/"):
        assert any(address.startswith(kind) for address in found), kind
    everything = "\n".join((*found, *found.values()))
    assert withheld_in(everything) == []
    assert [word for word in SHOWN if word not in everything] == []


def test_all_of_it_is_there_for_who_works_on_the_case(planted: Path) -> None:
    with desk(planted) as client:
        everything = "\n".join(reached(client, "/events").values())
    assert [word for word in WITHHELD if word not in everything] == []


@pytest.mark.parametrize("asked", ["text=Ramadani", "speaker=Khalil+Ramadani", "actor=Khalil+Ramadani", "place=Rukban"])
def test_nobody_can_ask_whether_a_name_is_there(planted: Path, asked: str) -> None:
    with desk(planted, public=True) as client:
        for address in ("/", "/table", "/events"):
            page(client, f"{address}?{asked}", status=400)
        assert client.get(f"/map.json?{asked}").status_code == 400


def is_camp(address: str) -> bool:
    """Whether it is the page of the camp, whose name alone tells where people are."""
    return address.startswith("/places/") and "rukban" in address.partition("?")[0]


def test_pages_of_who_and_what_only_reports_name_are_not_there(planted: Path) -> None:
    with desk(planted) as client:
        private = [address for address in reached(client, "/events") if "name%3A" in address or is_camp(address)]
    assert any(map(is_camp, private))
    with desk(planted, public=True) as client:
        for address in (*private, "/actors/name%3Akhalil%20ramadani", "/speakers/name%3Akhalil%20ramadani"):
            answer = client.get(address)
            assert answer.status_code in (400, 403, 404), address


def test_the_map_shows_towns_and_who_holds_them_and_no_camp(planted: Path) -> None:
    with desk(planted) as client:
        whole = client.get("/map.json").json()
    with desk(planted, public=True) as client:
        seen = client.get("/map.json").json()
        then = client.get("/map.json", params={"as_known_on": seen["on"]})
    assert (then.status_code, withheld_in(then.text)) == (200, [])
    camps = [one for one in whole["places"] if one["name"] == "Rukban"]
    assert camps
    assert {one["name"] for one in whole["holds"]} - {one["name"] for one in seen["holds"]} == {"Rukban"}
    assert [one["name"] for one in seen["places"]] == [one["name"] for one in whole["places"] if one not in camps]
    assert seen["events"] == whole["events"]
    assert seen["unplaced"] == whole["unplaced"] + sum(one["events"] for one in camps)


def test_a_withheld_place_is_answered_as_one_of_which_nothing_is_told(planted: Path) -> None:
    with desk(planted, public=True) as client:
        camp, unknown = (client.get(f"/places/sayso%3A{name}") for name in ("rukban", "nowhere"))
        assert camp.status_code == unknown.status_code == 404
        assert camp.text == unknown.text


def test_nobody_can_ask_whether_an_event_was_at_a_withheld_place(planted: Path) -> None:
    with desk(planted, public=True) as client:
        for event in (own for own in page(client, "/events").to("events") if "?" not in own):
            asked = [f"{event}?as_known_on=2019-03-08&place={place}" for place in ("sayso:rukban", "nowhere")]
            camp, nowhere = map(client.get, asked)
            assert (camp.status_code, camp.text) == (200, nowhere.text)


def test_nobody_decides_adds_or_takes_captures(planted: Path) -> None:
    with desk(planted, public=True) as client:
        for address in ("/review", "/decisions", "/name", "/add", "/jobs", "/failures", "/captures/" + "0" * 64):
            page(client, address, status=403)
        assert page(client, "/").to("review") == []
