"""Who did it: sides that are said to have, sides that deny it, and speakers who say that it is not known."""

from collections.abc import Sequence
from itertools import combinations

from msgspec.structs import replace

from sayso.corroborate.assertion import Assertion
from sayso.corroborate.compare.who import any_ally
from sayso.corroborate.dispute.subject import Findings, Subject, by_words, dispute, position, taken_back, tellers
from sayso.corroborate.dispute.voice import body
from sayso.corroborate.wording import body_name, enumerated
from sayso.model.knowledge import Actors

SHORT = 60  # characters
UNCOMMITTED = frozenset({"CTu", "Uu"})
Side = list[Assertion]


def who(group: Sequence[Assertion], actors: Actors) -> Findings:
    """Doers of sides that do not stand together, or a doer who denies it.

    One that leaves several open ("Russian or Syrian warplanes") disagrees only with those outside of them. Those who
    say that it is not known make no dispute, and have their place in one.
    """
    subject = _subject(actors)
    corrections, replaced = taken_back(subject, group, actors)
    standing = [member for member in group if member.id not in replaced]
    sides = _sides([member for member in tellers(standing) if member.doers and not member.is_going_on], actors)
    told = {_names(_doers(side), actors, is_open=_is_open(side)): side for side in sides}
    denials = by_words([member for member in standing if member.is_blame_denial and member.doers], subject.words)
    named = frozenset(doer for side in sides for doer in _doers(side))
    passed_on = by_words([member for member in standing if _passes_on(member, named, actors)], _blamed)
    positions = {**dict(sorted(told.items())), **(denials if told else {}), **passed_on}
    found = dispute("who", positions, group, replaced)
    unsure = [member for member in group if member.claim.factuality in UNCOMMITTED and not member.doers]
    if found and unsure:
        ids = {member.id for member in unsure}
        silent = tuple(claim for claim in found.silent if claim not in ids)
        found = replace(found, positions=(*found.positions, position("not known", unsure)), silent=silent)
    return Findings("who", found, tuple(corrections), replaced)


def _subject(actors: Actors) -> Subject:
    """What one body may take back: that another side did it, or that it did it itself."""

    def key(member: Assertion) -> tuple[bool, frozenset[str]] | None:
        is_stated = member.is_blame_denial or (bool(tellers([member])) and not member.is_going_on)
        return (member.is_blame_denial, member.doers) if member.doers and is_stated else None

    def words(member: Assertion) -> str:
        names = _names(member.doers, actors, is_open=member.event.actors_any_of)
        return f"not {names}" if member.is_blame_denial else names

    def are_apart(one: Assertion, other: Assertion) -> bool:
        is_shared = any_ally(one.doers, other.doers, actors, day=one.said)
        if one.is_blame_denial or other.is_blame_denial:
            return is_shared and one.is_blame_denial != other.is_blame_denial
        return not is_shared

    return Subject("who", key, words, are_apart)


def _passes_on(member: Assertion, named: frozenset[str], actors: Actors) -> bool:
    """Whether a side that others name blames somebody whom no registry knows: "the army blamed the separatists"."""
    name = body(member, actors)
    is_blaming = member.claim.blame == "assigned" and not member.doers
    return is_blaming and name is not None and any_ally((name,), named, actors, day=member.said)


def _blamed(member: Assertion) -> str:
    """Whom a claim blames, in its own words."""
    told = enumerated(actor.name or actor.text for actor in member.event.actors if member.claim.event)
    return told or (member.claim.content.exact if len(member.claim.content.exact) <= SHORT else "another side")


def _sides(named: Sequence[Assertion], actors: Actors) -> list[Side]:
    """Claims by the side that they name, each side's claims together."""
    by_doers = {member.doers: [other for other in named if other.doers == member.doers] for member in named}
    sides: list[Side] = list(by_doers.values())
    while pair := next((p for p in combinations(sides, 2) if _is_one(*p, actors)), None):
        sides = [*(side for side in sides if side is not pair[0] and side is not pair[1]), [*pair[0], *pair[1]]]
    return sides


def _is_one(some: Side, others: Side, actors: Actors) -> bool:
    day = min((member.said for member in (*some, *others) if member.said), default=None)
    return any_ally(_doers(some), _doers(others), actors, day=day)


def _doers(side: Side) -> frozenset[str]:
    return frozenset(doer for member in side for doer in member.doers)


def _is_open(side: Side) -> bool:
    return all(member.event.actors_any_of for member in side)


def _names(doers: frozenset[str], actors: Actors, *, is_open: bool) -> str:
    names = sorted(body_name(doer, actors) or doer for doer in doers)
    return " or ".join(names) if is_open else enumerated(names)
