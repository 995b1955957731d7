"""Places that are one in a case: one that a report leaves open and another does not, and one of two names.

Of one name they are one, if only one of them is known. Of two they are where a report says so: "Birkdorf (Alder)",
"Birkdorf, known to others as Alder".
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from sayso.lexicon.corroboration import plain_words
from sayso.model.claim import Claim
from sayso.model.place import Place

LARGE = 3
GROUND = frozenset({"capture", "withdrawal", "control_status"})
WAYS = ("to", "towards", "toward", "into", "for")
NAME = r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,3}"
BEHIND = r" ?\((?:also )?(?:known (?:as )?|called )?"
KNOWN_AS = r", (?:also )?(?:known|called)(?: (?:to|by|in) \w+)?(?: as)? "
ALSO = re.compile(rf"^(?:{BEHIND}|{KNOWN_AS})({NAME})")


def known_by_name(claims: Sequence[Claim]) -> Mapping[str, Place]:
    """Towns that the gazetteer has, by names that stand for one of them only in all these claims."""
    found: dict[str, dict[str, Place]] = {}
    for claim in sorted(claims, key=lambda claim: claim.id):
        place = claim.event.place if claim.event else None
        if place and place.name and place.gazetteer_id and (place.geo_precision or LARGE) < LARGE:
            found.setdefault(_plain(place.name), {}).setdefault(place.gazetteer_id, place)
    return {name: next(iter(same.values())) for name, same in found.items() if len(same) == 1}


def by_other_name(claims: Sequence[Claim]) -> Mapping[str, Place]:
    """Places by another name that a report gives for them, where that of the other name is told of as well."""
    places: dict[str, Place] = {}
    for claim in sorted(claims, key=lambda claim: claim.id):
        place = claim.event.place if claim.event else None
        if place and place.name and (place.gazetteer_id or _plain(place.name) not in places):
            places.setdefault(_plain(place.name), place)
            if not places[_plain(place.name)].gazetteer_id:
                places[_plain(place.name)] = place
    pairs = sorted({pair for claim in claims for pair in _pairs(claim)})
    return {
        one: places[other] for one, other in pairs if other in places and one != other and (other, one) not in pairs
    }


def _pairs(claim: Claim) -> Iterator[tuple[str, str]]:
    """The name of the claim's place, and the other that stands right behind it."""
    place, words = claim.event.place if claim.event else None, claim.content.exact
    for name in {place.name, place.text} - {None} if place and place.name else ():
        at = words.find(name or "")
        found = ALSO.match(words[at + len(name or "") :]) if at >= 0 else None
        if found and place and place.name:
            yield _plain(place.name), _plain(found[1])


def placed(claim: Claim, beside: Sequence[Claim], known: Mapping[str, Place], others: Mapping[str, Place]) -> Claim:
    """The claim with its place as another report has it, where its own leaves it open or gives it another name.

    What names no place of its own takes the one that its words name, though grammar did not find it there, and a
    facility that lies nowhere else that of which its report told before: "the power plant".
    """
    event = claim.event
    if event is None:
        return claim
    place = event.place if event.place is None or event.place.name else None
    if place is None and event.type in GROUND:
        place = _told_before(claim, event.place, beside) if event.place else _named_in(claim, beside)
    if place is None or not place.name:
        return claim
    is_open = not (place.gazetteer_id or place.pcode)
    same = others.get(_plain(place.name)) or (known.get(_plain(place.name)) if is_open else None) or place
    relation = None if _is_where(claim, place) else place.relation
    own = replace(same, text=place.text, selector=place.selector, relation=relation, facility=place.facility)
    return replace(claim, event=replace(event, place=own))


def _told_before(claim: Claim, own: Place, beside: Sequence[Claim]) -> Place | None:
    """The place of which a report last told, for a facility in it."""
    before = [one for one in beside if one.content.start < claim.content.start and _town(one)]
    last = max(before, key=lambda one: (one.content.start, one.id), default=None)
    town = _town(last) if last is not None else None
    is_facility = own.facility is not None and own.count is None
    return (
        replace(town, text=own.text, selector=own.selector, relation=None, facility=own.facility)
        if (town is not None and is_facility)
        else None
    )


def _named_in(claim: Claim, beside: Sequence[Claim]) -> Place | None:
    """The one town of its report that a claim's words name, and not as where somebody goes."""
    words = f" {_plain(claim.content.exact)} "
    towns = {_plain(town.name or ""): town for one in beside if (town := _town(one)) is not None}
    named = [town for name, town in sorted(towns.items()) if f" {name} " in words and not _is_goal(claim, name, words)]
    return replace(named[0], selector=None, relation=None, facility=None) if len(named) == 1 else None


def _is_goal(claim: Claim, name: str, words: str) -> bool:
    """Whether who leaves goes there: "fled to Alder" leaves another place."""
    is_leaving = claim.event is not None and claim.event.type == "withdrawal"
    return is_leaving and any(f" {way} {name} " in words for way in WAYS)


def _town(claim: Claim) -> Place | None:
    place = claim.event.place if claim.event else None
    is_exact = place is not None and bool(place.name) and (place.geo_precision or 0) < LARGE
    return place if is_exact else None


def _is_where(claim: Claim, place: Place) -> bool:
    """Whether words tell of what goes on in a place on the way to which somebody is: "towards Alder, where …"."""
    return (
        bool(place.name)
        and re.search(rf"{re.escape(place.text or place.name or '')},? where\b", claim.content.exact) is not None
    )


def _plain(name: str) -> str:
    return " ".join(plain_words(name))
