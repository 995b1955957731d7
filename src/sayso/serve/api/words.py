"""What may be asked of the API, in the names of the command line: each record is one question's parameters."""

from typing import Annotated

from msgspec import Meta

from sayso.model.found import PAGE
from sayso.model.record import Record
from sayso.model.terms import EventType, FacilityType, Grade

MOST = 500  # records on a page
MANY = 20  # values of one parameter
PLAIN = r"^[^\u0000-\u0008\u000e-\u001f]*$"  # a line of text: no control characters

Name = Annotated[str, Meta(min_length=1, max_length=200, pattern=PLAIN)]
Names = Annotated[tuple[Name, ...], Meta(max_length=MANY)]
Day = Annotated[
    str, Meta(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$", examples=["2018-12-11"], extra_json_schema={"format": "date"})
]
Id = Annotated[str, Meta(pattern=r"^[0-9a-f]{1,64}$", examples=["225b8402"])]
Number = r"-?[0-9]{1,3}(\.[0-9]{1,20})?"
Box = Annotated[
    str,
    Meta(
        pattern=f"^{Number}(,{Number}){{3}}$",
        description="Within a box, as SOUTH,WEST,NORTH,EAST in degrees.",
        examples=["34.0,40.0,35.5,41.5"],
    ),
]
Words = Annotated[
    str,
    Meta(
        min_length=1,
        max_length=400,
        pattern=PLAIN,
        description="Words that must all be there; a phrase in quotation marks.",
        examples=['"human shields"'],
    ),
]
Cursor = Annotated[str, Meta(pattern=r"^[0-9]{1,18}$", description="Go on after the page that ended with it.")]
CountCursor = Annotated[
    str,
    Meta(
        max_length=300,
        pattern=r"^[0-9]{1,18}:[^\u0000-\u0008\u000e-\u001f]*$",
        description="Go on after the page that ended with it.",
    ),
]
Places = Annotated[Names, Meta(description="A place or its id, with all that lies in it.", examples=[["Hajin"]])]
Since = Annotated[Day, Meta(description="It happened on this day or later.")]
Until = Annotated[Day, Meta(description="It happened on this day or before.")]
SaidSince = Annotated[Day, Meta(description="It was said on this day or later.")]
SaidUntil = Annotated[Day, Meta(description="It was said on this day or before.")]
AsKnownOn = Annotated[Day, Meta(description="Answer from what had been said by the end of this day.")]
Actors = Annotated[Names, Meta(description="Who does, suffers or says it, with its parts.", examples=[["SDF"]])]
Speakers = Annotated[Names, Meta(description="Who says it, with its parts.", examples=[["SOHR"]])]


class Nothing(Record, frozen=True, kw_only=True):
    """No parameters."""


class Paged(Record, frozen=True, kw_only=True):
    """A page at a time."""

    limit: Annotated[int, Meta(ge=1, le=MOST, description="Show so many at most.")] = PAGE
    after: Cursor | None = None


class Filters(Paged, frozen=True, kw_only=True):
    """What is asked of claims, events and reports; all that is given must hold, and of a list any one."""

    words: Words | None = None
    place: Places = ()
    box: Box | None = None
    since: Since | None = None
    until: Until | None = None
    type: Annotated[tuple[EventType, ...], Meta(max_length=MANY, description="The type of event.")] = ()
    grade: Annotated[tuple[Grade, ...], Meta(max_length=MANY, description="What the event is worth.")] = ()
    actor: Actors = ()
    speaker: Speakers = ()
    outlet: Annotated[Names, Meta(description="Who published the report.")] = ()
    said_since: SaidSince | None = None
    said_until: SaidUntil | None = None
    as_known_on: AsKnownOn | None = None


class Spells(Paged, frozen=True, kw_only=True):
    """What is asked of control."""

    place: Places = ()
    box: Box | None = None
    actor: Annotated[Names, Meta(description="Who holds, fights for or besieges it, with its parts.")] = ()
    since: Annotated[Day, Meta(description="It lasted to this day or longer.")] | None = None
    until: Annotated[Day, Meta(description="It had begun by this day.")] | None = None
    as_known_on: AsKnownOn | None = None


class NamedActors(Paged, frozen=True, kw_only=True):
    """What is asked of actors."""

    after: CountCursor | None = None
    actor: Actors = ()
    said_since: SaidSince | None = None
    said_until: SaidUntil | None = None
    as_known_on: AsKnownOn | None = None


class NamedPlaces(Paged, frozen=True, kw_only=True):
    """What is asked of places."""

    after: CountCursor | None = None
    place: Places = ()
    box: Box | None = None
    said_since: SaidSince | None = None
    said_until: SaidUntil | None = None
    as_known_on: AsKnownOn | None = None


class Holder(Record, frozen=True, kw_only=True):
    """Who holds a place, or each place in an area, on a day."""

    place: Annotated[Name, Meta(description="The place, by name or id.", examples=["Hajin"])] | None = None
    area: Annotated[Name, Meta(description="All places in this area instead.")] | None = None
    facility: Annotated[Name, Meta(description="Facilities of the place whose name holds these words.")] | None = None
    on: Annotated[Day, Meta(description="The day; else the last on which anything was said.")] | None = None
    as_known_on: AsKnownOn | None = None
    history: Annotated[bool, Meta(description="All spells instead of one day's state.")] = False


class Facilities(Paged, frozen=True, kw_only=True):
    """What is asked of dossiers."""

    place: Annotated[Name, Meta(description="A place or its id.", examples=["Hajin"])] | None = None
    box: Box | None = None
    type: Annotated[tuple[FacilityType, ...], Meta(max_length=MANY, description="The type of facility.")] = ()
    as_known_on: AsKnownOn | None = None


class Tracks(Paged, frozen=True, kw_only=True):
    """What is asked of track records."""

    speaker: Speakers = ()
    as_known_on: AsKnownOn | None = None


class Reasons(Record, frozen=True, kw_only=True):
    """How an event or a spell is to be explained."""

    why: Annotated[
        tuple[Id, ...], Meta(min_length=2, max_length=2, description="Two claims: why they are one event or not.")
    ] = ()
    as_known_on: AsKnownOn | None = None


class Failed(Paged, frozen=True, kw_only=True):
    """What is asked of failures."""

    stage: Annotated[Name, Meta(description="Only of capture, read or extract.", examples=["read"])] | None = None
    error: Annotated[Name, Meta(description="Only of one kind.", examples=["Empty"])] | None = None


class Decided(Paged, frozen=True, kw_only=True):
    """What is asked of decisions."""

    lost: Annotated[bool, Meta(description="Only those whose words are not found any more.")] = False
