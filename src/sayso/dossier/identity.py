"""Which sightings are of one facility, and why."""

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from sayso.dossier.sighting import Sighting
from sayso.dossier.words import FacilityWords, name_keys
from sayso.model.place import Place
from sayso.model.terms import FacilityType

FARTHEST = 9  # behind every precision that ACLED has
Keys = Callable[[Sighting], Iterable[Hashable]]


@dataclass(frozen=True, slots=True)
class Group:
    """The sightings of one facility, by claim id, and the reason why they count as one."""

    seen: tuple[Sighting, ...]
    because: str
    report_ids: frozenset[str]

    @classmethod
    def of(cls, seen: tuple[Sighting, ...], because: str) -> "Group":
        """The group of these sightings."""
        return cls(seen, because, frozenset(one.report.id for one in seen))

    @property
    def id(self) -> str:
        """The id of its first claim, from which its own comes."""
        return self.seen[0].id

    @property
    def type(self) -> FacilityType:
        """The type that most of its claims give, of several the first by name."""
        kinds = sorted(seen.type for seen in self.seen)
        return max(dict.fromkeys(kinds), key=kinds.count)

    @property
    def own_name(self) -> str:
        """The plain name, empty where no report gives one."""
        return next((seen.own_name for seen in self.seen if seen.own_name), "")

    @property
    def known_id(self) -> str | None:
        """Its entry in the register."""
        return next((seen.known_id for seen in self.seen if seen.known_id), None)

    @property
    def where(self) -> str | None:
        """The key of its place."""
        return next((seen.where for seen in self.seen if seen.where), None)

    @property
    def place(self) -> Place | None:
        """Its place, the most exact one told."""
        placed = [seen.place for seen in self.seen if seen.place and seen.where]
        return min(placed, key=lambda place: (place.geo_precision or FARTHEST, not place.gazetteer_id), default=None)


def groups(found: Sequence[Sighting], words: FacilityWords) -> list[Group]:
    """The facilities that are told of; a sighting of several at once is of none.

    A name makes two sightings one only in one place, or within one report. Sightings without a name are one in a
    place where there can be but one of the type, or within one report, or where they tell of one event.
    """
    single = [seen for seen in found if not seen.is_several]
    named = _joined((seen for seen in single if _is_named(seen)), _named_keys(single, words))
    one = _Only(found, named, words)
    unnamed = [seen for seen in single if not _is_named(seen)]
    alone = _joined((seen for seen in unnamed if one.is_it(seen)), lambda seen: ((seen.where, seen.type),))
    rest = [seen for seen in unnamed if not one.is_it(seen)]
    many = _joined(rest, _many_keys(rest))
    made = [
        *(Group.of(members, _because_named(members)) for members in named),
        *(Group.of(members, _because_alone(members)) for members in alone),
        *(Group.of(members, _because_many(members)) for members in many),
    ]
    return sorted(made, key=lambda group: group.id)


class _Only:
    """Tells whether an unnamed facility is the only one of its type in its place, as far as anybody says."""

    def __init__(self, found: Iterable[Sighting], named: Iterable[Sequence[Sighting]], words: FacilityWords) -> None:
        self._words = words
        self._several = {(seen.where, seen.type) for seen in found if seen.is_several or seen.is_other}
        self._named: dict[Hashable, int] = defaultdict(int)
        for members in named:
            self._named[members[0].where, members[0].type] += bool(members[0].own_name)

    def is_it(self, seen: Sighting) -> bool:
        """In a small place, of a type of which it has one, with no word of several and of no two by name."""
        key = seen.where, seen.type
        if seen.where is None or seen.place is None or not seen.is_exact or key in self._several:
            return False
        if seen.type not in self._words.kinds.one_of_a_kind or self._named[key] > 1:
            return False
        return not self._words.is_large(seen.place)


def _is_named(seen: Sighting) -> bool:
    return bool(seen.own_name or seen.known_id)


def _named_keys(found: Iterable[Sighting], words: FacilityWords) -> Keys:
    """Keys of which one in common makes two named sightings one: the register's entry, or a name in a place.

    A name that is known in several spellings goes under the first of them.
    """
    spelled = first_spellings({seen.own_name for seen in found if seen.own_name})

    def keys(seen: Sighting) -> Iterable[Hashable]:
        if seen.known_id:
            yield "known", seen.known_id
        else:
            place = seen.where or f"report {seen.report.id}"
            yield "named", place, words.kinds.base(seen.type), spelled[seen.own_name]

    return keys


def first_spellings(names: Collection[str]) -> dict[str, str]:
    """For each plain name the first, by the alphabet, of those that are one with it in another transliteration."""
    spelled: dict[str, str] = {}
    first: dict[str, str] = {}
    for name in sorted(names):
        keys = sorted(name_keys(name))
        spelled[name] = next((first[key] for key in keys if key in first), name)
        for key in keys:
            first.setdefault(key, spelled[name])
    return spelled


def _many_keys(found: Iterable[Sighting]) -> Keys:
    """Keys of unnamed sightings: their event; their report, in which "another" begins another one.

    What one report sets apart, no event joins.
    """
    nth: dict[str, int] = {}
    begun: dict[Hashable, int] = {}
    for seen in sorted(found, key=lambda seen: (seen.claim.content.start, seen.id)):
        key = seen.report.id, seen.where, seen.type
        if seen.is_other or key not in begun:
            begun[key] = begun.get(key, 0) + 1
        nth[seen.id] = begun[key]

    def keys(seen: Sighting) -> Iterable[Hashable]:
        if seen.event_id and nth[seen.id] == 1:
            yield "event", seen.event_id
        yield "report", seen.report.id, seen.where, seen.type, nth[seen.id]

    return keys


def _because_named(members: Sequence[Sighting]) -> str:
    if members[0].known_id:
        return "the register of facilities knows it"
    if len(members) == 1:
        return "told of once, by this name"
    return "one name in one place" if members[0].where else "one name in one report, which tells no place"


def _because_alone(members: Sequence[Sighting]) -> str:
    kind = members[0].type.replace("_", " ")
    return f"without a name; no report tells of two such, and a place of this size seldom has more than one {kind}"


def _because_many(members: Sequence[Sighting]) -> str:
    if len(members) == 1:
        return "told of once, without a name"
    if len({seen.report.id for seen in members}) == 1:
        return "without a name, in one report"
    return "without a name, and told of as one event"


def _joined(found: Iterable[Sighting], keys: Keys) -> list[tuple[Sighting, ...]]:
    """Sightings with a key in common, together; each group by claim id."""
    parent: dict[str, str] = {}
    under: dict[Hashable, list[str]] = defaultdict(list)
    by_id = {seen.id: seen for seen in found}
    for seen in by_id.values():
        parent[seen.id] = seen.id
        for key in keys(seen):
            under[key].append(seen.id)
    for ids in under.values():
        for one, other in pairwise(ids):
            parent[_root(parent, one)] = _root(parent, other)
    made: dict[str, list[Sighting]] = defaultdict(list)
    for own in sorted(by_id):
        made[_root(parent, own)].append(by_id[own])
    return [tuple(members) for members in made.values()]


def _root(parent: dict[str, str], own: str) -> str:
    while parent[own] != own:
        parent[own] = own = parent[parent[own]]
    return own
