"""The API answers what the library does, page by page, and marks its answers."""

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

import msgspec
import pytest

from sayso.pipeline.answers import actors_answer, claims_answer, control_answer, events_answer, reports_answer
from sayso.pipeline.asked import Asked, query_of
from sayso.pipeline.deciding import Wish, decide
from sayso.pipeline.explaining import Asked as Reasons
from sayso.pipeline.explaining import explained_in
from sayso.pipeline.held import WhoHolds, held_answer
from sayso.serve.api import PATH
from sayso.store.casebook import Casebook

from .conftest import Client

Ask = Callable[[Any, Any], Any]
CAPTURED = Asked(places=("Hajin",), types=("capture",), grades=("corroborated",))
LISTS: dict[str, tuple[str, Asked, Ask]] = {
    "claims": ("words=hospital&said_until=2018-12-12", Asked(text="hospital", said_until="2018-12-12"), claims_answer),
    "events": ("place=Hajin&type=capture&grade=corroborated", CAPTURED, events_answer),
    "control": ("actor=SDF&since=2018-12-15", Asked(actors=("SDF",), since="2018-12-15"), control_answer),
    "reports": ("speaker=SOHR", Asked(speakers=("SOHR",)), reports_answer),
    "actors": ("said_until=2018-12-12", Asked(said_until="2018-12-12"), actors_answer),
}


def ask(client: Client, path: str) -> Any:
    """The JSON of a good answer."""
    answer = client.get(f"{PATH}/{path}")
    assert answer.status_code == 200, answer.text
    return answer.json()


def pages(client: Client, path: str) -> Iterator[Any]:
    """The answer to a question page by page, as the header `Link` leads."""
    following: str | None = f"{PATH}/{path}"
    while following:
        answer = client.get(following)
        assert answer.status_code == 200, answer.text
        yield answer.json()
        found = re.fullmatch(r'<([^>]*)>; rel="next"', answer.headers.get("link", ""))
        following = found[1] if found else None


@pytest.mark.parametrize("name", list(LISTS))
def test_a_list_is_the_librarys_answer(client: Client, case: str, name: str) -> None:
    query, asked, library = LISTS[name]
    with Casebook.open(case) as casebook, casebook.reading() as connection:
        wanted = library(connection, query_of(connection, asked))
    told = ask(client, f"{name}?{query}")
    assert told == json.loads(msgspec.json.encode(wanted))
    assert told[name]


def test_places_are_found_in_a_box(client: Client) -> None:
    assert [one["id"] for one in ask(client, "places?box=34,40,35,41")["places"]] == ["sayso:hajin"]
    assert ask(client, "places?box=0,0,1,1")["places"] == []


@pytest.mark.parametrize("name", ["claims", "events", "control", "reports", "actors", "places", "captures", "speakers"])
def test_pages_have_everything_once(client: Client, name: str) -> None:
    key = {"speakers": "tracks"}.get(name, name)
    whole = ask(client, f"{name}?limit=500")[key]
    turned = [one for page in pages(client, f"{name}?limit=3") for one in page[key]]
    assert turned == whole
    assert len(whole) > 0


def test_as_known_on_tells_what_had_been_said_by_then(client: Client, case: str) -> None:
    with Casebook.open(case) as casebook, casebook.reading() as connection:
        wanted = held_answer(connection, WhoHolds(place="Hajin", as_known_on="2018-12-11"))
    assert ask(client, "held?place=Hajin&as_known_on=2018-12-11") == json.loads(msgspec.json.encode(wanted))
    assert ask(client, "held?place=Hajin")["states"] != ask(client, "held?place=Hajin&as_known_on=2018-12-11")["states"]


def test_reasons_are_the_librarys(client: Client, case: str) -> None:
    (event,) = ask(client, "events?type=facility_damage&grade=corroborated")["events"]
    with Casebook.open(case) as casebook:
        wanted = explained_in(casebook, Reasons(event["id"]))
    assert ask(client, f"explain/{event['id'][:8]}") == json.loads(msgspec.json.encode(wanted))
    one, other = event["claim_ids"][:2]
    assert ask(client, f"explain/{event['id']}?why={one}&why={other}")["about"] == "pair"


def test_a_record_is_found_by_its_id_or_the_beginning_of_it(client: Client) -> None:
    answer = ask(client, "events?place=Hajin")
    event, claim, report = answer["events"][0], answer["claims"][0], answer["reports"][0]
    told = ask(client, f"events/{event['id'][:10]}")
    assert told["events"] == [event]
    assert {one["id"] for one in told["claims"]} == set(event["claim_ids"])
    assert ask(client, f"claims/{claim['id']}")["claims"] == [claim]
    found = ask(client, f"reports/{report['id']}")
    assert found["reports"][0]["text"] == report["text"]
    assert all(one["report_id"] == report["id"] for one in found["claims"])
    assert ask(client, "places/sayso:hajin")["places"][0]["place"]["name"] == "Hajin"
    assert ask(client, "actors/SDF")["actors"][0]["id"] == "SDF"
    dossier = ask(client, "facilities")["dossiers"][0]
    assert ask(client, f"facilities/{dossier['id']}")["dossiers"] == [dossier]


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("events?plaze=Hajin", 400),
        ("events?since=2018", 400),
        ("events?since=2018-13-45", 400),
        ("events?limit=0", 400),
        ("events?limit=501", 400),
        ("events?limit=two", 400),
        ("events?type=party", 400),
        ("events?since=2018-12-01&since=2018-12-02", 400),
        ("events?after=abc", 400),
        ("events?after=99999999999999999999999999", 400),
        ("events?place=%ff", 400),
        ("events?place=%00", 400),
        ("events?place=Nowhere%20at%20all", 404),
        ("events/zzzz", 404),
        ("events/ffffffffffffffff", 404),
        ("claims/%F0%9F%92%A5", 404),
        ("captures/" + "0" * 64, 404),
        ("captures/..%2f..%2fcasebook.db", 404),
        ("held", 400),
        ("nothing/here", 404),
    ],
)
def test_what_cannot_be_answered_is_a_problem(client: Client, path: str, status: int) -> None:
    answer = client.get(f"{PATH}/{path}")
    assert (answer.status_code, answer.headers["content-type"]) == (status, "application/problem+json")
    told = answer.json()
    assert set(told) == {"type", "title", "status", "detail", "instance"}
    assert told["status"] == status


