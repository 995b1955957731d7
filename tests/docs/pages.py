"""The pages of the documentation and the fences in them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
PAGES = (*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md")))
FENCE = re.compile(r"(?:^<!-- (?P<mark>[^\n]*?) -->\n)?^```(?P<kind>\w*)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Fence:
    """A fenced block: its language, the comment right above it, and where its body stands in the page.

    The comment says what the block is for: `file: NAME` is written into the working folder, `prints` is what the
    Python block above it prints, `only: A | B` cuts what a command prints to the paragraphs with these words, and
    `rule: KIND` is a snippet of a data file that must load and prove itself.
    """

    kind: str
    mark: str
    body: str
    start: int
    end: int

    def marked(self, name: str) -> str | None:
        """What follows a mark's name, if the block has this mark."""
        return self.mark.removeprefix(name).strip() if self.mark.startswith(name) else None


def fences(text: str) -> Iterator[Fence]:
    """The fenced blocks of a page, in order."""
    for found in FENCE.finditer(text):
        yield Fence(found["kind"], found["mark"] or "", found["body"], found.start("body"), found.end("body"))


def name(page: Path) -> str:
    """A page's name as a test shows it."""
    return str(page.relative_to(ROOT))


def page(path: str) -> str:
    """The characters of a page."""
    return (ROOT / path).read_text(encoding="utf-8")


def section(text: str, heading: str) -> str:
    """What stands under a heading, up to the next one of its level."""
    level = heading.split(" ", maxsplit=1)[0]
    _, _, rest = f"\n{text}".partition(f"\n{heading}\n")
    return re.split(rf"^#{{1,{len(level)}}} ", rest, maxsplit=1, flags=re.MULTILINE)[0]
