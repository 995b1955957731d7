"""Who holds a place: an unbroken spell of one holding, and what that comes to on a day."""

from sayso.model.date import DateBounds
from sayso.model.place import Place
from sayso.model.record import Record, identity
from sayso.model.terms import Basis, ControlStatus, Layer


class Share(Record, frozen=True, kw_only=True):
    """A part of a place in per cent, as said."""

    min: float
    max: float


class Siege(Record, frozen=True, kw_only=True):
    """A siege laid to a place while somebody holds it; `end` is when it was lifted or the place fell to it."""

    by: tuple[str, ...]
    start: DateBounds | None
    end: DateBounds | None
    assessed: bool
    basis: tuple[Basis, ...]
    last_affirmed: str | None
    claim_ids: tuple[str, ...]


class Spell(Record, frozen=True, kw_only=True):
    """An unbroken spell of one holding of one place or facility, said by someone.

    `assessed` is true only by the rule of domain.md §7; otherwise the spell is a claim. A siege is
    `besieged_by` beside a hold, and `sieges` say when. `start` and `end` have the four bounds of a date; `sequence`
    orders changes within a day; `first_affirmed` and `last_affirmed` are the days on which someone first and last
    said so.
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
    first_affirmed: str | None = None
    sieges: tuple[Siege, ...] = ()

    @property
    def begun(self) -> str | None:
        """The day by which it had surely begun; `None` where nothing dates it."""
        return (self.start.start_max or self.start.start_min) if self.start else self.first_affirmed

    @property
    def id(self) -> str:
        """A name to ask by: the same holding of the same place from the same day on has the same one."""
        place = self.place.gazetteer_id or self.place.name
        start = self.start.edtf if self.start else None
        held = (self.layer, self.status, self.assessed, self.holder, *self.parties)
        return identity("spell", place, self.place.relation, self.facility, *held, start)


class State(Record, frozen=True, kw_only=True):
    """Who holds a place or facility on one day, as far as anyone says.

    Before the first word, `status` is `unknown` and `holder` is `None`; where the last word is that somebody left,
    `status` is `withdrawn`, `holder` is `None` and `parties` name who left. `since` is when it began, `last_affirmed`
    when it was last said, `age_days` how many days before the day asked for that was (0 where it was said later).
    `rivals` are words of that day that say otherwise and are not the answer: claims beside what is assessed, or
    a side's own word beside somebody's who gains nothing by it. `presence` names who is there and holds nothing.
    `within` is the area whose holding, said to be of the whole of it, the answer is inferred from.
    """

    place: Place | None
    facility: str | None
    on: str
    status: ControlStatus
    holder: str | None = None
    parties: tuple[str, ...] = ()
    share: Share | None = None
    besieged_by: tuple[str, ...] = ()
    presence: tuple[str, ...] = ()
    assessed: bool = False
    inferred: bool = False
    basis: tuple[Basis, ...] = ()
    since: DateBounds | None = None
    last_affirmed: str | None = None
    age_days: int | None = None
    claim_ids: tuple[str, ...] = ()
    disputed_by: tuple[str, ...] = ()
    rivals: tuple[Spell, ...] = ()
    within: Place | None = None
