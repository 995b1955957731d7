"""Which words answer what was told before."""

import pytest

from sayso.lexicon.answers import AnswerRule, load_answers

RULES = [rule for rule, _ in load_answers().rules]


@pytest.mark.parametrize(("rule", "text"), [pytest.param(r, text, id=text) for r in RULES for text in r.matches])
def test_a_rule_reads_its_matches(rule: AnswerRule, text: str) -> None:
    assert load_answers().denial(text, is_denied=rule.reads == "denied") == rule


@pytest.mark.parametrize(("rule", "text"), [pytest.param(r, text, id=text) for r in RULES for text in r.rejects])
def test_a_rule_leaves_its_rejects(rule: AnswerRule, text: str) -> None:
    assert load_answers().denial(text, is_denied=rule.reads == "denied") is None


def test_a_definite_noun_takes_up_an_event() -> None:
    assert load_answers().refers_back("the blast was an accident")
    assert not load_answers().refers_back("a blast shook the town")
