"""Review in the browser's way: by forms, with a name in a cookie, and two people at once."""

from collections.abc import Iterator
from pathlib import Path
from shutil import copytree

import pytest
from httpx import Response
from litestar import Litestar
from litestar.testing import TestClient

from sayso.pipeline.deciding import decisions
from sayso.store.casebook import Casebook

from .served import Page, desk, page

Client = TestClient[Litestar]


@pytest.fixture
def case(hajin: Path, tmp_path: Path) -> Path:
    """A case of one's own to decide in."""
    return Path(copytree(hajin, tmp_path / "war"))


@pytest.fixture
def ada(case: Path) -> Iterator[Client]:
    with desk(case) as client:
        yield client


@pytest.fixture
def ben(case: Path) -> Iterator[Client]:
    with desk(case) as client:
        yield client


def filled(found: Page, **given: str | list[str]) -> dict[str, str | list[str]]:
    """The form that decides, as the page gives it, filled in."""
    fields: dict[str, str | list[str]] = {}
    for tag, own in found.elements:
        name, value = own.get("name"), own.get("value") or ""
        if tag != "input" or not name or own.get("type") not in ("hidden", "checkbox"):
            continue
        if name in fields:
            before = fields[name]
            fields[name] = [*(before if isinstance(before, list) else [before]), value]
        else:
            fields[name] = value
        if name == "back":  # what comes behind is another form
            break
    return {**fields, **given}


def deciding(found: Page) -> dict[str, str]:
    """What a browser sends of the form that decides as it stands: what is hidden and what is chosen."""
    fields, is_inside = {}, False
    for tag, own in found.elements:
        is_inside = "decide" in (own.get("class") or "") if tag == "form" else is_inside
        is_sent = own.get("type") == "hidden" or "checked" in own
        if tag == "input" and is_inside and is_sent and own.get("name"):
            fields[own["name"] or ""] = own.get("value") or ""
    return fields


def send(client: Client, found: Page, **given: str | list[str]) -> Response:
    form = {"who": "Ada", "why": "so it reads", **given}
    return client.post("/decisions", data=filled(found, **form), follow_redirects=False)


def made(case: Path) -> list[tuple[str, str, str | None]]:
    with Casebook.open(str(case)) as casebook:
        return [
            (one.decision.who, one.decision.act, one.effect.state if one.effect else None)
            for one in decisions(casebook)
        ]


def first_event(client: Client) -> str:
    return page(client, "/review").to("review")[0]


def claim_of(client: Client) -> str:
    """The page of a claim of the first event."""
    own = next(own["value"] for tag, own in page(client, first_event(client)).elements if own.get("name") == "claim")
    return f"/claims/{own}"


def test_the_queue_begins_with_what_matters_and_says_why(ada: Client) -> None:
    words = page(ada, "/review").words
    assert "17 events that nobody decided on yet" in words
    assert words.index("it is about a protected object") < words.index("only one origin says it")


def test_what_is_decided_leaves_the_queue_and_the_next_comes(ada: Client, case: Path) -> None:
    first = first_event(ada)
    answer = send(ada, page(ada, first), act="accept")
    assert (answer.status_code, answer.headers["location"]) == (303, "/review/next?at=0")
    assert made(case) == [("Ada", "accept", "in_force")]
    assert "16 events" in page(ada, "/review").words
    assert ada.get("/review/next").url.path != first


def test_the_name_is_asked_once_and_kept_in_a_cookie_that_no_script_reads(ada: Client, case: Path) -> None:
    answer = send(ada, page(ada, first_event(ada)), act="note", who="Ada of Alder")
    (cookie,) = [own for own in answer.headers.get_list("set-cookie") if own.startswith("sayso_who=")]
    assert "HttpOnly" in cookie
    assert "SameSite=strict" in cookie
    found = page(ada, first_event(ada))
    assert "You decide as Ada of Alder" in found.words
    send(ada, found, act="note", who="", why="again")
    assert {who for who, _, _ in made(case)} == {"Ada of Alder"}


