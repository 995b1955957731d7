"""Whom nameless offices, bodies and outlets speak for, by the words and the registry that come with sayso."""

import pytest

from sayso.lexicon.bodies import (
    Setting,
    civil_body,
    is_institution,
    is_own_publisher,
    named_body,
    proper_name,
    state_behind,
)
from sayso.model.knowledge import outlet_body
from sayso.resolve.actors import ActorRegistry
from sayso.resolve.actors.registry import load_registry


@pytest.fixture(scope="module")
def registry() -> ActorRegistry:
    return load_registry()


@pytest.mark.parametrize(
    ("text", "outlet", "land", "state"),
    [
        ("a Ukrainian military spokesman", None, "Russia", "UKR"),
        ("the defence ministry", "TASS", "Ukraine", "RUS"),
        ("the defence ministry", None, "Ukraine", "UKR"),
        ("the mayor of the town", None, "Ukraine", "UKR"),
        ("local officials", None, "Mali", "MLI"),
        ("a separatist official", None, "Ukraine", None),
        ("a Syrian opposition official", None, "Syria", None),
        ("two residents", None, "Ukraine", None),
        ("a Western official", None, "Somalia", None),
        ("the defence ministry", None, None, None),
    ],
)
def test_a_nameless_office_is_its_states(
    registry: ActorRegistry, text: str, outlet: str | None, land: str | None, state: str | None
) -> None:
    found = state_behind(registry, text, None, Setting(outlet_body(registry, outlet), "", land))
    assert (found.id if found else None) == state


def test_the_army_is_the_only_one_that_a_report_names(registry: ActorRegistry) -> None:
    one = Setting(None, "The Israeli military struck. The military spoke of fighters.", "Palestine")
    two = Setting(None, "The Israeli army and the Egyptian army met.", "Lebanon")
    assert [getattr(state_behind(registry, "the military", None, told), "id", None) for told in (one, two)] == [
        "ISR",
        "LBN",
    ]


@pytest.mark.parametrize(
    ("outlet", "body"),
    [
        ("SANA", "SANA"),
        ("General Staff of Ukraine", "UKR"),
        ("Ministry of Defence of Ukraine", "UKR"),
        ("Syrian Observatory for Human Rights", "SOHR"),
        ("UN OCHA", "OCHA"),
        ("Reuters", None),
        ("Kyiv Independent", None),
        ("Harbour Post", None),
        ("Hamas Weekly", None),
        ("", None),
    ],
)
def test_an_outlet_may_be_a_body(registry: ActorRegistry, outlet: str, body: str | None) -> None:
    found = outlet_body(registry, outlet)
    assert (found.id if found else None) == body


def test_who_rules_is_named_before_a_hyphen(registry: ActorRegistry) -> None:
    found = named_body(registry, "the health ministry in the Hamas-run territory")
    assert found is not None
    assert found.id == "Hamas"
    assert named_body(registry, "a paper read by many") is None


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("civil society representatives", "civil society"),
        ("the municipal council", "municipal council"),
        ("a local resistance committee", "resistance committee"),
        ("several residents", None),
    ],
)
def test_bodies_of_citizens_are_nobodys_arm(text: str, body: str | None) -> None:
    assert civil_body(text) == body


def test_one_body_is_told_from_several_people() -> None:
    assert is_institution("the state water corporation")
    assert not is_institution("several groups")
    assert proper_name("The Hill Rights Vigil, a campaign group") == "Hill Rights Vigil"
    assert proper_name("a campaign group") is None
    assert is_own_publisher("Hill Human Rights Monitor")
    assert not is_own_publisher("The Hill Monitor")
