"""The whole picture, section by section."""

import sys
from collections.abc import Iterable, Iterator
from typing import TextIO

from rich.console import Console
from rich.text import Text

from sayso.cli.picture.claims import other_claims
from sayso.cli.picture.control import control
from sayso.cli.picture.events import events
from sayso.cli.picture.index import Index, Line, line
from sayso.cli.picture.reports import reports
from sayso.cli.plain import plain
from sayso.model.document import Document

PIPE_WIDTH, WIDEST = 80, 110


def show(document: Document, *, list_claims: bool = False, file: TextIO | None = None) -> None:
    """Print a document for a person: 80 columns in a pipe, no colours there, and no words cut off."""
    write(picture(Index(document), list_claims=list_claims), file=file)


def write(lines: Iterable[Line], *, file: TextIO | None = None) -> None:
    """Print lines, wrapped at their indents."""
    console = Console(file=file or sys.stdout, markup=False, highlight=False, emoji=False)
    console.width = min(console.width, WIDEST) if console.is_terminal else PIPE_WIDTH
    for shown in lines:
        for row in Text(shown.words, style=shown.style).wrap(console, console.width - shown.indent):
            row.rstrip()
            console.print(Text(" " * shown.indent).append_text(row), soft_wrap=True)


def picture(index: Index, *, list_claims: bool) -> Iterator[Line]:
    """The sections in the order in which a person asks: what was read, what is said, who holds what."""
    yield from _section("Reports", reports(index))
    yield from _section("Events", events(index))
    yield from _section("Who holds what", control(index))
    yield from _section("Other claims", other_claims(index, listed=list_claims))
    if index.document.failures:
        messages = (f"{failure.stage}: {plain(failure.message)}" for failure in index.document.failures)
        yield from _section("Failures", (line(message, indent=2, style="red") for message in messages), last=True)


def _section(title: str, shown: Iterable[Line], *, last: bool = False) -> Iterator[Line]:
    yield line(title.upper(), style="bold underline")
    yield from shown
    if not last:
        yield line("")
