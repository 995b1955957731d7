"""Every date rule proves itself on its own sentences."""

import pytest

from sayso.lexicon.dates import DateProof, DateRule, date_rules
from sayso.resolve.dates import DateReader

FILES = date_rules()
MATCHES = [(rule, proof, file.anchor) for file in FILES for rule in file.rules for proof in rule.matches]
REJECTS = [(rule, sentence) for file in FILES for rule in file.rules for sentence in rule.rejects]


@pytest.fixture(scope="module")
def reader() -> DateReader:
    return DateReader()


@pytest.mark.parametrize(("rule", "proof", "anchor"), MATCHES, ids=[f"{m[0].id}: {m[1].span}" for m in MATCHES])
def test_rule_reads_its_sentences(reader: DateReader, rule: DateRule, proof: DateProof, anchor: str) -> None:
    expressions = [found for found in reader.find(proof.text) if found.rule == rule.id]
    assert [found.text for found in expressions] == [proof.span]
    bounds, timex = reader.resolve(expressions[0], anchor=anchor, tense=proof.tense)
    assert (timex.type, timex.value) == (proof.type, proof.value)
    assert (bounds.edtf if bounds else None) == timex.edtf == proof.edtf


@pytest.mark.parametrize(("rule", "sentence"), REJECTS, ids=[f"{rule.id}: {text}" for rule, text in REJECTS])
def test_rule_leaves_other_sentences_alone(reader: DateReader, rule: DateRule, sentence: str) -> None:
    found = reader.find(sentence)
    assert rule.id not in {expression.rule for expression in found}
    if rule.means == "nothing":  # such a rule keeps the others off its words
        assert found == []


def test_ids_are_unique() -> None:
    ids = [rule.id for file in FILES for rule in file.rules]
    assert len(ids) == len(set(ids))


def test_every_rule_has_proof() -> None:
    assert not [rule.id for file in FILES for rule in file.rules if not rule.matches and not rule.rejects]
