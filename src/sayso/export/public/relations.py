"""The words that lead to a facility from its town: "on the northern outskirts of"."""

from collections.abc import Collection, Iterable

from sayso.export.public.facilities import kind_at, places_of
from sayso.export.public.name_words import words_of
from sayso.model.claim import Claim

Name = tuple[str, ...]


def ways_there(claims: Iterable[Claim], gone: Collection[str]) -> dict[str, set[Name]]:
    """The relations of several words that places of facilities have, in each report; one word alone leads nowhere."""
    found: dict[str, set[Name]] = {}
    for claim in claims:
        places = [place for place in places_of(claim) if kind_at(place) and claim.id not in gone]
        ways = {words_of(place.relation) for place in places if place.relation}
        if many := {way for way in ways if len(way) > 1}:
            found.setdefault(claim.report_id, set()).update(many)
    return found
