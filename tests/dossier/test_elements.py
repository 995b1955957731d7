"""By which words a text mentions an element of the legal test."""

import pytest

from sayso.lexicon.corroboration import plain_words
from sayso.lexicon.dossier import ElementRule, load_elements, load_kinds
from sayso.model.terms import PROTECTED_OBJECTS

RULES = load_elements().rules
MATCHES = [pytest.param(rule, text, id=f"{rule.id}: {text}") for rule in RULES for text in rule.matches]
REJECTS = [pytest.param(rule, text, id=f"{rule.id}: {text}") for rule in RULES for text in rule.rejects]


@pytest.mark.parametrize(("rule", "text"), MATCHES)
def test_a_rule_reads_its_matches(rule: ElementRule, text: str) -> None:
    assert rule.element in load_elements().mentioned(" ".join(plain_words(text)))


@pytest.mark.parametrize(("rule", "text"), REJECTS)
def test_a_rule_leaves_its_rejects(rule: ElementRule, text: str) -> None:
    assert not rule.reads(" ".join(plain_words(text)))


def test_every_protected_object_has_a_dossier() -> None:
    kinds = load_kinds()
    assert kinds.kept >= PROTECTED_OBJECTS
    assert kinds.one_of_a_kind | kinds.sheltering <= kinds.kept
