"""What an importer gives back."""

from dataclasses import dataclass

from sayso.lexicon.actors import ActorEntry, Person


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """Actors and people that were read, and a message with its line for everything that could not be."""

    actors: tuple[ActorEntry, ...]
    people: tuple[Person, ...] = ()
    messages: tuple[str, ...] = ()
