"""Claims that tell of no event of their own but answer one: "Kyiv denies it", "it blamed the rebels", "ten died".

Each is put beside the telling that stands before it in its report. It decides nothing about which tellings are one.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from sayso.corroborate.assertion import Assertion
from sayso.corroborate.compare.toll import compare_toll
from sayso.corroborate.compare.who import any_ally
from sayso.lexicon.answers import AnswerRule, load_answers
from sayso.lexicon.corroboration import Families, plain_words
from sayso.model.claim import ActorMention, Claim
from sayso.model.knowledge import Actors, is_general

NEAR = 4  # claims before it
QUOTED = frozenset({"CT+", "PR+", "PS+", "Uu"})
ASKED = "?"
LONG = 6  # letters of a word that tells what is meant
TAKINGS = frozenset({"control", "holding"})
COUNTED = frozenset({"killed", "wounded", "missing"})


def answers(
    claims: Iterable[Claim], found: Sequence[Assertion], *, actors: Actors, families: Families
) -> dict[str, list[Assertion]]:
    """The answers to each telling, by its id.

    A denial of "it" answers the last thing that another speaker vouched for; blame without more, and a number of dead,
    wounded or missing, the last harm that was told. Words that tell one more apart ("another", "separately") answer
    nothing.
    """
    told: dict[str, list[Assertion]] = defaultdict(list)
    for assertion in sorted(found, key=lambda one: (one.claim.content.start, one.id)):
        told[assertion.report.id].append(assertion)
    answered: dict[str, list[Assertion]] = defaultdict(list)
    last: dict[tuple[str, str | None], Assertion] = {}
    for claim in sorted({claim.id: claim for claim in claims}.values(), key=_at):
        if claim.event is None and claim.modality == "asserted":
            voice = claim.report_id, claim.speaker.text if claim.speaker else None
            made = _turned(claim, told[claim.report_id]) or _again(claim, last.get(voice))
            earlier = [one for one in told[claim.report_id] if one.claim.content.start < claim.content.start]
            made = made or _answer(claim, earlier, actors, families)
            if made:
                answered[made[0].id].append(made[1])
                last[voice] = made[0]
    return answered


def _at(claim: Claim) -> tuple[str, int, str]:
    return claim.report_id, claim.content.start, claim.id


def _again(claim: Claim, of: Assertion | None) -> tuple[Assertion, Assertion] | None:
    """A second denial in one breath: "called the report nonsense and said that its army never shoots at civilians"."""
    rule = load_answers().denial(claim.content.exact, is_denied=claim.factuality == "CT-")
    is_again = of is not None and rule is not None and rule.answers == of.family.id == "harm" and claim.speaker
    return (of, _beside(of, replace(claim, factuality="CT-"))) if of is not None and is_again else None


def _turned(claim: Claim, told: Sequence[Assertion]) -> tuple[Assertion, Assertion] | None:
    """A denial of what another is quoted with inside of it: "rejected the claim by the rebels that they took it"."""
    if claim.factuality != "CT-" or claim.speaker is None:
        return None
    first, last = claim.content.start, claim.content.end
    inside = (one for one in told if first <= one.claim.content.start and one.claim.content.end <= last)
    others = (one for one in inside if one.claim.speaker and not _is_one_speaker(one.claim, claim))
    quoted = [one for one in others if one.claim.factuality in QUOTED]
    of = min(quoted, key=_place_at, default=None)
    return (of, _beside(of, claim)) if of else None


def _place_at(one: Assertion) -> tuple[int, int, str]:
    """Where a claim stands, and where its place is named: of two towns in one claim the first is meant first."""
    selector = one.event.place.selector if one.event.place else None
    return one.claim.content.start, selector.start if selector else 0, one.id


def _answer(
    claim: Claim, earlier: Sequence[Assertion], actors: Actors, families: Families
) -> tuple[Assertion, Assertion] | None:
    rule = load_answers().denial(claim.content.exact, is_denied=claim.factuality == "CT-") if claim.speaker else None
    if rule is not None:
        of = _denied(claim, earlier, rule, actors)
        return (of, _beside(of, replace(claim, factuality="CT-"))) if of else None
    if not families.apart.words.isdisjoint(plain_words(claim.content.exact)):
        return None
    harm = _last(one for one in earlier if one.family.id == "harm" and not one.claim.background)
    if harm is None or claim.background:
        return None
    if claim.blame == "assigned":
        return harm, _blaming(harm, claim, actors)
    made = _beside(harm, claim)
    is_told = any(toll.effect in COUNTED for toll in claim.toll) and claim.factuality != "CT-"
    is_another = _is_one_speaker(harm.claim, claim) and compare_toll(harm, made, actors).verdict == "disagree"
    return (harm, made) if is_told and not is_another else None


def _denied(claim: Claim, earlier: Sequence[Assertion], rule: AnswerRule, actors: Actors) -> Assertion | None:
    """What a bare denial denies: what another said last of the speaker's own doing, else what he said last.

    Of several it is what shares a name or a site with the denial: "the report about the clinic".
    """
    others = [one for one in earlier if not one.is_negative and not _is_one_speaker(one.claim, claim)]
    others = [one for one in others if _may_answer(one, claim, rule, actors)]
    others = _named_in(claim, others) or others
    last = _last(one for one in others[-NEAR:] if _own(claim) & one.doers) or _last(others)
    if last is None or _asks_between(last, claim):
        return None
    return _taking_of(last, others) if last.event.type == "control_status" else last


def _may_answer(one: Assertion, claim: Claim, rule: AnswerRule, actors: Actors) -> bool:
    """Whether a rule's denial may be of a telling: that the own side holds a place is said against another's taking."""
    if rule.answers in TAKINGS and one.event.type != "capture":
        return False
    if rule.answers == "holding":
        own, takers = _own(claim), one.doers or _armed(_own(one.claim), actors)
        return bool(own and takers) and not any_ally(own, takers, actors, day=one.said)
    return rule.answers != "harm" or one.family.id == "harm"


def _own(claim: Claim) -> frozenset[str]:
    speaker = claim.speaker
    return frozenset(filter(None, (speaker.actor_id, speaker.affiliation_id))) if speaker else frozenset()


def _armed(ids: frozenset[str], actors: Actors) -> frozenset[str]:
    """The fighting sides among some bodies: whose forces a party's "forces" are."""
    known = {name: actors.get(name) for name in ids}
    return frozenset(name for name, actor in known.items() if actor is not None and actor.is_armed)


