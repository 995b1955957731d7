"""Files that were brought, under names that lead nowhere else, in a folder of their own."""

import csv
import re
import unicodedata
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

from sayso.errors import BadInput
from sayso.model.report import Given
from sayso.pipeline.taking_in import Intake

MOST_FILES = 200
LONGEST_NAME = 120
MANIFEST = "manifest.csv"
UNSAFE = re.compile(r"[^\w .,()+-]", re.UNICODE)


def store(folder: Path, brought: Iterable[tuple[str, bytes]]) -> Intake:
    """Write the files, each under a safe name of its own; raises `BadInput` where there are none or too many.

    A `manifest.csv` among several files tells of the others, as on the command line.
    """
    named = [(name, content) for name, content in brought if name or content]
    if not named:
        raise BadInput("no file was chosen; choose one or more, or drop them on the page")
    if len(named) > MOST_FILES:
        raise BadInput(f"{len(named)} files at once; bring up to {MOST_FILES}, or a folder with `sayso read`")
    names: list[str] = []
    for name, content in named:
        own = unused(safe_name(name), names)
        (folder / own).write_bytes(content)
        names.append(own)
    manifest = MANIFEST if MANIFEST in names and len(names) > 1 else None
    return Intake(folder=str(folder), files=tuple(name for name in names if name != manifest), manifest=manifest)


def store_text(folder: Path, text: str, given: Given) -> Intake:
    """Write a pasted text, with what is known of it; its name is that of its words, so that it is known again."""
    if not text.strip():
        raise BadInput("no words were pasted; paste the text of a report, or the source of a page")
    content = text.replace("\r\n", "\n").encode()
    ending = "html" if text.lstrip()[:1] == "<" else "txt"
    name = f"pasted-{sha256(content).hexdigest()[:12]}.{ending}"
    (folder / name).write_bytes(content)
    with (folder / MANIFEST).open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(["file", "published", "outlet", "title", "url"])
        writer.writerow([name, given.published or "", given.outlet or "", given.title or "", given.url or ""])
    return Intake(folder=str(folder), files=(name,), manifest=MANIFEST)


def safe_name(given: str) -> str:
    """The last part of a name without what a system could take for more than a name; never empty or hidden."""
    last = re.split(r"[/\\]", unicodedata.normalize("NFC", given))[-1]
    own = UNSAFE.sub("_", last).strip(" .") or "report"
    stem, dot, ending = own.rpartition(".")
    if len(own) <= LONGEST_NAME:
        return own
    return f"{stem[: LONGEST_NAME - 12]}.{ending[:10]}" if dot else own[:LONGEST_NAME]


def unused(name: str, names: Iterable[str]) -> str:
    """The name, with a number where it is taken; names that differ by their case alone are one on some systems."""
    taken = {other.casefold() for other in names}
    stem, dot, ending = name.rpartition(".")
    number, own = 1, name
    while own.casefold() in taken:
        number += 1
        own = f"{stem or ending}-{number}{dot}{ending if stem else ''}" if dot else f"{name}-{number}"
    return own
