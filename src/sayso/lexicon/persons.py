"""Words for persons: roles, titles, and the verbs by which a person heads a body."""

from functools import cache

from sayso.lexicon.load import load_toml
from sayso.lexicon.nouns import WordList
from sayso.lexicon.phrases import Phrases
from sayso.lexicon.rule import Rule
from sayso.model.record import Record
from sayso.model.terms import SpeakerKind


class RoleRule(Rule, frozen=True, kw_only=True):
    """Words for one person in a role; `speaks_for` whoever the person belongs to, where that is named.

    `of_things` are those that things have too: the source of a river is nobody.
    """

    speaker_kind: SpeakerKind
    words: tuple[str, ...]
    speaks_for: bool = False
    of_things: tuple[str, ...] = ()


class RoleFile(Record, frozen=True, kw_only=True):
    """The form of `roles.toml`."""

    rules: tuple[RoleRule, ...]
    titles: WordList
    leading: WordList
    speaking: WordList
    addressed: WordList
    attacking: WordList


class Persons(Record, frozen=True, kw_only=True):
    """Roles by word or phrase, titles before names, lemmas of "who heads …", of saying, and of addressing."""

    roles: Phrases[RoleRule]
    titles: frozenset[str]
    leading: frozenset[str]
    speaking: frozenset[str]
    addressed: frozenset[str]
    attacking: frozenset[str]


@cache
def persons() -> Persons:
    """The words for persons, read once a process."""
    file = load_toml("mentions/roles.toml", RoleFile)
    return Persons(
        roles=Phrases((word, rule) for rule in reversed(file.rules) for word in rule.words),  # the first one holds
        titles=frozenset(file.titles.words),
        leading=frozenset(file.leading.words),
        speaking=frozenset(file.speaking.words),
        addressed=frozenset(file.addressed.words),
        attacking=frozenset(file.attacking.words),
    )
