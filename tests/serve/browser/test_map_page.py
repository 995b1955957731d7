"""The first page as a person uses it, with the mouse, with the keys and without scripts."""

import re

import pytest
from playwright.sync_api import Page, expect

from .conftest import Open

CARDS = "#found .card"


def drawn(page: Page) -> Page:
    page.wait_for_selector("#map[data-drawn]")
    return page


def test_the_page_comes_up_and_asks_nobody_else(visit: Open, hajin: str) -> None:
    page = drawn(visit(f"{hajin}/"))
    assert page.locator(CARDS).count() == 17
    assert page.locator("#map-note").inner_text() == "2 of 17 events are at no known place."


@pytest.mark.slow
def test_a_place_on_the_map_is_told_in_words_and_chosen_alone(visit: Open, hajin: str) -> None:
    page = drawn(visit(f"{hajin}/"))
    page.wait_for_timeout(1500)  # until the marks themselves are on the canvas, which tells nobody
    box = page.locator("#map canvas").bounding_box()
    assert box
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    panel = page.locator("#place-panel")
    expect(panel.get_by_role("heading")).to_have_text("Hajin")
    expect(panel).to_contain_text("held by Syrian Democratic Forces; since 14 December 2018")
    assert page.locator(".card.is-chosen").count() == 15
    panel.get_by_role("button", name="Only this place").click()
    expect(page.locator(CARDS)).to_have_count(15)
    assert "place=sayso%3Ahajin" in page.url


@pytest.mark.slow
def test_the_clock_of_saying_turns_by_its_slider_and_back(visit: Open, hajin: str) -> None:
    page = drawn(visit(f"{hajin}/"))
    page.keyboard.press("n")
    slider = page.locator("input[data-moves=as_known_on]")
    expect(slider).to_be_focused()
    slider.press("Home")
    expect(page.locator(CARDS)).not_to_have_count(17)
    assert re.search(r"as_known_on=2018-\d\d-\d\d", page.url)
    page.go_back()
    expect(page.locator(CARDS)).to_have_count(17)
    assert page.url == f"{hajin}/"


@pytest.mark.slow
def test_a_view_can_be_sent(visit: Open, hajin: str) -> None:
    page = drawn(visit(f"{hajin}/"))
    page.get_by_text("Filters", exact=True).click()
    page.get_by_label("Corroborated").first.check()
    expect(page.locator(CARDS)).to_have_count(3)
    page.get_by_label("Words").fill("warplanes")
    page.get_by_label("Words").press("Enter")
    expect(page.locator(CARDS)).to_have_count(1)
    sent = drawn(visit(page.url))
    assert sent.locator(CARDS).all_inner_texts() == page.locator(CARDS).all_inner_texts()
    assert sent.get_by_label("Corroborated").first.is_checked()
    assert sent.locator("#map").get_attribute("data-drawn") == page.locator("#map").get_attribute("data-drawn")


@pytest.mark.slow
def test_keys_go_through_the_list_to_the_search_and_to_the_table(visit: Open, hajin: str) -> None:
    page = drawn(visit(f"{hajin}/"))
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("k")
    expect(page.locator("[data-walk]").first).to_be_focused()
    page.keyboard.press("f")
    page.keyboard.press("/")
    expect(page.locator("#text")).to_be_focused()
    page.keyboard.type("t?")
    expect(page.locator("#text")).to_have_value("t?")
    page.locator("h1").evaluate("() => document.activeElement.blur()")
    page.keyboard.press("?")
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("Next in the list")
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    page.keyboard.press("t")
    page.wait_for_url("**/table*")
    expect(page.get_by_role("table")).to_contain_text("Hajin")


@pytest.mark.slow
def test_the_first_stop_of_the_tab_key_leads_past_the_bar(visit: Open, hajin: str) -> None:
    page = visit(f"{hajin}/table")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#main")).to_be_focused()


@pytest.mark.slow
def test_without_scripts_the_list_the_form_and_the_table_still_work(visit: Open, hajin: str) -> None:
    page = visit(f"{hajin}/", java_script_enabled=False)
    assert page.locator("#map").is_hidden()
    page.get_by_label("Known by", exact=True).fill("2018-12-10")
    page.get_by_text("Filters", exact=True).click()
    page.get_by_role("button", name="Show").click()
    assert "as_known_on=2018-12-10" in page.url
    assert 0 < page.locator(CARDS).count() < 17
    page.get_by_role("link", name="The map as a table").click()
    assert "as_known_on=2018-12-10" in page.url
    expect(page.get_by_role("table")).to_be_visible()


@pytest.mark.slow
def test_a_province_is_drawn_from_an_outline_beside_the_page(visit: Open, river: str) -> None:
    asked: list[str] = []
    page = visit(f"{river}/table")
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{river}/")
    drawn(page)
    assert f"{river}/static/outlines/regions/SY.json" in asked
    page.goto(f"{river}/table")
    expect(page.get_by_role("row", name=re.compile("somewhere in Idlib"))).to_be_visible()


@pytest.mark.slow
def test_the_look_is_kept(visit: Open, hajin: str) -> None:
    page = visit(f"{hajin}/table")
    paper = "() => getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(paper)
    page.get_by_role("button", name="Look: system").click()
    page.get_by_role("button", name="Look: light").click()
    dark = page.evaluate(paper)
    assert dark != light
    page.reload()
    assert page.evaluate(paper) == dark


@pytest.mark.slow
def test_a_bar_turns_the_clock_of_happening(visit: Open, hajin: str) -> None:
    page = drawn(visit(f"{hajin}/"))
    page.locator(".times rect").first.click()
    expect(page.locator("#until")).to_have_value("2018-09-16")
    expect(page.locator(CARDS)).not_to_have_count(17)
    assert "until=2018-09-16" in page.url


@pytest.mark.slow
def test_a_browser_that_draws_no_maps_says_so_and_the_rest_works(visit: Open, hajin: str) -> None:
    page = visit(f"{hajin}/table")
    page.add_init_script("HTMLCanvasElement.prototype.getContext = () => null")
    page.goto(f"{hajin}/")
    expect(page.locator("#map-note")).to_contain_text("draws no maps")
    expect(page.locator("#map")).to_be_hidden()
    page.locator(".times rect").first.click()
    expect(page.locator(CARDS)).not_to_have_count(17)
