"""Every rule of factuality reads its own sentences, and does there what it says; others it leaves alone."""

import pytest

from rules.conftest import Claims
from sayso.lexicon.factuality import FactualityRule, VerdictRule, load_factuality, load_verdicts

RULES = load_factuality().rules
MATCHES = [pytest.param(rule, text, id=f"{rule.id}: {text}") for rule in RULES for text in rule.matches]
TOUCHED = [pytest.param(rule, text, id=text) for rule in RULES for text in rule.matches if not rule.is_given]
REJECTS = [pytest.param(rule, text, id=f"{rule.id}: {text}") for rule in RULES for text in rule.rejects]
VERDICTS = load_verdicts()


@pytest.mark.parametrize(("rule", "text"), [pytest.param(r, text, id=text) for r in VERDICTS for text in r.matches])
def test_a_verdict_reads_its_matches(rule: VerdictRule, text: str, claims: Claims) -> None:
    told = [claim for claim in claims(text) if rule.id in claim.rules]
    assert told, f"no claim quotes {rule.id}"
    assert {claim.factuality for claim in told} == {"CT-" if rule.value == "false" else "Uu"}


@pytest.mark.parametrize(("rule", "text"), [pytest.param(r, text, id=text) for r in VERDICTS for text in r.rejects])
def test_a_verdict_leaves_its_rejects(rule: VerdictRule, text: str, claims: Claims) -> None:
    assert [claim.content.exact for claim in claims(text) if rule.id in claim.rules] == []


@pytest.mark.parametrize(("rule", "text"), MATCHES)
def test_a_rule_reads_its_matches(rule: FactualityRule, text: str, claims: Claims) -> None:
    told = [claim for claim in claims(text) if rule.id in claim.rules]
    assert told, f"no claim quotes {rule.id}"
    for claim in told:
        assert claim.event is not None
        assert rule.stage in {None, claim.event.stage}
        assert rule.modality in {None, claim.modality}
        assert rule.certainty in {None, "CT"} or claim.factuality[:2] != "CT"
        assert claim.factuality.endswith("-") or not rule.flips


@pytest.mark.parametrize(("rule", "text"), REJECTS)
def test_a_rule_leaves_its_rejects(rule: FactualityRule, text: str, claims: Claims) -> None:
    assert [claim.content.exact for claim in claims(text) if rule.id in claim.rules] == []


@pytest.mark.parametrize(("rule", "text"), TOUCHED)
def test_what_a_rule_touches_is_no_plain_fact(rule: FactualityRule, text: str, claims: Claims) -> None:
    for claim in claims(text):
        if rule.id in claim.rules and claim.event is not None and rule.stage != "under_way":
            assert (claim.factuality, claim.modality, claim.event.stage) != ("CT+", "asserted", "done")


def test_every_rule_has_its_proof() -> None:
    assert all(rule.matches and rule.rejects and rule.basis for rule in RULES)
