"""What other codebooks make of sayso's events: ACLED, UCDP's GED and PLOVER, as data with the rule each row follows."""

from functools import cache

from msgspec import field

from sayso.lexicon.load import load_toml
from sayso.model.record import Record
from sayso.model.terms import EventType, TollGroup, Vague


class AcledType(Record, frozen=True, kw_only=True):
    """What ACLED codes events of some types as; see `data/export/acled.toml`."""

    of: tuple[EventType, ...]
    event_type: str
    sub_event_type: str
    basis: str
    by_state: str | None = None
    within: str | None = None
    needs_civilians: bool = False


class AcledKind(Record, frozen=True, kw_only=True):
    """The kind of actor that some actors are for ACLED."""

    ids: tuple[str, ...]
    inter: int
    basis: str


class AcledScale(Record, frozen=True, kw_only=True):
    """Outlets and agencies by the scale that ACLED gives them."""

    international: frozenset[str]


class Acled(Record, frozen=True, kw_only=True):
    """The form of `data/export/acled.toml`."""

    columns: tuple[str, ...]
    types: tuple[AcledType, ...]
    disorder: dict[str, str]
    inter: tuple[str, ...]
    kinds: tuple[AcledKind, ...]
    names: dict[str, str]
    vague: dict[Vague, int]
    scale: AcledScale

    def type_of(self, event_type: EventType) -> AcledType | None:
        """What an event of this type is coded as, if it is."""
        return next((one for one in self.types if event_type in one.of), None)

    def inter_words(self, code: int) -> str:
        """A kind of actor in words."""
        return self.inter[code - 1]

    def inter_of(self, actor_id: str) -> int | None:
        """The kind of an actor that is listed."""
        return next((one.inter for one in self.kinds if actor_id in one.ids), None)


class Ged(Record, frozen=True, kw_only=True):
    """The form of `data/export/ged.toml`."""

    columns: tuple[str, ...]
    force: frozenset[EventType]
    basis: str
    civilians: frozenset[TollGroup]
    parts: frozenset[TollGroup]
    civilian_ids: frozenset[str]


class PloverType(Record, frozen=True, kw_only=True):
    """What events of some types are in PLOVER; see `data/export/plover.toml`."""

    of: tuple[EventType, ...]
    event: str
    quad: int
    basis: str
    contexts: tuple[str, ...] = ()
    mode: str | None = None


class Plover(Record, frozen=True, kw_only=True):
    """The form of `data/export/plover.toml`."""

    types: tuple[PloverType, ...]
    weapons: dict[str, str] = field(default_factory=dict)

    def type_of(self, event_type: EventType) -> PloverType | None:
        """What an event of this type is, if it is one there."""
        return next((one for one in self.types if event_type in one.of), None)


class Regions(Record, frozen=True, kw_only=True):
    """The form of `data/export/regions.toml`: regions of the world, and the countries in each."""

    acled: dict[str, tuple[str, ...]]
    ged: dict[str, tuple[str, ...]]


@cache
def load_acled() -> Acled:
    """ACLED's codes, read once a process."""
    return load_toml("export/acled.toml", Acled)


@cache
def load_ged() -> Ged:
    """GED's codes, read once a process."""
    return load_toml("export/ged.toml", Ged)


@cache
def load_plover() -> Plover:
    """PLOVER's codes, read once a process."""
    return load_toml("export/plover.toml", Plover)


@cache
def load_regions() -> Regions:
    """The regions of both, read once a process."""
    return load_toml("export/regions.toml", Regions)


def region_of(alpha_3: str, regions: dict[str, tuple[str, ...]]) -> str | None:
    """The region that a country lies in, if it is known."""
    return next((name for name, codes in regions.items() if alpha_3 in codes), None)
