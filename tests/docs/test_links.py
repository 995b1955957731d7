"""Every link inside the repository leads somewhere, to the heading too."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from .pages import FENCE, PAGES, ROOT, name

LINK = re.compile(r"\]\((?!https?://)([^)\s]+)\)")
PATH = re.compile(r"`((?:[\w.-]+/)+[\w.-]*|[\w-]+\.(?:py|toml|csv))`")
BASES = (
    "",
    "src",
    "src/sayso",
    "src/sayso/data",
    "src/sayso/lexicon",
    "src/sayso/data/actors",
    "src/sayso/data/places",
)
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)


def links() -> Iterator[tuple[Path, str]]:
    for path in PAGES:
        yield from ((path, found) for found in LINK.findall(FENCE.sub("", path.read_text(encoding="utf-8"))))


@pytest.mark.parametrize(("path", "link"), [pytest.param(*pair, id=f"{name(pair[0])} {pair[1]}") for pair in links()])
def test_a_link_leads_somewhere(path: Path, link: str) -> None:
    file, _, heading = link.partition("#")
    target = (path.parent / file).resolve() if file else path
    assert target.exists()
    assert target.is_relative_to(ROOT.resolve())
    if heading:
        assert heading in anchors(target.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", PAGES, ids=name)
def test_a_file_that_is_named_is_there(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    named = {*PATH.findall(FENCE.sub("", text)), *re.findall(r"-m pytest (.*)$", text, re.MULTILINE)}
    parts = {part for words in named for part in words.split()}
    assert [part for part in sorted(parts) if not any((ROOT / base / part).exists() for base in BASES)] == []


@pytest.mark.parametrize("path", [path for path in PAGES if path.parent.name in {"docs", "reference"}], ids=name)
def test_every_page_is_found_from_the_readme(path: Path) -> None:
    assert f"({path.relative_to(ROOT)})" in (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", PAGES, ids=name)
def test_a_page_names_nothing_of_one_machine(path: Path) -> None:
    assert not re.search(r"/(work|home|root|tmp)/", path.read_text(encoding="utf-8"))


def anchors(text: str) -> set[str]:
    """The anchors that headings get: lower case, no marks, hyphens for spaces."""
    headings = HEADING.findall(FENCE.sub("", text))
    return {re.sub(r"[^\w\- ]", "", heading.casefold()).replace(" ", "-") for heading in headings}
