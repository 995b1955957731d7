"""Facilities: types by their words, and those known by name."""

import pytest

from sayso.lexicon.facilities import Facilities
from sayso.lexicon.places import FacilityRule, load_facility_words
from sayso.model.place import Place
from sayso.model.terms import FacilityType
from sayso.resolve.places.gazetteer import Gazetteer

WORDS = load_facility_words()
TYPES = FacilityType.__args__  # type: ignore[attr-defined]


@pytest.mark.parametrize("rule", WORDS.rules, ids=lambda rule: rule.id)
def test_a_rule_reads_what_it_says(facilities: Facilities, rule: FacilityRule) -> None:
    assert [words for words in rule.matches if facilities.facility_type(words) != rule.type] == []
    assert [words for words in rule.rejects if facilities.facility_type(words) == rule.type] == []


@pytest.mark.parametrize("type_", TYPES)
def test_every_type_has_words_and_names_itself(facilities: Facilities, type_: FacilityType) -> None:
    assert facilities.facility_type(type_) == type_


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Hajin national hospital", "hospital"),
        ("the town's only hospital", "hospital"),
        ("a hospital in the school district", "hospital"),
        ("the prison camp", "prison"),
        ("the military airport", "airbase"),
        ("the training camp", "base"),
        ("the mosque's courtyard", "place_of_worship"),
        ("stock market", None),
        ("hospital staff", None),
        ("", None),
    ],
)
def test_the_head_and_its_modifiers(facilities: Facilities, words: str, expected: str | None) -> None:
    assert facilities.facility_type(words) == expected


def test_a_name_known_in_another_town_is_not_it(facilities: Facilities) -> None:
    elsewhere = Place(name="Daraa", gazetteer_id="geonames:170905", geo_precision=1)
    assert facilities.named("Yarmouk hospital", place=elsewhere) is None
    assert facilities.named("Yarmouk hospital") is not None


def test_named_facilities_stand_in_places_that_are_known(gazetteer: Gazetteer, facilities: Facilities) -> None:
    for named in WORDS.named:
        assert facilities.facility_type(named.name) == named.type
        assert facilities.named(named.name) == named
    ids = {"sayso:hajin": "Hajin", "sayso:shafah": "Shaafah", "geonames:170063": "Aleppo", "geonames:281133": "Gaza"}
    for named in WORDS.named:
        name = ids.get(named.place, named.name)
        assert named.place in {found.gazetteer_id for found in gazetteer.candidates(name)}, named.id
