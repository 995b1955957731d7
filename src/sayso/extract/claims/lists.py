"""Lists of places: "shelled Marvik, Dovrel and Birch" is three shellings."""

from msgspec.structs import replace

from sayso.extract.claims.context import Context
from sayso.extract.claims.sites import facility_place
from sayso.extract.findings import Entity
from sayso.model.claim import Claim
from sayso.model.place import Place
from sayso.model.record import identity

ENDING = frozenset({"and", "or"})
BETWEEN = frozenset({",", "the", "both", "also", "nearby", "neighbouring", "neighboring", "in", "at"}) | ENDING
NEAR = 4
COUNTED = frozenset({"killing", "execution", "abduction", "arrest", "release", "displacement", "evacuation", "toll"})


def one_a_place(context: Context, claim: Claim) -> list[Claim]:
    """A claim for each place of a list, so that each place has its own event.

    A toll stays with the first: it is told of all and must not be counted twice.
    """
    event = claim.event
    if event is None or event.place is None or (claim.toll and event.type in COUNTED):
        return [claim]
    others = [
        replace(claim, id=identity(claim.id, mate.text), event=replace(event, place=mate), facility=None, toll=())
        for mate in _list_mates(context, event.place)
    ]
    return [claim, *others]


def _list_mates(context: Context, place: Place) -> list[Place]:
    """The other places of the list that a place stands in, nearest the list's beginning first."""
    members = _list_around(context, place)
    places = [facility_place(context, e.head) if e.kind == "facility" else e.place for e in members]
    joined = [_is_joined(context, member) for member in members]
    pairs = zip(places, joined, strict=True)
    others = [mate for mate, is_joined in pairs if mate is not None and _is_other(place, mate, is_joined=is_joined)]
    return [mate if mate.relation else replace(mate, relation=place.relation) for mate in others]


def _list_around(context: Context, place: Place) -> list[Entity]:
    """The members of a list; only one that ends in "and" or "or" is one: "Marvik, Alderland" is a town in its country.

    What lies between two places lies in neither.
    """
    grounds = _grounds(context)
    start = place.selector.start if place.selector is not None else -1
    own = next((number for number, entity in enumerate(grounds) if entity.start <= start < entity.end), None)
    if own is None:
        return []
    first, last, end = own, own, own
    while first > 0 and _link(context, grounds[first - 1], grounds[first]) is not None:
        first -= 1
    while last + 1 < len(grounds) and (link := _link(context, grounds[last], grounds[last + 1])) is not None:
        last += 1
        end = last if link else end
    goes_on = last > first and _goes_on(context, grounds[last])
    end = last if goes_on else end
    is_list = goes_on or any(_link(context, grounds[at], grounds[at + 1]) for at in range(first, end))
    return grounds[first : end + 1] if is_list and not _is_between(context, grounds[first]) else []


def _goes_on(context: Context, last: Entity) -> bool:
    """Whether a list goes on with something that is no place: "Marvik, Dovrel and a sports ground"."""
    behind = [word.form.lower() for word in context.parse.words[last.last + 1 : last.last + 3]]
    return behind[:1] == ["and"] or behind == [",", "and"]


def _is_joined(context: Context, member: Entity) -> bool:
    """Whether "and" or "or" stands before a member, so that it is none that another lies in."""
    before = context.parse.words[max(0, member.first - 2) : member.first]
    return any(word.form.lower() in ENDING for word in before)


def _grounds(context: Context) -> list[Entity]:
    """Places and facilities in text order, of nested ones the outermost."""
    found: list[Entity] = []
    kinds = {"place", "facility"}
    for entity in sorted((e for e in context.entities if e.kind in kinds), key=lambda e: (e.first, -e.last)):
        if not found or entity.first > found[-1].last:
            found.append(entity)
    return found


def _is_between(context: Context, first: Entity) -> bool:
    before = context.parse.words[max(0, first.first - NEAR) : first.first]
    return any(word.lemma == "between" and word.sentence == context.parse.words[first.head].sentence for word in before)


def _link(context: Context, one: Entity, other: Entity) -> bool | None:
    """Whether "and" or "or" joins two members of a list, or a comma alone does; `None` where nothing does."""
    forms: list[str] = []
    is_aside = False
    for word in context.parse.words[one.last + 1 : other.first]:
        is_aside = word.text == "(" or (is_aside and word.text != ")")
        if not is_aside and word.text != ")" and word.pos != "ADJ":
            forms.append(word.form.lower())
    if not forms or forms[0] not in ENDING | {","} or not BETWEEN.issuperset(forms):
        return None
    return not ENDING.isdisjoint(forms)


def _is_other(place: Place, mate: Place, *, is_joined: bool) -> bool:
    """Whether a place is named and is neither the first one nor what that lies in."""
    name = mate.name or (mate.text if (mate.text or "")[:1].isupper() else None)
    if name is None or (mate.name, mate.facility) == (place.name, place.facility):
        return False
    return is_joined or name not in place.admin
