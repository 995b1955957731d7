"""The letter for a speaker: from an analyst, else from a track record that is long enough, else F."""

from collections.abc import Sequence

from sayso.lexicon.tracking import ReliabilityRule
from sayso.model.track import Rating, Reliability, Saying


def reliability(sayings: Sequence[Saying], rating: Rating | None, rule: ReliabilityRule) -> Reliability:
    """The letter and where it comes from; it says nothing about any one event."""
    if rating is not None:
        because = f"decided by {rating.who} on {rating.at[:10]}: {rating.why}"
        return Reliability(letter=rating.letter, basis="analyst", because=because)
    borne_out, not_borne_out = outcomes(sayings)
    known = borne_out + not_borne_out
    if known < rule.outcomes:
        because = f"first sayings with an outcome: {known}; a letter needs {rule.outcomes}"
        return Reliability(letter="F", basis="none", because=because)
    letter = next(step.letter for step in rule.steps if borne_out * 100 >= step.share * known)
    because = f"of {known} first sayings with an outcome, {borne_out} were later said by independent others"
    return Reliability(letter=letter, basis="track_record", because=because)


def outcomes(sayings: Sequence[Saying]) -> tuple[int, int]:
    """How many first sayings were borne out by independent others, and how many were not.

    Not borne out is what nobody independent took up and somebody without an interest denied or told otherwise, or the
    speaker itself took back. All else has no outcome: an enemy denies whatever is said of him.
    """
    first = [saying for saying in sayings if saying.turn == "first"]
    open_ones = [saying for saying in first if not saying.taken_up_by]
    return len(first) - len(open_ones), sum(map(_is_refuted, open_ones))


def _is_refuted(saying: Saying) -> bool:
    is_whether = any(amendment.about in ("whether", "who") for amendment in saying.corrections)
    against = (*saying.denied_by, *saying.contradicted_by)
    return is_whether or any(answer.interest == "neutral" for answer in against)
