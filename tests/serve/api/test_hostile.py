"""Reports and requests that are made to break out: everything stays text, in every form."""

import json
import re
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from xml.etree.ElementTree import fromstring

import pytest
import uvicorn
from hypothesis import given
from hypothesis import strategies as some

from sayso.errors import BadInput
from sayso.serve import Settings, create_app
from sayso.serve.api import PATH, RESOURCES
from sayso.serve.api.atom import NOT_XML
from sayso.serve.api.parameters import parsed
from sayso.serve.api.words import Filters
from sayso.serve.run import HEAD

from .conftest import Client
from .hostile import MARKS

JSON_TYPES = ("application/json", "application/geo+json", "application/problem+json")
ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture(scope="module")
def hostile(read_hostile: str) -> Iterator[Client]:
    """Asks the case of hostile reports."""
    from litestar.testing import TestClient  # noqa: PLC0415 only here

    settings = Settings(case=str(read_hostile), secret="0" * 64)
    with TestClient(create_app(settings), base_url="http://127.0.0.1") as client:
        yield client


def addresses(client: Client) -> Iterator[str]:
    """An address of each resource that reads, with an id that is there."""
    whole = client.get(f"{PATH}/events").json()
    capture = client.get(f"{PATH}/captures").json()["captures"][0]["sha256"]
    changes = client.get(f"{PATH}/changes").json()["changes"]
    ids = {
        "claim": whole["claims"][0]["id"],
        "report": whole["reports"][0]["id"],
        "capture": capture,
        "spell": next((one["id"] for one in changes if one["about"] == "spell"), "0"),
        "control_item": next((one["id"] for one in changes if one["about"] == "spell"), "0"),
        "actor": "SANA",
        "place": "sayso:hajin",
        "places_item": "sayso:hajin",
        "facility": client.get(f"{PATH}/facilities").json()["dossiers"][0]["id"],
    }
    for one in RESOURCES:
        if one.method == "GET":
            own = ids.get(one.name, whole["events"][0]["id"])
            query = "?place=Hajin" if one.name == "held" else ""
            yield PATH + one.path.replace("{id:str}", own).replace("{id:path}", own).rstrip("/") + query


def test_hostile_text_is_a_value_of_json_in_every_answer_and_nothing_else(hostile: Client) -> None:
    seen = 0
    for address in addresses(hostile):
        answer = hostile.get(address)
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert "default-src 'none'" in answer.headers["content-security-policy"]
        kind = answer.headers["content-type"]
        if kind in JSON_TYPES:
            assert answer.status_code == 200, (address, answer.text)
            told = json.dumps(json.loads(answer.content), ensure_ascii=False)
            seen += sum(json.dumps(mark, ensure_ascii=False)[1:-1] in told for mark in MARKS)
        else:
            assert kind in ("application/atom+xml", "application/octet-stream"), (address, kind)
    assert seen > 20, "the marks are not told at all: this test proves nothing"


def test_hostile_text_stays_text_in_the_feed(hostile: Client) -> None:
    answer = hostile.get(f"{PATH}/events.atom")
    root = fromstring(answer.content)  # noqa: S314 of our own making
    tags = {element.tag for element in root.iter()}
    names = ("feed", "id", "title", "updated", "author", "name", "link", "entry", "published", "category", "summary")
    assert tags <= {ATOM + name for name in names}
    assert len(root.findall(f"{ATOM}entry")) > 3
    assert b"<script" not in answer.content


def test_the_page_of_the_api_has_nothing_from_elsewhere(hostile: Client) -> None:
    page = hostile.get(f"{PATH}/docs")
    assert page.status_code == 200
    led = re.findall(r'(?:src|href|action)="([^"]*)"', page.text)
    assert [one for one in led if not re.match(r"/(?!/)|#", one)] == []
    assert re.findall(r"<script(?![^>]* src=)[^>]*>", page.text) == []


@pytest.mark.parametrize("mark", MARKS)
def test_what_is_asked_is_told_back_as_text(hostile: Client, mark: str) -> None:
    for name in ("place", "actor", "speaker", "outlet"):
        answer = hostile.get(f"{PATH}/events", params={name: mark})
        assert answer.status_code in (400, 404), answer.text
        assert answer.headers["content-type"] == "application/problem+json"
        assert json.loads(answer.content)["status"] == answer.status_code
    assert hostile.get(f"{PATH}/claims", params={"words": mark}).status_code in (200, 400)
    assert hostile.get(f"{PATH}/{mark}").status_code in (400, 404)


@pytest.mark.parametrize(
    "path",
    ["captures/../../../etc/passwd", "captures/%2e%2e%2f%2e%2e%2fcasebook.db", "captures/..\\..\\casebook.db",
     "places/../../../etc/passwd", "places/%2e%2e/%2e%2e/casebook.db", "reports/%00", "captures/" + "a" * 5000,
     "collections/places/items/../../../x", "/etc/passwd", "captures/%2e%2e"],
)  # fmt: skip
def test_no_path_leads_out_of_the_case(hostile: Client, path: str) -> None:
    answer = hostile.get(f"{PATH}/{path}")
    assert answer.status_code in (400, 404)
    assert b"root:" not in answer.content
    assert b"SQLite" not in answer.content


