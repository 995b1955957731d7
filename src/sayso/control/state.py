"""Who holds a place on a day: one answer from its spells, with what speaks against it and how old the word is.

The rule. The spells that had begun by the day are walked in order of time, and the answer is the last that could take
the place of the one before:

1. What is assessed always does.
2. A claim takes the place of an assessed holding only where somebody says so who gains nothing by it, and never by
   telling only of a fight: an enemy inside is not yet a holder. Otherwise it is a rival of the answer.
3. A claim takes the place of a claim; but where both are of one day, and one rests on nothing but the word of who
   gains by it, the other stands.
4. A part that another side is said to hold does not take the whole from who held it, unless it is most of it.
5. Where a side is said to have left, nobody is known to hold the place until somebody is said to.

Nothing is known before the first word, and nothing is carried forward without its age.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from msgspec.structs import replace

from sayso.control.holding import Site, site_at
from sayso.lexicon.corroboration import load_facilities
from sayso.lexicon.holding import load_relations
from sayso.model.control import Siege, Spell, State
from sayso.model.place import Place
from sayso.model.terms import Basis

MOST = 50  # per cent
LAST = "9999-12-31"
FREE: frozenset[Basis] = frozenset({"third_party_report", "narrator", "conceded_by_loser", "claimed_by_opponent"})


class Standing(NamedTuple):
    """The answer so far, and the words since then that are not it."""

    spell: Spell | None = None
    rivals: tuple[Spell, ...] = ()


def by_site(spells: Iterable[Spell]) -> Mapping[Site, Sequence[Spell]]:
    """Spells by the place or facility that they are of, each in the order in which they were drawn."""
    found: dict[Site, list[Spell]] = defaultdict(list)
    for spell in spells:
        site = site_of(spell.place, spell.facility)
        if site is not None:
            found[site].append(spell)
    return found


def site_of(place: Place, facility: str | None = None) -> Site | None:
    """The site that a place, or a facility in it, is; `None` where nothing names it."""
    return site_at(place, facility, load_facilities())


def state(spells: Sequence[Spell], on: str, *, place: Place | None = None, facility: str | None = None) -> State:
    """Who holds a site on an ISO day by all the spells of that site, in the order in which they were drawn.

    `place` and `facility` name the site where there are no spells: the answer then is that nobody says.
    """
    begun = [spell for spell in spells if (spell.begun or LAST) <= on]
    holds = [spell for spell in begun if spell.layer == "hold"]
    standing = Standing()
    for spell in holds:
        if spell.status != "unknown":
            standing = _next(standing, spell)
    named = spells[0] if spells else None
    own = replace(named.place, text=None, relation=None) if named else place
    answer = State(place=own, facility=named.facility if named else facility, on=on, status="unknown")
    return _with_beside(_filled(answer, standing), holds, begun)


def within(found: State, areas: Iterable[State]) -> State:
    """The state of a place of which nobody says anything, by an area around it whose whole is said to be held.

    Only words for the whole ("all of the province") say something of its parts, and the answer is marked as inferred.
    """
    if found.status != "unknown" or found.facility or found.place is None:
        return found
    around = [area for area in areas if _is_whole(area) and _lies_in(found.place, area)]
    if not around:
        return found
    area = max(around, key=lambda one: (len(one.place.admin) if one.place else 0, one.last_affirmed or ""))
    beside = {"place": found.place, "presence": found.presence, "besieged_by": found.besieged_by}
    return replace(area, **beside, assessed=False, inferred=True, within=area.place)


def _next(standing: Standing, spell: Spell) -> Standing:
    if standing.spell is None or _displaces(spell, standing.spell):
        return Standing(spell)
    return Standing(standing.spell, (*standing.rivals, spell))


def _displaces(spell: Spell, before: Spell) -> bool:
    if spell.assessed or before.status == "withdrawn":
        return True
    is_free = not FREE.isdisjoint(spell.basis)
    if before.assessed:
        return is_free and spell.status not in ("contested", "partial_control") and not spell.inferred
    if spell.status == "partial_control" and before.status == "full_control" and spell.holder != before.holder:
        return spell.share is not None and spell.share.min >= MOST
    is_of_one_day = spell.begun == before.begun
    return is_free or not is_of_one_day or FREE.isdisjoint(before.basis)


def _filled(answer: State, standing: Standing) -> State:
    spell = standing.spell
    if spell is None:
        return answer
    is_left = spell.status == "withdrawn"
    left = tuple(name for name in (spell.holder, *spell.parties) if name)
    return replace(
        answer,
        place=spell.place,
        status=spell.status,
        holder=None if is_left else spell.holder,
        parties=left if is_left else spell.parties,
        share=spell.share,
        assessed=spell.assessed,
        inferred=spell.inferred,
        basis=spell.basis,
        since=spell.start,
        last_affirmed=spell.last_affirmed,
        age_days=_age(spell.last_affirmed, answer.on),
        claim_ids=spell.claim_ids,
        disputed_by=spell.disputed_by,
        rivals=standing.rivals,
    )


def _with_beside(answer: State, holds: Sequence[Spell], begun: Sequence[Spell]) -> State:
    """The answer with who besieges the place on that day, and who is there without holding it."""
    on = [siege for spell in holds for siege in spell.sieges if _is_on(siege, answer.on)]
    besiegers = {name for siege in on for name in siege.by} - {answer.holder}
    there = {spell.holder for spell in begun if spell.layer == "presence" and spell.holder} - {answer.holder}
    return replace(answer, besieged_by=tuple(sorted(besiegers)), presence=tuple(sorted(there)))


def _is_on(siege: Siege, on: str) -> bool:
    begun = (siege.start.start_max or siege.start.start_min) if siege.start else siege.last_affirmed
    ended = (siege.end.start_max or siege.end.start_min) if siege.end else None
    return (begun or LAST) <= on and (ended is None or on < ended)


def _is_whole(area: State) -> bool:
    relation = area.place.relation if area.place else None
    return area.status == "full_control" and relation is not None and load_relations().is_all(relation)


def _lies_in(place: Place, area: State) -> bool:
    own = area.place
    return own is not None and own.name in place.admin and own.admin == place.admin[: len(own.admin)]


def _age(said: str | None, on: str) -> int | None:
    if said is None:
        return None
    return max(0, (date.fromisoformat(on) - date.fromisoformat(said[:10])).days)
