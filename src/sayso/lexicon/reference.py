"""Words that point back: which nouns stand for bodies, fighters, towns, and whom "he" or "she" fits."""

from functools import cache

from sayso.lexicon.load import load_toml
from sayso.model.record import Record


class ReferenceWords(Record, frozen=True, kw_only=True):
    """Anaphoric nouns by class; `male` and `female` words tell a gender, `empty` what follows an empty "it".

    The object of a `telling` verb only listens to what is told, and the "it" of a `seeming` one is always empty.
    The "it" that is the object of a `taking` verb is ground; who took it in somebody's `claims` is he who makes them.
    `sites` are nouns for any facility named before, `hamlets` those of the `towns` that name only what is no city,
    `members` the people whom a group has, `owned` machines that act for their owner. A force called by an `of_state`
    word is no rebels.
    """

    basis: str
    bodies: frozenset[str]
    fighting: frozenset[str]
    towns: frozenset[str]
    regions: frozenset[str]
    countries: frozenset[str]
    male: frozenset[str]
    female: frozenset[str]
    empty: frozenset[str]
    telling: frozenset[str]
    taking: frozenset[str]
    claims: frozenset[str]
    sites: frozenset[str]
    hamlets: frozenset[str]
    owned: frozenset[str]
    seeming: frozenset[str]
    members: frozenset[str]
    of_state: frozenset[str]


@cache
def reference_words() -> ReferenceWords:
    """The words that point back, read once a process."""
    return load_toml("mentions/reference.toml", ReferenceWords)
