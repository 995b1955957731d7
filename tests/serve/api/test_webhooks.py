"""Webhooks: told of every change once, signed, tried again, and never led into a private network."""

import hmac
import threading
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import msgspec
import pytest

from sayso.capture.web import Addresses, Limits, Wire
from sayso.errors import UnknownId
from sayso.pipeline.deciding import Wish, decide
from sayso.pipeline.notifying import PAUSES, Message, notify
from sayso.serve.api import PATH
from sayso.serve.case import ServedCase
from sayso.serve.notifier import Notifier
from sayso.serve.settings import Settings
from sayso.store.casebook import Casebook
from sayso.store.changes import last_change
from sayso.store.custody import entries
from sayso.store.verify import verify
from sayso.store.webhooks import add_webhook, all_deliveries, remove_webhook

from .conftest import Client

START = datetime(2026, 1, 1, tzinfo=UTC)
HERE = Wire(addresses=Addresses(allow_loopback=True), limits=Limits(seconds=5))


@dataclass
class Receiver:
    """Takes what is posted, and answers with a status of the test's."""

    url: str = ""
    statuses: list[int] = field(default_factory=list)
    taken: list[tuple[Mapping[str, str], bytes]] = field(default_factory=list)


@contextmanager
def receiving() -> Iterator[Receiver]:
    """A receiver on this machine."""
    found = Receiver()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["content-length"]))
            found.taken.append((dict(self.headers.items()), body))
            self.send_response(found.statuses.pop(0) if found.statuses else 204)
            self.send_header("Location", "http://127.0.0.1:1/elsewhere")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    found.url = f"http://127.0.0.1:{server.server_address[1]}/hook"
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield found
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with receiving() as found:
        yield found


@pytest.fixture
def casebook(case: str) -> Iterator[Casebook]:
    with Casebook.open(case) as opened:
        yield opened


def hooked(casebook: Casebook, url: str) -> str:
    """The secret of a webhook that was just registered."""
    with casebook.writing() as connection:
        return add_webhook(connection, url, at="2026-01-01T00:00:00Z").secret


def changed(casebook: Casebook, why: str = "a film") -> int:
    """Let an analyst change something, and give the number of the last change."""
    acts = {"a film": "reject", "no film": "accept"}
    decide(casebook, Wish(act=acts[why], ids=("c041301b",), who="Ada", why=why))  # type: ignore[arg-type]
    with casebook.reading() as connection:
        return last_change(connection)


def told(casebook: Casebook, *, after: float = 0, wire: Wire = HERE) -> int:
    return notify(casebook, wire=wire, now=lambda: START + timedelta(seconds=after))


def signed(secret: str, taken: tuple[Mapping[str, str], bytes]) -> bool:
    """Whether the signature is right, worked out as the standard says."""
    headers, body = {name.lower(): value for name, value in taken[0].items()}, taken[1]
    content = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.".encode() + body
    own = hmac.new(b64decode(secret.removeprefix("whsec_")), content, sha256).digest()
    return headers["webhook-signature"] == f"v1,{b64encode(own).decode()}"


def test_a_webhook_is_told_what_changed_once_and_signed(casebook: Casebook, receiver: Receiver) -> None:
    secret = hooked(casebook, receiver.url)
    assert told(casebook) == 0, "nothing changed since it was registered"
    last = changed(casebook)
    assert (told(casebook), told(casebook)) == (1, 0)
    (taken,) = receiver.taken
    assert signed(secret, taken)
    assert not signed(secret, (taken[0], taken[1] + b" "))
    message = msgspec.json.decode(taken[1], type=Message)
    assert (message.last, message.is_whole) == (last, True)
    assert [one.number for one in message.changes] == list(range(message.first, last + 1))
    assert str(int(START.timestamp())) in taken[0].values()
    assert verify(casebook).faults == ()


def test_what_fails_is_tried_again_with_longer_pauses_and_then_listed_as_given_up(
    casebook: Casebook, receiver: Receiver
) -> None:
    hooked(casebook, receiver.url)
    receiver.statuses = [500, 302, 404, 503, 500, 500, 500, 500]
    changed(casebook)
    at = 0.0
    assert told(casebook, after=at) == 1
    for pause in PAUSES:
        assert told(casebook, after=at + pause - 1) == 0
        at += pause
        assert told(casebook, after=at) == 1
    with casebook.reading() as connection:
        (given_up,) = all_deliveries(connection, limit=10)
    assert given_up.failed_at is not None
    assert (given_up.tries, given_up.status, given_up.next_at) == (1 + len(PAUSES), 500, None)
    assert told(casebook, after=at + 1_000_000) == 0
    receiver.statuses = []
    changed(casebook, "no film")
    assert told(casebook, after=at + 1_000_000) in (0, 1)