@pytest.mark.parametrize("forged", ["QWRh.00", "QWRh", ".", "QWRh." + "0" * 64, "\u00e9.x"])
def test_a_name_that_nobody_here_signed_is_none(ada: Client, forged: str) -> None:
    answer = ada.get(first_event(ada), headers=[(b"cookie", f"sayso_who={forged}".encode())])
    assert "You decide as" not in answer.text


def test_without_a_name_or_a_reason_nothing_is_decided_and_nothing_is_lost(ada: Client, case: Path) -> None:
    found = page(ada, first_event(ada))
    for given, told in (({"who": ""}, "who decides?"), ({"why": " "}, "a decision needs who decided and why")):
        answer = send(ada, found, act="accept", **{"why": "a long thought", **given})
        assert answer.status_code == 422
        assert told in Page(answer.text).words
        assert given.get("why") or "a long thought" in answer.text
    assert made(case) == []


def test_a_correction_that_cannot_be_is_told_and_can_be_mended(ada: Client, case: Path) -> None:
    address = claim_of(ada)
    answer = send(ada, page(ada, address), act="correct", field="event.stage", value="started")
    assert answer.status_code == 422
    assert "it takes one of attempted, done, failed, planned, under_way" in Page(answer.text).words
    again = Page(answer.text)
    mended = filled(again, act="correct", field="event.stage", value="attempted", why="it failed", who="Ada")
    assert ada.post("/decisions", data=mended, follow_redirects=False).status_code == 303
    assert made(case) == [("Ada", "correct", "in_force")]
    assert "event.stage done → attempted" in page(ada, address).words


def test_of_two_at_once_the_second_sees_both_and_is_asked_again(ada: Client, ben: Client, case: Path) -> None:
    address = claim_of(ada)
    seen_by_ada, seen_by_ben = page(ada, address), page(ben, address)
    assert send(ada, seen_by_ada, act="accept", why="it is in the report").status_code == 303
    answer = send(ben, seen_by_ben, act="reject", why="the photo is old", who="Ben")
    shown = Page(answer.text)
    assert answer.status_code == 409
    assert list(shown.dangers()) == []
    assert "it is in the report" in shown.words  # Ada's
    assert "the photo is old" in answer.text  # Ben's
    assert made(case) == [("Ada", "accept", "in_force")]
    again = {**deciding(shown), "why": "the photo is old"}
    assert ben.post("/decisions", data=again, follow_redirects=False).status_code == 303
    assert made(case) == [("Ada", "accept", "overruled"), ("Ben", "reject", "in_force")]


def test_two_on_different_claims_do_not_hinder_one_another(ada: Client, ben: Client, case: Path) -> None:
    one, other = page(ada, "/review").to("review")[:2]
    seen_by_ada, seen_by_ben = page(ada, one), page(ben, other)
    assert send(ada, seen_by_ada, act="accept").status_code == 303
    assert send(ben, seen_by_ben, act="accept", who="Ben").status_code == 303
    assert len(made(case)) == 2


def test_a_button_pressed_twice_decides_once(ada: Client, case: Path) -> None:
    found = page(ada, first_event(ada))
    assert {send(ada, found, act="accept").status_code for _ in range(2)} == {303}
    assert len(made(case)) == 1


def test_the_last_decision_can_be_undone_from_the_queue(ada: Client, case: Path) -> None:
    send(ada, page(ada, first_event(ada)), act="reject")
    found = page(ada, "/review")
    assert "Your last decision: rejected, so it reads" in found.words
    undo = {
        own["name"] or "": own.get("value") or "" for tag, own in found.elements if tag == "input" and own.get("name")
    }
    assert undo["act"] == "undo"
    assert ada.post("/decisions", data={**undo, "why": "wrong one"}, follow_redirects=False).status_code == 303
    assert made(case) == [("Ada", "reject", "undone"), ("Ada", "undo", "in_force")]
    assert "17 events" in page(ada, "/review").words


