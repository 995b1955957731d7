"""An event: what claims, put together, speak of."""

from sayso.model.claim import ActorMention, Toll
from sayso.model.date import DateBounds
from sayso.model.place import Place
from sayso.model.record import Record
from sayso.model.terms import (
    Credibility,
    DisputeAbout,
    Effect,
    EventType,
    FacilityType,
    Grade,
    HarmGrade,
    Interest,
    TollGroup,
    Vague,
)


class Position(Record, frozen=True, kw_only=True):
    """One side of a dispute: a value in words, the claims that hold it, who says so, and the days of saying it.

    `speakers` are actor ids, or names where the registry knows none, those that were heard first ahead; an outlet
    that tells it in its own voice stands there by its name.
    """

    value: str
    claim_ids: tuple[str, ...]
    speakers: tuple[str, ...] = ()
    first_said: str | None = None
    last_said: str | None = None


class Dispute(Record, frozen=True, kw_only=True):
    """Something that the claims of an event do not agree about; every position is kept.

    `silent` are the claims that tell the event and take no side on this: silence is no denial, and no assent.
    """

    about: DisputeAbout
    positions: tuple[Position, ...]
    silent: tuple[str, ...] = ()


class Word(Record, frozen=True, kw_only=True):
    """What a speaker said on one subject: in words, in which claims, and on which day first."""

    value: str
    claim_ids: tuple[str, ...]
    said: str | None


class Correction(Record, frozen=True, kw_only=True):
    """A later word of a speaker that replaces its own earlier one, which is kept here and counts no more."""

    speaker: str
    about: DisputeAbout
    before: Word
    after: Word


class SpeakerToll(Record, frozen=True, kw_only=True):
    """One speaker's count of one effect on one group of people, in an event.

    `replaced` is true of a count that the same speaker has given up for a later one, `running` of a total that
    counts more than this event. Neither is in the event's own `toll`. `group` holds the words of the group where
    one claim counts several of its kind.
    """

    speaker: str
    name: str
    effect: Effect
    of: TollGroup
    min: int | None
    max: int | None
    vague: Vague | None
    as_of: str | None
    claim_ids: tuple[str, ...]
    first_said: str | None
    last_said: str | None
    replaced: bool = False
    running: bool = False
    group: str | None = None


class TollRange(Record, frozen=True, kw_only=True):
    """The lowest and the highest count that stands, of all speakers, for one effect on one group; never a sum.

    An end that a speaker leaves open is `None`. `disputed` tells that the counts shut each other out.
    """

    effect: Effect
    of: TollGroup
    min: int | None
    max: int | None
    disputed: bool = False
    group: str | None = None


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
    harms civilians; both follow from the claims by a stated rule, and neither from a speaker's reliability. `tolls`
    keeps every speaker's count and `toll_range` the lowest and highest that stand. `running` is true of a total over
    more than one event ("since 10 September").
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
    tolls: tuple[SpeakerToll, ...] = ()
    toll_range: tuple[TollRange, ...] = ()
    corrections: tuple[Correction, ...] = ()
    running: bool = False
