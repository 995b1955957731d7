"""Words by which a text takes for granted who holds a place."""

from functools import cache

from sayso.lexicon.load import load_toml
from sayso.lexicon.rule import Rule


class HeldWords(Rule, frozen=True, kw_only=True):
    """The form of `data/claims/held.toml`, which says what each list is for."""

    held: frozenset[str]
    kinds: frozenset[str]
    parts: frozenset[str]
    past: frozenset[str]
    control: frozenset[str]
    strongholds: frozenset[str]
    still: frozenset[str]
    articles: frozenset[str]


@cache
def held_words() -> HeldWords:
    """The words, read once a process."""
    return load_toml("claims/held.toml", HeldWords)
