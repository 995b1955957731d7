"""Counts that run over more than one event, which must never be taken for the count of one."""

from sayso.lexicon.running import running_rules
from sayso.model.claim import Claim, Toll
from sayso.model.report import Report

STOPS = (". ", ".\n", "! ", "? ", "\n")
REACH = 400


def is_running(toll: Toll, claim: Claim, report: Report) -> bool:
    """Whether a count is a total: since a day, over a season or a war, or with those of before.

    The sentence decides and not the count's own words: "rose to 40" is one event's count grown, "killing two and
    bringing the toll to 40" is not.
    """
    sentence = sentence_of(claim, report.text)
    if toll.text not in sentence:
        return False
    return any(rule.finds(sentence, toll.text) for rule in running_rules())


def sentence_of(claim: Claim, text: str) -> str:
    """The sentence that a claim's words stand in; the words alone where the text is not at hand."""
    start, end = claim.content.start, claim.content.end
    if text[start:end] != claim.content.exact:
        return claim.content.exact
    before, behind = text[max(0, start - REACH) : start], text[end : end + REACH]
    left = max(before.rfind(stop) + len(stop) if stop in before else 0 for stop in STOPS)
    right = min(found for stop in STOPS if (found := behind.find(stop) if stop in behind else len(behind)) >= 0)
    return before[left:] + text[start:end] + behind[:right]
