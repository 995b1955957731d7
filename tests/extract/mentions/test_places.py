import pytest

from mentions.conftest import Finder
from sayso.model.place import Place


def places(find: Finder, text: str) -> list[Place]:
    return [entity.place for entity in find.of("place", text) if entity.place is not None]


@pytest.mark.parametrize(
    ("text", "relation", "precision"),
    [
        ("They fought in Marvik.", None, 1),
        ("They fought in the northern outskirts of Marvik.", "northern outskirts of", 2),
        ("They fought in the northern town of Marvik.", None, 1),
        ("They fought near Marvik.", "near", 2),
        ("They reached the centre of Marvik.", "centre of", 2),
        ("They stood 10 km south of Marvik.", "10 km south of", 2),
        ("They fought in Marvik's eastern suburbs.", "eastern suburbs of", 2),
    ],
)
def test_a_place_keeps_how_things_relate_to_it(find: Finder, text: str, relation: str | None, precision: int) -> None:
    found = places(find, text)
    assert {(place.name, place.text, place.relation, place.geo_precision) for place in found} == {
        ("Marvik", "Marvik", relation, precision)
    }


def test_the_word_before_of_heads_the_place_too(find: Finder) -> None:
    heads = {entity.head for entity in find.of("place", "They took the town of Marvik.")}
    assert heads == {3, 5}


def test_an_unknown_name_in_a_clear_position_has_no_point(find: Finder) -> None:
    (place,) = places(find, "Shells fell in Umm Darra.")
    assert (place.name, place.lat, place.lon, place.gazetteer_id) == ("Umm Darra", None, None, None)


def test_unnamed_places_are_counted(find: Finder) -> None:
    (entity,) = find.of("place", "The army took five villages.")
    assert entity.place is not None
    assert (entity.place.name, entity.place.count, entity.is_generic) == (None, 5, True)


@pytest.mark.parametrize("text", ["The Marvik Times printed a list.", "The Dovrel-based charity left."])
def test_names_inside_others_are_no_places(find: Finder, text: str) -> None:
    assert find.of("place", text) == []


def test_a_selector_points_at_the_name(find: Finder) -> None:
    text = "They fought in the northern outskirts of Marvik."
    for place in places(find, text):
        assert place.selector is not None
        assert text[place.selector.start : place.selector.end] == place.selector.exact == "Marvik"


@pytest.mark.parametrize(
    ("text", "name", "town"),
    [
        ("The Reed hospital in Dovrel burned.", "Reed hospital", "Dovrel"),
        ("The Marvik hospital in Dovrel burned.", "Marvik hospital", "Dovrel"),
        ("The Marvik hospital burned.", None, "Marvik"),
        ("The Marvik National Hospital burned.", "Marvik National Hospital", "Marvik"),
        ("Marvik's hospital burned.", None, "Marvik"),
        ("The hospital in Dovrel burned.", None, "Dovrel"),
        ("The hospital burned.", None, None),
    ],
)
def test_a_facility_has_its_own_name_or_its_town(find: Finder, text: str, name: str | None, town: str | None) -> None:
    (facility,) = find.of("facility", text)
    assert facility.place is not None
    assert (facility.facility_type, facility.name, facility.place.name) == ("hospital", name, town)
    assert facility.place.facility == (name or "hospital")
