"""The golden reports: a folder each, with its texts and what must come out of them."""

import tomllib
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from msgspec import Struct

from sayso.model.document import Document
from sayso.model.report import Capture, Given
from sayso.pipeline import Reader

SHELF = Path(__file__).parent


class Golden(Struct, frozen=True):
    """One folder of the shelf."""

    folder: Path
    expected: Mapping[str, Any]

    def read(self, reader: Reader) -> Document:
        """What the reports of this folder read as."""
        return reader.read(self.captures(), mentions=True, as_is=self.expected.get("as_is", False))

    def captures(self) -> list[Capture]:
        """The reports of this folder, as if fetched from files."""
        return [_capture(self.folder / given["file"], given) for given in self.expected["reports"]]


def goldens() -> list[Golden]:
    """All folders of the shelf, by name."""
    paths = sorted(SHELF.glob("*/expected.toml"))
    return [Golden(path.parent, tomllib.loads(path.read_text(encoding="utf-8"))) for path in paths]


def _capture(path: Path, given: Mapping[str, Any]) -> Capture:
    content = path.read_bytes()
    known = Given(published=given.get("published"), outlet=given.get("outlet"))
    return Capture(content=content, sha256=sha256(content).hexdigest(), origin=path.name, given=known)
