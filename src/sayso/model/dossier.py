"""A dossier: all that is said of one protected object, by whom, and what nobody says."""

from typing import Literal

from sayso.model.claim import Claim
from sayso.model.date import DateBounds
from sayso.model.failure import Failure
from sayso.model.place import Place
from sayso.model.record import Record
from sayso.model.report import Report
from sayso.model.terms import Basis, ControlStatus, DisputeAbout, EventType, FacilityType, Grade, Interest, SpeakerKind

Certainty = Literal["certain", "probable", "possible", "uncommitted"]
Aspect = Literal["functioning", "damage", "cause", "military_use", "status_assertion", "warning", "marked"]
ElementName = Literal[
    "harmful_use", "warning", "time_limit", "warning_unheeded", "precautions", "proportionality", "distinction"
]
Told = Literal["stated", "denied", "disputed", "not_stated"]


class Voice(Record, frozen=True, kw_only=True):
    """Who says it, in all reports together: a body and those who speak for it are one voice.

    `kind` and `name` are `None` where an `outlet` speaks in its own voice; a voice of kind `unattributed` has no name
    either, since the report gives none. `interest` is worst first: a voice that favours its own side even once is
    `self_serving`.
    """

    actor_id: str | None
    name: str | None
    kind: SpeakerKind | None
    outlet: str | None
    interest: Interest
    certainty: Certainty
    claim_ids: tuple[str, ...]
    first_said: str | None
    last_said: str | None


class Statement(Record, frozen=True, kw_only=True):
    """One value of one aspect, who asserts it and who denies it; nobody decides between them.

    `by` are the actors who are said to have done it, for a cause and for military use. `ground` are the claims on
    which those who assert a legal status rest it in the same breath.
    """

    value: str
    by: tuple[str, ...]
    asserted_by: tuple[Voice, ...]
    denied_by: tuple[Voice, ...]
    claim_ids: tuple[str, ...]
    first_said: str | None
    last_said: str | None
    ground: tuple[str, ...] = ()


class Element(Record, frozen=True, kw_only=True):
    """An element of the legal test that the texts mention or leave out; `not_stated` never means that it was not so."""

    name: ElementName
    told: Told
    claim_ids: tuple[str, ...]


class DossierEvent(Record, frozen=True, kw_only=True):
    """An event at the facility, by reference."""

    event_id: str
    type: EventType
    date: DateBounds | None
    grade: Grade
    origins: int
    disputes: tuple[DisputeAbout, ...]


class Holding(Record, frozen=True, kw_only=True):
    """Who held the facility itself, as the spells of control have it; its town is another matter."""

    holder: str | None
    parties: tuple[str, ...]
    status: ControlStatus
    assessed: bool
    basis: tuple[Basis, ...]
    start: DateBounds | None
    end: DateBounds | None
    last_affirmed: str | None
    claim_ids: tuple[str, ...]


class Dossier(Record, frozen=True, kw_only=True):
    """All that reports say of one protected object. It rules on nothing: each word in it is somebody's.

    `name` is its own, `None` where no report gives one; `names` are all that it is called. `may_be` are other dossiers
    that may be of the same object, since nothing tells them apart and nothing says that they are one. `differ` names
    the aspects on which voices do not agree. `withheld` names the fields that a public copy must not show.
    """

    id: str
    type: FacilityType
    name: str | None
    names: tuple[str, ...]
    place: Place | None
    is_protected_kind: bool
    because: str
    may_be: tuple[str, ...]
    functioning: tuple[Statement, ...]
    damage: tuple[Statement, ...]
    cause: tuple[Statement, ...]
    military_use: tuple[Statement, ...]
    status_assertion: tuple[Statement, ...]
    warning: tuple[Statement, ...]
    marked: tuple[Statement, ...]
    differ: tuple[Aspect, ...]
    elements: tuple[Element, ...]
    events: tuple[DossierEvent, ...]
    held: tuple[Holding, ...]
    claim_ids: tuple[str, ...]
    report_ids: tuple[str, ...]
    first_said: str | None
    last_said: str | None
    withheld: tuple[str, ...]


class DossierList(Record, frozen=True, kw_only=True, omit_defaults=True):
    """The answer to what is said of protected objects, with the claims and reports that the dossiers lean on.

    `next` is the cursor of the rest.
    """

    sayso: str
    dossiers: tuple[Dossier, ...]
    reports: tuple[Report, ...]
    claims: tuple[Claim, ...]
    failures: tuple[Failure, ...] = ()
    next: str | None = None
