"""What a track record is sorted by, and when it gives a letter."""

from typing import Literal

from sayso.lexicon.load import load_toml
from sayso.model.record import Record
from sayso.model.terms import Effect, EventType, FacilityType, TollGroup
from sayso.model.track import Letter

SubjectKind = Literal["civilian_harm", "losses", "gains", "retreats", "attacks"]


class SubjectRule(Record, frozen=True, kw_only=True):
    """Which events are about a subject, and whose side makes it the speaker's own or its enemy's.

    `is_sided` is for what is about the subject only where it is of the speaker's own side or of its enemy's.
    """

    id: SubjectKind
    types: frozenset[EventType]
    side: Literal["doer", "sufferer"]
    toll_of: frozenset[TollGroup] = frozenset()
    effects: frozenset[Effect] = frozenset()
    facilities: frozenset[FacilityType] = frozenset()
    is_sided: bool = False


class Step(Record, frozen=True, kw_only=True):
    """The letter for a share of outcomes, in per cent, or more."""

    letter: Letter
    share: int


class ReliabilityRule(Record, frozen=True, kw_only=True):
    """How many outcomes a letter needs at least, and the steps from the best letter down."""

    outcomes: int
    steps: tuple[Step, ...]


class _Subjects(Record, frozen=True, kw_only=True):
    subjects: tuple[SubjectRule, ...]


def load_subjects() -> tuple[SubjectRule, ...]:
    """The subjects, in the order in which they are tried."""
    return load_toml("track/subjects.toml", _Subjects).subjects


def load_reliability() -> ReliabilityRule:
    """When a track record gives a letter."""
    return load_toml("track/reliability.toml", ReliabilityRule)
