"""Two claims compared for a person who asks why they are one event or not."""

from collections.abc import Sequence

from sayso.corroborate.assertion import Assertion, assertions
from sayso.corroborate.compare.features import FEATURES
from sayso.corroborate.judge import Judge, Judgement, is_one_utterance
from sayso.corroborate.rules import RULES
from sayso.corroborate.texts import Texts
from sayso.errors import NotComparable
from sayso.lexicon.corroboration import load_facilities, load_families
from sayso.model.claim import Claim
from sayso.model.explanation import Comparison, FeatureFound
from sayso.model.knowledge import Actors
from sayso.model.report import Report, Reuse

APART = ("type", "facility", "place", "date", "actors", "recipients", "toll")  # what may keep two claims apart
ONE_STORY = "One text tells the same twice, and nothing tells the two apart."
NOT_ENOUGH = "Nothing keeps them apart, and what agrees is not enough to make them one."


def compared(
    one: Claim, other: Claim, reports: Sequence[Report], *, actors: Actors, reuses: Sequence[Reuse] = ()
) -> Comparison:
    """What each feature finds of two claims, what they are judged to be by themselves, and by which rule.

    Raises `NotComparable` for a claim that asserts nothing to have happened, and so is of no event.
    """
    families = load_families()
    made = assertions(
        (one, other),
        {report.id: report for report in reports},
        actors=actors,
        families=families,
        facilities=load_facilities(),
        texts=Texts(reuses),
    )
    by_id = {assertion.id: assertion for assertion in made}
    first, second = sorted((_one(claim, by_id) for claim in (one, other)), key=lambda own: own.id)
    features = [(feature, feature.compare(first, second, actors)) for feature in FEATURES]
    found = tuple(
        FeatureFound(name=feature.name, rule=feature.description, verdict=finding.verdict, detail=finding.detail)
        for feature, finding in features
    )
    judged = Judge(actors, families).judge(first, second)
    because = _because(first, second, judged, found)
    return Comparison(one=one.id, other=other.id, judgement=judged.verdict, because=because, features=found)


def _because(one: Assertion, other: Assertion, judged: Judgement, found: Sequence[FeatureFound]) -> str:
    against = [feature.name for feature in found if feature.verdict == "disagree" and feature.name in APART]
    if one.family.id != other.family.id:
        return "Events of their two kinds are never one."
    if one.claim.background != other.claim.background:
        return "One tells as long past what the other tells as news."
    if judged.verdict == "open":
        return NOT_ENOUGH
    if judged.verdict == "different":
        return f"What disagrees keeps them apart: {', '.join(against)}."
    excused = f" That they disagree on {', '.join(against)} is a dispute about the one event." if against else ""
    return f"{_rule(one, other, judged)}{excused}"


def _rule(one: Assertion, other: Assertion, judged: Judgement) -> str:
    """The first rule by which they are one, in its own words."""
    if is_one_utterance(one, other):
        return "The same words stand in two copies of one text."
    told = (rule.__doc__ or "" for rule in RULES if rule(one, other, judged.findings))
    return " ".join(next(told, ONE_STORY).split())


def _one(claim: Claim, by_id: dict[str, Assertion]) -> Assertion:
    if claim.id not in by_id:
        raise NotComparable(f"claim {claim.id} asserts nothing to have happened, so that it is of no event")
    return by_id[claim.id]
