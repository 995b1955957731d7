"""Sayings counted: each event once, however many copies and mouths repeat it."""

from collections.abc import Iterable, Sequence
from statistics import median
from typing import get_args

from sayso.model.terms import Interest
from sayso.model.track import Delay, InterestTally, PersonTally, Saying, Subject, SubjectTally, Tally


def tally(sayings: Sequence[Saying]) -> Tally:
    """What became of some sayings, in numbers."""
    first = [saying for saying in sayings if saying.turn == "first"]
    return Tally(
        told=len(sayings),
        first=len(first),
        alongside=sum(saying.turn == "alongside" for saying in sayings),
        taken_up=sum(bool(saying.taken_up_by) for saying in first),
        contradicted=sum(bool(saying.contradicted_by) for saying in first),
        denied=sum(bool(saying.denied_by) for saying in first),
        corrected=sum(bool(saying.corrections) for saying in first),
        not_taken_up=sum(not saying.taken_up_by for saying in first),
        delay=_delay(first),
    )


def by_interest(sayings: Sequence[Saying]) -> tuple[InterestTally, ...]:
    """The sayings of each interest that there is."""
    parts = ((own, [s for s in sayings if s.interest == own]) for own in get_args(Interest))
    return tuple(InterestTally(interest=own, tally=tally(part)) for own, part in parts if part)


def by_subject(sayings: Sequence[Saying]) -> tuple[SubjectTally, ...]:
    """The sayings on each subject that there is."""
    parts = ((own, [s for s in sayings if s.subject == own]) for own in get_args(Subject))
    return tuple(SubjectTally(subject=own, tally=tally(part)) for own, part in parts if part)


def by_person(sayings: Sequence[Saying]) -> tuple[PersonTally, ...]:
    """The sayings of each person who is named, by name."""
    names = sorted({name for saying in sayings for name in saying.persons})
    return tuple(PersonTally(name=name, tally=tally([s for s in sayings if name in s.persons])) for name in names)


def _delay(first: Iterable[Saying]) -> Delay | None:
    """How soon what was said first was taken up for the first time, where both days are known."""
    days = [min(known) for saying in first if (known := [a.days for a in saying.taken_up_by if a.days is not None])]
    return Delay(count=len(days), median=float(median(days)), min=min(days), max=max(days)) if days else None
