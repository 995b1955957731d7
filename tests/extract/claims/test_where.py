"""Where an event is told to have happened."""

from hashlib import sha256

import pytest

from sayso.model.claim import Claim
from sayso.model.report import Capture, Given
from sayso.pipeline import Reader


def told(reader: Reader, text: str, kind: str) -> list[Claim]:
    content = text.encode()
    capture = Capture(
        content=content, sha256=sha256(content).hexdigest(), origin="a.txt", given=Given(published="2018-12-12")
    )
    return [c for c in reader.read([capture], as_is=True).claims if c.event and c.event.type == kind]


def places(reader: Reader, text: str, kind: str) -> list[str | None]:
    return [c.event.place.text if c.event and c.event.place else None for c in told(reader, text, kind)]


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        ("Rebels captured half of the territory in Darvan.", "capture", "Darvan"),
        ("The army shelled the Darvan Power Plant near Marvik.", "shelling", "Darvan Power Plant"),
        ("The army shelled a hospital in Darvan.", "shelling", "Darvan"),
        ("The army shelled the area.", "shelling", None),
        ("The army shelled the town.", "shelling", "town"),
        ("The army shelled villages surrounding Darvan.", "shelling", "Darvan"),
        ("Rebels opened an offensive to seize Darvan.", "offensive", "Darvan"),
        ("Airstrikes by the coalition in Darvan killed two.", "airstrike", "Darvan"),
        ("The army attacked rebel outposts to the south of Darvan.", "offensive", "Darvan"),
        ("The army attacked the outskirts of the Darvan Military Airport.", "offensive", "Darvan Military Airport"),
        ("The army stormed the Darvan District's eastern flank.", "offensive", "Darvan District"),
        ("The army attacked the Darvan district of southern Aleppo.", "offensive", "Darvan"),
        ("The army captured the strategic Darvan Orchards.", "capture", "Darvan Orchards"),
        ("Troops combed the hills near the rebel-held town of Darvan.", "offensive", "Darvan"),
        ("The army shelled the convoy at noon (Damascus time).", "shelling", None),
    ],
)
def test_the_place_is_the_one_that_the_words_name(reader: Reader, text: str, kind: str, place: str | None) -> None:
    assert places(reader, text, kind)[0] == place


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The army shelled Darvan, Dovrel and Sorrel.", ["Darvan", "Dovrel", "Sorrel"]),
        ("The army shelled Darvan (twice), Dovrel and the village of Sorrel.", ["Darvan", "Dovrel", "Sorrel"]),
        ("The army shelled Homs, Syria.", ["Homs"]),
        (
            "The army shelled Darvan, Dovrel, Sorrel, Birkat Nun and a factory.",
            ["Darvan", "Dovrel", "Sorrel", "Birkat Nun"],
        ),
        ("The army shelled the town of Darvan in Homs province and the town of Dovrel.", ["Darvan", "Dovrel"]),
        ("The army shelled Darvan and Dovrel as well as Sorrel.", ["Darvan", "Dovrel", "Sorrel"]),
        ("The army shelled a road between Homs and Hama.", ["Homs"]),
    ],
)
def test_each_place_of_a_list_has_its_own_claim(reader: Reader, text: str, wanted: list[str]) -> None:
    claims = told(reader, text, "shelling")
    assert places(reader, text, "shelling") == wanted
    assert len({claim.id for claim in claims}) == len(claims)


def test_a_toll_is_told_once(reader: Reader) -> None:
    claims = told(reader, "The army shelled Darvan and Dovrel, killing six people.", "shelling")
    assert [len(claim.toll) for claim in claims] == [1, 0]


def test_an_unknown_town_has_no_point(reader: Reader) -> None:
    (claim,) = told(reader, "The army shelled Ashvar.", "shelling")
    assert claim.event is not None
    assert claim.event.place is not None
    assert (claim.event.place.name, claim.event.place.lat) == ("Ashvar", None)


def test_the_building_is_the_facility_named_before(reader: Reader) -> None:
    text = "The hospital in Darvan was crowded. On Monday jets bombed the building."
    (claim,) = told(reader, text, "airstrike")
    assert claim.event is not None
    assert claim.event.place is not None
    assert (claim.event.place.name, claim.event.place.facility) == ("Darvan", "hospital")


@pytest.mark.parametrize(
    ("text", "facility"),
    [
        ("Rebels captured the market beside the Nasmat hospital in Darvan.", "market"),
        ("Rebels captured the market next to the hospital in Darvan.", "market"),
        ("Rebels captured the Nasmat hospital in Darvan.", "Nasmat hospital"),
    ],
)
def test_what_is_beside_a_facility_is_not_that_facility(reader: Reader, text: str, facility: str) -> None:
    (claim,) = told(reader, text, "capture")
    assert claim.event is not None
    assert claim.event.place is not None
    assert (claim.event.place.name, claim.event.place.facility) == ("Darvan", facility)


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        ("Two men were killed when troops stormed Darvan.", "killing", "Darvan"),
        ("The army was able to advance in Darvan, capturing several positions.", "capture", "Darvan"),
        ("Rebels executed and kidnapped forty people at Darvan.", "execution", "Darvan"),
        ("The army launched an offensive in Homs that targeted Darvan.", "offensive", "Homs"),
        ("Warplanes raided the town of Darvan, striking a depot.", "airstrike", "Darvan"),
    ],
)
def test_what_is_told_as_one_happening_has_one_place(reader: Reader, text: str, kind: str, place: str) -> None:
    assert set(places(reader, text, kind)) == {place}


def test_a_place_that_something_comes_from_is_not_where_it_happens(reader: Reader) -> None:
    assert places(reader, "Israel captured the heights from Syria.", "capture") == [None]
