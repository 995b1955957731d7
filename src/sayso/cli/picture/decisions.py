"""What analysts decided of a claim: a line each, beneath the words that were read."""

from collections.abc import Iterator, Sequence

from sayso.cli.plain import plain
from sayso.explain import decided
from sayso.model.claim import Claim
from sayso.model.found import ClaimDecision


def decision_words(claim: Claim, decisions: Sequence[ClaimDecision]) -> Iterator[str]:
    """Each decision with who, when and why; of a correction, what was read and what it should be."""
    return map(plain, decided.decision_words(claim, decisions))
