"""Who holds a place: an unbroken spell of one holding."""

from sayso.model.date import DateBounds
from sayso.model.place import Place
from sayso.model.record import Record, identity
from sayso.model.terms import Basis, ControlStatus, Layer


class Share(Record, frozen=True, kw_only=True):
    """A part of a place in per cent, as said."""

    min: float
    max: float


class Spell(Record, frozen=True, kw_only=True):
    """An unbroken spell of one holding of one place or facility, said by someone.

    `assessed` is true only by the rule of domain.md §7; otherwise the spell is a claim. A siege is
    `besieged_by` beside a hold. `start` and `end` have the four bounds of a date; `sequence` orders changes
    within a day; `last_affirmed` is the day on which someone last said so.
    """

    place: Place
    facility: str | None
    layer: Layer
    holder: str | None
    parties: tuple[str, ...]
    status: ControlStatus
    share: Share | None
    besieged_by: tuple[str, ...]
    basis: tuple[Basis, ...]
    assessed: bool
    inferred: bool
    start: DateBounds | None
    end: DateBounds | None
    sequence: int
    last_affirmed: str | None
    claim_ids: tuple[str, ...]
    event_ids: tuple[str, ...]
    disputed_by: tuple[str, ...]

    @property
    def id(self) -> str:
        """A name to ask by: the same holding of the same place from the same day on has the same one."""
        place = self.place.gazetteer_id or self.place.name
        start = self.start.edtf if self.start else None
        held = (self.layer, self.status, self.assessed, self.holder, *self.parties)
        return identity("spell", place, self.place.relation, self.facility, *held, start)