def test_an_answer_is_marked_with_the_state_of_the_case(client: Client, case: str) -> None:
    first = client.get(f"{PATH}/events")
    mark = first.headers["etag"]
    assert re.fullmatch(r'"[0-9a-f]{32}"', mark)
    again = client.get(f"{PATH}/events", headers={"If-None-Match": mark})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", mark)
    assert client.get(f"{PATH}/events?limit=1").headers["etag"] != mark
    with Casebook.open(case) as casebook:
        decide(casebook, Wish(act="reject", ids=(first.json()["claims"][0]["id"],), who="Ada", why="a film"))
    changed = client.get(f"{PATH}/events", headers={"If-None-Match": mark})
    assert changed.status_code == 200
    assert changed.headers["etag"] != mark
    assert changed.json() != first.json()


def test_what_another_process_reads_is_answered_at_once(client: Client, case: str) -> None:
    (event,) = ask(client, "events?type=facility_damage&grade=corroborated")["events"]
    with Casebook.open(case) as casebook:
        decide(casebook, Wish(act="note", ids=(event["id"],), who="Ada", why="looked at"))
    assert [one["why"] for one in ask(client, f"events/{event['id']}")["decisions"]] == ["looked at"] * len(
        event["claim_ids"]
    )


def test_captured_bytes_come_as_they_were_and_to_be_saved(client: Client, case: str) -> None:
    for report in ask(client, "reports")["reports"]:
        answer = client.get(f"{PATH}/captures/{report['capture_sha256']}")
        assert answer.content.decode("utf-8").strip() != ""
        assert answer.headers["content-type"] == "application/octet-stream"
        assert answer.headers["content-disposition"].startswith("attachment; filename=")
        assert answer.headers["content-security-policy"] == "default-src 'none'; sandbox"
        with Casebook.open(case) as casebook:
            assert casebook.vault.get(report["capture_sha256"]) == answer.content


def test_a_head_tells_what_an_answer_would(client: Client) -> None:
    head, answer = client.head(f"{PATH}/claims"), client.get(f"{PATH}/claims")
    assert head.headers["etag"] == answer.headers["etag"]


def test_a_decision_is_kept_and_shown(client: Client) -> None:
    claim = ask(client, "claims?words=hospital")["claims"][0]["id"]
    wish = {"act": "reject", "ids": [claim], "why": "a film", "who": "Ada"}
    made = client.post(f"{PATH}/decisions", json=wish)
    assert made.status_code == 201
    assert made.json()["effect"]["state"] == "in_force"
    (listed,) = ask(client, "decisions")["decisions"]
    assert (listed["decision"]["who"], listed["decision"]["why"]) == ("Ada", "a film")
    undo = {"act": "undo", "ids": [made.json()["id"]], "why": "no", "who": "Ada"}
    assert client.post(f"{PATH}/decisions", json=undo).status_code == 201
    assert [one["effect"]["state"] for one in ask(client, "decisions")["decisions"]] == ["undone", "in_force"]


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"act": "note", "ids": ["ffff"], "why": "x", "who": "Ada"}, 404),
        ({"act": "note", "ids": [], "why": "x", "who": "Ada"}, 400),
        ({"act": "burn", "ids": ["c0"], "why": "x", "who": "Ada"}, 400),
        ({"act": "note", "ids": ["c041301b"], "why": " ", "who": "Ada"}, 400),
        ({"act": "note", "ids": ["c041301b"], "why": "x"}, 422),
        ({"act": "note", "ids": ["c041301b"], "why": "x", "who": "Ada", "at": "2001-01-01"}, 400),
        ([], 400),
    ],
)
def test_a_wish_that_cannot_be_is_refused(client: Client, body: object, status: int) -> None:
    answer = client.post(f"{PATH}/decisions", json=body)
    assert (answer.status_code, answer.headers["content-type"]) == (status, "application/problem+json")
    assert ask(client, "decisions")["decisions"] == []


def test_changes_are_told_in_order_and_name_what_is_there(client: Client) -> None:
    listed = [one for page in pages(client, "changes?limit=7") for one in page["changes"]]
    assert [one["number"] for one in listed] == list(range(1, len(listed) + 1))
    events = {one["id"] for one in ask(client, "events?limit=500")["events"]}
    assert {one["id"] for one in listed if one["about"] == "event"} == events
    claim = ask(client, "claims?words=hospital")["claims"][0]["id"]
    client.post(f"{PATH}/decisions", json={"act": "reject", "ids": [claim], "why": "a film", "who": "Ada"})
    later = ask(client, f"changes?after={len(listed)}")["changes"]
    assert later
    assert {one["what"] for one in later} <= {"new", "changed", "gone"}