def test_a_receiver_that_was_away_is_told_everything_when_it_is_back(casebook: Casebook, receiver: Receiver) -> None:
    hooked(casebook, receiver.url)
    receiver.statuses = [500]
    first = changed(casebook)
    told(casebook)
    decide(casebook, Wish(act="correct", ids=("c041301b",), field="event.type", value="looting", who="Ada", why="x"))
    told(casebook, after=60)
    told(casebook, after=61)
    messages = [msgspec.json.decode(body, type=Message) for _, body in receiver.taken]
    assert [one.id for one in messages[:2]] == [messages[0].id] * 2, "the same message is sent again"
    numbers = [change.number for one in messages[1:] for change in one.changes]
    assert numbers == list(range(messages[0].first, messages[0].first + len(numbers)))
    assert numbers[-1] >= first


def test_two_processes_tell_a_webhook_once(case: str, receiver: Receiver) -> None:
    with Casebook.open(case) as one, Casebook.open(case) as other:
        hooked(one, receiver.url)
        changed(one)
        threads = [threading.Thread(target=told, args=(book,)) for book in (one, other) * 4]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert len(receiver.taken) == 1


def test_a_webhook_that_was_removed_is_told_no_more(casebook: Casebook, receiver: Receiver) -> None:
    hooked(casebook, receiver.url)
    receiver.statuses = [500]
    changed(casebook)
    told(casebook)
    with casebook.writing() as connection:
        own = all_deliveries(connection, limit=1)[0].webhook_id
        remove_webhook(connection, own, at="2026-01-01T00:00:00Z")
    with casebook.writing() as connection, pytest.raises(UnknownId):
        remove_webhook(connection, own, at="2026-01-01T00:00:00Z")
    assert told(casebook, after=1_000_000) == 0
    with casebook.reading() as connection:
        acts = [entry.act for entry in entries(connection)]
    assert [act for act in acts if act.startswith("webhook")] == ["webhook_added", "webhook_removed"]
    assert verify(casebook).faults == ()


@pytest.mark.parametrize(
    "address", ["127.0.0.1", "10.0.0.1", "169.254.169.254", "192.168.1.1", "::1", "fd00::1", "::ffff:10.0.0.1"]
)
def test_a_name_that_leads_into_a_private_network_by_now_is_not_asked(
    casebook: Casebook, receiver: Receiver, address: str
) -> None:
    def moved(_host: str, _port: int) -> Sequence[str]:
        return [address]

    hooked(casebook, receiver.url.replace("127.0.0.1", "desk.example.org"))
    changed(casebook)
    assert told(casebook, wire=Wire(addresses=Addresses(resolver=moved))) == 1
    assert receiver.taken == []
    with casebook.reading() as connection:
        (failed,) = all_deliveries(connection, limit=1)
    assert (failed.error or "").startswith("PrivateAddress")


@pytest.mark.parametrize(
    "url",
    ["http://127.0.0.1:9/x", "http://localhost/x", "http://[::1]/x", "http://169.254.169.254/latest", "http://10.1.1.1/",
     "https://ada:secret@example.org/", "http://0/", "http://2130706433/"],
)  # fmt: skip
def test_an_address_that_is_not_public_is_not_registered(client: Client, url: str) -> None:
    answer = client.post(f"{PATH}/webhooks", json={"url": url})
    assert answer.status_code == 400, answer.text
    assert client.get(f"{PATH}/webhooks").json()["webhooks"] == []


@pytest.mark.parametrize("url", ["ftp://example.org/", "file:///etc/passwd", "javascript:alert(1)", "", "x" * 3000])
def test_what_is_no_address_of_the_web_is_not_registered(client: Client, url: str) -> None:
    assert client.post(f"{PATH}/webhooks", json={"url": url}).status_code == 400


def test_the_secret_is_shown_once_and_deliveries_are_listed(served: Callable[..., Client], receiver: Receiver) -> None:
    client = served(tells_loopback=True)
    made: Any = client.post(f"{PATH}/webhooks", json={"url": receiver.url}).json()
    assert made["secret"].startswith("whsec_")
    assert made["secret"] not in client.get(f"{PATH}/webhooks").text
    assert client.get(f"{PATH}/deliveries").json()["deliveries"] == []
    assert client.delete(f"{PATH}/webhooks/{made['id']}").status_code == 204
    assert client.delete(f"{PATH}/webhooks/{made['id']}").status_code == 404


def test_the_server_tells_by_itself(case: str, receiver: Receiver) -> None:
    served = ServedCase.open(Settings(case=case, secret="", tells_loopback=True))
    notifier = Notifier(served, every=0.05)
    notifier.start()
    try:
        hooked(served.casebook, receiver.url)
        changed(served.casebook)
        waited = threading.Event()
        for _ in range(200):
            if receiver.taken:
                break
            waited.wait(0.05)
    finally:
        notifier.stop()
        served.close()
    assert len(receiver.taken) == 1
