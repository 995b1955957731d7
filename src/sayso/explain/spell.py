"""Why somebody is held to hold a place, and since when anyone says so."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from sayso.explain.deciding import decisions
from sayso.explain.scope import scope
from sayso.explain.shelf import Shelf, subject
from sayso.lexicon.wording import counted, date_words, day_words, enumerated, place_words
from sayso.model.claim import Claim
from sayso.model.control import Siege, Spell
from sayso.model.date import days_between
from sayso.model.event import Event
from sayso.model.explanation import Explanation, Sentence


def explain_spell(spell: Spell, events: Iterable[Event], spells: Iterable[Spell], shelf: Shelf) -> Explanation:
    """The reasons of a holding: on whose word and by which rule, since when, what is against it, what is not known."""
    beside = [other for other in spells if other.id != spell.id and is_one_site(spell, other)]
    own = [event for event in events if event.id in spell.event_ids]
    sentences = (
        *_held(spell, shelf),
        *_voices(spell, shelf),
        *_ground(spell, own, shelf),
        *_age(spell, shelf),
        *_against(spell, beside, shelf),
        *scope(spell, shelf),
        *_unknown(spell, beside, shelf),
        *decisions(spell.claim_ids, shelf),
    )
    return Explanation(id=spell.id, about="spell", title=holding_words(spell, shelf), sentences=sentences)


def holding_words(spell: Spell, shelf: Shelf) -> str:
    """A holding in one line: the place, its status and whose it is."""
    facility = spell.facility if spell.facility != spell.place.facility else None
    place = ", ".join(filter(None, (facility, place_words(spell.place) or "a place that is not named")))
    is_shared = spell.status == "contested" and spell.parties
    holders = spell.parties if is_shared or spell.holder is None else (spell.holder,)
    return f"{place}: {shelf.words.status[spell.status]} {_all(holders, shelf) or 'nobody who is named'}{_share(spell)}"


def is_one_site(one: Spell, other: Spell) -> bool:
    """Whether two spells are of one place, or of one facility in it."""
    return (_key(one), one.facility) == (_key(other), other.facility)


def _key(spell: Spell) -> str | None:
    return spell.place.gazetteer_id or spell.place.name


def _share(spell: Spell) -> str:
    if spell.share is None:
        return ""
    low, high = spell.share.min, spell.share.max
    return f", {low:g} per cent" if low == high else f", {low:g} to {high:g} per cent"


def _all(ids: Sequence[str], shelf: Shelf) -> str:
    return enumerated(shelf.name(own) for own in ids)


def _held(spell: Spell, shelf: Shelf) -> Iterator[Sentence]:
    claims = shelf.known(spell.claim_ids)
    kind = (
        "This is held to be so, by the rule for what is assessed" if spell.assessed else "This is claimed, and no more"
    )
    yield shelf.sentence("holding", f"{kind}: {holding_words(spell, shelf)}.", claims, quoted=())
    for siege in spell.sieges:
        yield _siege(siege, shelf)
    if spell.besieged_by and not spell.sieges:
        text = f"It is besieged by {_all(spell.besieged_by, shelf)}."
        yield shelf.sentence("holding", text, claims, quoted=())
    if spell.layer == "presence":
        text = "A presence is no holding: who holds the place is told apart."
        yield shelf.sentence("holding", text, claims, quoted=())


def _siege(siege: Siege, shelf: Shelf) -> Sentence:
    """A siege laid to the place while it is held, with days of its own."""
    kind = "Besieged" if siege.assessed else "Said to be besieged"
    began, ended = date_words(siege.start), date_words(siege.end)
    last = day_words(siege.last_affirmed)
    days = (
        f"began: {began}" if began else "",
        f"ended: {ended}" if ended else "",
        f"last said on {last}" if last else "",
    )
    told = "; ".join(filter(None, (f"{kind} by {_all(siege.by, shelf) or 'nobody who is named'}", *days)))
    return shelf.sentence("holding", f"{told}.", shelf.known(siege.claim_ids))


def _voices(spell: Spell, shelf: Shelf) -> Iterator[Sentence]:
    """On whose word it rests, speaker by speaker."""
    by_name: dict[str, list[Claim]] = defaultdict(list)
    for claim in shelf.known(spell.claim_ids):
        by_name[shelf.speaker(claim)].append(claim)
    for name, claims in by_name.items():
        text = f"{subject(name)} said so {shelf.when(claims)}{shelf.several(claims)}."
        yield shelf.sentence("voices", text, claims)


def _ground(spell: Spell, events: Sequence[Event], shelf: Shelf) -> Iterator[Sentence]:
    """By which rule it is assessed or not, and what the events are worth that it rests on."""
    claims = shelf.known(spell.claim_ids)
    basis = enumerated(shelf.words.basis[basis] for basis in spell.basis)
    yield shelf.sentence("ground", f"It is {basis}." if basis else "Nothing tells whose word it is.", claims, quoted=())
    yield shelf.sentence("ground", _rule(spell, events), claims, quoted=())
    for event in events:
        own = shelf.known(claim for claim in event.claim_ids if claim in spell.claim_ids) or claims
        what, grade = shelf.words.event_type[event.type], shelf.words.grade[event.grade].lower()
        origins = counted(event.origins, "independent origin") if event.origins else "no independent origin"
        text = f"It rests on event {event.id} ({what.lower()}), which has {origins} and is graded “{grade}”."
        yield shelf.sentence("ground", text, own, quoted=())


def _rule(spell: Spell, events: Sequence[Event]) -> str:
    """The rule: conceded, or two independent origins of which not all are beneficiaries."""
    if spell.assessed and "conceded_by_loser" in spell.basis:
        return "A holding is assessed where the side concedes it that loses by it, as here."
    if spell.assessed:
        return "A holding is assessed where two or more independent origins say so and not all gain by it, as here."
    if spell.layer == "presence":
        return "A presence is never assessed as a holding."
    if spell.inferred:
        return "What nobody said, and a later word only presupposes, is never assessed."
    if any(dispute.about == "who" for event in events for dispute in event.disputes):
        return "It is not assessed, since who took the place is in dispute."
    return (
        "It is not assessed: that would need the word of the side that loses by it, or two independent origins of "
        "which not all gain by it."
    )


def _age(spell: Spell, shelf: Shelf) -> Iterator[Sentence]:
    """When it began and ended, and for how long nobody has said so again."""
    claims = shelf.known(spell.claim_ids)
    began, ended = date_words(spell.start), date_words(spell.end)
    yield shelf.sentence("age", f"It began: {began}." if began else "When it began is not known.", claims, quoted=())
    if ended:
        yield shelf.sentence("age", f"It ended: {ended}.", claims, quoted=())
    last = day_words(spell.last_affirmed)
    if last and spell.last_affirmed:
        days = days_between(spell.last_affirmed[:10], shelf.last) if shelf.last else 0
        since = f"; the reports go on for {counted(days, 'day')} and nobody says it again" if days > 0 else ""
        yield shelf.sentence("age", f"It was last said on {last}{since}.", claims, quoted=claims[-1:])


def _against(spell: Spell, beside: Sequence[Spell], shelf: Shelf) -> Iterator[Sentence]:
    """The claims against it, and what else is claimed of the same site while it lasts."""
    by_name: dict[str, list[Claim]] = defaultdict(list)
    for claim in shelf.known(spell.disputed_by):
        by_name[shelf.speaker(claim)].append(claim)
    for name, claims in by_name.items():
        yield shelf.sentence("against", f"{subject(name)} spoke against it {shelf.when(claims)}.", claims)
    rivals = [other for other in beside if other.layer == spell.layer and _overlap(spell, other)]
    for other in rivals:
        claims = shelf.known(other.claim_ids)
        kind = "Assessed" if other.assessed else "Claimed"
        text = f"{kind} of the same place and time, {other.id}: {holding_words(other, shelf)}."
        yield shelf.sentence("against", text, claims, quoted=claims[:1])
    if not spell.disputed_by and not rivals:
        yield shelf.sentence("against", "No claim speaks against it.", shelf.known(spell.claim_ids), quoted=())


def _overlap(one: Spell, other: Spell) -> bool:
    """Whether two spells may have held at one time, as far as their edges are known."""
    return _begun(one) < _over(other) and _begun(other) < _over(one)


def _begun(spell: Spell) -> str:
    return (spell.start.start_max or spell.start.start_min or "") if spell.start else ""


def _over(spell: Spell) -> str:
    return (spell.end.start_max or spell.end.start_min or "9999") if spell.end else "9999"


def _unknown(spell: Spell, beside: Sequence[Spell], shelf: Shelf) -> Iterator[Sentence]:
    """What no claim tells."""
    claims = shelf.known(spell.claim_ids)
    lacking = []
    if spell.end is None:
        lacking.append("whether it still lasted after it was last said")
    if spell.status == "partial_control" and spell.share is None:
        lacking.append("how much of the place is held")
    if not any(other.layer == spell.layer and _begun(other) < _begun(spell) for other in beside):
        lacking.append("who held the place before")
    if lacking:
        yield shelf.sentence("unknown", f"Not known: {'; '.join(lacking)}.", claims, quoted=())
    if spell.inferred:
        text = "Nobody said it in so many words: a later word presupposes it."
        yield shelf.sentence("unknown", text, claims)
