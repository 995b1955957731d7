"""The pages of a case clicked through: an event to its words, and a report to a decision."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from .conftest import Open
from .test_every_page import LOOKS, RULES


def event(page: Page, address: str) -> Page:
    """The page of the capture of the hospital."""
    page.goto(f"{address}/events?text=controlled+hospital&type=capture")
    page.locator(".card-link").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Capture")
    return page


def to_report(page: Page) -> None:
    """To the words of the first claim, with scripts and all."""
    with page.expect_navigation(wait_until="load"):
        page.get_by_role("link", name="in the report").first.click()


def clean(page: Page) -> None:
    for details in page.locator("details").all():
        details.evaluate("element => { element.open = true; }")
    found = Axe().run(page, options=RULES)
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.slow
@pytest.mark.parametrize("look", LOOKS)
def test_nothing_stands_in_anybodys_way(visit: Open, hajin: str, look: str) -> None:
    page = event(visit(hajin, **LOOKS[look]), hajin)
    clean(page)
    to_report(page)
    page.locator(".claim-mark").first.click()
    expect(page.locator("#panel")).to_contain_text("Decide")
    clean(page)
    page.goto(f"{hajin}/places/sayso%3Ahajin")
    facilities = page.get_by_role("region", name="Facilities").or_(page.locator("section[aria-labelledby=facilities]"))
    with page.expect_navigation(wait_until="load"):
        facilities.get_by_role("link").first.click()
    clean(page)


@pytest.mark.slow
def test_from_an_event_to_the_very_words(visit: Open, hajin: str) -> None:
    page = event(visit(hajin), hajin)
    page.locator("a.claim-number").first.click()
    expect(page.locator("li.claim:target")).to_be_visible()
    to_report(page)
    expect(page.locator(".claim-mark:target")).to_be_in_viewport()


@pytest.mark.slow
def test_pointing_at_a_claim_lights_it_and_a_click_opens_its_panel(visit: Open, hajin: str) -> None:
    page = event(visit(hajin), hajin)
    to_report(page)
    words = page.locator(".marked .run[data-claims]").first
    words.hover()
    expect(words).to_have_class(re.compile("is-lit"))
    words.click()
    expect(page.locator("#panel .panel")).to_be_focused()
    expect(page.locator("#panel")).to_contain_text("This claim")
    page.keyboard.press("Escape")
    expect(page.locator(".claim-mark.is-open")).to_be_focused()


@pytest.mark.slow
def test_a_capture_is_saved_and_not_shown(visit: Open, hajin: str) -> None:
    page = event(visit(hajin), hajin)
    with page.expect_download() as saved:
        page.get_by_role("link", name="capture", exact=True).first.click()
    assert re.fullmatch(r"capture-[0-9a-f]{16}\.bin", saved.value.suggested_filename)
