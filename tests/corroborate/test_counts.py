"""Counts of at least so many, and counts that have grown: which sentences say so."""

import re

import pytest

from sayso.lexicon.counts import CountRule, load_counts

RULES = load_counts()
MARK = re.compile(r"<([^>]+)>")


def is_found(rule: CountRule, text: str) -> bool:
    (count,) = MARK.findall(text)
    return rule.finds(MARK.sub(r"\1", text), count)


@pytest.mark.parametrize(("rule", "text"), [pytest.param(r, text, id=text) for r in RULES for text in r.matches])
def test_a_rule_reads_its_matches(rule: CountRule, text: str) -> None:
    assert is_found(rule, text)


@pytest.mark.parametrize(("rule", "text"), [pytest.param(r, text, id=text) for r in RULES for text in r.rejects])
def test_a_rule_leaves_its_rejects(rule: CountRule, text: str) -> None:
    assert not is_found(rule, text)
