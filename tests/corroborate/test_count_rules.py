"""What a sentence tells of the sort of a count, rule by rule, by the rules' own sentences."""

import re

import pytest

from sayso.lexicon.counts import CountRule, load_counts

RULES = load_counts()
COUNT = re.compile(r"<([^>]*)>")


def finds(rule: CountRule, sentence: str) -> bool:
    count = COUNT.search(sentence)
    assert count is not None
    return rule.finds(COUNT.sub(r"\1", sentence), count[1])


@pytest.mark.parametrize(("rule", "sentence"), [(rule, text) for rule in RULES for text in rule.matches])
def test_matches(rule: CountRule, sentence: str) -> None:
    assert finds(rule, sentence)


@pytest.mark.parametrize(("rule", "sentence"), [(rule, text) for rule in RULES for text in rule.rejects])
def test_rejects(rule: CountRule, sentence: str) -> None:
    assert not finds(rule, sentence)
