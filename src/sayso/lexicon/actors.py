"""The actor data as records: who there is, how they are named, on whose side they stand, and from when to when."""

from dataclasses import dataclass, field
from itertools import chain
from typing import Literal

import pycountry

from sayso.lexicon.load import data_names, load_rows, load_toml
from sayso.model.record import Record
from sayso.model.terms import SpeakerKind

NounGroup = Literal[
    "forces", "police", "government", "media", "rebels", "people", "strike", "suffix", "modifier", "block"
]


class Relation(Record, frozen=True, kw_only=True):
    """A tie to another actor, with the first and last ISO day on which it held; `None` where open."""

    id: str
    since: str | None = None
    until: str | None = None


class ActorEntry(Record, frozen=True, kw_only=True):
    """One actor of the registry, with every name it goes by and every tie it has.

    `aliases`, `transliterations`, `acronyms` and `arabic` name it wherever they stand; `descriptions` ("US-backed
    Syrian fighters") name it only in a text about one of its `theatres`. A parent is the body that it is a part of,
    a patron one that arms, funds or fights beside it. `since` and `until` bound its own existence.
    """

    id: str
    name: str
    kind: SpeakerKind
    is_armed: bool = False
    is_generic: bool = False
    country: str | None = None
    theatres: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    transliterations: tuple[str, ...] = ()
    acronyms: tuple[str, ...] = ()
    arabic: tuple[str, ...] = ()
    descriptions: tuple[str, ...] = ()
    parents: tuple[Relation, ...] = ()
    patrons: tuple[Relation, ...] = ()
    allies: tuple[Relation, ...] = ()
    enemies: tuple[Relation, ...] = ()
    since: str | None = None
    until: str | None = None


class Person(Record, frozen=True, kw_only=True):
    """Someone who leads or speaks for an actor; `actor` is `None` where an importer knows no more than the name."""

    name: str
    actor: str | None
    role: str | None
    variants: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None


class Theatre(Record, frozen=True, kw_only=True):
    """A war as reports write of it: the countries and the places that tell a reader which one it is.

    `home` are the countries whose army a report of this war may call "the army" and no more, and whose ministers and
    police "the minister" and "the police"; `armies` those of which only the army may be meant.
    """

    id: str
    name: str
    countries: tuple[str, ...]
    home: tuple[str, ...] = ()
    armies: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()


class Noun(Record, frozen=True, kw_only=True):
    """A general word for people, forces or authorities.

    `group` says what it makes of a nationality before it: "Russian" + forces is the state's, "Syrian" + rebels is
    not. A word without `id` never stands alone ("group", "jets" of nobody). `is_state`: there is one such of a state,
    so that a report may leave out whose it is ("the army"). `adjectives` are those of the words
    that may also qualify a thing ("police station").
    """

    group: NounGroup
    words: tuple[str, ...]
    id: str | None = None
    name: str | None = None
    kind: SpeakerKind = "party"
    is_armed: bool = False
    is_state: bool = False
    adjectives: tuple[str, ...] = ()


class StateIds(Record, frozen=True, kw_only=True):
    """A state whose id is not its ISO alpha-3 code, or whose forces have an id of their own."""

    code: str
    id: str
    forces: str | None = None


class NationRow(Record, frozen=True, kw_only=True):
    """What a country is called beside its ISO names; several words of a cell are parted by `|`."""

    code: str
    also: str = ""
    adjectives: str = ""
    nationals: str = ""
    capitals: str = ""


class WordLists(Record, frozen=True, kw_only=True):
    """The small lists that matching leans on; `data/actors/words.toml` says what each is for."""

    nouns: tuple[Noun, ...]
    states: tuple[StateIds, ...]
    not_actor_before: frozenset[str]
    not_actor_after: frozenset[str]
    things: frozenset[str]
    english_words: tuple[str, ...]
    spellings: tuple[tuple[str, ...], ...]


class _ActorFile(Record, frozen=True, kw_only=True):
    actors: tuple[ActorEntry, ...] = ()
    people: tuple[Person, ...] = ()


class _TheatreFile(Record, frozen=True, kw_only=True):
    theatres: tuple[Theatre, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorData:
    """All that a registry is built from."""

    actors: tuple[ActorEntry, ...]
    words: WordLists
    people: tuple[Person, ...] = ()
    theatres: tuple[Theatre, ...] = ()
    nations: tuple[NationRow, ...] = field(default=())


ALSO_WORDS = frozenset({"male", "jersey", "guinea"})
NOT_ACTOR_FILES = ("actors/words.toml", "actors/theatres.toml")


def load_actor_data() -> ActorData:
    """Everything under `data/actors/`: a new file of actors is read without being named anywhere."""
    names = [name for name in data_names("actors", ".toml") if name not in NOT_ACTOR_FILES]
    read = [load_toml(name, _ActorFile) for name in names]
    return ActorData(
        actors=tuple(chain.from_iterable(file.actors for file in read)),
        people=tuple(chain.from_iterable(file.people for file in read)),
        theatres=load_toml("actors/theatres.toml", _TheatreFile).theatres,
        words=load_toml("actors/words.toml", WordLists),
        nations=tuple(load_rows("actors/nations.csv", NationRow)),
    )


def nation_names() -> frozenset[str]:
    """The one-word names of states, their people and capitals, in lower case."""
    rows = load_rows("actors/nations.csv", NationRow)
    cells = "|".join("|".join((row.also, row.adjectives, row.nationals, row.capitals)) for row in rows)
    names = {*cells.split("|"), *(country.name for country in pycountry.countries)}
    return frozenset(name.strip().lower() for name in names if name.strip().isalpha()) - ALSO_WORDS
