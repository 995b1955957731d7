"""What the pages show is what sayso does."""

from pathlib import Path

import pytest

from sayso.pipeline import Reader

from .generated import GENERATED
from .pages import PAGES, name, page
from .run import filled, is_run

RUN = [path for path in PAGES if is_run(path.read_text(encoding="utf-8"))]
HINT = "run tests/docs/write.py and read the difference"


@pytest.mark.parametrize("path", RUN, ids=name)
def test_what_a_page_shows_is_what_is_printed(path: Path, tmp_path: Path, reader: Reader) -> None:
    text = path.read_text(encoding="utf-8")
    assert filled(text, tmp_path, reader) == text, HINT


@pytest.mark.parametrize("path", GENERATED)
def test_a_page_made_from_the_code_is_up_to_date(path: str) -> None:
    assert GENERATED[path]() == page(path), HINT


def test_the_readme_begins_with_the_two_commands() -> None:
    first = page("README.md").split("```")[1]
    assert [line.split("#")[0].strip() for line in first.splitlines()[1:]] == ["make demo", "make test"]
