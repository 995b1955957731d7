"""Who and what plays which part in an event, by the slots of its frame and the classes of their fillers."""

from collections.abc import Callable, Iterable, Mapping

from sayso.extract.frames.arguments import Arguments
from sayso.extract.frames.grounds import Grounds
from sayso.extract.frames.nouns import Nouns
from sayso.extract.frames.parties import TOOLS, Parties
from sayso.extract.frames.slots import Slots
from sayso.lexicon.frames import Frame, Role

USUAL: dict[Role, tuple[str, ...]] = {
    "actors": ("subject", "agent"),
    "recipients": ("object", "target"),
    "places": ("object", "target", "location"),
    "facilities": ("object", "target", "location"),
    "destination": (),
    "instruments": ("subject", "means", "modifier"),
}
DOERS = frozenset({"actor", "body", "armed", "person", "pronoun", "name", "it", "other"})
SUFFERERS = frozenset({"actor", "body", "armed", "person", "pronoun", "toll", "vehicle", "captive", "other"})
ATTACKS = frozenset({"attack", "offensive", "airstrike", "shelling", "clash"})
NAMED = frozenset({"actor", "armed"})
HARM = frozenset(
    {"attack", "explosion", "shelling", "airstrike", "shooting", "facility_damage", "offensive", "looting"}
)
KINDS = frozenset({"terrorist", "terror", "military"})  # what kind of attack it was, not whose


class Roles:
    """Fills the roles of a frame that has matched."""

    def __init__(self, slots: Slots, event_nouns: frozenset[int], handlers: Mapping[int, tuple[int, ...]]) -> None:
        self._slots = slots
        self._nouns = slots.nouns
        self._event_nouns = event_nouns
        self._handlers = handlers
        self._parties = Parties(slots.nouns)
        self._grounds = Grounds(slots.nouns)

    def of(self, frame: Frame, given: Arguments) -> dict[Role, tuple[int, ...]]:
        """Each role and its words, nearest first."""
        find: dict[Role, Callable[[Frame, Arguments], Iterable[int]]] = {
            "actors": self._actors,
            "recipients": self._recipients,
            "places": self._places,
            "facilities": self._facilities,
            "destination": self._destination,
            "instruments": self._instruments,
        }
        return {role: tuple(dict.fromkeys(filler(frame, given))) for role, filler in find.items()}

    def _fillers(self, frame: Frame, given: Arguments, role: Role) -> Iterable[int]:
        for slot in frame.roles.get(role, USUAL[role]):
            yield from (word for word in self._slots.fillers(given, slot) if word not in self._event_nouns)

    def _actors(self, frame: Frame, given: Arguments) -> Iterable[int]:
        for word in self._fillers(frame, given, "actors"):
            classes = self._nouns.classes(word)
            if word in self._handlers:
                yield from self._handlers[word]
            elif not classes & TOOLS and classes & DOERS:
                yield from self._parties.owners(word) or (word,)
            elif classes & {"aircraft", "artillery", "munition"}:
                yield from self._parties.owners(word)
        if given.is_noun and not given.subjects and "actors" not in frame.roles:
            near = self._slots.fillers(given, "modifier|from")
            named = (word for word in near if self._nouns.classes(word) & NAMED)
            yield from (word for word in named if self._nouns.parse.words[word].lemma not in KINDS)

    def _recipients(self, frame: Frame, given: Arguments) -> Iterable[int]:
        for word in self._fillers(frame, given, "recipients"):
            if self._is_sufferer(frame, word):
                entity = self._nouns.entity(word, "actor")
                yield entity.head if entity else word
        for word in self._fillers(frame, given, "places"):
            if "place" in self._nouns.classes(word):
                yield from self._parties.possessors(word)

    def _is_sufferer(self, frame: Frame, word: int) -> bool:
        classes = self._nouns.classes(word)
        if _is_clock(self._nouns, word):
            return False
        if "facility" in classes and frame.type in HARM and not _is_site(self._nouns, word):
            return True
        is_state = self._nouns.entity(word, "actor") is not None and frame.type in ATTACKS
        if classes & {"place", "facility"} and not ("actor" in classes and frame.names_are == "party"):
            return is_state
        if "name" in classes:
            return frame.names_are == "party"
        return bool(classes & SUFFERERS)

    def _places(self, frame: Frame, given: Arguments) -> Iterable[int]:
        for slot in frame.roles.get("places", USUAL["places"]):
            in_object = slot in {"object", "target"} or "subject" in slot
            for word in self._slots.fillers(given, slot):
                if word not in self._event_nouns:
                    yield from self._grounds.of(word, is_name=not in_object or frame.names_are == "place")
        for doer in given.subjects:
            if doer > given.word:
                yield from (found for word in self._nouns.hanging(doer, "location") for found in self._at(word))
        if given.is_noun and "places" not in frame.roles:
            yield from (word for word in self._slots.fillers(given, "modifier") if "named" in self._nouns.classes(word))

    def _at(self, word: int) -> Iterable[int]:
        """Where something is said to have been done by someone: "airstrikes by the coalition in Marvik"."""
        return () if word in self._event_nouns else self._grounds.of(word, is_name=True)

    def _facilities(self, frame: Frame, given: Arguments) -> Iterable[int]:
        for word in self._fillers(frame, given, "facilities"):
            entity = self._nouns.entity(word, "facility")
            if entity:
                yield entity.head
            elif "facility" in self._nouns.classes(word):
                yield word
            elif "place" in self._nouns.classes(word):
                yield from self._whole(word)

    def _whole(self, word: int) -> Iterable[int]:
        """The facility that a part belongs to: "the yard of the school"."""
        entities = (self._nouns.entity(other, "facility") for other in self._nouns.hanging(word, "of"))
        yield from (entity.head for entity in entities if entity)

    def _destination(self, frame: Frame, given: Arguments) -> Iterable[int]:
        for word in self._fillers(frame, given, "destination"):
            yield from self._grounds.of(word, is_name=True)

    def _instruments(self, frame: Frame, given: Arguments) -> Iterable[int]:
        for word in self._fillers(frame, given, "instruments"):
            if self._nouns.classes(word) & TOOLS:
                yield word


def _is_clock(nouns: Nouns, word: int) -> bool:
    """Whether a bare number is the hour: "at 2350"."""
    number = nouns.parse.words[word]
    return number.tag == "CD" and nouns.parse.head(number).lemma == "at"


def _is_site(nouns: Nouns, word: int) -> bool:
    """Whether a thing is a place or a facility of a known type, and so where it happened."""
    return any(nouns.entity(word, kind) for kind in ("place", "facility", "actor"))
