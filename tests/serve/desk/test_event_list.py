import pytest
from litestar import Litestar
from litestar.testing import TestClient

from .served import page


def found(client: TestClient[Litestar], asked: str) -> list[str]:
    return page(client, f"/events?{asked}").to("events")


def test_filters_are_those_of_the_command_line_and_empty_ones_ask_for_nothing(client: TestClient[Litestar]) -> None:
    everything = found(client, "")
    assert found(client, "text=&type=&grade=&actor=&place=&since=&until=") == everything
    captures, denied = (
        found(client, "type=capture"),
        found(client, "type=capture&actor=SDF&place=Hajin&outlet=Orontes Daily"),
    )
    assert set(denied) < set(captures) < set(everything)


def test_pages_go_through_all_events_once(client: TestClient[Litestar]) -> None:
    everything, turned, address = found(client, ""), [], "/events?limit=5&type=capture&type=offensive"
    wanted = [one for one in everything if one in found(client, "type=capture&type=offensive")]
    while address:
        shown = page(client, address)
        turned += shown.to("events")
        address = next((own["href"] or "" for _, own in shown.elements if own.get("rel") == "next"), "")
    assert turned == wanted
    assert len(turned) > 5


def test_what_had_been_said_by_a_day_is_found_as_it_was(client: TestClient[Litestar]) -> None:
    words = page(client, "/events?type=capture&as_known_on=2018-12-10").words
    assert "Capture" in words
    assert "14 December 2018" not in words


@pytest.mark.parametrize(
    ("asked", "status", "told"),
    [
        ("actor=nobody", 404, "nothing in the case is called 'nobody'"),
        ("type=war", 400, "no such term"),
        ("since=yesterday", 400, "no day"),
        ("after=x", 400, "no cursor"),
        ("limit=0", 400, "no limit"),
        ("limit=-1", 400, "no limit"),
    ],
)
def test_what_cannot_be_asked_is_said_in_the_page(
    client: TestClient[Litestar], asked: str, status: int, told: str
) -> None:
    assert told in page(client, f"/events?{asked}", status=status).words
