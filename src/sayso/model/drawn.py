"""What a map and a line of time show of a case: counts by place and by day, and who holds what; no event by itself."""

from sayso.model.control import State
from sayso.model.place import Place
from sayso.model.record import Record
from sayso.model.terms import EventType, Grade


class PlaceDrawn(Record, frozen=True, kw_only=True):
    """How many events are known to be at a place, by what they are and what they are worth.

    `place` has a point only where it is one: of a province, a district or a stretch of land nobody knows where in it
    something happened. `outline` is the ISO code of a country or of its first subdivision.
    """

    id: str
    place: Place
    outline: str | None
    events: int
    counts: dict[Grade, dict[EventType, int]]


class DaysDrawn(Record, frozen=True, kw_only=True):
    """How many events lie between two days; `None` where nothing tells when they began or ended."""

    first: str | None
    last: str | None
    events: int


class Drawn(Record, frozen=True, kw_only=True):
    """What is drawn: the events that were asked for by place and by time, and who held what on a day.

    `unplaced` counts events at no known place. `on` is the day of the states. `is_as_known` is false where the picture
    of an earlier day was asked for and is too large to be drawn anew: then only what had been said by that day is
    there, graded by what is known today, and no states.
    """

    events: int
    places: tuple[PlaceDrawn, ...]
    unplaced: int
    days: tuple[DaysDrawn, ...]
    states: tuple[State, ...]
    on: str | None
    is_as_known: bool = True
