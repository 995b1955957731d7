"""Frames as data: which predicate with which classes of arguments makes which event."""

from collections.abc import Iterable, Mapping
from typing import Literal

from msgspec import field

from sayso.errors import BadLexicon
from sayso.lexicon.load import data_names, load_toml
from sayso.lexicon.rule import Rule
from sayso.model.record import Record
from sayso.model.terms import EventType, Stage

FOLDER = "frames"
HOST = "host"
OF_ENTITIES = frozenset({"actor", "body", "named", "name", "other", "time", "toll", "harmed", "none"})
Kind = Literal["verb", "noun", "adjective"]
Role = Literal["actors", "recipients", "places", "facilities", "destination", "instruments"]
Slots = tuple[str, ...]


class Frame(Rule, frozen=True, kw_only=True):
    """One reading of some predicates: FrameNet's idea, cut down to what a conflict report needs.

    `when` names for each slot the classes of which one of its fillers must have one, `unless` those that none may
    have; `roles` says which slots fill a role where the usual ones would be wrong. Slots: `subject`, `object`,
    `indirect`, `modifier`, `self`, any preposition, `location`, `target`; `a|b` is either, `object.of` what hangs on
    the object by "of"; the class `none` is an empty slot. `names_are` says what an unknown name in the object is.
    """

    type: EventType
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    when: dict[str, tuple[str, ...]] = field(default_factory=dict)
    unless: dict[str, tuple[str, ...]] = field(default_factory=dict)
    roles: dict[Role, Slots] = field(default_factory=dict)
    names_are: Literal["place", "party"] = "place"
    rank: int = 0
    weapon: str | None = None
    outcome: str | None = None
    stage: Stage | None = None
    facility: dict[str, str] = field(default_factory=dict)
    is_bare: bool = False  # reads also what names nobody and nowhere

    def predicates(self) -> Iterable[tuple[Kind, str]]:
        """Each predicate that the frame reads, with its part of speech."""
        yield from (("verb", lemma) for lemma in self.verbs)
        yield from (("noun", lemma) for lemma in self.nouns)
        yield from (("adjective", lemma) for lemma in self.adjectives)

    @property
    def order(self) -> tuple[int, int]:
        """The frame that asks for more is tried first."""
        return -self.rank, -len(self.when)


class Host(Rule, frozen=True, kw_only=True):
    """Verbs that say little beside the event noun that is their argument: "carried out an airstrike on".

    The noun in `slot` is the event. `gives` says which slot of the noun is filled by which of the verb's: with
    "airstrikes killed nine", the noun's object is the verb's. `nouns` limits it to event nouns of some class.
    """

    verbs: tuple[str, ...]
    slot: str
    gives: dict[str, str]
    nouns: tuple[str, ...] = ()
    stage: Stage | None = None


class Handling(Rule, frozen=True, kw_only=True):
    """Verbs whose subject is behind what the weapon, their object, then does."""

    verbs: frozenset[str]


class Absorption(Rule, frozen=True, kw_only=True):
    """Events that are part of another one when they are told as one: the dead of a strike are its toll."""

    types: tuple[EventType, ...]
    parts: tuple[EventType, ...]
    links: tuple[str, ...]
    markers: tuple[str, ...] = ()
    whole_below: bool = False
    shares_subject: bool = False
    is_agentless: bool = False


class _Classes(Record, frozen=True, kw_only=True):
    classes: dict[str, tuple[str, ...]]
    unions: dict[str, tuple[str, ...]]
    endings: dict[str, tuple[str, ...]]
    prepositions: dict[str, frozenset[str]]


class _Frames(Record, frozen=True, kw_only=True):
    frames: tuple[Frame, ...]


class _Joints(Record, frozen=True, kw_only=True):
    outcomes: dict[str, tuple[str, ...]]
    handling: Handling
    targeting: frozenset[str]
    hosts: tuple[Host, ...]
    absorptions: tuple[Absorption, ...]


