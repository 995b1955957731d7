from pathlib import Path

from litestar import Litestar
from litestar.testing import TestClient

from .hostile import ATTACK
from .served import desk, page


def hospital(client: TestClient[Litestar]) -> str:
    """The page of the capture of the hospital in Hajin, of which three origins tell."""
    (found,) = page(client, "/events?type=capture&text=controlled hospital").to("events")
    return found


def test_an_event_is_told_claim_by_claim_with_the_way_to_the_words(client: TestClient[Litestar]) -> None:
    found = page(client, hospital(client))
    assert "Mustafa Bali said the fighters had taken full control of the building" in found.words
    assert "Harbour Post, 13 December 2018" in " ".join(found.words.split())
    assert len(found.to("captures")) == 5  # one of each report
    assert len(found.to("reports")) == 11  # one of each claim
    assert "/speakers/SOHR" in found.links


def test_grade_marks_origins_and_disputes_are_told_with_their_reasons(client: TestClient[Litestar]) -> None:
    words = " ".join(page(client, hospital(client)).words.split())
    assert "Corroborated" in words
    assert "1: confirmed by independent origins, and nobody denies it" in words
    assert "counts as one" in words
    assert "adds none" in words
    assert "Silence is no denial" in words
    assert "It stands as long as two of its 3 origins do" in words


def test_denials_stand_apart_from_what_they_deny(client: TestClient[Litestar]) -> None:
    (damage,) = page(client, "/events?type=facility_damage&text=warplanes").to("events")
    words = page(client, damage).words
    assert words.index("Say that it happened") < words.index("Deny it") < words.index("What was said when")


def test_every_number_leads_to_a_claim_of_the_page(client: TestClient[Litestar]) -> None:
    found = page(client, hospital(client))
    ids = {own["id"] for _, own in found.elements if own.get("id")}
    assert {link[1:] for link in found.links if link.startswith("#")} <= ids


def test_an_event_that_is_not_there_is_a_page_that_says_so(client: TestClient[Litestar]) -> None:
    for name in ("0" * 16, "..%2F..%2Fetc%2Fpasswd", "%00", "'%20OR%201=1"):
        assert "Not Found" in page(client, f"/events/{name}", status=404).words


def test_what_a_report_says_can_do_nothing(hostile: Path) -> None:
    with desk(hostile) as client:
        events = page(client, "/events").to("events")
        assert events
        for address in events:
            assert ATTACK in page(client, address).words


def test_an_event_is_shown_as_it_was_known_from_wherever_it_was_found(client: TestClient[Litestar]) -> None:
    day = "as_known_on=2018-12-10"
    for listed in (f"/events?type=capture&{day}", f"/?type=capture&{day}", f"/places/sayso%3Ahajin?{day}"):
        own = [address for address in page(client, listed).to("events") if day in address]
        assert own
        for address in own:
            words = " ".join(page(client, address).words.split())
            assert "As it was known on 10 December 2018." in words
            assert "Syrian Observatory for Human Rights: “SDF fighters controlled" not in words  # said on the 13th


def test_what_nobody_had_said_yet_is_not_there(client: TestClient[Litestar]) -> None:
    address = hospital(client)
    page(client, f"{address}?as_known_on=2018-12-01", status=404)
    page(client, f"{address}?as_known_on=soon", status=400)