@pytest.mark.parametrize(
    "query",
    ["after=-1", "after=1e9", "after=0x10", "after=" + "9" * 400, "after=٣", "after=1;2", "limit=-1", "limit=1e3",
     "limit=" + "9" * 4000, "words=" + "a" * 9000, "&".join(f"place=p{n}" for n in range(21)), "=", "%", "a" * 8001,
     "&".join(["place=x"] * 101), "box=nan,nan,nan,nan", "box=inf,0,1,1", "box=90,0,-90,1", "box=1e5,0,0,0",
     "since=0000-00-00", "since=9999-99-99", "since=2018-02-30", "words=%00", "words=%22", "place=%ed%a0%80"],
)  # fmt: skip
def test_absurd_questions_are_refused(hostile: Client, query: str) -> None:
    for name in ("claims", "events"):
        answer = hostile.get(f"{PATH}/{name}?{query}")
        assert (answer.status_code, answer.headers["content-type"]) == (400, "application/problem+json"), query


@pytest.mark.parametrize("after", ["0:x", "5", ":", "99999999999999999999:x", "1:" + "x" * 400])
def test_absurd_cursors_of_counts_are_refused_or_lead_nowhere(hostile: Client, after: str) -> None:
    answer = hostile.get(f"{PATH}/actors", params={"after": after})
    assert answer.status_code == 400 or answer.json()["actors"] == []


@given(some.binary(max_size=200))
def test_any_bytes_are_a_question_or_refused(query: bytes) -> None:
    with suppress(BadInput):
        assert isinstance(parsed(query, Filters), Filters)


@given(some.text(max_size=50))
def test_any_text_can_be_told_in_the_feed(words: str) -> None:
    from xml.etree.ElementTree import Element, tostring  # noqa: PLC0415 only here

    element = Element("t")
    element.text = NOT_XML.sub("", words)
    told = fromstring(tostring(element, encoding="utf-8"))  # noqa: S314 of our own making
    assert (told.text or "").replace("\r", "\n") == NOT_XML.sub("", words).replace("\r\n", "\n").replace("\r", "\n")


@pytest.mark.parametrize(
    ("content", "status"),
    [
        (b"x" * (1024 * 1024 + 1), 413),
        (b"[" * 100_000, 400),
        (b'{"act": "note", "ids": ["' + b"a" * 600 + b'"], "why": "x", "who": "A"}', 400),
        (b'{"act": "note", "ids": [' + b'"aa",' * 200 + b'"aa"], "why": "x", "who": "A"}', 400),
        (b"\xff\xfe", 400),
        (b'{"act": "note", "act": "reject"', 400),
        (b"", 400),
    ],
)
def test_a_body_that_is_no_wish_is_refused(hostile: Client, content: bytes, status: int) -> None:
    answer = hostile.post(f"{PATH}/decisions", content=content, headers={"Content-Type": "application/json"})
    assert (answer.status_code, answer.headers["content-type"]) == (status, "application/problem+json")


@contextmanager
def listening(case: str) -> Iterator[int]:
    """The server as it really listens, on a port of its own."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
    app = create_app(Settings(case=case, secret="0" * 64, port=port))
    config = uvicorn.Config(app, port=port, log_level="critical", h11_max_incomplete_event_size=HEAD)
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    try:
        yield port
    finally:
        server.should_exit = True
        thread.join()


def exchanged(port: int, sent: bytes) -> bytes:
    """What the server answers to these bytes."""
    with socket.create_connection(("127.0.0.1", port), timeout=3) as connection:
        connection.sendall(sent)
        answer = b""
        try:
            while some_more := connection.recv(65536):
                answer += some_more
        except (ConnectionResetError, TimeoutError):
            pass
        return answer


def test_heads_without_end_and_requests_that_are_none_are_refused_and_others_answered(case: str) -> None:
    with listening(case) as port:
        own = f"Host: 127.0.0.1:{port}\r\n".encode()
        good = b"GET /api/v1/conformance HTTP/1.1\r\n" + own + b"Connection: close\r\n\r\n"
        hostile: dict[str, bytes] = {
            "long header": b"GET / HTTP/1.1\r\n" + own + b"X: " + b"a" * 100_000 + b"\r\n\r\n",
            "many headers": b"GET / HTTP/1.1\r\n" + own + b"X: a\r\n" * 20_000 + b"\r\n",
            "long path": b"GET /api/v1/events?" + b"a" * 100_000 + b" HTTP/1.1\r\n" + own + b"\r\n",
            "no http": b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" * 10,
            "two lengths": b"POST /api/v1/decisions HTTP/1.1\r\n"
            + own
            + b"Content-Length: 1\r\nContent-Length: 2\r\n\r\nab",
            "wrong host": b"GET /api/v1/events HTTP/1.1\r\nHost: evil.example\r\n\r\n",
        }
        for name, sent in hostile.items():
            answer = exchanged(port, sent)
            assert answer == b"" or answer.split(b" ", 2)[1] in (b"400", b"413", b"414", b"431"), name
        assert exchanged(port, good).startswith(b"HTTP/1.1 200 OK")


def test_a_fault_of_ours_tells_nothing_of_the_inside(
    served: Callable[..., Client], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("the secret of the inside")

    monkeypatch.setattr("sayso.serve.api.responding.head_of", broken)
    answer = served().get(f"{PATH}/events")
    assert (answer.status_code, answer.headers["content-type"]) == (500, "application/problem+json")
    assert "secret" not in answer.text
