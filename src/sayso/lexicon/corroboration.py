"""What tellings of one event may differ in, and which facility words mean: the data that corroborating leans on."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import get_args

from msgspec import field

from sayso.lexicon.load import load_toml
from sayso.model.record import Record
from sayso.model.terms import EventType, FacilityType

WORD = re.compile(r"\w+")
RUNNING = "running"


class Family(Record, frozen=True, kw_only=True):
    """Event types that may be told of one thing; see `data/corroborate/families.toml` for each field."""

    id: str
    types: tuple[EventType, ...]
    basis: str
    unspecific: tuple[EventType, ...] = ()
    broad: tuple[EventType, ...] = ()
    kinds_of: dict[EventType, tuple[EventType, ...]] = field(default_factory=dict)
    weapon_kinds: dict[str, tuple[str, ...]] = field(default_factory=dict)
    is_once_only: bool = False
    is_one_story: bool = False
    slack_days: int = 0
    retold_days: int = 7

    def fits(self, one: EventType, other: EventType, *, in_one_text: bool = False) -> bool:
        """Whether words for both types may tell of one thing without contradicting one another."""
        kinds = {*self.kinds_of.get(one, ()), *self.kinds_of.get(other, ()), *self.unspecific}
        return bool({one, other} & kinds) or (in_one_text and {one, other} <= set(self.broad))


class Mutual(Record, frozen=True, kw_only=True):
    """Types in which both sides act, so that the order of the parties says nothing."""

    types: tuple[EventType, ...]
    basis: str


class Default(Record, frozen=True, kw_only=True):
    """What holds for a type that stands in no family."""

    slack_days: int
    retold_days: int


class Destruction(Record, frozen=True, kw_only=True):
    """How far apart two dates of one destruction may lie."""

    slack_days: int
    basis: str


class GoingOn(Record, frozen=True, kw_only=True):
    """Words by which a holding is said to go on."""

    words: frozenset[str]
    basis: str


class Entering(Record, frozen=True, kw_only=True):
    """Verbs by which a force is said to have come into a place, and not only nearer to it."""

    words: frozenset[str]
    basis: str


class Apart(Record, frozen=True, kw_only=True):
    """Words that tell one thing apart from what was told before it."""

    words: frozenset[str]
    basis: str


class Scenes(Record, frozen=True, kw_only=True):
    """Words for what was struck or where people were, by which two tellings of one thing are known."""

    words: frozenset[str]
    basis: str

    def told(self, words: Iterable[str]) -> frozenset[str]:
        """The scenes among plain words, in the singular."""
        each = (word if word in self.words else word.removesuffix("s") for word in words)
        return frozenset(word for word in each if word in self.words)


class Families(Record, frozen=True, kw_only=True):
    """All families, found by event type."""

    families: tuple[Family, ...]
    mutual: Mutual
    default: Default
    destruction: Destruction
    apart: Apart
    going_on: GoingOn
    entering: Entering
    scenes: Scenes

    def of(self, event_type: EventType) -> Family:
        """The family of a type; a type in none is a family of its own."""
        found = next((family for family in self.families if event_type in family.types), None)
        return found or self.default_of(event_type)

    @property
    def running(self) -> Family:
        """The family of counts that run over more than one event, which are never one with an event's own."""
        return Family(
            id=RUNNING,
            types=("killing", "toll"),
            basis="a total of many events",
            unspecific=("killing", "toll"),
            slack_days=self.default.slack_days,
            retold_days=self.default.retold_days,
        )

    def default_of(self, event_type: EventType) -> Family:
        """A family of one type."""
        return Family(
            id=event_type,
            types=(event_type,),
            basis="a type of its own",
            slack_days=self.default.slack_days,
            retold_days=self.default.retold_days,
        )


class FacilityWords(Record, frozen=True, kw_only=True):
    """Words for facilities; see `data/corroborate/facilities.toml`."""

    generic: tuple[str, ...]
    many: tuple[FacilityType, ...]
    around: tuple[FacilityType, ...]
    words: dict[FacilityType, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class FacilityKey:
    """Which facility of a place is meant: its type, and its own name where it has one.

    An unnamed hospital and one with a name of its own are two keys, since nothing says that they are one. Of some
    types a town has many, so that two unnamed ones need not be one; `is_around` is true of those that hold others.
    """

    type: str
    own_name: str
    is_one_of_many: bool = False
    is_around: bool = False


class Facilities:
    """Reads facility words to keys; holds the word lists."""

    def __init__(self, lists: FacilityWords) -> None:
        self._generic = frozenset(lists.generic)
        self._many = frozenset(lists.many)
        self._around = frozenset(lists.around)
        self._words = _type_words(lists)

    def key(self, text: str, *, place_name: str | None, known_type: FacilityType | None = None) -> FacilityKey:
        """The key of a facility called so in a place; "Alder hospital" in Alder is the hospital of Alder."""
        words = plain_words(text)
        phrase, by_words = next(((p, kind) for p, kind in self._words if _holds(words, p)), ((), None))
        kind = known_type or by_words
        if kind is None:
            return FacilityKey(" ".join(words), "")
        dropped = self._generic | set(plain_words(place_name or "")) | set(phrase)
        own_name = " ".join(word for word in words if word not in dropped)
        return FacilityKey(
            kind, own_name, is_one_of_many=not own_name and kind in self._many, is_around=kind in self._around
        )


def plain_words(text: str) -> list[str]:
    """The words of a name without case, accents and punctuation, so that spellings of one name meet."""
    plain = text.replace("_", " ").casefold()
    if not plain.isascii():
        parts = unicodedata.normalize("NFKD", text.replace("_", " ")).casefold()
        plain = "".join(char for char in parts if not unicodedata.combining(char))
    return WORD.findall(plain)


@cache
def load_families() -> Families:
    """The families of event types."""
    return load_toml("corroborate/families.toml", Families)


@cache
def load_facilities() -> Facilities:
    """The reader of facility words."""
    return Facilities(load_toml("corroborate/facilities.toml", FacilityWords))


def _type_words(lists: FacilityWords) -> list[tuple[tuple[str, ...], FacilityType]]:
    named = [(phrase, kind) for kind, phrases in lists.words.items() for phrase in phrases]
    own = [(kind.replace("_", " "), kind) for kind in get_args(FacilityType)]
    pairs = [(tuple(phrase.split()), kind) for phrase, kind in [*named, *own]]
    return sorted(set(pairs), key=lambda pair: (-len(pair[0]), pair))


def _holds(words: list[str], phrase: tuple[str, ...]) -> bool:
    size = len(phrase)
    return any(tuple(words[at : at + size]) == phrase for at in range(len(words) - size + 1))
