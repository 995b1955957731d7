"""Which kinds of events do their doer credit, cost him, or lay a wrong on him."""

from sayso.lexicon.load import load_toml
from sayso.model.record import Record
from sayso.model.terms import EventType


class Interests(Record, frozen=True, kw_only=True):
    """Event types by what they mean for the one who did it; a type in no list says nothing of interest.

    `answerable` are predicates by which somebody owns a deed or, denied, disowns it.
    `ventures` are gains only once they succeed: to say that an enemy attacks concedes nothing to him.
    """

    gains: frozenset[EventType]
    ventures: frozenset[EventType]
    losses: frozenset[EventType]
    wrongs: frozenset[EventType]
    assertions_of_law: frozenset[EventType]
    answerable: frozenset[str]


def load_interests() -> Interests:
    """Load the table that comes with sayso."""
    return load_toml("interest/types.toml", Interests)
