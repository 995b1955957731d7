"""Nouns for weapons and what carries them."""

from functools import cache

from sayso.lexicon.load import load_toml
from sayso.lexicon.phrases import Phrases
from sayso.lexicon.rule import Rule
from sayso.model.record import Record


class WeaponRule(Rule, frozen=True, kw_only=True):
    """Nouns of one class of weapon, lower-case lemmas; `name` is the class."""

    name: str
    words: tuple[str, ...]


class WeaponFile(Record, frozen=True, kw_only=True):
    """The form of `weapons.toml`."""

    rules: tuple[WeaponRule, ...]


@cache
def weapons() -> Phrases[str]:
    """The class of weapon by noun, read once a process."""
    rules = load_toml("mentions/weapons.toml", WeaponFile).rules
    return Phrases((word, rule.name) for rule in rules for word in rule.words)
