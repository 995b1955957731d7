"""Every name that the matcher looks for, and what each stands for."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from sayso.lexicon.actors import ActorEntry, Noun, Person, Theatre
from sayso.resolve.actors.states import State

LONGEST_MIXED_ACRONYM = 5
MOST_THEATRES_OF_A_CUE = 2
ARTICLE = "The "  # "the Guardian" is one, "the guardian" is not
Role = Literal["actor", "nation", "nationals", "noun", "person", "cue"]
Case = Literal["any", "title", "upper"]
Refers = ActorEntry | State | Noun | Person | Theatre


@dataclass(frozen=True, slots=True)
class Name:
    """One name: its role, what it stands for, and where it counts.

    `theatres` is empty for a name that counts everywhere; `is_local` is true of a description, which counts only in
    its theatres, while a proper name whose theatre is not in sight still counts if nobody nearer bears it. `case`:
    "upper" for acronyms ("LeT" only as it is), "title" for proper names of one word, which begin with a capital.
    """

    text: str
    role: Role
    refers: Refers
    case: Case
    theatres: tuple[str, ...] = ()
    is_local: bool = False

    @property
    def points_at(self) -> tuple[str, ...]:
        """The theatres that a text which has this name is about; a name of many tells of none."""
        is_telling = not self.is_local and self.role in ("cue", "nation", "actor")
        return self.theatres if is_telling and len(self.theatres) <= MOST_THEATRES_OF_A_CUE else ()


def case_of(name: str) -> Case:
    """How a name must be written in a text to be that name."""
    if " " not in name and (name.upper() == name != name.lower() or is_mixed_acronym(name)):
        return "upper"
    return "title" if name[:1].isupper() and " " not in name.removeprefix(ARTICLE) else "any"


def is_mixed_acronym(name: str) -> bool:
    """Whether it is an acronym with small letters in it ("LeT"), which counts only as it is written."""
    return len(name) <= LONGEST_MIXED_ACRONYM and name[:1].isupper() and not name[1:].islower() and name.isalpha()


def actor_names(entry: ActorEntry, spellings: Sequence[tuple[str, ...]], *, is_state: bool = False) -> Iterator[Name]:
    """Every way to name an actor, with the alternative spellings of its parts.

    A state's own name is left out: alone it is a place more often than an actor.
    """
    own = () if is_state else (entry.name,)
    proper = (*own, *entry.aliases, *entry.transliterations, *entry.acronyms, *entry.arabic)
    for is_local, texts in ((False, proper), (True, entry.descriptions)):
        for text in dict.fromkeys(texts):
            for spelt in spelt_ways(text, spellings):
                yield Name(spelt, "actor", entry, case_of(spelt), entry.theatres, is_local)


def spelt_ways(name: str, spellings: Sequence[tuple[str, ...]]) -> list[str]:
    """A name with every part that has more than one spelling in each of them, the given one first."""
    padded = f" {name} "
    choices = [(part, group) for group in spellings for part in group if f" {part} " in padded]
    ways = [padded]
    for part, group in choices:
        ways += [way.replace(f" {part} ", f" {other} ") for way in ways for other in group if other != part]
    return [way.strip() for way in dict.fromkeys(ways)]


def state_names(state: State, theatres: Mapping[str, tuple[str, ...]]) -> Iterator[Name]:
    """The names of a country, its adjectives and its people; they count only with a noun after them."""
    for text in dict.fromkeys((*state.names, *state.adjectives)):
        yield Name(text, "nation", state, case_of(text), theatres.get(state.code, ()))


def noun_names(noun: Noun) -> Iterator[Name]:
    """The words of a general noun."""
    for text in noun.words:
        yield Name(text, "noun", noun, "any")


def national_names(state: State) -> Iterator[Name]:
    """The people of a country in the plural ("Iraqis"): a general word with a country."""
    for text in state.nationals:
        yield Name(text, "nationals", state, "title")


def person_names(person: Person) -> Iterator[Name]:
    """The names of a person."""
    for text in dict.fromkeys((person.name, *person.variants)):
        yield Name(text, "person", person, case_of(text))


def cue_names(theatre: Theatre) -> Iterator[Name]:
    """The words that tell that a text is about a theatre."""
    for text in theatre.cues:
        yield Name(text, "cue", theatre, case_of(text), (theatre.id,))
