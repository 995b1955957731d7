"""The gazetteer's traps: names that are two places, words that are none, codes that look alike."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.model.place import Place
from sayso.resolve.places.gazetteer import Gazetteer


def choose(gazetteer: Gazetteer, name: str, *nearby: str, kind: str | None = None) -> Place:
    found = gazetteer.choose(name, nearby=nearby, kind=kind)
    assert found is not None, name
    return found


class TestOneNameTwoPlaces:
    @pytest.mark.parametrize("nearby", [(), ("Hajin",), ("Hajin", "Syria")])
    def test_a_bare_name_is_the_city(self, gazetteer: Gazetteer, nearby: tuple[str, ...]) -> None:
        city = choose(gazetteer, "Deir ez-Zor", *nearby)
        assert (city.gazetteer_id, city.geo_precision) == ("geonames:170794", 1)
        assert city.admin[:2] == ("Syria", "Deir ez-Zor")

    @pytest.mark.parametrize("kind", ["province", "governorate", "Governorate", "countryside"])
    def test_the_kind_word_makes_it_the_governorate(self, gazetteer: Gazetteer, kind: str) -> None:
        unit = choose(gazetteer, "Deir Ezzor", "Hajin", kind=kind)
        assert (unit.gazetteer_id, unit.pcode, unit.geo_precision) == ("iso:SY-DY", "SY09", 3)

    def test_the_kind_word_may_be_in_the_name(self, gazetteer: Gazetteer) -> None:
        assert choose(gazetteer, "Deir Ezzor province").pcode == "SY09"
        assert choose(gazetteer, "the province of Idlib").pcode == "SY07"
        assert choose(gazetteer, "the city of Idlib").gazetteer_id == "geonames:169389"

    def test_district_is_the_second_level(self, gazetteer: Gazetteer) -> None:
        assert choose(gazetteer, "Abu Kamal", kind="district").pcode == "SY0902"
        assert choose(gazetteer, "Abu Kamal", kind="town").gazetteer_id == "geonames:174448"

    def test_aleppo_is_the_city_unless_called_otherwise(self, gazetteer: Gazetteer) -> None:
        assert choose(gazetteer, "Aleppo").gazetteer_id == "geonames:170063"
        assert choose(gazetteer, "Aleppo", kind="province").pcode == "SY02"

    @pytest.mark.parametrize("neighbour", ["Lebanon", "Beirut", "Sidon"])
    def test_tripoli_in_lebanon(self, gazetteer: Gazetteer, neighbour: str) -> None:
        assert choose(gazetteer, "Tripoli", neighbour).admin[0] == "Lebanon"

    @pytest.mark.parametrize("neighbour", ["Libya", "Misrata", "Benghazi"])
    def test_tripoli_in_libya(self, gazetteer: Gazetteer, neighbour: str) -> None:
        assert choose(gazetteer, "Tripoli", neighbour).admin[0] == "Libya"

    def test_georgia_is_the_country_unless_its_neighbours_are_american(self, gazetteer: Gazetteer) -> None:
        assert choose(gazetteer, "Georgia").gazetteer_id == "iso:GE"
        assert choose(gazetteer, "Georgia", "Alabama", "Florida").gazetteer_id == "iso:US-GA"

    def test_a_village_is_not_its_namesake_abroad(self, gazetteer: Gazetteer) -> None:
        assert choose(gazetteer, "Sousa", "Hajin").gazetteer_id == "geonames:172415"
        assert choose(gazetteer, "Sousa", "Brazil").admin[0] == "Brazil"


class TestSpellings:
    @pytest.mark.parametrize("name", ["Hajeen", "Hajjin", "HAJIN", "Hecîn", "هجين", "hajin"])
    def test_hajin(self, gazetteer: Gazetteer, name: str) -> None:
        hajin = choose(gazetteer, name)
        assert hajin.gazetteer_id == "sayso:hajin"
        assert hajin.admin == ("Syria", "Deir ez-Zor", "Abu Kamal")

    @pytest.mark.parametrize("name", ["Shaafah", "al-Sha'fa", "Ash-Sha‘fah"])
    def test_shafah(self, gazetteer: Gazetteer, name: str) -> None:
        assert choose(gazetteer, name).gazetteer_id == "sayso:shafah"

    def test_arabic_names_of_geonames(self, gazetteer: Gazetteer) -> None:
        assert choose(gazetteer, "دير الزور").name == "Deir ez-Zor"
        assert choose(gazetteer, "القامشلي").gazetteer_id == "geonames:173377"

    def test_an_unlisted_spelling_in_its_country(self, gazetteer: Gazetteer) -> None:
        assert choose(gazetteer, "Sheikh Miskeen", "Syria").gazetteer_id == "geonames:164328"

    def test_a_chance_likeness_abroad_is_none(self, gazetteer: Gazetteer) -> None:
        assert gazetteer.choose("Al-Rashidiyah", nearby=["Aleppo", "Syria"]) is None or (
            choose(gazetteer, "Al-Rashidiyah", "Aleppo", "Syria").admin[0] == "Syria"
        )

    def test_an_acronym_counts_in_capitals_only(self, gazetteer: Gazetteer) -> None:
        assert choose(gazetteer, "US").gazetteer_id == choose(gazetteer, "U.S.").gazetteer_id == "iso:US"
        assert "iso:US" not in {found.gazetteer_id for found in gazetteer.candidates("us")}
        assert "iso:CF" not in {found.gazetteer_id for found in gazetteer.candidates("car")}


class TestNoPlace:
    @pytest.mark.parametrize("name", ["Zzyzqua", "", " ", "...", "the", "12"])
    def test_the_unknown_is_none(self, gazetteer: Gazetteer, name: str) -> None:
        assert gazetteer.choose(name, nearby=["Syria"]) is None

    @pytest.mark.parametrize("name", ["Most", "March", "Police", "Union", "Independence", "Said", "Army", "Freedom"])
    def test_a_word_is_no_place(self, gazetteer: Gazetteer, name: str) -> None:
        assert gazetteer.choose(name, nearby=[]) is None
        assert gazetteer.choose(name, nearby=["Hajin", "Syria"]) is None

    @pytest.mark.parametrize("name", ["Ryan", "Mattis", "Bali", "Waleed", "Hussain", "Mustafa", "Jackson"])
    def test_a_person_is_no_place(self, gazetteer: Gazetteer, name: str) -> None:
        assert gazetteer.choose(name, nearby=["Hajin", "Syria"]) is None

    def test_a_parent_or_a_kind_word_makes_a_word_a_place(self, gazetteer: Gazetteer) -> None:
        assert choose(gazetteer, "Police", kind="town").admin[0] == "Poland"
        assert choose(gazetteer, "Independence", "Missouri").admin == ("United States", "Missouri")
        assert choose(gazetteer, "Hit", "Anbar").gazetteer_id == "geonames:95788"
        assert choose(gazetteer, "Hit", "Ramadi", kind="town").gazetteer_id == "geonames:95788"
        assert gazetteer.choose("Hit", nearby=["Ramadi"]) is None

    @pytest.mark.parametrize("name", ["Mexico", "Cuba", "Russia", "Lebanon", "China"])
    def test_a_country_is_no_hamlet_of_the_report_s_own(self, gazetteer: Gazetteer, name: str) -> None:
        nearby = ["United States", "Washington", "Chicago", "Seattle"]
        assert choose(gazetteer, name, *nearby).admin == (name,)

    @pytest.mark.parametrize("name", ["Okay", "Marine", "Justice Department", "White House", "Christmas"])
    def test_a_word_is_no_hamlet_of_the_report_s_own(self, gazetteer: Gazetteer, name: str) -> None:
        assert gazetteer.choose(name, nearby=["United States", "Washington"]) is None

    def test_a_hamlet_abroad_is_no_place_of_the_report(self, gazetteer: Gazetteer) -> None:
        assert gazetteer.candidates("Galena")
        assert gazetteer.choose("Galena", nearby=["Hajin", "Syria"]) is None

    def test_a_great_city_abroad_is(self, gazetteer: Gazetteer) -> None:
        assert choose(gazetteer, "Paris", "Hajin", "Syria").admin[0] == "France"


class TestAreasAndCodes:
    @pytest.mark.parametrize("name", ["Badia", "the Badia", "Badiya", "Syrian Desert", "البادية"])
    def test_the_badia_is_an_area_without_a_point(self, gazetteer: Gazetteer, name: str) -> None:
        badia = choose(gazetteer, name)
        assert (badia.gazetteer_id, badia.geo_precision) == ("sayso:badia", 3)
        assert badia.lat is None
        assert badia.lon is None

    def test_the_pocket_is_not_the_town(self, gazetteer: Gazetteer) -> None:
        assert choose(gazetteer, "Hajin pocket").gazetteer_id == "sayso:hajin-pocket"
        assert choose(gazetteer, "Hajin").gazetteer_id == "sayso:hajin"

    def test_a_pcode_is_not_a_geonames_code(self, gazetteer: Gazetteer) -> None:
        assert [found.name for found in gazetteer.candidates("SY09")] == ["Deir ez-Zor"]
        azaz = choose(gazetteer, "Azaz")  # GeoNames SY.09
        assert azaz.admin[:2] == ("Syria", "Aleppo")
        assert gazetteer.candidates("SY0902")[0].name == "Abu Kamal"

    def test_a_code_that_stands_in_geonames_only_gives_the_unit_too(self, gazetteer: Gazetteer) -> None:
        assert choose(gazetteer, "Amuda").admin[:2] == ("Syria", "Hasakah")
        assert choose(gazetteer, "Chicago").admin == ("United States", "Illinois")

    def test_units_and_countries_end_their_own_chain(self, gazetteer: Gazetteer) -> None:
        assert choose(gazetteer, "Syria").admin == ("Syria",)
        assert choose(gazetteer, "Anbar").admin == ("Iraq", "Anbar")

    @pytest.mark.parametrize("name", ["Tanf", "Al-Tanf", "Dashisha", "Gharanij", "Kashkiyah", "Baghouz", "Marashidah"])
    def test_villages_that_geonames_lacks(self, gazetteer: Gazetteer, name: str) -> None:
        assert choose(gazetteer, name).admin[0] == "Syria"


class TestOrder:
    def test_candidates_are_likeliest_first(self, gazetteer: Gazetteer) -> None:
        ids = [found.gazetteer_id for found in gazetteer.candidates("Deir ez-Zor")]
        assert ids[:2] == ["geonames:170794", "iso:SY-DY"]
        assert gazetteer.candidates("Deir ez-Zor governorate")[0].gazetteer_id == "iso:SY-DY"
        assert len(ids) == len(set(ids))

    @settings(max_examples=20, deadline=None)
    @given(st.permutations(["Beirut", "Syria", "Hajin", "Misrata", "Tripoli"]))
    def test_the_order_of_the_names_nearby_is_nothing(self, gazetteer: Gazetteer, nearby: list[str]) -> None:
        expected = gazetteer.choose("Tripoli", nearby=sorted(nearby))
        assert gazetteer.choose("Tripoli", nearby=nearby) == expected

    def test_the_words_of_the_report_are_kept(self, gazetteer: Gazetteer) -> None:
        assert choose(gazetteer, "al-Sha'fa").text == "al-Sha'fa"

    @settings(max_examples=60, deadline=None)
    @given(st.text(max_size=30), st.lists(st.text(max_size=10), max_size=3), st.text(max_size=8) | st.none())
    def test_no_text_breaks_it(self, gazetteer: Gazetteer, name: str, nearby: list[str], kind: str | None) -> None:
        found = gazetteer.choose(name, nearby=nearby, kind=kind)
        assert found is None or (found.lat, found.lon) != (0, 0)


class TestNeverInvented:
    def test_a_small_towns_other_name_needs_something_that_speaks_for_it(self, gazetteer: Gazetteer) -> None:
        assert gazetteer.choose("Sarvek", nearby=["Sarvek"]) is None
        assert gazetteer.choose("Sarvek", nearby=["Sarvek", "Sarvek District"]) is None
        assert choose(gazetteer, "Sarvek", "Iran").admin[0] == "Iran"


class TestDistricts:
    """Units below the first level share their names with towns, with one another, and with other words."""

    def test_a_district_is_known_among_names_of_its_country(self, gazetteer: Gazetteer) -> None:
        unit = choose(gazetteer, "Nahri Saraj", "Afghanistan", kind="district")
        assert unit.admin == ("Afghanistan", "Helmand", "Nahr-e Saraj")
        assert (unit.lat, unit.geo_precision) == (None, 3)

    def test_of_two_districts_the_one_in_the_province_named(self, gazetteer: Gazetteer) -> None:
        assert choose(gazetteer, "Arghandab", "Zabul", "Afghanistan").admin[1] == "Zabul"
        assert choose(gazetteer, "Arghandab", "Kandahar", "Afghanistan").admin[1] == "Kandahar"

    def test_elsewhere_its_name_means_nothing(self, gazetteer: Gazetteer) -> None:
        assert gazetteer.choose("Shamal", nearby=("Paris", "France")) is None
        assert gazetteer.choose("Salaheddine", nearby=("Paris", "France")) is None

    def test_a_bare_name_is_the_town(self, gazetteer: Gazetteer) -> None:
        assert choose(gazetteer, "Sangin", "Afghanistan").lat is not None
        assert choose(gazetteer, "Ramadi", "Iraq").gazetteer_id == "geonames:98717"

    @pytest.mark.parametrize("name", ["Kfar Zeita", "Kafr Zita", "Kafr Zayta"])
    def test_villages_of_hama(self, gazetteer: Gazetteer, name: str) -> None:
        assert choose(gazetteer, name, "Syria").admin[:2] == ("Syria", "Hama")
