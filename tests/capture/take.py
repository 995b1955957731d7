"""Takes what lies in a file, sorted by what came of it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from sayso.capture import Columns, captures
from sayso.model.failure import Failure
from sayso.model.report import Capture, Container

MOMENT = datetime(2031, 6, 1, 12, 30, 5, tzinfo=UTC)


@dataclass
class Taken:
    captures: list[Capture] = field(default_factory=list)
    containers: list[Container] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)
    kinds: list[str] = field(default_factory=list)

    @property
    def errors(self) -> list[str]:
        return [failure.error for failure in self.failures]

    @property
    def names(self) -> list[str]:
        """What each capture's origin adds to the file's name."""
        return [capture.origin.partition("#")[2] for capture in self.captures]

    @property
    def contents(self) -> list[bytes]:
        return [capture.content for capture in self.captures]


def take(inputs: Sequence[Path | str], *, columns: Columns | None = None) -> Taken:
    taken = Taken()
    for found in captures([str(given) for given in inputs], columns=columns, clock=lambda: MOMENT):
        taken.kinds.append(type(found).__name__)
        if isinstance(found, Failure):
            taken.failures.append(found)
        elif isinstance(found, Container):
            taken.containers.append(found)
        else:
            taken.captures.append(found)
    return taken


def put(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path
