"""Reports brought by a person: chosen, dropped or pasted, and read while the desk goes on answering."""

import pytest
from playwright.sync_api import expect

from .conftest import Open

TEXT = "Shelling in Raqqa\n\nShells killed three civilians in Raqqa on 3 May 2017, the White Helmets said."


@pytest.mark.slow
def test_a_file_and_a_pasted_text_are_read(visit: Open, river: str) -> None:
    page = visit(f"{river}/add")
    page.set_input_files("#files", {"name": "raqqa.txt", "mimeType": "text/plain", "buffer": TEXT.encode()})
    expect(page.locator("[data-chosen]")).to_have_text("raqqa.txt")
    page.get_by_role("button", name="Read them", exact=True).click()
    expect(page.locator("#jobs [data-job=done]")).to_contain_text("1 new", timeout=120_000)
    page.get_by_label("Paste a report").fill(TEXT.replace("Raqqa", "Afrin"))
    page.get_by_label("Published on").fill("2017-05-04")
    page.get_by_role("button", name="Read it", exact=True).click()
    expect(page.locator("#jobs [data-job=done]")).to_have_count(2, timeout=120_000)
    page.get_by_role("link", name="See the map").first.click()
    expect(page.locator("#found")).to_contain_text("3 civilians killed")


@pytest.mark.slow
def test_what_is_dropped_is_chosen(visit: Open, river: str) -> None:
    page = visit(f"{river}/add")
    page.evaluate(
        """() => {
            const data = new DataTransfer();
            data.items.add(new File(["words"], "dropped.txt"));
            const drop = new DragEvent("drop", {dataTransfer: data, bubbles: true});
            document.querySelector("[data-drop]").dispatchEvent(drop);
        }"""
    )
    expect(page.locator("[data-chosen]")).to_have_text("dropped.txt")
    assert page.locator("#files").evaluate("field => field.files.length") == 1
