"""Counts of more than one event: which sentences say so."""

import re

import pytest

from sayso.lexicon.running import RunningRule, load_running, running_rules

RULES = load_running()
MARK = re.compile(r"<([^>]+)>")


def is_found(rule: RunningRule, text: str) -> bool:
    compiled = next(each for each in running_rules() if each.id == rule.id)
    (count,) = MARK.findall(text)
    return compiled.finds(MARK.sub(r"\1", text), count)


@pytest.mark.parametrize(("rule", "text"), [pytest.param(r, text, id=text) for r in RULES for text in r.matches])
def test_a_rule_reads_its_matches(rule: RunningRule, text: str) -> None:
    assert is_found(rule, text)


@pytest.mark.parametrize(("rule", "text"), [pytest.param(r, text, id=text) for r in RULES for text in r.rejects])
def test_a_rule_leaves_its_rejects(rule: RunningRule, text: str) -> None:
    assert not is_found(rule, text)
