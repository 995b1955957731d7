"""What was not made fit for the public is not shown to it."""

from pathlib import Path

import pytest

from .served import desk, page

PAGES = (
    "/events",
    "/events/{event}",
    "/reports/{report}",
    "/claims/{claim}",
    "/places/sayso%3Ahajin",
    "/actors/SDF",
    "/speakers/SOHR",
)


@pytest.fixture(scope="module")
def ids(hajin: Path) -> dict[str, str]:
    with desk(hajin) as client:
        event = page(client, "/events?text=controlled hospital").to("events")[0]
        report = page(client, event).to("reports")[0]
    claim = report.partition("#at-")[2]
    return {"event": event.rpartition("/")[2], "report": report.partition("?")[0].rpartition("/")[2], "claim": claim}


@pytest.mark.parametrize("address", PAGES)
def test_no_page_shows_a_case_as_it_is(hajin: Path, ids: dict[str, str], address: str) -> None:
    with desk(hajin, public=True) as client:
        page(client, address.format(**ids), status=403)