class FrameLexicon:
    """All frames, indexed by predicate, with the classes of words that they ask for."""

    def __init__(self, frames: Iterable[Frame], classes: "WordClasses", joints: _Joints) -> None:
        self.frames = tuple(sorted(frames, key=lambda frame: frame.order))
        self.classes = classes
        self.joints = joints
        self.absorptions = joints.absorptions
        self.hosts = joints.hosts
        self.handling = joints.handling
        self.targeting = joints.targeting
        self._outcomes = {verb: outcome for outcome, verbs in joints.outcomes.items() for verb in verbs}
        self._frames = _index(self.frames)
        _check(self.frames, classes)
        self._hosts: dict[str, list[Host]] = {}
        for host in joints.hosts:
            for lemma in host.verbs:
                self._hosts.setdefault(lemma, []).append(host)

    def frames_of(self, kind: Kind, lemma: str) -> tuple[Frame, ...]:
        """The frames of a predicate, the most demanding first."""
        return self._frames.get((kind, lemma), ())

    def outcome_of(self, lemma: str) -> str | None:
        """In what state a verb leaves what it is done to: `destroyed`, `damaged`, or unsaid."""
        return self._outcomes.get(lemma)

    def hosts_of(self, lemma: str) -> Iterable[Host]:
        """The ways in which a verb can carry an event noun."""
        return self._hosts.get(lemma, ())


class WordClasses:
    """Classes of common words: by their lemma, by the words before it ("car bomb"), by their ending."""

    def __init__(self, words: _Classes) -> None:
        self._single: dict[str, frozenset[str]] = {}
        self._compound: dict[str, list[tuple[str, str]]] = {}
        self._endings = words.endings
        self.prepositions = words.prepositions
        for name, entries in words.classes.items():
            for entry in entries:
                self._enter(name, entry)
        self._unions = _members(words.unions)
        self._widened: dict[frozenset[str], frozenset[str]] = {}
        self._members = {name: frozenset(entries) for name, entries in words.classes.items()}
        self.names = {*words.classes, *words.unions, *OF_ENTITIES}

    def _enter(self, name: str, entry: str) -> None:
        *before, head = entry.split()
        if before:
            self._compound.setdefault(head, []).append((before[-1], name))
        else:
            self._single[head] = self._single.get(head, frozenset()) | {name}

    def of(self, lemma: str, before: Iterable[str]) -> frozenset[str]:
        """The classes of a noun that the words `before` modify; what a compound is, is not what its head is."""
        ahead = set(before) if lemma in self._compound else ()
        found = {name for word, name in self._compound.get(lemma, ()) if word in ahead}
        if not found:
            single = self._single.get(lemma) or self._single.get(lemma.removesuffix("s")) or frozenset()
            found = set(single) or self._by_ending(lemma)
        return self.widened(found)

    def members(self, name: str) -> frozenset[str]:
        """The words that a class lists, compounds as they are written: "air force"."""
        return self._members.get(name, frozenset())

    def widened(self, classes: Iterable[str]) -> frozenset[str]:
        """The classes and every union that holds one of them."""
        found = frozenset(classes)
        wide = self._widened.get(found)
        if wide is None:
            wide = self._widened[found] = found.union(*(self._unions.get(name, ()) for name in found))
        return wide

    def _by_ending(self, lemma: str) -> set[str]:
        return {name for name, endings in self._endings.items() if lemma.endswith(endings)}


def load_frames() -> FrameLexicon:
    """Load the lexicon that comes with sayso."""
    names = data_names(f"{FOLDER}/events", ".toml")
    frames = [frame for name in names for frame in load_toml(name, _Frames).frames]
    words = load_toml(f"{FOLDER}/classes.toml", _Classes)
    return FrameLexicon(frames, WordClasses(words), load_toml(f"{FOLDER}/joints.toml", _Joints))


def _index(frames: Iterable[Frame]) -> dict[tuple[Kind, str], tuple[Frame, ...]]:
    found: dict[tuple[Kind, str], tuple[Frame, ...]] = {}
    for frame in frames:
        for key in frame.predicates():
            found[key] = (*found.get(key, ()), frame)
    return found


def _check(frames: Iterable[Frame], classes: WordClasses) -> None:
    """A misspelt class would silently never match; a slot of hosts holds lemmas, not classes."""
    for frame in frames:
        for slot, names in (*frame.when.items(), *frame.unless.items()):
            unknown = [] if HOST in slot.split("|") else [name for name in names if name not in classes.names]
            if unknown:
                raise BadLexicon(FOLDER, f"{frame.id}: {slot} asks for the class {unknown[0]!r}, which nobody defines")


def _members(unions: Mapping[str, Iterable[str]]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for union, names in unions.items():
        for name in names:
            found.setdefault(name, set()).add(union)
    return {name: frozenset(over) for name, over in found.items()}
