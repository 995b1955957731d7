"""Counts of events by place and by day, whoever counted: the database, or what a picture of an earlier day holds."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from sayso.lexicon.stretches import is_stretch, outline_of
from sayso.model.control import State
from sayso.model.drawn import DaysDrawn, Drawn, PlaceDrawn
from sayso.model.event import Event
from sayso.model.place import Place
from sayso.model.terms import EventType, Grade
from sayso.store.days import iso
from sayso.store.find.tallies import Tally
from sayso.store.picture import event_row
from sayso.store.places import bare
from sayso.store.rows import Row


def of_events(events: Sequence[Event], *, states: tuple[State, ...], on: str | None) -> Drawn:
    """What is drawn of these events."""
    rows = [event_row(0, event) for event in events]
    counted = Counter((row["place_id"], row["type"], row["grade"]) for row in rows)
    places = {row["place_id"]: bare(event.place) for row, event in zip(rows, events, strict=True) if event.place}
    return of_tallies([(*own, count) for own, count in counted.items()], places, _days(rows), states=states, on=on)


def days_of(events: Sequence[Event]) -> list[DaysDrawn]:
    """How many of these events lie between the same two days."""
    return _days(event_row(0, event) for event in events)


def of_tallies(
    counted: Sequence[Tally],
    places: Mapping[str, Place],
    days: Sequence[DaysDrawn],
    *,
    states: tuple[State, ...],
    on: str | None,
) -> Drawn:
    """What is drawn of events that were counted by place, type and grade; `places` has those places."""
    at_place: dict[str, list[Tally]] = defaultdict(list)
    for tally in counted:
        if tally[0]:
            at_place[tally[0]].append(tally)
    shown = [_place(own, places[own], at_place[own]) for own in sorted(at_place)]
    total = sum(tally[3] for tally in counted)
    return Drawn(
        events=total,
        places=tuple(sorted(shown, key=lambda one: (-one.events, one.id))),
        unplaced=total - sum(one.events for one in shown),
        days=tuple(sorted(days, key=lambda one: (one.first or "", one.last or ""))),
        states=states,
        on=on,
    )


def _days(rows: Iterable[Row]) -> list[DaysDrawn]:
    counted = Counter((row["start_day"], row["end_day"]) for row in rows)
    return [DaysDrawn(first=iso(one), last=iso(two), events=count) for (one, two), count in counted.items()]


def _place(own: str, place: Place, counted: Sequence[Tally]) -> PlaceDrawn:
    counts: dict[Grade, dict[EventType, int]] = defaultdict(dict)
    for _, kind, grade, count in counted:
        counts[grade][kind] = count
    if is_stretch(place):
        place = msgspec.structs.replace(place, lat=None, lon=None)
    events = sum(count for _, _, _, count in counted)
    return PlaceDrawn(id=own, place=place, outline=outline_of(place), events=events, counts=dict(counts))
