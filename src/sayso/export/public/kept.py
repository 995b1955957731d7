"""Words that stay, though they are part of a private name: those of towns, of actors that are known, of outlets."""

from collections.abc import Iterator
from typing import NamedTuple

from sayso.export.public.facilities import is_own_place, kind_at, places_of
from sayso.export.public.name_words import words_of
from sayso.model.document import Document
from sayso.model.place import Place

Name = tuple[str, ...]


class Kept(NamedTuple):
    """The names that a public copy shows, in folded words, and all these words."""

    names: frozenset[Name]
    words: frozenset[str]

    def has(self, name: Name) -> bool:
        """Whether a name is one that is shown, or a part of one in its order."""
        size = len(name)
        return any(name == one[at : at + size] for one in self.names for at in range(len(one) - size + 1))


def kept(document: Document) -> Kept:
    """The names that stay: of units and towns that the gazetteer has, of actors that are known, of outlets."""
    names = frozenset(words_of(name) for name in _names(document))
    return Kept(names, frozenset(word for name in names for word in name))


def _names(document: Document) -> Iterator[str]:
    for report in document.reports:
        yield from (name for name in (report.outlet, report.wire) if name)
    for claim in document.claims:
        told = claim.event
        actors = (*told.actors, *told.recipients) if told else ()
        yield from (one.name for one in actors if one.actor_id and one.name)
        for place in places_of(claim):
            yield from _of_place(place)


def _of_place(place: Place) -> Iterator[str]:
    """The units around a place, and its own name: one that the gazetteer has, or that stands for no facility."""
    yield from (*place.admin, *((place.part_of,) if place.part_of else ()))
    kind = kind_at(place)
    is_own = kind is not None and is_own_place(place, kind)
    if place.name and not is_own and (place.gazetteer_id or not place.facility):
        yield place.name
    elif place.text and not place.facility and kind is None:
        yield place.text
