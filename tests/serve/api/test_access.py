"""Who may ask: tokens and their scopes, and what pages of other sites may not do."""

from collections.abc import Callable
from pathlib import Path

import pytest

from sayso.errors import NotDecidable, UnknownName
from sayso.model.served import Scope
from sayso.serve.access import COOKIE
from sayso.serve.api import PATH
from sayso.serve.pace import Pace
from sayso.serve.sign_in import local
from sayso.store.casebook import Casebook
from sayso.store.custody import entries
from sayso.store.tokens import add_token, all_tokens, revoke_token
from sayso.store.verify import verify

from .conftest import Client

AT = "2026-01-01T00:00:00Z"
WISH = {"act": "note", "ids": ["c041301b"], "why": "looked at", "who": "Ada"}
Serve = Callable[..., Client]


def given(case: str, name: str, scope: Scope) -> str:
    """The secret of a new token."""
    with Casebook.open(case) as casebook, casebook.writing() as connection:
        return add_token(connection, name, scope, at=AT)[1]


def bearer(secret: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {secret}"}


def test_on_this_machine_alone_no_token_is_needed(client: Client) -> None:
    assert client.get(f"{PATH}/events").status_code == 200
    assert client.post(f"{PATH}/decisions", json=WISH).status_code == 201


@pytest.mark.parametrize("how", [{"tokens": True}, {"host": "192.0.2.7"}, {"hosts": ("desk.example.org",)}])
def test_where_others_can_ask_a_token_is_needed_for_everything(served: Serve, how: dict[str, object]) -> None:
    client = served(**how)
    for path in ("events", "openapi.json", "docs", "events.atom", "collections", "captures", "webhooks", "changes"):
        answer = client.get(f"{PATH}/{path}")
        assert (answer.status_code, answer.headers["www-authenticate"]) == (401, 'Bearer realm="sayso"')
    assert client.post(f"{PATH}/decisions", json=WISH).status_code == 401
    page = client.get("/", follow_redirects=False)
    assert (page.status_code, page.headers["location"]) == (303, "/sign-in?to=%2F")


@pytest.mark.parametrize(
    ("scope", "asked", "status"),
    [
        ("read", "GET events", 200),
        ("read", "POST decisions", 403),
        ("read", "GET webhooks", 403),
        ("decide", "GET events", 200),
        ("decide", "POST decisions", 201),
        ("decide", "POST webhooks", 403),
        ("admin", "POST decisions", 201),
        ("admin", "GET webhooks", 200),
    ],
)
def test_a_scope_allows_what_it_says(served: Serve, case: str, scope: Scope, asked: str, status: int) -> None:
    method, path = asked.split()
    secret = given(case, "desk", scope)
    body = {name: value for name, value in WISH.items() if name != "who"} if method == "POST" else None
    answer = served(tokens=True).request(method, f"{PATH}/{path}", json=body, headers=bearer(secret))
    assert answer.status_code == status, answer.text


def test_a_decision_is_in_the_name_of_the_token(served: Serve, case: str) -> None:
    secret, client = given(case, "Ada", "decide"), served(tokens=True)
    other = client.post(f"{PATH}/decisions", json=WISH | {"who": "Eve"}, headers=bearer(secret))
    assert other.status_code == 422
    own = client.post(f"{PATH}/decisions", json={**WISH, "who": None}, headers=bearer(secret))
    assert own.json()["decision"]["who"] == "Ada"


def test_a_wrong_or_revoked_token_is_refused_at_once_even_where_none_is_needed(served: Serve, case: str) -> None:
    secret, client = given(case, "desk", "read"), served()
    assert client.get(f"{PATH}/events", headers=bearer(secret)).status_code == 200
    wrong = [secret[:-1] + ("A" if secret[-1] != "A" else "B"), secret + "x", secret[:-1], "", "x" * 5000, "sayso_"]
    wrong += [next(iter(_tokens(case))), secret.upper(), f"{secret} {secret}"]  # what the case keeps of it is no secret
    for one in wrong:
        assert client.get(f"{PATH}/events", headers=bearer(one)).status_code == 401
    assert client.get(f"{PATH}/events", headers={"Authorization": f"Basic {secret}"}).status_code == 401
    with Casebook.open(case) as casebook, casebook.writing() as connection:
        revoke_token(connection, "desk", at=AT)
    assert client.get(f"{PATH}/events", headers=bearer(secret)).status_code == 401


def _tokens(case: str) -> list[str]:
    with Casebook.open(case) as casebook, casebook.reading() as connection:
        return [one.id for one in all_tokens(connection)]


def test_no_byte_of_the_case_holds_a_secret_and_the_log_tells_who_got_one(case: str) -> None:
    secret = given(case, "desk", "read")
    with Casebook.open(case) as casebook:
        with casebook.writing() as connection:
            with pytest.raises(NotDecidable):
                add_token(connection, "desk", "admin", at=AT)
            with pytest.raises(UnknownName):
                revoke_token(connection, "nobody", at=AT)
        with casebook.writing() as connection:
            revoke_token(connection, "desk", at=AT)
            acts = [entry.act for entry in entries(connection)]
        assert acts[-2:] == ["token_given", "token_revoked"]
        assert verify(casebook).faults == ()
    files = [path for path in Path(case).rglob("*") if path.is_file()]
    assert all(secret.removeprefix("sayso_").encode() not in path.read_bytes() for path in files)


def test_a_browser_signs_in_once_and_its_cookie_decides_nothing_over_the_api(served: Serve, case: str) -> None:
    secret, client = given(case, "desk", "admin"), served(tokens=True)
    form = client.get("/sign-in?to=/api/v1/docs")
    own = client.cookies["sayso_csrf"]
    assert 'name="_csrf_token"' in form.text
    wrong = client.post("/sign-in", data={"token": "no", "_csrf_token": own})
    assert wrong.status_code == 401
    data = {"token": secret, "to": "/api/v1/docs", "_csrf_token": own}
    signed = client.post("/sign-in", data=data, follow_redirects=False)
    assert (signed.status_code, signed.headers["location"]) == (303, "/api/v1/docs")
    cookie = next(one for one in signed.headers.get_list("set-cookie") if one.startswith(COOKIE))
    assert "HttpOnly" in cookie
    assert "SameSite=strict" in cookie
    client.cookies.set(COOKIE, secret)
    assert client.get(f"{PATH}/events").status_code == 200
    assert client.post(f"{PATH}/decisions", json=WISH).status_code == 401


def test_a_sign_in_from_another_site_is_refused(served: Serve, case: str) -> None:
    secret, client = given(case, "desk", "read"), served(tokens=True)
    assert client.post("/sign-in", data={"token": secret}).status_code == 403


@pytest.mark.parametrize("to", ["//evil.example", "https://evil.example", "/\\evil.example", "javascript:x", "/a\r\nb"])
def test_nobody_is_led_elsewhere_after_signing_in(to: str) -> None:
    assert local(to) == "/"
    assert local("/events?place=Hajin") == "/events?place=Hajin"


@pytest.mark.parametrize(
    ("headers", "content"),
    [
        ({"Content-Type": "text/plain"}, b'{"act": "note", "ids": ["c041301b"], "why": "x", "who": "Eve"}'),
        (
            {"Content-Type": "application/x-www-form-urlencoded"},
            b'{"act":"note","ids":["c041301b"],"why":"x","who":"="}',
        ),
        ({"Content-Type": "multipart/form-data; boundary=x"}, b"--x--"),
        ({}, b'{"act": "note", "ids": ["c041301b"], "why": "x", "who": "Eve"}'),
        ({"Content-Type": "application/json", "Origin": "https://evil.example"}, b"{}"),
        ({"Content-Type": "application/json", "Origin": "null"}, b"{}"),
        ({"Content-Type": "application/json", "Origin": "http://127.0.0.1.evil.example"}, b"{}"),
        ({"Content-Type": "application/json", "Sec-Fetch-Site": "cross-site"}, b"{}"),
        ({"Content-Type": "application/json", "Sec-Fetch-Site": "same-site"}, b"{}"),
    ],
)
def test_a_page_of_another_site_cannot_decide(client: Client, headers: dict[str, str], content: bytes) -> None:
    answer = client.post(f"{PATH}/decisions", content=content, headers=headers)
    assert answer.status_code in (403, 415), answer.text
    assert client.get(f"{PATH}/decisions").json()["decisions"] == []
    assert client.delete(f"{PATH}/webhooks/ab", headers={"Origin": "https://evil.example"}).status_code == 403


def test_no_site_is_told_that_it_may_read(client: Client) -> None:
    origin = {"Origin": "https://evil.example", "Access-Control-Request-Method": "POST"}
    for answer in (client.get(f"{PATH}/events", headers=origin), client.options(f"{PATH}/decisions", headers=origin)):
        assert not [name for name in answer.headers if name.startswith("access-control")]


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8042", "127.0.0.1.evil.example", "[::2]", ""])
def test_only_names_of_this_server_are_answered(client: Client, host: str) -> None:
    assert client.get(f"{PATH}/events", headers={"Host": host}).status_code == 400


def test_a_public_case_shows_no_bytes_and_lets_nobody_decide(served: Serve, case: str) -> None:
    secret, client = given(case, "desk", "admin"), served(public=True)
    for path in ("captures", "captures/" + "0" * 64, "failures", "decisions", "webhooks", "deliveries"):
        assert client.get(f"{PATH}/{path}", headers=bearer(secret)).status_code == 403
    assert client.post(f"{PATH}/decisions", json=WISH, headers=bearer(secret)).status_code == 403


def test_whoever_asks_too_often_waits_and_others_do_not() -> None:
    now = 0.0
    pace = Pace(2.0, clock=lambda: now)
    assert [pace.wait("192.0.2.1") for _ in range(9)] == [0] * 8 + [1]
    assert pace.wait("192.0.2.2") == 0
    now = 0.6
    assert (pace.wait("192.0.2.1"), pace.wait("192.0.2.1")) == (0, 1)


def test_too_many_requests_are_a_problem(served: Serve) -> None:
    client = served(rate=1.0)
    told = [client.get(f"{PATH}/conformance") for _ in range(6)]
    assert told[-1].status_code == 429
    assert told[-1].headers["retry-after"] == "1"
    assert told[-1].headers["content-type"] == "application/problem+json"