def test_claims_are_split_from_the_rest_and_merged_again(ada: Client, case: Path) -> None:
    found = page(ada, page(ada, "/events?text=controlled hospital").to("events")[0].replace("/events/", "/review/"))
    claims = [own["value"] or "" for _, own in found.elements if own.get("name") == "claim"]
    assert send(ada, found, act="split", claim=claims[:2]).status_code == 303
    one = page(ada, f"/claims/{claims[0]}").to("events")[0]
    other = page(ada, f"/claims/{claims[-1]}").to("events")[0]
    assert one != other
    merging = page(ada, one.replace("/events/", "/review/"))
    assert send(ada, merging, act="merge", other=other.rpartition("/")[2], why="one after all").status_code == 303
    assert page(ada, f"/claims/{claims[0]}").to("events")[0] == page(ada, f"/claims/{claims[-1]}").to("events")[0]


def test_who_did_what_is_listed_with_what_became_of_it(ada: Client) -> None:
    send(ada, page(ada, first_event(ada)), act="accept", why="seen the page")
    words = " ".join(page(ada, "/decisions").words.split())
    assert "1 decision, the newest first" in words
    assert "Ada accepted" in words
    assert "seen the page" in words


def test_a_form_of_another_site_decides_nothing(ada: Client, case: Path) -> None:
    form = filled(page(ada, first_event(ada)), act="accept", who="Ada", why="so it reads")
    without = {name: value for name, value in form.items() if name != "_csrf_token"}
    assert ada.post("/decisions", data=without).status_code == 403
    assert ada.post("/decisions", data={**without, "_csrf_token": "0" * 128}).status_code == 403
    ada.cookies.clear()
    assert ada.post("/decisions", data=form).status_code == 403
    assert made(case) == []


@pytest.mark.parametrize(
    "back", ["https://evil.example", "//evil.example", "/\\evil.example", "javascript:x", "/review\r\nX: y", ""]
)
def test_one_comes_back_to_the_desk_whatever_a_form_says(ada: Client, back: str) -> None:
    answer = send(ada, page(ada, first_event(ada)), act="accept", back=back)
    assert (answer.status_code, answer.headers["location"]) == (303, "/review")


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("act", "drop", "what is to be done?"),
        ("seen", "x", "which decisions were seen"),
        ("claim", "0" * 16, "no claim or event has an id"),
        ("claim", "' OR 1=1", "no claim or event has an id"),
        ("why", "x" * 5000, "too much at once"),
        ("who", "Ada\u202e", "who decides?"),
    ],
)
def test_what_is_no_decision_is_refused_and_said(ada: Client, case: Path, field: str, value: str, told: str) -> None:
    answer = send(ada, page(ada, claim_of(ada)), **{"act": "accept", field: value})
    assert 400 <= answer.status_code < 500
    assert told in Page(answer.text).words
    assert made(case) == []


def test_in_public_nobody_decides(case: Path) -> None:
    with desk(case, public=True) as client:
        token = client.get("/").cookies["sayso_csrf"]
        for address in ("/review", "/review/next", "/decisions", "/name"):
            page(client, address, status=403)
        form = {"_csrf_token": token, "act": "accept", "claim": "0", "who": "Ada", "why": "so"}
        assert client.post("/decisions", data=form).status_code == 403


def test_what_a_report_says_can_do_nothing_in_review(hostile: Path) -> None:
    with desk(hostile) as client:
        for address in ("/review", *page(client, "/review").to("review")):
            page(client, address)
        for _, own in page(client, first_event(client)).elements:
            if own.get("name") == "claim":
                page(client, f"/claims/{own['value']}")
                page(client, f"/claims/{own['value']}/panel")
