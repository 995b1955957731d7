from pathlib import Path

import pytest
from litestar import Litestar
from litestar.testing import TestClient

from .served import desk, page

HAJIN = "/places/sayso%3Ahajin"


def told(client: TestClient[Litestar], address: str) -> str:
    return " ".join(page(client, address).words.split())


def test_who_holds_a_place_is_told_with_the_words_and_what_is_against_it(client: TestClient[Litestar]) -> None:
    words = told(client, HAJIN)
    assert (
        "On 21 December 2018. Hajin (Abu Kamal, Syria) held by Syrian Democratic Forces, since 14 December 2018"
        in words
    )
    assert "But: partly held by Syrian Democratic Forces, 35 per cent" in words


def test_the_two_clocks_move_the_answer(client: TestClient[Litestar]) -> None:
    on, then = told(client, f"{HAJIN}?on=2018-12-08"), told(client, f"{HAJIN}?as_known_on=2018-12-06")
    assert "contested between Islamic State and Syrian Democratic Forces" in on.partition("Who held it")[0]
    assert "14 December 2018" in on
    assert "14 December 2018" not in then


def test_claimed_and_assessed_holdings_stand_apart(client: TestClient[Litestar]) -> None:
    found = page(client, HAJIN)
    rows = [own["class"] for tag, own in found.elements if tag == "tr" and "class" in own]
    assert set(rows) == {"is-assessed", "is-claimed"}


def test_it_leads_to_its_facilities_events_and_surroundings(client: TestClient[Litestar]) -> None:
    found = page(client, HAJIN)
    assert found.to("events")
    for address in found.to("facilities"):
        assert "sayso rules on nothing" in page(client, address).words
    assert HAJIN in page(client, "/places/syria").links


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/places/none", 404),
        ("/places/..%2F..%2Fetc%2Fpasswd", 404),
        ("/places/%00", 404),
        (f"{HAJIN}?on=tomorrow", 400),
        (f"{HAJIN}?as_known_on=x", 400),
    ],
)
def test_what_is_not_there_is_a_page_that_says_so(client: TestClient[Litestar], address: str, status: int) -> None:
    page(client, address, status=status)


def test_a_place_whose_name_is_an_attack_has_its_page(hostile: Path) -> None:
    with desk(hostile) as client:
        places = {
            link for address in page(client, "/events").to("events") for link in page(client, address).to("places")
        }
        assert places
        for address in places:
            page(client, address)
