"""Who was hit: fighters in the word of the side that struck, civilians in another's."""

from collections.abc import Sequence
from itertools import combinations

from sayso.corroborate.assertion import CIVILIANS, Assertion
from sayso.corroborate.compare.who import any_ally
from sayso.corroborate.dispute.counts import Count
from sayso.corroborate.dispute.subject import Findings, dispute, tellers
from sayso.corroborate.dispute.tolls import WHOLE, positions
from sayso.corroborate.dispute.voice import body
from sayso.lexicon.answers import load_answers
from sayso.model.knowledge import Actors

FIGHTERS = "fighters"
CIVIL = frozenset({"civilian", "child", "woman", "medic", "journalist"})
STRIKES = frozenset({"airstrike", "shelling", "attack", "killing", "execution", "explosion", "chemical_attack"})


def victims(group: Sequence[Assertion], found: Sequence[Count], actors: Actors) -> Findings:
    """One speaker counts fighters and another just as many civilians, or only the side that struck tells of fighters.

    In a clash both sides lose people of their own, so that only who was struck is asked.
    """
    standing = [count for count in found if not count.is_replaced and not count.is_nought]
    apart = {
        id(count): count
        for one, other in combinations(standing, 2)
        if _is_one_number_of_two(one, other, standing)
        for count in (one, other)
    }
    held = positions(list(apart.values())) if apart else _by_side(group, actors)
    return Findings("what", dispute("what", held, group))


def _by_side(group: Sequence[Assertion], actors: Actors) -> dict[str, list[Assertion]]:
    """What the side that struck says of whom it hit, or did not hit, against what others say."""
    told = [member for member in tellers(group) if member.event.type in STRIKES and not member.is_nought]
    doers = frozenset(doer for member in told for doer in member.doers)
    own = [member for member in told if _speaks_for(member, doers, actors)]
    fighters = [member for member in own if _is_of_fighters(member, actors)]
    fighters += [member for member in tellers(group) if member not in fighters and _is_of_all(member, actors)]
    civilians = [member for member in told if member not in own + fighters and _is_of_civilians(member)]
    spared = [member for member in group if member.is_sparing]
    against = {"fighters": fighters, "no civilians": spared}
    held = {"civilians": civilians, **{value: members for value, members in against.items() if members}}
    return held if civilians and len(held) > 1 else {}


def _speaks_for(member: Assertion, doers: frozenset[str], actors: Actors) -> bool:
    name = body(member, actors)
    return name is not None and any_ally((name,), doers, actors, day=member.said)


def _is_of_fighters(member: Assertion, actors: Actors) -> bool:
    groups = {toll.of for toll in member.claim.toll}
    known = [actors.get(actor.actor_id) for actor in member.event.recipients if actor.actor_id]
    are_armed = bool(known) and all(actor is not None and actor.is_armed for actor in known)
    return groups == {"combatant"} or (are_armed and not groups & CIVIL)


def _is_of_all(member: Assertion, actors: Actors) -> bool:
    """Whether it says of all the dead that they were fighters, or men of an armed body, whoever says so."""
    words = member.claim.content.exact
    if load_answers().are_all_fighters(words):
        return True
    armed = [hit for hit in actors.find(words) if hit.actor.is_armed]
    told = (f"{words[: hit.start]}{FIGHTERS}{words[hit.end :]}" for hit in armed)
    return any(load_answers().are_all_fighters(one) for one in told)


def _is_of_civilians(member: Assertion) -> bool:
    groups = {toll.of for toll in member.claim.toll}
    is_named = any(actor.actor_id in CIVILIANS for actor in member.event.recipients)
    return (bool(groups & CIVIL) or is_named) and "combatant" not in groups


def _is_one_number_of_two(one: Count, other: Count, standing: Sequence[Count]) -> bool:
    if one.voice == other.voice or one.kind[0] != other.kind[0]:
        return False
    numbers = {(count.toll.min, count.toll.max) for count in (one, other)}
    groups = {one.kind[1] in CIVIL, other.kind[1] in CIVIL}, {one.kind[1], other.kind[1]}
    is_split = groups[0] == {True, False} and "combatant" in groups[1]
    return is_split and len(numbers) == 1 and None not in next(iter(numbers)) and not _counts_both(one, other, standing)


def _counts_both(one: Count, other: Count, standing: Sequence[Count]) -> bool:
    """Whether either of the two speakers counts people of both kinds, or a whole of which this is a part."""
    rest = {one.kind[1], other.kind[1]}
    for voice in (one.voice, other.voice):
        own = {count.kind[1] for count in standing if count.voice == voice and count.kind[0] == one.kind[0]}
        if rest <= own or WHOLE in own:
            return True
    return False
