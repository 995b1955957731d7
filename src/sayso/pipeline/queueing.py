"""What an analyst should look at first: events in the order of what speaks for looking at them, each with its reasons.

The order is a pure function of what an event says of itself, of what was decided, and of the last day of the case: no
model ranks, and whoever wonders why something stands where it does reads it beside it.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Literal

import msgspec
from sqlalchemy import Connection, select

from sayso.model.date import days_between
from sayso.model.record import Record
from sayso.model.terms import DisputeAbout, Grade, HarmGrade
from sayso.store.find.reports import last_said
from sayso.store.tables import EVENTS, MARKS

Reason = Literal[
    "begun", "protected", "denied", "disputed", "deadly", "unsettled", "claimed", "single", "fresh", "recent"
]
POINTS: dict[Reason, tuple[int, str]] = {
    "begun": (5, "some of its claims are decided on, and others not"),
    "protected": (4, "it is about a protected object"),
    "denied": (4, "somebody denies that it happened"),
    "disputed": (3, "something else of it is in dispute"),
    "deadly": (2, "people are said to have been killed"),
    "unsettled": (2, "who harmed the civilians is contested, or that they were any"),
    "claimed": (2, "nobody without an interest says it"),
    "single": (1, "only one origin says it"),
    "fresh": (2, "it was told of in the last seven days of the case"),
    "recent": (1, "it was told of in the last thirty days of the case"),
}
FRESH, RECENT = 7, 30
SETTLING = ("accept", "reject", "correct", "merge", "split")
State = Literal["open", "part", "done"]


class Disputed(msgspec.Struct, frozen=True):
    """What a dispute is about."""

    about: DisputeAbout


class Count(msgspec.Struct, frozen=True):
    """How many are said to have suffered what."""

    effect: str
    max: int | None
    min: int | None


class Glance(msgspec.Struct, frozen=True):
    """As much of an event as its place in the queue takes: a large case has many, and all are looked at."""

    id: str
    grade: Grade
    claim_ids: tuple[str, ...]
    disputes: tuple[Disputed, ...]
    protected_object: str | None
    last_said: str | None
    harm_grade: HarmGrade | None = None
    toll_range: tuple[Count, ...] = ()


class Queued(Record, frozen=True, kw_only=True):
    """An event in the queue: how much speaks for looking at it, and what."""

    event_id: str
    points: int
    reasons: tuple[Reason, ...]
    last_said: str | None


def queue(connection: Connection) -> list[Queued]:
    """The events of a case that are not decided on, the one to look at first ahead."""
    settled = set(connection.scalars(select(MARKS.c.claim_id).where(MARKS.c.act.in_(SETTLING)).distinct()))
    decoder = msgspec.json.Decoder(Glance)
    events = map(decoder.decode, connection.scalars(select(EVENTS.c.body)))
    return queued(events, settled=settled, last=last_said(connection))


def queued(events: Iterable[Glance], *, settled: Collection[str], last: str | None) -> list[Queued]:
    """The events that are not decided on, those with most points first, of equals what was last said first."""
    made = [_queued(event, settled, last) for event in events if _state(event, settled) != "done"]
    made.sort(key=lambda one: one.event_id)
    made.sort(key=lambda one: one.last_said or "", reverse=True)
    made.sort(key=lambda one: -one.points)
    return made


def _queued(event: Glance, settled: Collection[str], last: str | None) -> Queued:
    reasons = tuple(_reasons(event, is_begun=_state(event, settled) == "part", last=last))
    points = sum(POINTS[reason][0] for reason in reasons)
    return Queued(event_id=event.id, points=points, reasons=reasons, last_said=event.last_said)


def _state(event: Glance, settled: Collection[str]) -> State:
    """Whether none, some or all of an event's claims were decided on."""
    done = sum(claim in settled for claim in event.claim_ids)
    return "done" if done == len(event.claim_ids) else "part" if done else "open"


def _reasons(event: Glance, *, is_begun: bool, last: str | None) -> Iterator[Reason]:
    about = {dispute.about for dispute in event.disputes}
    age = days_between(event.last_said, last) if event.last_said and last else None
    holds: Sequence[tuple[Reason, bool]] = (
        ("begun", is_begun),
        ("protected", event.protected_object is not None),
        ("denied", "whether" in about),
        ("disputed", bool(about - {"whether"})),
        ("deadly", any(one.effect == "killed" and (one.max or one.min) for one in event.toll_range)),
        ("unsettled", event.harm_grade in ("contested", "discounted")),
        ("claimed", event.grade in ("claimed", "denied")),
        ("single", event.grade == "single_origin"),
        ("fresh", age is not None and age < FRESH),
        ("recent", age is not None and FRESH <= age < RECENT),
    )
    return (reason for reason, does_hold in holds if does_hold)
