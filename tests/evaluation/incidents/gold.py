"""The gold of an incident as its file writes it: reports, events with their tellings and disputes, questions."""

import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta, Struct

from sayso.model.terms import ControlStatus, DisputeAbout, EventType, Grade

HERE = Path(__file__).parent
Words = Annotated[str, Meta(min_length=1)]
OneOrMore = Words | tuple[Words, ...]


class GoldReport(Struct, frozen=True, forbid_unknown_fields=True):
    """One report of the incident; its title is the first line of its file, `wire` the agency that it credits."""

    file: Words
    outlet: Words
    published: Words
    wire: str | None = None


class Telling(Struct, frozen=True, forbid_unknown_fields=True):
    """The shortest clause of a report that tells the event or speaks against it, and who says it."""

    report: int
    by: Words
    words: Words


class GoldPosition(Struct, frozen=True, forbid_unknown_fields=True):
    """A side of a dispute, and those who take it, as `by` of the event's tellings names them."""

    value: Words
    speakers: tuple[Words, ...]


class GoldDispute(Struct, frozen=True, forbid_unknown_fields=True):
    """Something that the tellings disagree about; any of the words of `about` will do."""

    about: tuple[DisputeAbout, ...]
    positions: tuple[GoldPosition, ...]


class GoldEvent(Struct, frozen=True, forbid_unknown_fields=True):
    """One happening: what it is, every telling of it, and what the tellings are worth together."""

    id: Words
    type: tuple[EventType, ...]
    place: Words
    date: OneOrMore
    grade: Grade | tuple[Grade, ...]
    origins: int | tuple[int, ...]
    origins_why: Words
    mentions: tuple[Telling, ...]
    facility: str | None = None
    dispute: tuple[GoldDispute, ...] = ()


class Question(Struct, frozen=True, forbid_unknown_fields=True):
    """Who held a place on a day, as far as reports up to `known_on` tell."""

    place: Words
    on: Words
    holder: OneOrMore
    status: tuple[ControlStatus, ...]
    facility: str | None = None
    known_on: str | None = None
    assessed: bool | None = None
    parties: tuple[Words, ...] | None = None
    besieged_by: tuple[Words, ...] | None = None


class Gold(Struct, frozen=True, forbid_unknown_fields=True):
    """All that `gold.toml` says."""

    about: Words
    report: tuple[GoldReport, ...]
    event: tuple[GoldEvent, ...]
    question: tuple[Question, ...] = ()


class Incident(Struct, frozen=True):
    """An incident: its name, its gold, and the texts of its reports in order."""

    name: str
    gold: Gold
    texts: tuple[str, ...]

    def path(self, report: int) -> str:
        """The name that a report is read under; reports count from 1."""
        return f"{self.name}/{self.gold.report[report - 1].file}"


def parts() -> list[Path]:
    """The parts of the corpus: folders of incidents."""
    return sorted({path.parent.parent for path in HERE.glob("*/*/gold.toml")})


def incidents(part: Path) -> list[Incident]:
    """The incidents of a part, by name."""
    return [_incident(path.parent) for path in sorted(part.glob("*/gold.toml"))]


def one_of(value: str | int | Sequence[str] | Sequence[int]) -> tuple[str | int, ...]:
    """What the gold allows: one value, or any of several."""
    return (value,) if isinstance(value, str | int) else tuple(value)


def _incident(folder: Path) -> Incident:
    told = tomllib.loads((folder / "gold.toml").read_text(encoding="utf-8"))
    gold = msgspec.convert(told, Gold)
    texts = tuple((folder / report.file).read_text(encoding="utf-8") for report in gold.report)
    return Incident(folder.name, gold, texts)
