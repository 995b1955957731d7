"""Words that point back at an event told before, by which its date goes on to what is told next."""

from functools import cache

from sayso.lexicon.load import load_toml
from sayso.lexicon.rule import Rule
from sayso.model.record import Record

ANY = "*"


class EpisodeRule(Rule, frozen=True, kw_only=True):
    """Nouns of one kind and the event types that they may point at, or that may befall them; `*` is any."""

    nouns: tuple[str, ...]
    types: tuple[str, ...]


class EpisodeWords(Record, frozen=True, kw_only=True):
    """Determiners, prepositions, verbs of happening, conjunctions of the same time, participles that date nothing.

    `not_new` are adverbs by which a clause says that it was before, or more than once; `saying` are verbs that never
    tell an event, so that a date on them is the day of the words; `additional` marks people who come to others,
    `apart` what is of another event than the one told last.
    """

    definite: frozenset[str]
    within: frozenset[str]
    happening: frozenset[str]
    same_time: frozenset[str]
    stative: frozenset[str]
    not_new: frozenset[str]
    saying: frozenset[str]
    additional: frozenset[str]
    apart: frozenset[str]


class Episodes(Record, frozen=True, kw_only=True):
    """The form of `data/claims/episodes.toml`."""

    words: EpisodeWords
    events: tuple[EpisodeRule, ...]
    parties: tuple[EpisodeRule, ...]

    def event_types(self, noun: str) -> frozenset[str]:
        """The event types that "the NOUN" may point at; none where the noun names no event."""
        return frozenset(kind for rule in self.events if noun in rule.nouns for kind in rule.types)

    def may_befall(self, noun: str, kind: str) -> bool:
        """Whether an event of a type that befalls "the NOUN" is a part of the event that brought them in."""
        return any(noun in rule.nouns and kind in rule.types for rule in self.parties if ANY not in rule.types)

    def is_person(self, noun: str) -> bool:
        """Whether a noun names somebody whom a report may go on to describe."""
        return any(noun in rule.nouns for rule in self.parties if ANY not in rule.types)

    def acts(self, noun: str) -> bool:
        """Whether a noun names a force, which acts throughout the event that brought it in."""
        return any(noun in rule.nouns for rule in self.parties if ANY in rule.types)


@cache
def episodes() -> Episodes:
    """The words, read once a process."""
    return load_toml("claims/episodes.toml", Episodes)
