"""What a case keeps beside reports and claims: readings, analysts' decisions, and the custody log's entries."""

from typing import Literal

from sayso.model.claim import Claim
from sayso.model.failure import Failure
from sayso.model.mention import Mention
from sayso.model.record import Record, identity
from sayso.model.report import Part, Report
from sayso.model.selector import Selector

Act = Literal["accept", "reject", "correct", "merge", "split", "note", "rate", "undo"]
State = Literal["in_force", "in_part", "overruled", "undone", "lost"]


class Reading(Record, frozen=True, kw_only=True):
    """What one version of the reader made of one capture: all of it derived, so that it can be made again.

    `reader` names the version, so that a newer reader's answer lies beside the older one's. `report` is `None` where
    the capture holds none; then `failures` say why.
    """

    capture_id: str
    reader: str
    report: Report | None
    parts: tuple[Part, ...] = ()
    claims: tuple[Claim, ...] = ()
    mentions: tuple[Mention, ...] = ()
    failures: tuple[Failure, ...] = ()

    @property
    def id(self) -> str:
        """One capture read by one reader is one reading."""
        return identity("reading", self.capture_id, self.reader)


class Anchor(Record, frozen=True, kw_only=True):
    """The words that a decision is about, so that it finds them again after the report was read anew.

    A W3C text quote with its position, in the report whose capture had this digest. `event_type` and `place` tell apart
    two claims in the same words, and `trigger` two of one type; `None` fits any.
    """

    capture_sha256: str
    selector: Selector
    event_type: str | None = None
    place: str | None = None
    trigger: str | None = None


class Decision(Record, frozen=True, kw_only=True):
    """What an analyst decided, when and why; never changed, only undone by another.

    `anchors` are the claims that it is about: one, or the two or more that are (`merge`) or are not (`split`) one
    event. A `split` with claims `beside` parts its claims from those only, not from one another. `correct` sets
    `field`, a dotted path in the claim (`event.place.name`), to `value`, JSON of the field's type. `undo` names the
    decision in `undoes`. `rate` is about a speaker instead, whom `field` names by id, and `value` is
    the letter of reliability.
    """

    act: Act
    who: str
    at: str
    why: str
    anchors: tuple[Anchor, ...] = ()
    beside: tuple[Anchor, ...] = ()
    field: str | None = None
    value: str | None = None
    undoes: str | None = None

    @property
    def id(self) -> str:
        """The same decision by the same person at the same moment is one decision."""
        about = (self.anchors, self.beside, self.field, self.value, self.undoes)
        return identity("decision", self.act, self.who, self.at, self.why, *about)


class Links(Record, frozen=True, kw_only=True):
    """What analysts decided of claims by id: groups that are one event, and pairs that are not.

    No pair that is apart stands in one group, nor does a chain of groups join it.
    """

    together: tuple[tuple[str, ...], ...] = ()
    apart: tuple[tuple[str, str], ...] = ()


class Effect(Record, frozen=True, kw_only=True):
    """What has become of a decision, and why: on which claims it is in force now.

    `in_part` where some of its claims are not found or a later decision took some of them; `lost` where none of its
    words is found, until they are again.
    """

    decision_id: str
    act: Act
    state: State
    claim_ids: tuple[str, ...] = ()
    because: str | None = None


class Entry(Record, frozen=True, kw_only=True):
    """One line of the custody log: something was taken in, read, decided or taken back.

    `digest` is of what it is about; `hash` is SHA-256 over the entry's own words and `previous`, the hash of the entry
    before it, so that no entry can be changed or left out unseen.
    """

    sequence: int
    at: str
    act: str
    subject: str
    digest: str
    previous: str
    hash: str
