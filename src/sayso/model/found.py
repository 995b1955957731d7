"""What may be asked of a case, and the form of its answers."""

from typing import Generic, TypeVar

from sayso.model.case import Act
from sayso.model.control import State
from sayso.model.document import Document
from sayso.model.place import Place
from sayso.model.record import Record
from sayso.model.report import Given, Provenance
from sayso.model.terms import EventType, Grade

T = TypeVar("T")
PAGE = 50


class Box(Record, frozen=True, kw_only=True):
    """A stretch of the earth in WGS84 degrees; where `west` is greater than `east`, it spans the date line."""

    south: float
    west: float
    north: float
    east: float


class Query(Record, frozen=True, kw_only=True):
    """What is asked for; all that is given must hold, and of a list any one.

    `text` are words that must all be there, those in quotation marks as they stand. `actors` and `speakers` are ids of
    the registry or, where it has none, `name:` and the folded name; an actor may do, suffer or say. `places` are ids of
    places, or paths of what they lie in ("syria/deir ez zor"). Days are ISO, the first and the last that count: it
    happened on one of the days `since` to `until`, so far as its date is known, and was said from `said_since` to
    `said_until`. `as_known_on` is the last day whose words count at all. `cursor` is where the page before ended.
    """

    text: str | None = None
    actors: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    box: Box | None = None
    since: str | None = None
    until: str | None = None
    said_since: str | None = None
    said_until: str | None = None
    types: tuple[EventType, ...] = ()
    grades: tuple[Grade, ...] = ()
    as_known_on: str | None = None
    limit: int = PAGE
    cursor: str | None = None


class Page(Record, Generic[T], frozen=True, kw_only=True):
    """Some of what was found, and the cursor of what comes after; `None` where nothing does."""

    items: tuple[T, ...]
    next: str | None = None


class ActorFound(Record, frozen=True, kw_only=True):
    """An actor that claims of a case name: how many it says, does and suffers, and since when.

    `id` is `None` where the registry does not know it.
    """

    id: str | None
    name: str
    said: int
    did: int
    suffered: int
    first_named: str | None
    last_named: str | None


class PlaceFound(Record, frozen=True, kw_only=True):
    """A place that claims of a case tell of: how many do, and the days on which it was first and last told of."""

    id: str
    place: Place
    claims: int
    first_told: str | None
    last_told: str | None


class CaptureFound(Record, frozen=True, kw_only=True):
    """Bytes as they were taken: their digest, by which they are fetched, from where and how they came."""

    id: str
    sha256: str
    size: int
    origin: str
    is_container: bool
    container: str | None
    taken_at: str
    given: Given
    provenance: Provenance | None


class ClaimDecision(Record, frozen=True, kw_only=True):
    """A decision that is in force on a claim: what an analyst holds of it, beside what was read.

    `field` and `value`, JSON of the field's type, are those of a correction, else `None`.
    """

    claim_id: str
    act: Act
    who: str
    at: str
    why: str
    field: str | None = None
    value: str | None = None


class Answer(Document, frozen=True, kw_only=True, omit_defaults=True):
    """A document of what was found, with whatever it leans on; `next` is the cursor of the rest.

    Its claims are as they were read; `decisions` tell what analysts hold of them, the oldest first. Events and spells
    are drawn with the decisions.
    """

    decisions: tuple[ClaimDecision, ...] = ()
    next: str | None = None


class Held(Answer, frozen=True, kw_only=True, omit_defaults=True):
    """The answer to who holds a place on a day: the place first, then what lies in it or was asked for with it.

    `control` are the spells that it is drawn from, and all of them where the history was asked for.
    """

    states: tuple[State, ...] = ()


class ActorList(Record, frozen=True, kw_only=True, omit_defaults=True):
    """The answer to who is named in a case."""

    sayso: str
    actors: tuple[ActorFound, ...]
    next: str | None = None


class PlaceList(Record, frozen=True, kw_only=True, omit_defaults=True):
    """The answer to which places a case tells of."""

    sayso: str
    places: tuple[PlaceFound, ...]
    next: str | None = None
