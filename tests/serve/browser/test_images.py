"""The pictures of the documentation, taken of what is really there: SAYSO_IMAGES=docs/images writes them anew."""

import os
from pathlib import Path

import pytest
from playwright.sync_api import Page

from .conftest import Open

DRAWN_AFTER = 2500  # milliseconds until the marks are on the canvas, which tells nobody
LARGEST = 250_000  # bytes


@pytest.fixture
def images(tmp_path: Path) -> Path:
    return Path(os.environ.get("SAYSO_IMAGES") or tmp_path)


def take(page: Page, path: Path) -> None:
    page.screenshot(path=path)
    assert path.stat().st_size < LARGEST


def drawn(page: Page) -> Page:
    page.wait_for_selector("#map[data-drawn]")
    page.wait_for_timeout(DRAWN_AFTER)
    return page


@pytest.mark.slow
def test_the_map_of_several_places(visit: Open, river: str, images: Path) -> None:
    take(drawn(visit(f"{river}/", viewport={"width": 1180, "height": 760})), images / "map.png")


@pytest.mark.slow
def test_the_map_in_the_dark_on_a_day(visit: Open, hajin: str, images: Path) -> None:
    how = {"viewport": {"width": 1180, "height": 760}, "color_scheme": "dark"}
    take(drawn(visit(f"{hajin}/?as_known_on=2018-12-13", **how)), images / "map-dark.png")


@pytest.mark.slow
def test_a_phone(visit: Open, hajin: str, images: Path) -> None:
    page = drawn(visit(f"{hajin}/", viewport={"width": 375, "height": 760}, is_mobile=True, has_touch=True))
    take(page, images / "phone.png")


@pytest.mark.slow
def test_the_page_for_adding(visit: Open, hajin: str, images: Path) -> None:
    take(visit(f"{hajin}/add", viewport={"width": 1180, "height": 620}), images / "add.png")
