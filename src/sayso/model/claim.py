"""A claim: what one speaker asserts in one report."""

from msgspec import convert

from sayso.model.date import DateBounds
from sayso.model.place import Place
from sayso.model.record import Record
from sayso.model.selector import Selector
from sayso.model.terms import (
    Blame,
    Damage,
    Effect,
    EventType,
    FacilityType,
    Factuality,
    Functioning,
    Interest,
    Marked,
    Medium,
    MilitaryUse,
    Modality,
    Mode,
    SpeakerKind,
    Stage,
    StatusAssertion,
    TollGroup,
    Vague,
    Warning_,
)


class ActorMention(Record, frozen=True, kw_only=True):
    """An actor where it is named in an event; `actor_id` is `None` where the registry does not know it."""

    text: str
    actor_id: str | None
    name: str | None
    selector: Selector | None


class Speaker(Record, frozen=True, kw_only=True):
    """Who says it (PARC's source): never the outlet's own voice, which is `Claim.speaker = None`.

    `actor_id` is the body that the speaker speaks for; `named` is whether a person or body is called by name.
    """

    text: str | None
    actor_id: str | None
    name: str | None
    kind: SpeakerKind
    named: bool
    role: str | None
    affiliation_id: str | None
    selector: Selector | None


class FacilityState(Record, frozen=True, kw_only=True, omit_defaults=True):
    """What is said of a facility; sayso records who asserts a legal status and never rules on it (domain §6).

    `marked` is whether it bears a protective emblem or sign. `place` is where it lies, for a claim that tells of no
    event there: an event has its own. `several` is true where the words speak of more than one ("all hospitals").
    These three came later: where nothing is said they are left out, so that the claims of older cases stay as kept.
    """

    type: FacilityType
    name: str | None
    functioning: Functioning | None
    damage: Damage | None
    military_use: MilitaryUse | None
    status_assertion: StatusAssertion | None
    warning: Warning_ | None
    marked: Marked | None = None
    place: Place | None = None
    several: bool = False


def facility_state(kind: FacilityType | None, **said: object) -> FacilityState:
    """What is said of a facility of this type; of all else nothing is said.

    Raises `msgspec.ValidationError` for a value that the key does not have.
    """
    unsaid = dict.fromkeys(("name", "functioning", "damage", "military_use", "status_assertion", "warning"))
    return convert({**unsaid, "type": kind, **said}, FacilityState)


class Toll(Record, frozen=True, kw_only=True):
    """How many, as the words give it: a range, never a midpoint. `as_of` is an ISO day for a running total."""

    effect: Effect
    of: TollGroup
    min: int | None
    max: int | None
    vague: Vague | None
    as_of: str | None
    text: str


class ClaimEvent(Record, frozen=True, kw_only=True):
    """What is said to have happened.

    `actors_any_of` is true where the text leaves open which of the actors did it ("Russian or Syrian warplanes").
    """

    type: EventType
    trigger: Selector
    actors: tuple[ActorMention, ...]
    actors_any_of: bool
    recipients: tuple[ActorMention, ...]
    place: Place | None
    destination: Place | None
    date: DateBounds | None
    weapon: str | None
    outcome: str | None
    stage: Stage


class Claim(Record, frozen=True, kw_only=True):
    """What one speaker asserts in one report.

    A claim is what somebody said, never what happened: two reports of one strike are two claims, and a denial
    is a claim whose factuality is `CT-` (FactBank). `speaker` is `None` where the outlet speaks in its own voice.
    """

    id: str
    report_id: str
    content: Selector
    speaker: Speaker | None
    co_speakers: tuple[Speaker, ...]
    speaker_chain: tuple[str, ...]
    cue: Selector | None
    medium: Medium | None
    mode: Mode
    factuality: Factuality
    modality: Modality
    interest: Interest
    blame: Blame | None
    background: bool
    event: ClaimEvent | None
    facility: FacilityState | None
    toll: tuple[Toll, ...]
    rules: tuple[str, ...]
