from pathlib import Path

from litestar import Litestar
from litestar.testing import TestClient

from .served import desk, page


def hospital(client: TestClient[Litestar]) -> str:
    found = page(client, "/places/sayso%3Ahajin").to("facilities")
    return next(address for address in found if "Said to have harmed it" in page(client, address).words)


def test_each_value_stands_with_who_asserts_and_who_denies_it(client: TestClient[Litestar]) -> None:
    words = " ".join(page(client, hospital(client)).words.split())
    assert "voices differ" in words
    assert "asserted by" in words
    assert "not stated" in words


def test_it_is_found_with_and_without_its_place(client: TestClient[Litestar]) -> None:
    address = hospital(client)
    assert page(client, address).words == page(client, address.partition("?")[0]).words


def test_one_that_is_not_there_is_a_page_that_says_so(client: TestClient[Litestar]) -> None:
    for address in ("/facilities/none", "/facilities/none?place=none"):
        page(client, address, status=404)


def test_a_facility_whose_name_is_an_attack_has_its_page(hostile: Path) -> None:
    with desk(hostile) as client:
        places = {
            link for address in page(client, "/events").to("events") for link in page(client, address).to("places")
        }
        facilities = {link for address in places for link in page(client, address).to("facilities")}
        assert facilities
        for address in facilities:
            page(client, address)
