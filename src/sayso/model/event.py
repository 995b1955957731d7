"""An event: what claims, put together, speak of."""

from sayso.model.claim import ActorMention, Toll
from sayso.model.date import DateBounds
from sayso.model.place import Place
from sayso.model.record import Record
from sayso.model.terms import Credibility, DisputeAbout, EventType, FacilityType, Grade, HarmGrade, Interest


class Position(Record, frozen=True, kw_only=True):
    """One side of a dispute: a value in words, and the claims that hold it."""

    value: str
    claim_ids: tuple[str, ...]


class Dispute(Record, frozen=True, kw_only=True):
    """Something that the claims of an event do not agree about; every position is kept."""

    about: DisputeAbout
    positions: tuple[Position, ...]


class OriginVoice(Record, frozen=True, kw_only=True):
    """Who is heard within an origin: `speaker` is a registry id where there is one, `name` what a reader calls it."""

    speaker: str | None
    name: str
    claim_ids: tuple[str, ...]
    interest: Interest


class Origin(Record, frozen=True, kw_only=True):
    """Voices of an event that lean on one another and so count as one, or, not `counted`, as none beside the others.

    `because` says in a sentence what makes them one, and why they are counted or not.
    """

    voices: tuple[OriginVoice, ...]
    counted: bool
    interest: Interest
    because: str


class Event(Record, frozen=True, kw_only=True):
    """What several claims speak of, as far as they agree.

    A value in dispute stays out of the event's own fields and goes to `disputes`. `origins` counts speakers and
    texts that do not lean on one another, not articles; `origin_list` tells which, and every asserting voice stands
    in one of them. `credibility` is the digit of the Admiralty code and `harm_grade` Airwars' grade of an event that
    harms civilians; both follow from the claims by a stated rule, and neither from a speaker's reliability.
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
    credibility: Credibility = 6
    credibility_because: str = ""
    harm_grade: HarmGrade | None = None
    harm_because: str | None = None
