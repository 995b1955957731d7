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


def placed(claim: Claim, known: Mapping[str, Place], others: Mapping[str, Place]) -> Claim:
    """The claim with its place as another report has it, where its own leaves it open or gives it another name."""
    event = claim.event
    place = event.place if event else None
    if event is None or place is None or not place.name:
        return claim
    is_open = not (place.gazetteer_id or place.pcode)
    same = others.get(_plain(place.name)) or (known.get(_plain(place.name)) if is_open else None)
    if same is None:
        return claim
    own = replace(same, text=place.text, selector=place.selector, relation=place.relation, facility=place.facility)
    return replace(claim, event=replace(event, place=own))


def _plain(name: str) -> str:
    return " ".join(plain_words(name))
