"""What telling origins apart asks of a claim: who says it, where, of what; each stage has its own form of it."""

from typing import Protocol

from sayso.model.claim import Claim, ClaimEvent
from sayso.model.report import Report


class Telling(Protocol):
    """A claim with what tells who answers for it. `land` is the country, where only others tell it of the event."""

    @property
    def id(self) -> str:
        """The claim's id."""

    @property
    def claim(self) -> Claim:
        """The claim."""

    @property
    def event(self) -> ClaimEvent:
        """What it tells of."""

    @property
    def report(self) -> Report:
        """The report that it stands in."""

    @property
    def origin_id(self) -> str:
        """The text that its words are of, be they copied."""

    @property
    def said(self) -> str | None:
        """The day on which it was published."""

    @property
    def words(self) -> str:
        """Its words, plain."""

    @property
    def land(self) -> str | None:
        """The country where others tell that it happened."""


def is_one_text(one: Telling, other: Telling) -> bool:
    """Whether two claims stand in one report or in copies of one text."""
    return one.report.id == other.report.id or one.origin_id == other.origin_id
