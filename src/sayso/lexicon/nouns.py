"""Nouns that say what kind of thing is named: bodies, groups of people, facilities, grounds."""

from functools import cache

from sayso.lexicon.load import load_toml
from sayso.lexicon.phrases import Phrases
from sayso.lexicon.places import load_facility_words
from sayso.lexicon.rule import Rule
from sayso.model.record import Record
from sayso.model.terms import FacilityType, SpeakerKind


class BodyRule(Rule, frozen=True, kw_only=True):
    """Words of bodies' names: `heads` as written with a capital, `phrases` as common nouns after a name.

    `openings` stand first, as in names from Arabic.
    """

    speaker_kind: SpeakerKind
    heads: tuple[str, ...]
    phrases: tuple[str, ...]
    openings: tuple[str, ...] = ()


class GroupRule(Rule, frozen=True, kw_only=True):
    """Common nouns for people who act together; `single` ones name a group in the singular too.

    `absorbs`: a name right before the noun says whose they are. `platform`: the words name machines, which are an
    actor only where they are somebody's.
    """

    speaker_kind: SpeakerKind
    words: tuple[str, ...]
    single: tuple[str, ...] = ()
    absorbs: bool = False
    platform: bool = False


class WordList(Record, frozen=True, kw_only=True):
    """Words with one use, and what they were gathered from."""

    basis: str
    words: tuple[str, ...]


class BodyFile(Record, frozen=True, kw_only=True):
    """The form of `bodies.toml`."""

    rules: tuple[BodyRule, ...]
    no_acronyms: WordList


class GroupFile(Record, frozen=True, kw_only=True):
    """The form of `groups.toml`."""

    rules: tuple[GroupRule, ...]


class GroundFile(Record, frozen=True, kw_only=True):
    """The form of `grounds.toml`: what stands around toponyms."""

    kinds: WordList
    generic: WordList
    parts: WordList
    whole: WordList
    directions: WordList
    near: WordList
    inside: WordList
    taking: WordList
    ground: WordList
    blows: WordList
    leaving: WordList
    going: WordList
    openings: WordList
    landforms: WordList
    quarters: WordList
    units: WordList
    fronted: WordList


class Grounds(Record, frozen=True, kw_only=True):
    """The words around toponyms as sets."""

    kinds: frozenset[str]
    generic: frozenset[str]
    parts: frozenset[str]
    whole: frozenset[str]
    directions: frozenset[str]
    near: frozenset[str]
    inside: frozenset[str]
    taking: frozenset[str]
    ground: frozenset[str]
    blows: frozenset[str]
    leaving: frozenset[str]
    going: frozenset[str]
    openings: frozenset[str]
    landforms: frozenset[str]
    quarters: frozenset[str]
    units: frozenset[str]
    fronted: frozenset[str]


class Nouns(Record, frozen=True, kw_only=True):
    """Every noun list, keyed by the word or phrase; `heads`, `phrases` and `openings` name bodies, `groups` people.

    `facility_parts` ("building") leave the type to the word before them, `no_facilities` only look like one, and
    `describing` words ("national") make no name.
    """

    heads: dict[str, SpeakerKind]
    phrases: Phrases[SpeakerKind]
    openings: dict[str, SpeakerKind]
    no_acronyms: frozenset[str]
    groups: dict[str, GroupRule]
    facilities: Phrases[FacilityType]
    facility_parts: frozenset[str]
    no_facilities: frozenset[str]
    describing: frozenset[str]
    grounds: Grounds


@cache
def nouns() -> Nouns:
    """The noun lists, read once a process."""
    file = load_toml("mentions/bodies.toml", BodyFile)
    bodies = file.rules
    groups = load_toml("mentions/groups.toml", GroupFile).rules
    facilities = load_facility_words()
    return Nouns(
        heads={word: rule.speaker_kind for rule in bodies for word in rule.heads},
        phrases=Phrases((word, rule.speaker_kind) for rule in bodies for word in rule.phrases),
        openings={word: rule.speaker_kind for rule in bodies for word in rule.openings},
        no_acronyms=frozenset(file.no_acronyms.words),
        groups={word: rule for rule in groups for word in (*rule.words, *rule.single)},
        facilities=Phrases((word, rule.type) for rule in facilities.rules for word in rule.phrases),
        facility_parts=facilities.general,
        no_facilities=frozenset(facilities.not_facilities),
        describing=facilities.descriptive,
        grounds=_grounds(),
    )


def _grounds() -> Grounds:
    lists = load_toml("mentions/grounds.toml", GroundFile)
    return Grounds(**{name: frozenset(getattr(lists, name).words) for name in Grounds.__struct_fields__})
