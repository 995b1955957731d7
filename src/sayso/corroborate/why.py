"""Two claims compared for a person who asks why they are one event or not."""

from collections.abc import Sequence

from sayso.corroborate.assertion import Assertion, assertions
from sayso.corroborate.compare.features import FEATURES
from sayso.corroborate.judge import Judge
from sayso.corroborate.texts import Texts
from sayso.errors import NotComparable
from sayso.lexicon.corroboration import load_facilities, load_families
from sayso.model.claim import Claim
from sayso.model.explanation import Comparison, FeatureFound
from sayso.model.knowledge import Actors
from sayso.model.report import Report, Reuse


def compared(
    one: Claim, other: Claim, reports: Sequence[Report], *, actors: Actors, reuses: Sequence[Reuse] = ()
) -> Comparison:
    """What each feature finds of two claims, and what they are judged to be by themselves.

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
    first, second = (_one(claim, by_id) for claim in (one, other))
    judged = Judge(actors, families).judge(first, second)
    found = [
        FeatureFound(
            name=feature.name,
            rule=feature.description,
            verdict=judged.findings[feature.name].verdict,
            detail=judged.findings[feature.name].detail,
        )
        for feature in FEATURES
        if feature.name in judged.findings
    ]
    return Comparison(one=one.id, other=other.id, judgement=judged.verdict, features=tuple(found))


def _one(claim: Claim, by_id: dict[str, Assertion]) -> Assertion:
    if claim.id not in by_id:
        raise NotComparable(f"claim {claim.id} asserts nothing to have happened, so that it is of no event")
    return by_id[claim.id]
