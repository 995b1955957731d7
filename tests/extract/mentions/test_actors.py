import pytest

from mentions.conftest import Finder


def test_a_name_takes_up_its_fighters(find: Finder) -> None:
    found = find.of("actor", "Grey Lance fighters left. Fighters of the Marsh Front left.")
    assert [(entity.actor_id, entity.is_plural) for entity in found] == [("GLB", True), ("MF", True)]


def test_an_unknown_name_before_a_general_word_is_a_body(find: Finder) -> None:
    found = find.of("actor", "Blue Heron rebels shelled Marvik.")
    assert [(entity.name, entity.actor_id, entity.speaker_kind) for entity in found] == [("Blue Heron", None, "party")]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The Alder Monitoring Centre counted ten shells.", "Alder Monitoring Centre", "monitor"),
        ("The Ministry of Water closed the road.", "Ministry of Water", "official"),
        ("The Blue Heron Column shelled Marvik.", "Blue Heron Column", "party"),
        ("The Birch Rescue Society sent two doctors.", "Birch Rescue Society", "organisation"),
        ("Radio Dovrel and the Marvik Times saw smoke.", "Marvik Times", "media"),
        ("Harakat Nasmat shelled Marvik.", "Harakat Nasmat", "party"),
    ],
)
def test_unknown_bodies_are_told_by_their_words(find: Finder, text: str, name: str, kind: str) -> None:
    assert (name, kind) in [(entity.name, entity.speaker_kind) for entity in find.of("actor", text)]


def test_an_acronym_that_the_report_introduces_is_the_body(find: Finder) -> None:
    found = find.of("actor", "The Alder Monitoring Centre (AMC) saw smoke. The AMC counted ten shells.")
    assert [(entity.name, entity.speaker_kind) for entity in found] == [("Alder Monitoring Centre", "monitor")] * 3


def test_another_name_shares_what_is_known(find: Finder) -> None:
    found = find.of("actor", "The MF, or Reed Guards, shelled Marvik. The Reed Guards left.")
    assert [entity.actor_id for entity in found] == ["MF", "MF", "MF"]


@pytest.mark.parametrize("text", ["The Alderland-based charity left.", "An anti-Grey Lance song was heard."])
def test_a_name_that_only_forms_a_word_is_nobody(find: Finder, text: str) -> None:
    assert all(entity.actor_id is None for entity in find.of("actor", text))


def test_a_country_acts_or_is_a_place(find: Finder) -> None:
    assert [entity.actor_id for entity in find.of("actor", "Alderland shelled Marvik.")] == ["AL"]
    assert find.of("actor", "The rain fell in Alderland.") == []
    assert find.said("place", "The rain fell in Alderland.") == ["Alderland"]


def test_groups_without_a_name_are_general(find: Finder) -> None:
    found = find.of("actor", "Residents of Marvik left. Officials left.")
    assert [(e.speaker_kind, e.is_generic, e.is_plural) for e in found] == [
        ("witness", True, True),
        ("official", True, True),
    ]


def test_a_country_that_something_is_told_by_is_its_state(find: Finder) -> None:
    assert [entity.actor_id for entity in find.of("actor", "According to Alderland, Marvik burned.")] == ["AL"]


def test_no_name_runs_on_from_a_headline(find: Finder) -> None:
    text = "Fighting nears Tal Nasmar\n\nRebels captured the village on Monday."
    assert find.said("actor", text) == ["Rebels"]
    assert "Tal Nasmar" in find.said("place", text)


def test_what_is_attacked_is_a_state_and_a_place(find: Finder) -> None:
    text = "Rebels attacked Alderland."
    assert [entity.actor_id for entity in find.of("actor", text) if not entity.is_generic] == ["AL"]
    assert find.said("place", text) == ["Alderland"]
    assert "AL" not in [entity.actor_id for entity in find.of("actor", "Rebels left Alderland.")]


def test_machines_act_for_the_one_whose_they_are(find: Finder) -> None:
    assert "aircraft" in find.said("actor", "The Marsh Front said its aircraft hit the bridge.")
    assert find.said("actor", "Two aircraft hit the bridge.") == []


def test_whose_offshoot_a_body_is_makes_it_no_other(find: Finder) -> None:
    found = find.of("actor", "The Grey Lance affiliate Marsh Front shelled Marvik.")
    assert [entity.actor_id for entity in found] == ["MF"]
