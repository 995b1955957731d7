"""Which facilities a public copy must not lead to, what they are called, and their places without the way there."""

from collections.abc import Container, Iterable, Iterator
from functools import cache

from msgspec.structs import replace

from sayso.export.public.known import Known
from sayso.export.public.name_words import words_of
from sayso.lexicon.dossier import load_kinds
from sayso.lexicon.facilities import Facilities
from sayso.lexicon.places import load_facility_words
from sayso.lexicon.public import load_public
from sayso.model.claim import Claim
from sayso.model.place import Place
from sayso.model.terms import FacilityType

NEAR = 2
Name = tuple[str, ...]


def kind_at(place: Place) -> FacilityType | None:
    """The type of the sheltering facility in a place, or that a place is by its own name ("Al-Noor hospital")."""
    return sheltering_type(place.facility) if place.facility else sheltering_type(place.name)


def sheltering_type(facility: str | None) -> FacilityType | None:
    """The type of a facility that may shelter people, by its name or type; `None` for all others."""
    kind = _type_of(facility) if facility else None
    return kind if kind in load_kinds().sheltering else None


def places_of(claim: Claim) -> Iterator[Place]:
    """Every place that a claim tells of."""
    told = claim.event
    found = (told.place, told.destination) if told else ()
    yield from (place for place in (*found, claim.facility.place if claim.facility else None) if place is not None)


def is_sheltering(claim: Claim) -> bool:
    """Whether a claim speaks of a facility that may shelter people."""
    own = claim.facility.type if claim.facility else None
    return own in load_kinds().sheltering or any(map(kind_at, places_of(claim)))


def withheld_names(claims: Iterable[Claim], known: Known) -> set[Name]:
    """The names of facilities that must not be found, in folded words: as reports call them, and as the register does.

    A facility that all call destroyed has nothing to hide; its name stays, unless another one has it as well.
    """
    told = {own: list(_names(own)) for own in claims}
    hidden = {name for own, names in told.items() if own.id not in known.gone for name in names}
    shown = {name for own, names in told.items() if own.id in known.gone for name in names}
    seen = {name for one in known.facilities if one.value for name in _of_place(one.value)}
    return hidden | (seen - shown)


def _names(claim: Claim) -> Iterator[Name]:
    state = claim.facility
    if state is not None and state.name and state.type in load_kinds().sheltering:
        yield from _forms(state.name)
    for place in places_of(claim):
        yield from _of_place(place)


def _of_place(place: Place) -> Iterator[Name]:
    """The names of the facility in a place, and of a camp that is a place by itself."""
    kind = kind_at(place)
    if kind is None:
        return
    yield from _forms(place.facility or "")
    if is_own_place(place, kind):
        yield from (words_of(name) for name in (place.name, place.text) if name)


def is_own_place(place: Place, kind: FacilityType) -> bool:
    """Whether the words make the place's name the facility's own ("Rukban camp"), not that of a town around it."""
    if not place.facility and sheltering_type(place.name):
        return True
    text, name = words_of(place.text or ""), words_of(place.name or "")
    return kind in load_public().own_place and bool(name) and text[: len(name)] == name


def _forms(name: str) -> Iterator[Name]:
    """A name as it stands, without the words for its type, and all that the register of facilities knows it by."""
    words = words_of(name.replace("_", " "))
    own = _own(words)
    if not own:
        return
    yield words
    yield own
    one = _facilities().named(name)
    for other in (one.name, *one.variants) if one else ():
        yield words_of(other)
        yield _own(words_of(other))


def _own(words: Name) -> Name:
    """What is left of a name without the words that many facilities share."""
    return tuple(word for word in words if word not in _shared())


@cache
def _shared() -> frozenset[str]:
    book = load_facility_words()
    phrases = (phrase for rule in book.rules for phrase in rule.phrases)
    lists = (*phrases, *book.general, *book.descriptive, *load_kinds().plain_names, "the", "s")
    return frozenset(word for phrase in lists for word in words_of(phrase))


@cache
def _facilities() -> Facilities:
    return Facilities(load_facility_words())


@cache
def _type_of(facility: str) -> FacilityType | None:
    known = _facilities()
    one = known.named(facility)
    return known.facility_type(facility.replace("_", " ")) or (one.type if one else None)


def is_hidden(place: Place, hidden: Container[Name]) -> bool:
    """Whether the facility in a place goes by a name that must not be shown, though the name tells no type."""
    return bool(place.facility) and words_of(place.facility or "") in hidden


def blurred(place: Place, kind: FacilityType | None, *, hidden: Container[Name] = ()) -> Place:
    """A place with a facility that must not be found: the town stays, or for a camp the units that it lies in.

    `hidden` are the names of camps that are places by themselves, where other words than this place's say so.
    """
    is_own = (kind is not None and is_own_place(place, kind)) or words_of(place.name or "") in hidden
    shown = replace(
        place, text=None, selector=None, lat=None, lon=None, relation=None, geo_precision=NEAR, facility=kind
    )
    return replace(shown, name=None, gazetteer_id=None, pcode=None) if is_own else shown
