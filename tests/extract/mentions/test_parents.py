"""Where the words themselves put a place: what no gazetteer has, and what it has elsewhere."""

import pytest
from reports import capture

from sayso.model.place import Place
from sayso.pipeline import Reader


def captured(reader: Reader, text: str) -> Place:
    document = reader.read([capture(text)], as_is=True)
    (place,) = [c.event.place for c in document.claims if c.event and c.event.place and c.event.type == "capture"]
    return place


@pytest.mark.parametrize(
    ("sentence", "admin"),
    [
        ("Rebels captured Oldmere, Idlib province, on Monday.", ("Syria", "Idlib")),
        ("Rebels captured the village of Oldmere in Idlib province on Monday.", ("Syria", "Idlib")),
        ("Rebels captured Oldmere in rural Idlib on Monday.", ("Syria", "Idlib")),
        ("Rebels captured Oldmere district in Idlib province on Monday.", ("Syria", "Idlib", "Oldmere")),
        ("Rebels captured Oldmere and left Idlib province on Monday.", ()),
        ("Rebels captured Oldmere, south of Idlib province, on Monday.", ()),
    ],
)
def test_an_unknown_place_lies_in_the_area_named_behind_it(
    reader: Reader, sentence: str, admin: tuple[str, ...]
) -> None:
    place = captured(reader, sentence)
    assert (place.name, place.lat, place.admin) == ("Oldmere", None, admin)


def test_a_chain_goes_from_the_province_inwards(reader: Reader) -> None:
    place = captured(reader, "Rebels captured the village of Oldmere in Alder district, Idlib province, on Monday.")
    assert place.admin == ("Syria", "Idlib", "Alder")


def test_a_quarter_is_part_of_its_city(reader: Reader) -> None:
    place = captured(reader, "Rebels captured the neighbourhood of Oldmere in Aleppo city on Monday.")
    assert (place.name, place.part_of, place.admin[:2]) == ("Oldmere", "Aleppo", ("Syria", "Aleppo"))


def test_places_side_by_side_share_what_is_named_behind_them(reader: Reader) -> None:
    text = "Jets bombed a bridge in Oldmere and nearby Ashvar, Idlib province, on Monday."
    document = reader.read([capture(text)], as_is=True)
    places = [c.event.place for c in document.claims if c.event and c.event.place]
    assert {place.name: place.admin for place in places} == {
        "Oldmere": ("Syria", "Idlib"),
        "Ashvar": ("Syria", "Idlib"),
    }


class TestTheTextAgainstTheGazetteer:
    def test_a_place_is_where_the_text_puts_it(self, reader: Reader) -> None:
        place = captured(reader, "Rebels captured the village of Dabiq in Homs province on Monday.")
        assert (place.gazetteer_id, place.lat, place.admin) == (None, None, ("Syria", "Homs"))

    def test_of_two_places_the_one_there_is_meant(self, reader: Reader) -> None:
        place = captured(reader, "Rebels captured Arghandab district, Zabul province, in Afghanistan on Monday.")
        assert place.gazetteer_id == "sayso:af-zab-arghandab"

    @pytest.mark.parametrize(
        "sentence",
        [
            "Rebels captured Dabiq, Homs and Hama on Monday.",
            "After rebels captured Dabiq, Homs province sent help.",
        ],
    )
    def test_a_list_or_another_clause_puts_nothing_anywhere(self, reader: Reader, sentence: str) -> None:
        document = reader.read([capture(sentence)], as_is=True)
        told = {c.event.place.name: c.event.place.admin[:2] for c in document.claims if c.event and c.event.place}
        assert told["Dabiq"] == ("Syria", "Aleppo")


def test_what_is_told_once_holds_at_every_mention(reader: Reader) -> None:
    place = captured(reader, "Oldmere lies in Idlib province in Syria. On Monday rebels captured Oldmere.")
    assert place.admin == ()  # "lies in" is a clause of its own, which nothing reads yet
    place = captured(reader, "The village of Oldmere in Idlib province was calm. On Monday rebels captured Oldmere.")
    assert place.admin == ("Syria", "Idlib")


@pytest.mark.parametrize("name", ["Deh-e Marvik", "Deh-e-Marvik", "Deh-i-Marvik", "Alder wa Marvik"])
def test_persian_names_are_one(reader: Reader, name: str) -> None:
    text = f"Afghan soldiers killed two men in the village of {name}, Helmand province, on Monday."
    document = reader.read([capture(text)], as_is=True)
    (place,) = [c.event.place for c in document.claims if c.event and c.event.place]
    assert (place.name, place.admin) == (name, ("Afghanistan", "Helmand"))


def test_a_genitive_that_lost_its_apostrophe_is_no_part_of_a_name(reader: Reader) -> None:
    place = captured(reader, "On Monday rebels captured a village in Syrias Idlib province.")
    assert (place.name, place.admin) == ("Idlib", ("Syria", "Idlib"))
