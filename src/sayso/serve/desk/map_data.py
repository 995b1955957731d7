"""What the map in the browser gets: marks with their words, no event and no text of a report."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import get_args

from sayso.lexicon import wording
from sayso.lexicon.marks import Marks, marks
from sayso.lexicon.stretches import is_stretch, outline_of
from sayso.lexicon.words import Words
from sayso.model.control import Share, State
from sayso.model.drawn import Drawn, PlaceDrawn
from sayso.model.place import Place
from sayso.model.record import Record
from sayso.model.terms import ControlStatus, EventType, Grade
from sayso.store.places import place_id

GRADES: tuple[Grade, ...] = get_args(Grade)
SHORT = re.compile(r"(?=.*[A-Z0-9].*[A-Z0-9])[A-Z][A-Za-z0-9-]{1,5}")
NameOf = Callable[[str], str]


class Holder(Record, frozen=True, kw_only=True):
    """Somebody who holds or fights for something in the case; its place in the list gives it its colour."""

    id: str
    name: str
    short: str


class PlaceMark(Record, frozen=True, kw_only=True):
    """Events at a place, or somewhere in what an outline shows; `within` is what the place lies in, in words."""

    id: str
    name: str
    within: str
    lat: float | None
    lon: float | None
    outline: str | None
    events: int
    grades: dict[Grade, int]
    signs: dict[Grade, str]


class HoldMark(Record, frozen=True, kw_only=True):
    """A holding on the day: who, how surely, and the sentence that says it."""

    id: str
    name: str
    facility: str | None
    lat: float | None
    lon: float | None
    outline: str | None
    status: ControlStatus
    sides: tuple[str, ...]
    assessed: bool
    besieged: bool
    share: float | None
    says: str
    ground: str


class MapData(Record, frozen=True, kw_only=True):
    """All marks of one view of the map, and its day."""

    on: str | None
    events: int
    unplaced: int
    is_as_known: bool
    holders: tuple[Holder, ...]
    places: tuple[PlaceMark, ...]
    holds: tuple[HoldMark, ...]


def map_data(drawn: Drawn, holders: Sequence[str], *, name_of: NameOf, table: Words) -> MapData:
    """The marks of what is drawn; `holders` are all who ever hold anything in the case, who hold most first."""
    own = marks()
    return MapData(
        on=drawn.on,
        events=drawn.events,
        unplaced=drawn.unplaced,
        is_as_known=drawn.is_as_known,
        holders=tuple(Holder(id=own, name=name_of(own), short=short_name(own, name_of(own))) for own in holders),
        places=tuple(place_mark(place, own) for place in drawn.places),
        holds=tuple(hold_mark(state, name_of=name_of, table=table) for state in drawn.states if state.place),
    )


def place_mark(found: PlaceDrawn, table: Marks) -> PlaceMark:
    """The mark of a place."""
    place = found.place
    return PlaceMark(
        id=found.id,
        name=place.name or found.id,
        within=within_words(place),
        lat=place.lat,
        lon=place.lon,
        outline=found.outline,
        events=found.events,
        grades={grade: sum(found.counts[grade].values()) for grade in GRADES if grade in found.counts},
        signs={grade: sign_of_most(types, table) for grade, types in found.counts.items()},
    )


def sign_of_most(types: Mapping[EventType, int], table: Marks) -> str:
    """The sign of what most of the events are; of two that are as many, the first by name."""
    counted = Counter[str]()
    for kind, count in types.items():
        counted[table.sign_of[kind]] += count
    return min(counted, key=lambda sign: (-counted[sign], sign))


def hold_mark(state: State, *, name_of: NameOf, table: Words) -> HoldMark:
    """The mark of a holding; of a province or an area there is no point."""
    place = state.place or Place()
    is_wide = is_stretch(place)
    return HoldMark(
        id=place_id(place),
        name=wording.joined_relation(place.relation, place.name) or "",
        facility=state.facility,
        lat=None if is_wide else place.lat,
        lon=None if is_wide else place.lon,
        outline=outline_of(place),
        status=state.status,
        sides=sides_of(state),
        assessed=state.assessed,
        besieged=bool(state.besieged_by),
        share=state.share.min if state.share else None,
        says="; ".join(_says(state, name_of, table)),
        ground="; ".join(_ground(state, table)),
    )


def sides_of(state: State) -> tuple[str, ...]:
    """Who is shown: the holder, or all who fight for it, or who is there."""
    if state.holder:
        return (state.holder,)
    return state.parties or state.presence


def short_name(actor_id: str, name: str) -> str:
    """What fits on a mark: the acronym that an actor goes by, else its initials."""
    if SHORT.fullmatch(actor_id):
        return actor_id
    words = [word for word in re.split(r"[\s-]+", name) if word[:1].isupper() or not name.isascii()]
    return "".join(word[0] for word in words[:4]).upper() if len(words) > 1 else name[:6]


def within_words(place: Place) -> str:
    """What a place lies in, from the nearest to the country."""
    return ", ".join(name for name in reversed(place.admin) if name != place.name)


def _says(state: State, name_of: NameOf, table: Words) -> Iterator[str]:
    sides = wording.enumerated(map(name_of, (state.holder,) if state.holder else state.parties)) or "unknown"
    if state.status != "unknown":
        yield " ".join(filter(None, (table.status[state.status], sides, share_words(state.share))))
    if state.besieged_by:
        yield f"besieged by {wording.enumerated(map(name_of, state.besieged_by))}"
    if state.presence:
        yield f"presence of {wording.enumerated(map(name_of, state.presence))}"
    since = wording.date_words(state.since)
    if since:
        yield f"since {since}" if since[0].isdigit() else f"begun {since}"


def _ground(state: State, table: Words) -> Iterator[str]:
    yield "assessed" if state.assessed else "claimed, not assessed"
    if state.basis:
        yield wording.enumerated(table.basis[basis] for basis in state.basis)
    if state.inferred:
        yield "inferred from a later word"
    if state.last_affirmed:
        age = f" ({wording.counted(state.age_days, 'day')} before)" if state.age_days else ""
        yield f"last said {wording.day_words(state.last_affirmed)}{age}"
    if state.disputed_by:
        yield f"disputed by {wording.counted(len(state.disputed_by), 'claim')}"
    if state.rivals:
        yield f"{wording.counted(len(state.rivals), 'other word')} beside it"


def share_words(share: Share | None) -> str:
    """A part of a place in per cent, as said."""
    if share is None:
        return ""
    return f"{share.min:g} %" if share.min == share.max else f"{share.min:g} to {share.max:g} %"
