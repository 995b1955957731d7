"""Lists of places: "shelled Marvik, Dovrel and Birch" is three shellings."""

from msgspec.structs import replace

from sayso.extract.claims.context import Context
from sayso.extract.claims.listing import is_joined, list_around
from sayso.extract.claims.sites import facility_place, is_proper, resolved
from sayso.extract.findings import Framed
from sayso.model.claim import Claim
from sayso.model.place import Place
from sayso.model.record import identity

COUNTED = frozenset({"killing", "execution", "abduction", "arrest", "release", "displacement", "evacuation", "toll"})


def one_a_place(context: Context, claim: Claim, framed: Framed | None) -> list[Claim]:
    """A claim for each place of a list, so that each place has its own event.

    A toll stays with the first: it is told of all and must not be counted twice.
    """
    event = claim.event
    if event is None or event.place is None or (claim.toll and event.type in COUNTED):
        return [claim]
    mates = {_key(event.place): event.place}
    for place in (event.place, *_coordinate(context, event.place, framed)):
        for mate in (place, *_list_mates(context, place)):
            mates.setdefault(_key(mate), mate)
    others = [
        replace(claim, id=identity(claim.id, mate.text), event=replace(event, place=mate), facility=None, toll=())
        for mate in list(mates.values())[1:]
    ]
    return [claim, *others]


def _key(place: Place) -> tuple[int | None, str | None]:
    return (place.selector.start, None) if place.selector is not None else (None, place.text)


def _coordinate(context: Context, place: Place, framed: Framed | None) -> list[Place]:
    """The places beside that of an event, far as they stand: "shelled the town of A in Marvik, and the town of B"."""
    words = (*framed.places, *framed.facilities) if framed is not None else ()
    places = {word: _ground(context, word) for word in words}
    tops = {word: _top(context, word) for word in words}
    own = {tops[word] for word, found in places.items() if found is not None and found.selector == place.selector}
    own = {top for top in own if context.parse.head(context.parse.words[top]).lemma != "between"}
    beside = [found for word, found in places.items() if found is not None and tops[word] in own]
    return [found for found in beside if found.selector != place.selector and _is_named(found)]


def _ground(context: Context, word: int) -> Place | None:
    is_facility = context.entity(word, "facility") is not None
    return facility_place(context, word) if is_facility else resolved(context, word)


def _is_named(place: Place) -> bool:
    return is_proper(place.text) and (place.name is not None or place.facility is not None)


def _top(context: Context, word: int) -> int:
    """The first of the nouns that are joined by "and"."""
    current = context.parse.words[word]
    while current.dep == "conj":
        current = context.parse.head(current)
    return current.index


def _list_mates(context: Context, place: Place) -> list[Place]:
    """The other places of the list that a place stands in, nearest the list's beginning first."""
    members = list_around(context, place)
    places = [facility_place(context, e.head) if e.kind == "facility" else e.place for e in members]
    joins = [is_joined(context, member) for member in members]
    pairs = zip(places, joins, strict=True)
    others = [mate for mate, joined in pairs if mate is not None and _is_other(place, mate, is_joined=joined)]
    return [mate if mate.relation else replace(mate, relation=place.relation) for mate in others]


def _is_other(place: Place, mate: Place, *, is_joined: bool) -> bool:
    """Whether a place is named and is neither the first one nor what that lies in."""
    name = mate.name or (mate.text if is_proper(mate.text) else None)
    if name is None or ((mate.name, mate.facility) == (place.name, place.facility) and mate.name is not None):
        return False
    return is_joined or name not in place.admin
