"""The command `sayso diff`: what a newer reader changed."""

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from sayso.cli.options import Case, Json
from sayso.cli.plain import plain

if TYPE_CHECKING:
    from sayso.model.claim import Claim
    from sayso.model.event import Event
    from sayso.pipeline.diff import CaseChange
    from sayso.pipeline.difference import ReadingChange


def diff(
    *,
    case: Case,
    reader: Annotated[
        str | None, typer.Option(metavar="VERSION", help="The older reader, or how its version begins.")
    ] = None,
    json: Json = False,
) -> None:
    """Say what a newer reader changed against the kept answers of the older: claims by report, and events' grades.

    Example: sayso diff --case war --reader 0.1.0
    """
    import msgspec  # noqa: PLC0415 keeps --help quick

    from sayso.pipeline.diff import diff as compared  # noqa: PLC0415 as above
    from sayso.store.casebook import Casebook  # noqa: PLC0415 as above

    with Casebook.open(case) as casebook:
        change = compared(casebook, reader=reader)
    if json:
        sys.stdout.buffer.write(msgspec.json.encode(change) + b"\n")
        sys.stdout.flush()
    else:
        sys.stdout.writelines(f"{line}\n" for line in _lines(change))


def _lines(change: "CaseChange") -> Iterator[str]:
    gained = sum(len(one.gained) for one in change.readings)
    lost = sum(len(one.lost) for one in change.readings)
    changed = sum(len(one.changed) for one in change.readings)
    yield f"{change.compared} readings compared, {len(change.readings)} differ; {change.unread} have no older answer"
    yield f"Claims: {gained} gained, {lost} lost, {changed} changed"
    for one in change.readings:
        yield from _reading(one)
    told = len(change.events_gained), len(change.events_lost), len(change.grades)
    yield f"Events: {told[0]} gained, {told[1]} lost, {told[2]} graded otherwise"
    yield from (f"  + {_event(event)}" for event in change.events_gained)
    yield from (f"  - {_event(event)}" for event in change.events_lost)
    for grade in change.grades:
        origins = f"origins {grade.old_origins} → {grade.new_origins}"
        yield f"  {grade.new_id}: {grade.old_grade} → {grade.new_grade}, {origins}"


def _reading(one: "ReadingChange") -> Iterator[str]:
    yield f"{plain(one.origin or one.capture_id)} ({one.old_reader} → {one.new_reader})"
    yield from (f"  + {_claim(claim)}" for claim in one.gained)
    yield from (f"  - {_claim(claim)}" for claim in one.lost)
    for claim in one.changed:
        yield f"  {claim.new_id} “{plain(claim.content)}”"
        yield from (f"      {field.field}: {plain(str(field.old))} → {plain(str(field.new))}" for field in claim.fields)


def _claim(claim: "Claim") -> str:
    kind = claim.event.type if claim.event else "no event"
    return f"{claim.id} {kind}: “{plain(claim.content.exact)}”"


def _event(event: "Event") -> str:
    place = plain(event.place.name) if event.place and event.place.name else "somewhere"
    return f"{event.id} {event.type} in {place}, {event.grade}"
