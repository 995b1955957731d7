"""The desk in public: no page that can be reached shows a private person's name, or where people shelter."""

from collections import deque
from pathlib import Path

import pytest
from litestar import Litestar
from litestar.testing import TestClient
from reports import capture

from sayso.pipeline import Reader
from sayso.pipeline.deciding import Wish, decide
from sayso.pipeline.into_case import read_into
from sayso.store.casebook import Casebook
from sayso.store.tables import CLAIMS

from .served import Page, desk, page

TEXT = (
    "Shells killed three civilians in Hajin on Monday, said Khalil Ramadani, a resident.\n\n"
    "Warplanes bombed the Nabd al-Hayat hospital in Hajin on Sunday, the Syrian Observatory for Human Rights said. "
    "The hospital was damaged and still treats patients, the Observatory said.\n\n"
    "The Syrian Democratic Forces captured the town of Hajin on Tuesday, the Observatory said.\n\n"
    "Islamic State fighters attacked the Rukban camp on Tuesday, the Syrian Observatory for Human Rights said."
)
WITHHELD = ("Khalil", "Ramadani", "Nabd", "Hayat", "Rukban", "Ada Lovelace")
SHOWN = ("Hajin", "Syrian Observatory for Human Rights", "Syrian Democratic Forces")


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory, reader: Reader) -> Path:
    folder = tmp_path_factory.mktemp("public") / "war"
    with Casebook.open(str(folder), make=True) as casebook:
        read_into(casebook, [capture(TEXT, outlet="Harbour Post")], load=lambda: reader)
        with casebook.reading() as connection:
            own = connection.scalars(CLAIMS.select().with_only_columns(CLAIMS.c.id)).first() or ""
        decide(casebook, Wish(act="accept", ids=(own,), who="Ada Lovelace", why="seen"))
    return folder


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


def test_no_page_that_can_be_reached_shows_what_is_withheld(case: Path) -> None:
    with desk(case, public=True) as client:
        found = reached(client, "/events")
    for kind in ("/events/", "/reports/", "/claims/", "/places/", "/actors/", "/speakers/", "/facilities/"):
        assert any(address.startswith(kind) for address in found), kind
    everything = "\n".join((*found, *found.values()))
    assert [word for word in WITHHELD if word.casefold() in everything.casefold()] == []
    assert [word for word in SHOWN if word not in everything] == []


def test_all_of_it_is_there_for_who_works_on_the_case(case: Path) -> None:
    with desk(case) as client:
        everything = "\n".join(reached(client, "/events").values())
    assert [word for word in WITHHELD if word not in everything] == []


@pytest.mark.parametrize("asked", ["text=Ramadani", "speaker=Khalil+Ramadani", "place=Rukban"])
def test_nobody_can_ask_whether_a_name_is_there(case: Path, asked: str) -> None:
    with desk(case, public=True) as client:
        page(client, f"/events?{asked}", status=400)


def is_camp(address: str) -> bool:
    """Whether it is the page of the camp, whose name alone tells where people are."""
    return address.startswith("/places/") and "rukban" in address.partition("?")[0]


def test_pages_of_who_and_what_only_reports_name_are_not_there(case: Path) -> None:
    with desk(case) as client:
        private = [address for address in reached(client, "/events") if "name%3A" in address or is_camp(address)]
    assert any(map(is_camp, private))
    with desk(case, public=True) as client:
        for address in (*private, "/actors/name%3Akhalil%20ramadani", "/speakers/name%3Akhalil%20ramadani"):
            answer = client.get(address)
            assert answer.status_code in (400, 403, 404), address
