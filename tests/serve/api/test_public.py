"""The API in public: every route, asked for everything there is, shows nothing that is withheld."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from sayso.serve.api import PATH, RESOURCES
from serve.desk.served import desk
from serve.planted import SHOWN, WITHHELD, withheld_in

from .conftest import Client

KINDS = {
    "claim": "claims", "event": "events", "report": "reports", "spell": "control", "facility": "facilities",
    "events_item": "events", "control_item": "control", "actor": "actors", "place": "places", "places_item": "places",
    "explain": "events",
}  # fmt: skip
LISTS = {"facilities": ("facilities", "dossiers"), "control": ("collections/control/items", "features")}
REFUSED = {
    "actors", "actor", "places", "place", "places_collection", "places_items", "places_item", "captures", "capture",
    "failures", "decisions", "webhooks", "deliveries", "explain",
}  # fmt: skip


@pytest.fixture
def asker(planted: Path) -> Iterator[Client]:
    with desk(planted, public=True) as client:
        yield client


@pytest.fixture
def addresses(planted: Path) -> list[tuple[str, str]]:
    """The name and an address of each resource that reads, for every id that it has, also of what is withheld."""
    with desk(planted) as client:
        ids = {kind: [one["id"] for one in listed(client, kind) if one.get("id")] for kind in set(KINDS.values())}
        ids["captures"] = [one["sha256"] for one in listed(client, "captures")]
    assert all(ids.values())
    return [
        (one.name, (PATH + one.path.replace("{id:str}", own).replace("{id:path}", own)).rstrip("/"))
        for one in RESOURCES
        if one.method == "GET"
        for own in (ids[KINDS.get(one.name, "captures")] if "{" in one.path else [""])
    ]


def listed(client: Client, kind: str) -> list[dict[str, str]]:
    address, name = LISTS.get(kind, (kind, kind))
    told: list[dict[str, str]] = client.get(f"{PATH}/{address}").json()[name]
    return told


def test_no_route_shows_what_is_withheld(asker: Client, addresses: list[tuple[str, str]]) -> None:
    told = ""
    for name, address in addresses:
        answer = asker.get(address + ("?place=Hajin" if name == "held" else ""))
        assert answer.status_code == (403 if name in REFUSED else 200), (name, address, answer.text)
        assert withheld_in(unescaped(answer.text.replace(address, "")) + str(answer.headers)) == [], (name, address)
        told += answer.text
    assert [word for word in SHOWN if word not in told] == []


def test_all_of_it_is_there_for_who_works_on_the_case(planted: Path, addresses: list[tuple[str, str]]) -> None:
    with desk(planted) as client:
        told = "".join(client.get(address).text for name, address in addresses if name != "held")
    assert [word for word in WITHHELD if word not in told] == []


def unescaped(words: str) -> str:
    try:
        return json.dumps(json.loads(words), ensure_ascii=False)
    except ValueError:
        return words


def test_the_feed_tells_events_without_what_is_withheld(asker: Client) -> None:
    answer = asker.get(f"{PATH}/events.atom")
    assert "Hajin" in answer.text
    assert answer.text.count("<entry>") > 3
    assert withheld_in(answer.text) == []


@pytest.mark.parametrize("kind", ["claims", "events", "reports", "control", "facilities"])
@pytest.mark.parametrize("asked", [{"words": "Ramadani"}, {"place": "Rukban"}, {"box": "33,38,34,39"}])
def test_nobody_can_ask_whether_or_where_something_is(asker: Client, kind: str, asked: dict[str, str]) -> None:
    assert asker.get(f"{PATH}/{kind}", params=asked).status_code == 400
    assert asker.get(f"{PATH}/collections/events/items", params={"bbox": "38,33,39,34"}).status_code == 400


@pytest.mark.parametrize("asked", [{"actor": "Khalil Ramadani"}, {"speaker": "Khalil Ramadani"}])
def test_a_name_that_only_reports_know_is_refused_as_one_that_nobody_knows(
    asker: Client, asked: dict[str, str]
) -> None:
    nobody = dict.fromkeys(asked, "Khalil Ramadanu")
    known, unknown = (asker.get(f"{PATH}/claims", params=one) for one in (asked, nobody))
    assert known.status_code == unknown.status_code == 400
    assert known.text == unknown.text
    assert asker.get(f"{PATH}/claims", params=dict.fromkeys(asked, "SOHR")).status_code == 200


@pytest.mark.parametrize("history", ["true", "false"])
def test_who_holds_a_camp_is_answered_as_of_a_place_that_is_not_told_of(asker: Client, history: str) -> None:
    camp, unknown = (
        asker.get(f"{PATH}/held", params={"place": place, "history": history}) for place in ("Rukban", "Nowhere Hill")
    )
    assert (camp.status_code, camp.text) == (404, unknown.text)
    town = asker.get(f"{PATH}/held", params={"place": "Hajin", "history": history})
    assert (town.status_code, withheld_in(town.text)) == (200, [])
    assert asker.get(f"{PATH}/held", params={"area": "Syria"}).status_code == 400


def test_track_records_are_counts_without_who_rated(asker: Client) -> None:
    (track,) = (one for one in asker.get(f"{PATH}/speakers").json()["tracks"] if one["speaker"] == "SOHR")
    assert track["tally"]["told"] > 0
    assert (track["sayings"], track["persons"]) == ([], [])
    assert track["reliability"]["letter"] == "B"
