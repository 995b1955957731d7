"""Facilities: types by their words, and the two hospitals of one town."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.lexicon.facilities import Facilities
from sayso.lexicon.places import FacilityRule, load_facility_words
from sayso.model.place import Place
from sayso.model.terms import FacilityType
from sayso.resolve.places.gazetteer import Gazetteer

WORDS = load_facility_words()
TYPES = FacilityType.__args__  # type: ignore[attr-defined]


def at(facility: str | None, name: str | None = "Hajin", admin: tuple[str, ...] = ("Syria",)) -> Place:
    return Place(facility=facility, name=name, gazetteer_id=name and f"sayso:{name.casefold()}", admin=admin)


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


class TestOneOrTwo:
    def test_two_names_in_one_town_are_two(self, facilities: Facilities) -> None:
        assert facilities.same_facility(at("Hajin national hospital"), at("Nabd al-Hayat hospital")) is False
        assert facilities.same_facility(at("Rowan hospital"), at("Linden hospital")) is False

    def test_one_name_in_two_spellings_is_one(self, facilities: Facilities) -> None:
        assert facilities.same_facility(at("Nabd al-Hayat hospital"), at("Nabd al-Hayah Hospital")) is True
        assert facilities.same_facility(at("Hajin hospital"), at("Hajin National Hospital")) is True

    @pytest.mark.parametrize("unnamed", ["hospital", "the town's hospital", "the main hospital", "field hospital"])
    def test_the_unnamed_may_be_any(self, facilities: Facilities, unnamed: str) -> None:
        assert facilities.same_facility(at(unnamed), at("Nabd al-Hayat hospital")) is None
        assert facilities.same_facility(at(unnamed), at("hospital")) is None

    def test_no_facility_says_nothing(self, facilities: Facilities) -> None:
        assert facilities.same_facility(at(None), at("hospital")) is None

    def test_two_towns_have_two(self, facilities: Facilities) -> None:
        assert facilities.same_facility(at("hospital"), at("hospital", "Susah")) is False

    def test_a_town_and_its_province_may_share_one(self, facilities: Facilities) -> None:
        inner = at("hospital", "Hajin", ("Syria", "Deir ez-Zor"))
        assert facilities.same_facility(inner, at("hospital", "Deir ez-Zor")) is None

    def test_a_hospital_is_no_school(self, facilities: Facilities) -> None:
        assert facilities.same_facility(at("hospital"), at("school")) is False

    def test_a_name_known_in_another_town_is_not_it(self, facilities: Facilities) -> None:
        elsewhere = Place(name="Daraa", gazetteer_id="geonames:170905", geo_precision=1)
        assert facilities.named("Yarmouk hospital", place=elsewhere) is None
        assert facilities.named("Yarmouk hospital") is not None

    @given(
        st.sampled_from(["hospital", "Rowan hospital", "Nabd al-Hayat hospital", "school", "base"]),
        st.text(max_size=20),
    )
    def test_it_does_not_matter_which_comes_first(self, facilities: Facilities, one: str, other: str) -> None:
        assert facilities.same_facility(at(one), at(other)) == facilities.same_facility(at(other), at(one))


def test_named_facilities_stand_in_places_that_are_known(gazetteer: Gazetteer, facilities: Facilities) -> None:
    for named in WORDS.named:
        assert facilities.facility_type(named.name) == named.type
        assert facilities.named(named.name) == named
    ids = {"sayso:hajin": "Hajin", "sayso:shafah": "Shaafah", "geonames:170063": "Aleppo", "geonames:281133": "Gaza"}
    for named in WORDS.named:
        name = ids.get(named.place, named.name)
        assert named.place in {found.gazetteer_id for found in gazetteer.candidates(name)}, named.id
