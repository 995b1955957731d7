"""Which words answer what was told before."""

import pytest

from sayso.lexicon.answers import AnswerRule, load_answers

VICTIMS = "victims"
RULES = [rule for rule, _ in load_answers().rules if rule.answers != VICTIMS]
OF_ALL = [rule for rule, _ in load_answers().rules if rule.answers == VICTIMS]


@pytest.mark.parametrize(("rule", "text"), [pytest.param(r, text, id=text) for r in RULES for text in r.matches])
def test_a_rule_reads_its_matches(rule: AnswerRule, text: str) -> None:
    assert load_answers().denial(text, is_denied=rule.reads == "denied") == rule


@pytest.mark.parametrize(("rule", "text"), [pytest.param(r, text, id=text) for r in RULES for text in r.rejects])
def test_a_rule_leaves_its_rejects(rule: AnswerRule, text: str) -> None:
    assert load_answers().denial(text, is_denied=rule.reads == "denied") is None


def test_a_definite_noun_takes_up_an_event() -> None:
    assert load_answers().refers_back("the blast was an accident")
    assert not load_answers().refers_back("a blast shook the town")


@pytest.mark.parametrize("rule", OF_ALL)
def test_a_rule_of_victims_speaks_of_all_and_answers_nothing(rule: AnswerRule) -> None:
    assert all(load_answers().are_all_fighters(text) for text in rule.matches)
    assert not any(load_answers().are_all_fighters(text) for text in rule.rejects)
    assert all(load_answers().denial(text, is_denied=False) is None for text in rule.matches)
