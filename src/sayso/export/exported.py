"""What is to be exported, and what an export gives back: the content, and all that it leaves out with the reason."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from sayso.model.document import Document
from sayso.model.dossier import Dossier
from sayso.model.knowledge import Actors
from sayso.model.record import Record

Kind = Literal["events", "claims", "control", "reports", "dossiers"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """What of a case is to be exported: a document with the kinds of records of it that are wanted.

    `actors` tells which actor is a state's force, where a codebook asks. `title` is what the export is to be called.
    """

    document: Document
    kinds: tuple[Kind, ...]
    actors: Actors
    dossiers: tuple[Dossier, ...] = ()
    title: str | None = None


class LeftOut(Record, frozen=True, kw_only=True):
    """Records that a form has no place for, and why: a codebook that codes no such thing, a date that is too vague."""

    reason: str
    because: str
    ids: tuple[str, ...]


class Exported(Record, frozen=True, kw_only=True):
    """The bytes of an export, how many rows or objects they hold, and what was left out of them."""

    content: bytes
    rows: int
    left_out: tuple[LeftOut, ...] = ()


class Sidecar(Record, frozen=True, kw_only=True):
    """What lies beside an export as JSON, so that nobody takes a part for the whole."""

    form: str
    rows: int
    left_out: tuple[LeftOut, ...]


def grouped(left_out: Iterable[tuple[str, str]], because: dict[str, str]) -> tuple[LeftOut, ...]:
    """Pairs of a reason and an id as one entry a reason, in the order of the reasons' words."""
    ids: dict[str, list[str]] = {}
    for reason, own in left_out:
        ids.setdefault(reason, []).append(own)
    return tuple(LeftOut(reason=reason, because=because[reason], ids=tuple(ids[reason])) for reason in sorted(ids))


def lines_told(exported: Exported, form: str) -> Iterator[str]:
    """What a person is told of an export: how much it holds, and what it leaves out."""
    yield f"{exported.rows} {'row' if exported.rows == 1 else 'rows'} in {form}"
    for left in exported.left_out:
        yield f"left out: {len(left.ids)}, {left.because}"
