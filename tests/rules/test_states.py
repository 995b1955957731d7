"""Every rule of the states of facilities reads its own sentences, and leaves the others alone."""

import pytest

from rules.conftest import Claims
from sayso.lexicon.states import StateRule, load_states

RULES = sorted({rule.id: rule for rule in load_states().values()}.values(), key=lambda rule: rule.id)
MATCHES = [pytest.param(rule, text, id=f"{rule.id}: {text}") for rule in RULES for text in rule.matches]
REJECTS = [pytest.param(rule, text, id=f"{rule.id}: {text}") for rule in RULES for text in rule.rejects]


@pytest.mark.parametrize(("rule", "text"), MATCHES)
def test_a_rule_reads_its_matches(rule: StateRule, text: str, claims: Claims) -> None:
    (told,) = [claim for claim in claims(text) if rule.id in claim.rules]
    assert told.facility is not None
    assert told.facility.type in {"hospital", "clinic"}
    if rule.field == "functioning":
        assert told.facility.functioning == (rule.denied if told.factuality.endswith("-") else rule.value)


@pytest.mark.parametrize(("rule", "text"), REJECTS)
def test_a_rule_leaves_its_rejects(rule: StateRule, text: str, claims: Claims) -> None:
    assert [claim.content.exact for claim in claims(text) if rule.id in claim.rules] == []


def test_every_rule_has_its_proof() -> None:
    assert all(rule.matches and rule.rejects and rule.basis for rule in RULES)
