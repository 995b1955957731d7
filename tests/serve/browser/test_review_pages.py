"""Review by keys alone, undone, and by two people at once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from sayso.pipeline import Reader

from .conftest import EXAMPLES, Open, server
from .war import read


@pytest.fixture
def case(tmp_path: Path, reader: Reader) -> Iterator[str]:
    """A desk to decide at."""
    with server(read(tmp_path / "war", str(EXAMPLES / "reports"), str(EXAMPLES / "manifest.csv"), reader)) as address:
        yield address


def decide(page: Page, why: str, *, who: str | None = None) -> None:
    page.get_by_label("Why", exact=True).fill(why)
    if who:
        page.get_by_label("Your name", exact=True).fill(who)
    with page.expect_navigation():
        page.get_by_role("button", name="Decide", exact=True).click()


@pytest.mark.slow
def test_by_keys_from_the_queue_through_two_decisions_and_back(case: str, visit: Open) -> None:
    page = visit(f"{case}/review")
    expect(page.get_by_text("17 events that nobody decided on yet")).to_be_visible()
    page.keyboard.press("j")
    enter(page)
    first = page.url
    page.keyboard.press("a")
    expect(page.get_by_label("Why", exact=True)).to_be_focused()
    page.keyboard.type("it is what the reports say")
    page.get_by_label("Your name", exact=True).fill("Ada")
    page.get_by_label("Why", exact=True).focus()
    enter(page)
    expect(page.get_by_text("You decide as Ada")).to_be_visible()
    assert page.url != first
    page.keyboard.press("r")
    page.keyboard.type("not what the words say")
    enter(page)
    page.goto(f"{case}/review")
    expect(page.get_by_text("Your last decision: rejected")).to_be_visible()
    page.keyboard.press("u")
    page.keyboard.type("too quick")
    enter(page)
    expect(page.get_by_text("Your last decision: accepted")).to_be_visible()
    page.get_by_role("link", name="Who decided what").click()
    expect(page.locator(".decision")).to_have_count(3)


def enter(page: Page) -> None:
    with page.expect_navigation():
        page.keyboard.press("Enter")


@pytest.mark.slow
def test_j_and_k_go_through_the_queue(case: str, visit: Open) -> None:
    page = visit(f"{case}/review/next")
    first = page.url
    page.keyboard.press("j")
    page.wait_for_url(lambda url: url != first)
    page.keyboard.press("k")
    page.wait_for_url(first)


@pytest.mark.slow
def test_two_people_at_one_claim_lose_nothing(case: str, visit: Open) -> None:
    ada, ben = visit(f"{case}/review/next"), visit(f"{case}/review/next")
    claim = ada.locator("input[name=claim]").first.get_attribute("value")
    for page in (ada, ben):
        page.goto(f"{case}/claims/{claim}")
    ada.keyboard.press("a")
    decide(ada, "the pictures show it", who="Ada")
    expect(ada.get_by_text("accepted by Ada").first).to_be_visible()
    ben.keyboard.press("c")
    ben.get_by_label("Field", exact=True).fill("event.stage")
    ben.get_by_label("Its value").fill("attempted")
    decide(ben, "it did not succeed", who="Ben")
    expect(ben.get_by_role("heading", level=1)).to_have_text("Somebody decided meanwhile")
    expect(ben.get_by_text("the pictures show it").first).to_be_visible()
    expect(ben.get_by_label("Why", exact=True).last).to_have_value("it did not succeed")
    with ben.expect_navigation():
        ben.get_by_role("button", name="Decide all the same").click()
    expect(ben.get_by_text("accepted by Ada").first).to_be_visible()
    expect(ben.get_by_text("corrected by Ben").first).to_be_visible()
