"""The corpus: reports and what a careful reader takes from them, the golden ones and some that nothing was tuned to."""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

from golden.shelf import SHELF, goldens
from golden.view import view
from msgspec import Struct

from sayso.model.report import Capture, Given
from sayso.pipeline import Reader

FRESH = Path(__file__).parent / "reports"
SENTENCES = Path(__file__).parent / "sentences"
INCIDENTS = Path(__file__).parent / "incidents"
Table = Mapping[str, Any]
Tables = Sequence[Table]


class Case(Struct, frozen=True):
    """Some reports that are read together, the gold of their claims, events and spells, and what came out."""

    name: str
    texts: Mapping[str, str]
    gold: Mapping[str, Tables]
    found: Mapping[str, Tables]


def golden_cases(reader: Reader) -> Iterator[Case]:
    """The golden reports: what comes out of them is also held by equality."""
    for golden in goldens():
        found = view(golden.read(reader))
        texts = {report["file"]: report["text"] for report in found["reports"]}
        gold = {kind: golden.expected.get(kind, ()) for kind in ("claims", "events", "control")}
        yield Case(golden.folder.name, texts, gold, found)


def fresh_cases(reader: Reader) -> Iterator[Case]:
    """Reports that were written and read by a person before sayso read them; it gets some of it wrong."""
    for path in sorted(FRESH.glob("*.toml")):
        told = tomllib.loads(path.read_text(encoding="utf-8"))
        content = told["text"].encode()
        given = Given(published=told.get("published"), outlet=told.get("outlet"))
        name = f"{path.stem}.txt"
        capture = Capture(content=content, sha256=sha256(content).hexdigest(), origin=name, given=given)
        found = view(reader.read([capture], as_is=True))
        yield Case(path.stem, {name: told["text"]}, {kind: told.get(kind, ()) for kind in ("claims", "control")}, found)


def digest() -> str:
    """The corpus as one number: other texts or another gold make other figures."""
    paths = sorted(
        [
            *(*FRESH.glob("*.toml"), *SENTENCES.glob("*.toml")),
            *(*SHELF.glob("*/report*.txt"), *SHELF.glob("*/expected.toml")),
            *(*INCIDENTS.glob("*/*/*.txt"), *INCIDENTS.glob("*/*/gold.toml")),
        ]
    )
    whole = sha256()
    for path in paths:
        whole.update(f"{path.parent.name}/{path.name}\0".encode())
        whole.update(path.read_bytes())
    return whole.hexdigest()
