"""Villages that no gazetteer has: places by what is done to them, never persons, never with a point."""

import pytest

from mentions.conftest import Finder


def names(find: Finder, text: str, kind: str = "place") -> set[str | None]:
    return {entity.name for entity in find.of(kind, text) if entity.is_named}


@pytest.mark.parametrize(
    "text",
    [
        "Rebels captured Darvan.",
        "The army withdrew from Darvan.",
        "The rebels left Darvan on Monday.",
        "The army recaptured Darvan.",
        "The army retook Darvan.",
        "The army said Darvan was captured on Monday.",
        "The army besieged Darvan.",
        "Darvan, shelled by insurgents two winters ago, stands empty.",
        "The attack on Darvan failed.",
        "Troops advanced on Darvan.",
        "The siege of Darvan went on.",
        "Darvan, a village near Marvik, burned.",
    ],
)
def test_what_is_taken_left_or_shelled_is_a_place(find: Finder, text: str) -> None:
    (place,) = [e.place for e in find.of("place", text) if e.name == "Darvan"]
    assert place is not None
    assert (place.lat, place.lon, place.gazetteer_id) == (None, None, None)


@pytest.mark.parametrize(
    "text",
    [
        "Rebels captured Darvan, Umm Darra and Tel Sorra.",
        "Rebels shelled the towns of Darvan, Umm Darra and Tel Sorra.",
        "Rebels shelled the towns of Darvan (twice), Umm Darra, and Tel Sorra.",
        "Rebels stormed and captured Darvan, Umm Darra and Tel Sorra.",
    ],
)
def test_a_list_is_of_places_where_its_first_is_one(find: Finder, text: str) -> None:
    assert names(find, text) == {"Darvan", "Umm Darra", "Tel Sorra"}


@pytest.mark.parametrize(
    "text",
    [
        "The army arrested Karim Doss.",
        "Rebels captured Karim Doss.",
        "Commander Doss was captured.",
        "Police attacked Doss after Karim Doss had left.",
        "The army withdrew from NATO.",
        "The army attacked the Marvikans.",
    ],
)
def test_persons_bodies_and_peoples_are_none(find: Finder, text: str) -> None:
    assert names(find, text) == set()


def test_what_is_a_place_once_is_one_throughout(find: Finder) -> None:
    text = "Darvan slept. Rebels shelled Darvan."
    assert [entity.first for entity in find.of("place", text)] == [0, 5]


def test_a_surname_is_that_person_even_where_a_town_is_called_so(find: Finder) -> None:
    text = "Grey Lance spokesman Ana Marvik left. Marvik said so. They fought in Marvik."
    assert [entity.name for entity in find.of("person", text)] == ["Ana Marvik", "Ana Marvik"]
    assert [entity.first for entity in find.of("place", text)] == [14]


def test_an_acronym_of_an_actor_is_no_place(find: Finder) -> None:
    text = "The last MF pocket shrank."
    assert names(find, text) == set()
    assert {entity.actor_id for entity in find.of("actor", text)} == {"MF"}


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("They fought in the Marvik District.", "Marvik District"),
        ("They fought in Marvik district.", "Marvik"),
        ("They fought in the district of Marvik.", "Marvik"),
        ("They reached the Vale District of Marvik.", "Vale District"),
    ],
)
def test_a_kind_written_as_part_of_the_name_is_part_of_it(find: Finder, text: str, shown: str) -> None:
    first = min(find.of("place", text), key=lambda entity: entity.first)
    assert first.place is not None
    assert first.place.text == shown


def test_a_general_noun_is_the_body_named_behind_it(find: Finder) -> None:
    known = find.of("actor", "The monitoring group Vale Observatory left.")
    assert {(entity.name, entity.actor_id) for entity in known} == {("Vale Observatory", "VO")}
