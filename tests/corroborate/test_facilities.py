"""Which facility words mean, and which event types are a family."""

import pytest

from sayso.lexicon.corroboration import FacilityKey, load_facilities, load_families
from sayso.model.terms import EVENT_TYPES


@pytest.mark.parametrize(
    ("text", "place", "key"),
    [
        ("hospital", "Alder", ("hospital", "")),
        ("Alder hospital", "Alder", ("hospital", "")),
        ("the town's hospital", "Alder", ("hospital", "")),
        ("Alder National Hospital", "Alder", ("hospital", "")),
        ("Nabd al-Hayat hospital", "Hajin", ("hospital", "nabd al hayat")),
        ("Nabd Al Hayat Hospital", "Hajin", ("hospital", "nabd al hayat")),
        ("Al-Noor mosque", "Alder", ("place_of_worship", "al noor")),
        ("field hospital", "Alder", ("hospital", "field")),
        ("medical point", None, ("clinic", "")),
        ("power_station", None, ("power_station", "")),
        ("windmill", None, ("windmill", "")),
    ],
)
def test_words_for_a_facility_give_its_type_and_own_name(text: str, place: str | None, key: tuple[str, str]) -> None:
    found = load_facilities().key(text, place_name=place)
    assert (found.type, found.own_name) == key


def test_of_some_types_a_town_has_many() -> None:
    facilities = load_facilities()
    assert facilities.key("bridge", place_name=None).is_one_of_many
    assert not facilities.key("Iron bridge", place_name=None).is_one_of_many
    assert facilities.key("Red House", place_name=None) == FacilityKey("residential_building", "red")


def test_every_type_has_one_family() -> None:
    families = load_families()
    listed = [kind for family in families.families for kind in family.types]
    assert len(listed) == len(set(listed))
    assert all(kind in families.of(kind).types for kind in EVENT_TYPES)
    assert families.of("protest").id == "protest"


def test_a_type_without_means_fits_its_family_and_two_means_do_not() -> None:
    harm = load_families().of("airstrike")
    assert harm.fits("attack", "airstrike")
    assert harm.fits("suicide_bombing", "explosion")
    assert not harm.fits("airstrike", "shelling")
