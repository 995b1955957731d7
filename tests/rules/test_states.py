"""Every rule of the states of facilities reads its own sentences, and leaves the others alone."""

import pytest

from rules.conftest import Claims
from sayso.lexicon.states import StateRule, load_states

RULES = load_states().rules
MATCHES = [pytest.param(rule, text, id=f"{rule.id}: {text}") for rule in RULES for text in rule.matches]
REJECTS = [pytest.param(rule, text, id=f"{rule.id}: {text}") for rule in RULES for text in rule.rejects]


@pytest.mark.parametrize(("rule", "text"), MATCHES)
def test_a_rule_reads_its_matches(rule: StateRule, text: str, claims: Claims) -> None:
    (told,) = [claim for claim in claims(text) if rule.id in claim.rules]
    assert told.facility is not None
    assert told.facility.type in {"hospital", "clinic"}
    if rule.field:
        assert getattr(told.facility, rule.field) in {rule.value, rule.denied, rule.in_part} - {None}


@pytest.mark.parametrize(("rule", "text"), REJECTS)
def test_a_rule_leaves_its_rejects(rule: StateRule, text: str, claims: Claims) -> None:
    assert [claim.content.exact for claim in claims(text) if rule.id in claim.rules] == []


def test_every_rule_has_its_proof() -> None:
    assert all(rule.matches and rule.rejects and rule.basis for rule in RULES)


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("The clinic is partially operational.", "functioning", "partly"),
        ("The clinic is not operational.", "functioning", "not_operational"),
        ("The hospital has run out of fuel and ceased operations.", "functioning", "not_operational"),
        ("No warning was given before the strike on the clinic.", "warning", "stated_not_given"),
        ("The army warned the hospital.", "warning", "stated_given"),
        ("The hospital was shelled without warning.", "warning", "stated_not_given"),
        ("There were no fighters in the hospital.", "military_use", "none"),
        ("The clinic was not marked.", "marked", "not_marked"),
        ("The hospital was partially destroyed.", "damage", "damaged"),
        ("Shelling destroyed part of the hospital.", "damage", "damaged"),
        ("The rebels used the school to store weapons.", "military_use", "storage"),
        ("The rebels used the school as a barracks.", "military_use", "base"),
        ("The rebels used the school to fire at troops.", "military_use", "firing_position"),
    ],
)
def test_the_value_is_what_is_said(text: str, field: str, value: str, claims: Claims) -> None:
    told = [getattr(claim.facility, field) for claim in claims(text) if claim.facility]
    assert value in told
    assert {*told, None} == {value, None}


def test_of_several_hospitals_it_says_so_and_where_they_lie(claims: Claims) -> None:
    (told,) = [claim.facility for claim in claims("The hospitals in Aleppo are out of service.") if claim.facility]
    assert told.several
    assert told.place is not None
    assert (told.place.name, told.place.facility) == ("Aleppo", "hospital")
