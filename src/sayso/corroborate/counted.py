"""Numbers of dead, wounded or missing in claims that tell of no event of their own: "put the number of dead at ten"."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from sayso.corroborate.assertion import Assertion
from sayso.corroborate.compare.toll import compare_toll
from sayso.lexicon.corroboration import Families, plain_words
from sayso.model.claim import Claim
from sayso.model.knowledge import Actors

COUNTED = frozenset({"killed", "wounded", "missing"})


def counted(
    claims: Iterable[Claim], found: Sequence[Assertion], *, actors: Actors, families: Families
) -> Mapping[str, Sequence[Assertion]]:
    """The bare counts that go with each telling, by its id: with the last harm that its report told before.

    They decide nothing about which tellings are one. Words that tell one more apart ("another", "separately") go with
    nothing, nor does a second number of the same speaker.
    """
    told: dict[str, list[Assertion]] = defaultdict(list)
    for assertion in sorted(found, key=lambda one: (one.claim.content.start, one.id)):
        told[assertion.report.id].append(assertion)
    beside: dict[str, list[Assertion]] = defaultdict(list)
    for claim in sorted(claims, key=lambda claim: claim.id):
        if _is_count(claim) and families.apart.words.isdisjoint(plain_words(claim.content.exact)):
            harm = _harm_before(claim, told[claim.report_id])
            made = None if harm is None else _beside(harm, claim)
            if harm is not None and made is not None and not _is_another(harm, made, actors):
                beside[harm.id].append(made)
    return beside


def _is_count(claim: Claim) -> bool:
    is_told = claim.event is None and claim.modality == "asserted" and not claim.background
    return is_told and claim.factuality != "CT-" and any(toll.effect in COUNTED for toll in claim.toll)


def _harm_before(claim: Claim, told: Sequence[Assertion]) -> Assertion | None:
    earlier = (one for one in reversed(told) if one.claim.content.start < claim.content.start)
    return next((one for one in earlier if one.family.id == "harm" and not one.claim.background), None)


def _beside(of: Assertion, claim: Claim) -> Assertion:
    """A claim as one of the event that another tells."""
    return replace(of, claim=claim, words=" ".join(plain_words(claim.content.exact)))


def _is_another(harm: Assertion, made: Assertion, actors: Actors) -> bool:
    """Whether one speaker gives two numbers that shut each other out, and so speaks of two things."""
    first, second = harm.claim.speaker, made.claim.speaker
    is_one_speaker = (first and first.text) == (second and second.text)
    return is_one_speaker and compare_toll(harm, made, actors).verdict == "disagree"
