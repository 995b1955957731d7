"""What holds of every page: anybody can read it, by eye or by ear, on a desk or on a phone, in light and in dark."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from .conftest import Open

PAGES = (
    *("/", "/table", "/add", "/failures", "/?until=2018-01-01"),
    *("/events", "/events?actor=nobody", "/places/sayso%3Ahajin", "/actors/SDF", "/speakers/SOHR"),
    *("/review", "/review/next", "/decisions", "/name", "/nowhere"),
)
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
PHONE: dict[str, object] = {
    "viewport": {"width": 375, "height": 740},
    "has_touch": True,
    "is_mobile": True,
    "device_scale_factor": 2,
}
LOOKS: dict[str, dict[str, object]] = {"light": {}, "dark": {"color_scheme": "dark"}, "phone": PHONE}


def settled(page: Page) -> Page:
    if page.locator("#map").count():
        page.wait_for_selector("#map[data-drawn], #map-note:not(:empty)")
    for details in page.locator("details").all():
        details.evaluate("element => { element.open = true; }")
    return page


@pytest.mark.slow
@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("path", PAGES)
def test_nothing_stands_in_anybodys_way(visit: Open, hajin: str, path: str, look: str) -> None:
    page = settled(visit(f"{hajin}{path}", **LOOKS[look]))
    found = Axe().run(page, options=RULES)
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.slow
@pytest.mark.parametrize("path", PAGES)
def test_a_phone_need_not_be_moved_sideways(visit: Open, hajin: str, path: str) -> None:
    page = settled(visit(f"{hajin}{path}", **PHONE))
    assert page.evaluate("() => document.documentElement.scrollWidth") <= 375
