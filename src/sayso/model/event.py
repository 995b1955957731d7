"""An event: what claims, put together, speak of."""

from sayso.model.claim import ActorMention, Toll
from sayso.model.date import DateBounds
from sayso.model.place import Place
from sayso.model.record import Record
from sayso.model.terms import DisputeAbout, EventType, FacilityType, Grade, Interest


class Position(Record, frozen=True, kw_only=True):
    """One side of a dispute: a value in words, and the claims that hold it."""

    value: str
    claim_ids: tuple[str, ...]


class Dispute(Record, frozen=True, kw_only=True):
    """Something that the claims of an event do not agree about; every position is kept."""

    about: DisputeAbout
    positions: tuple[Position, ...]


class Voice(Record, frozen=True, kw_only=True):
    """One speaker of an event and the claims that assert it; `speaker` is `None` for one that may be anybody."""

    speaker: str | None
    name: str
    claim_ids: tuple[str, ...]
    interest: Interest


class Origin(Record, frozen=True, kw_only=True):
    """Voices that count as one, and why; `counted` is whether they are an origin of their own."""

    voices: tuple[Voice, ...]
    counted: bool
    interest: Interest
    because: str


class Event(Record, frozen=True, kw_only=True):
    """What several claims speak of, as far as they agree.

    A value in dispute stays out of the event's own fields and goes to `disputes`. `origins` counts speakers and
    texts that do not lean on one another, not articles.
    """

    id: str
    type: EventType
    actors: tuple[ActorMention, ...]
    recipients: tuple[ActorMention, ...]
    place: Place | None
    date: DateBounds | None
    toll: tuple[Toll, ...]
    claim_ids: tuple[str, ...]
    origins: int
    grade: Grade
    grade_because: str
    disputes: tuple[Dispute, ...]
    protected_object: FacilityType | None
    first_said: str | None
    last_said: str | None
    origin_list: tuple[Origin, ...] = ()
