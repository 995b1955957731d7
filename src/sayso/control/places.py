"""A place that one report leaves open and another does not: of one name in a case they are one, if only one has it."""

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from sayso.lexicon.corroboration import plain_words
from sayso.model.claim import Claim
from sayso.model.place import Place

LARGE = 3


def known_by_name(claims: Sequence[Claim]) -> Mapping[str, Place]:
    """Towns that the gazetteer has, by names that stand for one of them only in all these claims."""
    found: dict[str, dict[str, Place]] = {}
    for claim in sorted(claims, key=lambda claim: claim.id):
        place = claim.event.place if claim.event else None
        if place and place.name and place.gazetteer_id and (place.geo_precision or LARGE) < LARGE:
            found.setdefault(_plain(place.name), {}).setdefault(place.gazetteer_id, place)
    return {name: next(iter(same.values())) for name, same in found.items() if len(same) == 1}


def placed(claim: Claim, known: Mapping[str, Place]) -> Claim:
    """The claim with its place as another report has it, where its own leaves it open which place of the name it is."""
    event = claim.event
    place = event.place if event else None
    if event is None or place is None or place.gazetteer_id or place.pcode or not place.name:
        return claim
    same = known.get(_plain(place.name))
    if same is None:
        return claim
    own = replace(same, text=place.text, selector=place.selector, relation=place.relation, facility=place.facility)
    return replace(claim, event=replace(event, place=own))


def _plain(name: str) -> str:
    return " ".join(plain_words(name))
