import pytest

from sayso.lexicon.stretches import is_stretch, outline_of
from sayso.model.place import Place
from sayso.resolve.places import Gazetteer


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.load()


def test_a_town_with_the_name_of_its_province_is_a_point(gazetteer: Gazetteer) -> None:
    town, province = (gazetteer.choose("Raqqa", nearby=["Syria"], kind=kind) for kind in ("city", "province"))
    assert town
    assert province
    assert not is_stretch(town)
    assert is_stretch(province)
    assert (outline_of(town), outline_of(province)) == (None, "SY-RA")


@pytest.mark.parametrize("name", ["Syria", "Mediterranean Sea", "Idlib province", "Euphrates valley"])
def test_what_is_no_point_is_never_one(gazetteer: Gazetteer, name: str) -> None:
    found = gazetteer.choose(name, nearby=["Syria"])
    assert found
    assert is_stretch(found)


def test_a_place_without_a_point_is_none_and_an_imported_unit_is_its_own_seat() -> None:
    assert is_stretch(Place(name="Birch"))
    unit = Place(name="Birch", gazetteer_id="ocha:EL01", lat=1.0, lon=1.0, admin=("Elderland", "Birch"))
    assert is_stretch(unit)
