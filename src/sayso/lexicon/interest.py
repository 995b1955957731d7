"""What a kind of event means to the side that tells of it, by who did it and who suffered it."""

from typing import Literal

from sayso.lexicon.load import load_toml
from sayso.model.record import Record
from sayso.model.terms import EventType, FacilityType

DeedKind = Literal["gain", "venture", "loss", "blow", "cost", "grip", "wrong"]
Doer = Literal["own", "foe", "none"]
Sufferer = Literal["own", "foe", "civilian", "military", "site", "none"]


class Weight(Record, frozen=True, kw_only=True):
    """What one kind of deed is worth to a side: 1 serves it, -1 hurts it; a part that is `None` fits any."""

    kind: DeedKind
    doer: Doer | None = None
    sufferer: Sufferer | None = None
    value: Literal[-1, 1]


class Interests(Record, frozen=True, kw_only=True):
    """The form of `data/interest/types.toml`, where each list says what it is for."""

    gains: frozenset[EventType]
    ventures: frozenset[EventType]
    losses: frozenset[EventType]
    blows: frozenset[EventType]
    grips: frozenset[EventType]
    wrongs: frozenset[EventType]
    costly: frozenset[EventType]
    diminishing: frozenset[str]
    assertions_of_law: frozenset[EventType]
    answerable: frozenset[str]
    military: frozenset[FacilityType]
    foes_of_states: frozenset[str]
    weights: tuple[Weight, ...]

    def worth(self, kind: DeedKind, doer: Doer, sufferer: Sufferer) -> int:
        """What a deed means to the side that tells of it; 0 where nothing is known."""
        return next((row.value for row in self.weights if _fits(row, kind, doer, sufferer)), 0)

    def kind(self, event_type: EventType, *, by_foe: bool, is_harmful: bool) -> DeedKind | None:
        """The kind of deed that a type is; a blow by which somebody was harmed is a cost to him."""
        if event_type in self.ventures and by_foe:
            return "venture"
        if event_type in self.gains:
            return "gain"
        if event_type in self.losses:
            return "loss"
        if event_type in self.blows:
            return "cost" if is_harmful or event_type in self.costly else "blow"
        if event_type in self.grips:
            return "grip"
        return "wrong" if event_type in self.wrongs else None


def _fits(row: Weight, kind: DeedKind, doer: Doer, sufferer: Sufferer) -> bool:
    return row.kind == kind and row.doer in (None, doer) and row.sufferer in (None, sufferer)


def load_interests() -> Interests:
    """Load the table that comes with sayso."""
    return load_toml("interest/types.toml", Interests)
