"""Runs what the pages show: commands in this process, Python as a reader would type it."""

import contextlib
import io
import os
import re
import shlex
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from unittest.mock import patch

from sayso.cli.main import main
from sayso.pipeline import Reader, deciding

from .pages import ROOT, Fence, fences

CUT = "…"
DECIDED = "2019-01-07T09:30:00Z"  # the moment of every decision that a page shows


def filled(text: str, folder: Path, reader: Reader) -> str:
    """A page with everything that it shows printed anew; a block that fails stops it."""
    (folder / "examples").symlink_to(ROOT / "examples")
    made, at, names = [], 0, dict[str, Any]()
    printed = ""
    decided = patch.object(deciding, "now", lambda: DECIDED)
    with patch.object(Reader, "load", lambda **_: reader), decided, _in(folder):
        for fence in fences(text):
            body = fence.body
            if fence.marked("file:"):
                file = folder / str(fence.marked("file:"))
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(fence.body, encoding="utf-8")
            elif fence.kind == "console":
                body = "".join(_shown(line, fence) for line in fence.body.splitlines() if line.startswith("$ "))
            elif fence.kind == "python":
                printed = _printed(fence, names)
            elif fence.marked("prints") is not None:
                body = printed
            made += [text[at : fence.start], body]
            at = fence.end
    return "".join((*made, text[at:]))


def is_run(text: str) -> bool:
    """Whether a page has anything to run."""
    return any(fence.kind in {"console", "python"} for fence in fences(text))


def command(*words: str) -> tuple[int, str, str]:
    """The exit code of `sayso WORDS`, and what it prints on both streams, at 80 columns."""
    out, err = io.TextIOWrapper(io.BytesIO(), encoding="utf-8"), io.StringIO()
    with (
        patch.object(sys, "argv", ["sayso", *words]),
        patch.dict(os.environ, {"COLUMNS": "80"}),
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
    ):
        try:
            main()
            code = 0
        except SystemExit as ended:
            code = int(ended.code or 0)
    out.seek(0)
    return code, out.read(), err.getvalue()


def _shown(line: str, fence: Fence) -> str:
    """A command line with what it prints: `sayso …`, with `> FILE` or `; echo $?` behind it where asked."""
    asked, _, file = line.removeprefix("$ ").removesuffix("; echo $?").partition(" > ")
    first, *words = shlex.split(asked)
    if first != "sayso":
        raise ValueError(f"only sayso is run in a console block, not {first}")
    code, out, err = command(*words)
    if file:
        Path(file.strip()).write_text(out, encoding="utf-8")
        out = ""
    only = fence.marked("only:")
    out = _cut(out, [words.strip() for words in only.split("|")]) if only else out
    shown = [line, err.rstrip(), out.rstrip(), str(code) if line.endswith("; echo $?") else ""]
    return "".join(f"{part}\n" for part in shown if part)


def _cut(out: str, only: list[str]) -> str:
    """The paragraphs asked for, with a mark where something was left out.

    `WORDS` asks for every paragraph with these words, `WORDS - claims` for it without the list of its claims,
    `WORDS ~ A + B` for those of its entries that have one of the words A and B.
    """
    kept: list[str] = []
    for paragraph in out.strip("\n").split("\n\n"):
        asked = next((item for item in only if re.split(" - | ~ ", item)[0] in paragraph), None)
        if asked is not None:
            kept.append(_cut_paragraph(paragraph, asked))
        elif not kept or kept[-1] != CUT:
            kept.append(CUT)
    return (
        "\n\n".join(kept).replace(f"\n\n{CUT}\n\n", f"\n{CUT}\n").removeprefix(f"{CUT}\n\n").removesuffix(f"\n\n{CUT}")
    )


def _cut_paragraph(paragraph: str, asked: str) -> str:
    if asked.endswith(" - claims"):
        return re.sub(r"\n {4}\[1\] .*?(?=\n {4}In dispute|\Z)", f"\n    {CUT}", paragraph, count=1, flags=re.DOTALL)
    if " ~ " in asked:
        head, *entries = _entries(paragraph)
        wanted = asked.split(" ~ ")[1].split(" + ")
        return "\n".join((head, *(entry for entry in entries if any(words in entry for words in wanted)), f"  {CUT}"))
    return paragraph


def _entries(paragraph: str) -> list[str]:
    """The paragraph's heading, then its entries: lines at two spaces, with the further indented lines below them."""
    found: list[list[str]] = []
    was_deep = True
    for line in paragraph.splitlines():
        is_deep = line.startswith("    ")
        if len(found) < 2 or (was_deep and not is_deep):
            found.append([])
        found[-1].append(line)
        was_deep = is_deep
    return ["\n".join(lines) for lines in found]


def _printed(fence: Fence, names: dict[str, Any]) -> str:
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(compile(fence.body, "<page>", "exec"), names)  # noqa: S102 our own pages
    return out.getvalue()


@contextlib.contextmanager
def _in(folder: Path) -> Iterator[None]:
    before = Path.cwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)
