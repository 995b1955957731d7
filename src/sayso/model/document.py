"""The document that `sayso read --json` prints."""

from sayso.model.claim import Claim
from sayso.model.control import Spell
from sayso.model.event import Event
from sayso.model.failure import Failure
from sayso.model.mention import Mention
from sayso.model.record import Record
from sayso.model.report import Report


class Document(Record, frozen=True, kw_only=True, omit_defaults=True):
    """All that came out of one run; `mentions` only where they were asked for."""

    sayso: str
    reports: tuple[Report, ...]
    claims: tuple[Claim, ...]
    events: tuple[Event, ...]
    control: tuple[Spell, ...]
    failures: tuple[Failure, ...]
    mentions: tuple[Mention, ...] | None = None
