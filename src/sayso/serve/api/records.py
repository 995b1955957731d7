"""The API's answers and bodies that no command prints: lists of failures, decisions and captures, and a wish."""

from typing import Annotated

from msgspec import Meta

from sayso.model.case import Act, Decision, Effect
from sayso.model.found import CaptureFound
from sayso.model.record import Record
from sayso.model.served import Change, Delivery
from sayso.serve.api.words import PLAIN

Line = Annotated[str, Meta(min_length=1, max_length=500, pattern=PLAIN)]
Reason = Annotated[str, Meta(min_length=1, max_length=2_000, pattern=r"^[^\u0000]*\S[^\u0000]*$")]
Who = Annotated[
    str, Meta(min_length=1, max_length=200, pattern=r"^[^\u0000-\u001f]*[^\s\u0000-\u001f][^\u0000-\u001f]*$")
]


class FailureFound(Record, frozen=True, kw_only=True):
    """Something that could not be captured or read: its number, since when, and why."""

    number: int
    at: str
    stage: str
    error: str
    origin: str
    report_id: str | None
    message: str


class FailureCount(Record, frozen=True, kw_only=True):
    """How many failures of one kind there are."""

    stage: str
    error: str
    count: int


class FailureList(Record, frozen=True, kw_only=True, omit_defaults=True):
    """What could not be captured or read at present, counted by kind; `next` is the cursor of the rest."""

    sayso: str
    counts: tuple[FailureCount, ...]
    failures: tuple[FailureFound, ...]
    next: str | None = None


class DecisionFound(Record, frozen=True, kw_only=True):
    """A decision by its id, and what has become of it: in force on which claims, undone, overruled or lost."""

    id: str
    decision: Decision
    effect: Effect | None


class DecisionList(Record, frozen=True, kw_only=True, omit_defaults=True):
    """Decisions, the oldest first, each with what has become of it; `next` is the cursor of the rest."""

    sayso: str
    decisions: tuple[DecisionFound, ...]
    next: str | None = None


class CaptureList(Record, frozen=True, kw_only=True, omit_defaults=True):
    """Captures, the newest first; `next` is the cursor of the rest."""

    sayso: str
    captures: tuple[CaptureFound, ...]
    next: str | None = None


class Wanted(Record, frozen=True, kw_only=True):
    """A decision as it is asked for: what is to be done to which claims or events, and why.

    `ids` may be cut short. `who` is needed where no token says it, and must otherwise be left out or be the token's
    name. `field` and `value` are those of `correct`; of `rate` the id is a speaker's name and `value` the letter.
    """

    act: Act
    ids: Annotated[tuple[Line, ...], Meta(min_length=1, max_length=100)]
    why: Reason
    who: Who | None = None
    field: Line | None = None
    value: Annotated[str, Meta(max_length=2_000, pattern=r"^[^\u0000]*$")] | None = None


class ChangeList(Record, frozen=True, kw_only=True, omit_defaults=True):
    """Changes of the picture, the oldest first; `next` is the cursor of the rest."""

    sayso: str
    changes: tuple[Change, ...]
    next: str | None = None


class WebhookWanted(Record, frozen=True, kw_only=True):
    """An address to be told of changes."""

    url: Annotated[str, Meta(min_length=8, max_length=2_000, pattern=r"^https?://[^\u0000-\u0020]+$")]


class Registered(Record, frozen=True, kw_only=True):
    """A webhook as it is registered, with the secret that signs what is sent to it."""

    id: str
    url: str
    secret: str
    made_at: str


class WebhookFound(Record, frozen=True, kw_only=True):
    """A webhook; `since` is the last change before it was registered."""

    id: str
    url: str
    made_at: str
    since: int


class WebhookList(Record, frozen=True, kw_only=True):
    """The webhooks of a case."""

    sayso: str
    webhooks: tuple[WebhookFound, ...]


class DeliveryList(Record, frozen=True, kw_only=True, omit_defaults=True):
    """Deliveries to webhooks, the newest first; `next` is the cursor of the rest."""

    sayso: str
    deliveries: tuple[Delivery, ...]
    next: str | None = None