def _named_in(claim: Claim, told: Sequence[Assertion]) -> list[Assertion]:
    """The tellings of what a denial names beside its words for the report itself."""
    words = {word for word in plain_words(claim.content.exact) if len(word) >= LONG}
    return [one for one in told if words & set(one.words.split())]


def _taking_of(held: Assertion, told: Sequence[Assertion]) -> Assertion:
    """The taking of what is told as held, where the same text has told it: who denies the one denies the other."""
    takings = (one for one in told if one.event.type == "capture" and not one.is_doubting)
    same = (one for one in takings if one.site.key == held.site.key)
    return _last(same) or held


def _asks_between(told: Assertion, claim: Claim) -> bool:
    """Whether the text asks something else before the answer: "Were fighters there? The group denies it"."""
    return ASKED in told.report.text[told.claim.content.end : claim.content.start]


def _last(found: Iterable[Assertion]) -> Assertion | None:
    return next(reversed(list(found)), None)


def _beside(of: Assertion, claim: Claim) -> Assertion:
    """A claim as one of the event that another tells."""
    return replace(of, claim=claim, words=" ".join(plain_words(claim.content.exact)))


def _blaming(of: Assertion, claim: Claim, actors: Actors) -> Assertion:
    """A claim as saying of the event that another tells who did it."""
    hits = [hit.actor for hit in actors.find(claim.content.exact)]
    blamed = tuple(ActorMention(text=actor.name, actor_id=actor.id, name=actor.name, selector=None) for actor in hits)
    known = frozenset(actor.id for actor in hits if not is_general(actor.id, actors))
    return replace(_beside(of, claim), event=replace(of.event, actors=blamed), doers=known, loose=frozenset())


def _is_one_speaker(one: Claim, other: Claim) -> bool:
    return (one.speaker and one.speaker.text) == (other.speaker and other.speaker.text)
