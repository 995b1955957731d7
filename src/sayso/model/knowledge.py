"""What the reading stage may ask of the world: who an actor is, where a place is, what day a word means.

`resolve/` has the real ones and `pipeline` hands them to `extract/`, so that the two stages stay siblings and
a test can give a world of three names.
"""

from collections.abc import Iterable, Sequence
from typing import Literal, Protocol

from sayso.model.date import DateBounds, Timex
from sayso.model.place import Place
from sayso.model.record import Record
from sayso.model.terms import SpeakerKind

Tense = Literal["past", "present", "future"]


class Actor(Record, frozen=True, kw_only=True):
    """An actor of the registry, as much of it as other stages need.

    `kind` is the kind of speaker that it is when it speaks. `is_generic` is true of general words ("the rebels",
    "gunmen") that name no one body: two reports' rebels need not be the same. `country` is ISO 3166 alpha-2.
    `run_by` is the body whose part it is, where it is a part: a party's news agency speaks for the party.
    """

    id: str
    name: str
    kind: SpeakerKind
    is_generic: bool = False
    is_armed: bool = False
    country: str | None = None
    run_by: str | None = None


class ActorHit(Record, frozen=True, kw_only=True):
    """Words of a text that name an actor; offsets into that text."""

    start: int
    end: int
    actor: Actor


class Tie(Record, frozen=True, kw_only=True):
    """What ties two actors on a day: `of` is a part of `to`, or has it for its patron or ally."""

    link: Literal["part", "patron", "ally"]
    of: str
    to: str


class Actors(Protocol):
    """Who is who, and who stands on whose side at a date."""

    def find(self, text: str) -> Sequence[ActorHit]:
        """Every name of a known actor in a text, longest first where they overlap, in order of position."""
        ...

    def lookup(self, name: str) -> Actor | None:
        """The actor of exactly this name or id, if the registry knows it."""
        ...

    def nation(self, name: str) -> Actor | None:
        """The state that a country's, a nationality's or a capital's name stands for where grammar shows it to act."""
        ...

    def get(self, actor_id: str) -> Actor | None:
        """The actor of this id."""
        ...

    def is_same_side(self, one: str, other: str, day: str | None) -> bool:
        """Whether one is the other, a part, a parent, or an ally or patron of it on an ISO day."""
        ...

    def ties(self, one: str, other: str, day: str | None) -> Sequence[Tie]:
        """Why two are of one side on an ISO day: one tie, or two where both are parts of a third; else none."""
        ...

    def is_enemy(self, one: str, other: str, day: str | None) -> bool:
        """Whether the two fight each other on an ISO day, as far as the registry knows."""
        ...


class Toponym(Record, frozen=True, kw_only=True):
    """One place that a name may stand for. `kind` is `country`, `admin1`, `admin2`, `admin3`, `city` or `area`."""

    gazetteer_id: str
    name: str
    kind: str
    lat: float | None
    lon: float | None
    country: str | None
    admin: tuple[str, ...]
    pcode: str | None
    population: int


class Places(Protocol):
    """Which places a name may stand for, and which one it stands for in a report."""

    def candidates(self, name: str) -> Sequence[Toponym]:
        """Every place of this name, likeliest first; none where the gazetteer has none."""
        ...

    def choose(self, name: str, *, nearby: Iterable[str], kind: str | None = None) -> Place | None:
        """The place that a name stands for among the names that stand near it in the report.

        `kind` is what the words call it ("town", "province", "city", "desert"), where they do.
        """
        ...


class DateExpression(Record, frozen=True, kw_only=True):
    """Words of a text that name a time, not yet tied to a day; `rule` is the rule that read them.

    `reading` is what the rule made of the words, for `Dates.resolve`; nobody else looks inside.
    """

    start: int
    end: int
    text: str
    rule: str
    reading: tuple[tuple[str, str], ...]


class Dates(Protocol):
    """What day, week or stretch of time a report's words mean."""

    def find(self, text: str) -> Sequence[DateExpression]:
        """Every time expression of a text, in order, none over another."""
        ...

    def resolve(
        self, expression: DateExpression, *, anchor: str | None, tense: Tense | None = None
    ) -> tuple[DateBounds | None, Timex]:
        """The bounds of an expression said on the ISO day `anchor`, and its TIMEX3 type and value.

        No bounds where it names no time (a duration) or where it leans on a day and none is known.
        """
        ...


class Knowledge(Record, frozen=True, kw_only=True):
    """The three together, as the pipeline hands them to the stages."""

    actors: Actors
    places: Places
    dates: Dates


def is_one_side(one: str, other: str, actors: Actors, *, day: str | None) -> bool:
    """Whether two actors stand on one side, asked both ways so that the order of asking cannot matter."""
    return one == other or actors.is_same_side(one, other, day) or actors.is_same_side(other, one, day)


def is_general(actor_id: str, actors: Actors) -> bool:
    """Whether an id stands for a general word ("the rebels"), which need not be one body in two reports."""
    actor = actors.get(actor_id)
    return actor is not None and actor.is_generic


def outlet_body(actors: Actors, outlet: str | None) -> Actor | None:
    """The body whose word an outlet's own is: a ministry, a monitor, a party's channel; `None` for a paper."""
    name = (outlet or "").strip().removeprefix("The ")
    if not name:
        return None
    what, of, whose = name.removesuffix(")").rpartition(" of ")
    turned = f"{whose.removeprefix('the ')} {what}" if of else name
    found = actors.lookup(name) or _whole(actors, name) or _whole(actors, turned)
    if found is None or found.is_generic or (found.kind == "media" and found.run_by is None):
        return None
    return found


def _whole(actors: Actors, name: str) -> Actor | None:
    """The actor that all the words of a name stand for."""
    hits = actors.find(name)
    is_whole = sum(hit.end - hit.start for hit in hits) + len(hits) - 1 == len(name)
    return hits[-1].actor if hits and is_whole else None
