"""Causes that are no strike by the other side: which words tell them."""

import pytest

from sayso.lexicon.causes import CauseRule, cause_of, load_causes

RULES = load_causes()


@pytest.mark.parametrize(("rule", "text"), [pytest.param(r, text, id=text) for r in RULES for text in r.matches])
def test_a_rule_reads_its_matches(rule: CauseRule, text: str) -> None:
    assert cause_of(text) == rule.value


@pytest.mark.parametrize("text", [text for rule in RULES for text in rule.rejects])
def test_no_rule_reads_what_it_rejects(text: str) -> None:
    assert cause_of(text) is None
