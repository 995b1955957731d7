from pathlib import Path

from litestar import Litestar
from litestar.testing import TestClient
from reports import capture

from sayso.pipeline import Reader
from sayso.pipeline.into_case import read_into
from sayso.serve.desk.marking import LONGEST
from sayso.store.casebook import Casebook

from .hostile import ATTACK
from .served import Page, desk, page

LINE = "The army captured Hajin on Monday, the Syrian Observatory for Human Rights said."


def a_report(client: TestClient[Litestar]) -> str:
    event = page(client, "/events?text=controlled hospital&outlet=Harbour Post").to("events")[0]
    link = page(client, event).to("reports")[0]
    return link.partition("?")[0]


def marked(found: Page, kind: str) -> list[str | None]:
    return [
        own.get("title") for tag, own in found.elements if tag == "span" and f"is-{kind}" in (own.get("class") or "")
    ]


def test_claims_cues_actors_places_and_dates_are_marked(client: TestClient[Litestar]) -> None:
    found = page(client, a_report(client))
    for kind in ("claim", "cue", "speaker", "trigger", "actor", "place", "facility", "date"):
        assert len(marked(found, kind)) > 1, kind  # more than the one of the legend


def test_each_claim_can_be_chosen_once_and_opens_its_panel(client: TestClient[Litestar]) -> None:
    found = page(client, a_report(client))
    marks = [own for tag, own in found.elements if own.get("class") == "claim-mark"]
    listed = [own["data-claim"] for tag, own in found.elements if tag == "a" and "data-claim" in own]
    assert len(marks) * 2 == len(listed) > 2
    assert all(own["hx-get"] == f"{own['href']}/panel" for own in marks)
    assert len({own["id"] for own in marks}) == len(marks)


def test_what_a_report_says_can_do_nothing(hostile: Path) -> None:
    with desk(hostile) as client:
        (address,) = {
            link.partition("?")[0] for link in page(client, page(client, "/events").to("events")[0]).to("reports")
        }
        found = page(client, address)
        assert found.words.count(ATTACK) > 4
        assert not [link for link in found.links if link.startswith("javascript")]


def test_a_long_text_comes_in_parts_and_a_claim_is_on_its_own(tmp_path: Path, reader: Reader) -> None:
    filler = "\n\n".join(["Nothing else was reported that day, and nobody spoke to reporters."] * (LONGEST // 60))
    with Casebook.open(str(tmp_path / "long"), make=True) as casebook:
        read_into(casebook, [capture(f"{filler}\n\n{LINE}")], load=lambda: reader)
    with desk(tmp_path / "long") as client:
        (link,) = page(client, page(client, "/events").to("events")[0]).to("reports")
        found, first = page(client, link), page(client, link.partition("?")[0])
        assert link.partition("#at-")[2] in {(own.get("id") or "").removeprefix("at-") for _, own in found.elements}
        assert LINE in found.words
        assert LINE not in first.words


def test_a_report_that_is_not_there_is_a_page_that_says_so(client: TestClient[Litestar]) -> None:
    assert "no report has the id" in page(client, "/reports/none", status=404).words


def test_what_is_no_part_is_the_first_or_the_last(client: TestClient[Litestar]) -> None:
    address = a_report(client)
    assert page(client, f"{address}?part=99").words == page(client, f"{address}?part=-5").words
