"""Facility words as a dossier needs them: the type, the own name, the place's key, signs of another one."""

from dataclasses import dataclass
from functools import cached_property

from sayso.lexicon.corroboration import Facilities as Keys
from sayso.lexicon.corroboration import load_facilities, plain_words
from sayso.lexicon.dossier import Kinds, load_kinds
from sayso.lexicon.facilities import Facilities
from sayso.lexicon.folding import loose_keys
from sayso.lexicon.places import NamedFacility, load_facility_words
from sayso.model.knowledge import Places
from sayso.model.place import Place
from sayso.model.terms import FacilityType

REACH = 4  # words from "another" and the facility's own word


@dataclass(frozen=True, slots=True)
class Phrase:
    """The words before and after a facility's own word, which "it" has none of."""

    kinds: Kinds
    before: tuple[str, ...]
    after: str | None
    is_named: bool

    def is_kept(self, kind: FacilityType) -> bool:
        """Whether a dossier is kept of such a facility; of a depot where it is said to hold relief goods."""
        return kind in self.kinds.kept or (kind == "depot" and not self.kinds.relief.isdisjoint(self.before))

    @property
    def is_other(self) -> bool:
        """Whether "another", "a second" or the like stands before the facility's word."""
        return not self.kinds.other.isdisjoint(self.before)

    @property
    def is_beside(self) -> bool:
        """Whether "near", "next to" or the like stands before the facility's word."""
        return not self.kinds.beside.isdisjoint(self.before)

    @property
    def is_bare(self) -> bool:
        """Whether it is just "the hospital" or "it", which stands for one told of before."""
        if not self.is_named:
            return True
        return bool(self.before) and self.before[-1] in self.kinds.this and self.after not in self.kinds.where


@dataclass(frozen=True)
class FacilityWords:
    """The lexicons of facilities, and the gazetteer for the size of towns."""

    names: Facilities
    keys: Keys
    kinds: Kinds
    places: Places

    @classmethod
    def load(cls, places: Places) -> "FacilityWords":
        """The words that come with sayso."""
        return cls(Facilities(load_facility_words()), load_facilities(), load_kinds(), places)

    @cached_property
    def _large(self) -> dict[tuple[str, str], bool]:
        return {}

    @cached_property
    def _types(self) -> dict[str, FacilityType | None]:
        return {}

    def type_of(self, text: str) -> FacilityType | None:
        """The type that words name; remembered, since the same few words come again and again."""
        if text not in self._types:
            self._types[text] = self.names.facility_type(text.replace("_", " "))
        return self._types[text]

    def known(self, text: str, kind: FacilityType, place: Place | None) -> NamedFacility | None:
        """The facility of the register that goes by this name in this place; by its name alone none is.

        "hospital" in Alder is asked for as "Alder hospital".
        """
        if place is None or place.gazetteer_id is None:
            return None
        found = self.names.named(f"{place.name} {kind}" if text == kind else text)
        is_it = found is not None and found.place == place.gazetteer_id and self.kinds.are_kin(found.type, kind)
        return found if is_it else None

    def own_name(self, text: str, kind: FacilityType, place: Place | None) -> str:
        """What is left of a name without its type, its town and words that fit many; empty where nothing is."""
        around = " ".join(filter(None, (place.name, place.part_of, *place.admin))) if place else ""
        left = self.keys.key(text, place_name=around, known_type=kind).own_name
        return " ".join(word for word in left.split() if word not in self.kinds.plain_names)

    def where(self, place: Place | None) -> str | None:
        """The key of a place: its gazetteer id, or its name and what it lies in."""
        if place is None or not (place.gazetteer_id or place.name):
            return None
        return place.gazetteer_id or "/".join(" ".join(plain_words(name)) for name in (*place.admin, place.name or ""))

    def phrase(self, content: str, kind: FacilityType) -> Phrase:
        """The words of a claim around the word that names its facility."""
        words = plain_words(content)
        at = next((n for n, word in enumerate(words) if self.type_of(word) == kind), None)
        if at is None:
            return Phrase(self.kinds, (), None, is_named=False)
        after = words[at + 1] if at + 1 < len(words) else None
        return Phrase(self.kinds, tuple(words[max(0, at - REACH) : at]), after, is_named=True)

    def is_large(self, place: Place) -> bool:
        """Whether a town is so large that it has several of everything; one of unknown size is taken for small."""
        key = place.gazetteer_id or "", place.name or ""
        if key not in self._large:
            named = self.places.candidates(place.name) if place.name else ()
            sizes = [one.population for one in named if one.gazetteer_id == place.gazetteer_id]
            self._large[key] = max(sizes, default=0) >= self.kinds.large_town
        return self._large[key]


def name_keys(name: str) -> frozenset[str]:
    """Keys of which a plain name has one in common with its other transliterations.

    One that is too short for a key of its own gets it together with a word that all share.
    """
    return frozenset({name}) | loose_keys(f"{name} facility")


def is_part_of_name(one: str, other: str) -> bool:
    """Whether one name may be short for the other: "ahli" and "ahli arab"."""
    mine, theirs = set(one.split()), set(other.split())
    return bool(mine and theirs) and (mine <= theirs or theirs <= mine)
