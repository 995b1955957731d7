from pathlib import Path

from litestar import Litestar
from litestar.testing import TestClient

from .served import desk, page


def test_an_actor_is_shown_with_what_it_does_suffers_says_and_holds(client: TestClient[Litestar]) -> None:
    found = page(client, "/actors/SDF")
    words = " ".join(found.words.split())
    assert "Syrian Democratic Forces a party to the conflict" in words
    assert found.to("events")
    assert "/places/sayso%3Ahajin" in found.links
    assert "/speakers/SDF" in found.links


def test_one_that_nobody_names_is_a_page_that_says_so(client: TestClient[Litestar]) -> None:
    for name in ("none", "PYD", "..%2Fx", "%00"):
        page(client, f"/actors/{name}", status=404)


def test_an_actor_whose_name_is_an_attack_has_its_page(hostile: Path) -> None:
    with desk(hostile) as client:
        actors = {
            link for address in page(client, "/events").to("events") for link in page(client, address).to("actors")
        }
        assert actors
        for address in actors:
            page(client, address)
