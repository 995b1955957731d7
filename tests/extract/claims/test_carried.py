"""Where an event lies that its own words do not place: beside it, before it, in the headline, in the report."""

import pytest
from reports import capture

from sayso.model.place import Place
from sayso.pipeline import Reader


def place_of(reader: Reader, text: str, kind: str) -> Place | None:
    """The place of the report's last event of a type."""
    document = reader.read([capture(text)], as_is=True)
    return [claim.event.place for claim in document.claims if claim.event and claim.event.type == kind][-1]


def name_of(reader: Reader, text: str, kind: str) -> str | None:
    place = place_of(reader, text, kind)
    return place.name if place else None


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("A patrol killed a gunman and detained two men during a raid in Darvan.", "killing", "Darvan"),
        ("In Darvan, a patrol chased a smuggler and detained two men.", "arrest", "Darvan"),
        ("A patrol detained two men when a cache was found in Darvan.", "arrest", "Darvan"),
        ("A patrol killed a gunman while pursuing a commander in Darvan.", "killing", "Darvan"),
        ("A patrol killed a gunman and reported that two men had fled Darvan.", "killing", None),
        ("A patrol killed a gunman and will detain two men in Darvan.", "killing", None),
        ("A patrol killed a gunman and then withdrew from Darvan.", "killing", None),
    ],
)
def test_clauses_of_one_doing_share_a_place(reader: Reader, text: str, kind: str, name: str | None) -> None:
    assert name_of(reader, text, kind) == name


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("A patrol went to a house in Darvan. During the search the patrol detained two men.", "arrest", "Darvan"),
        (
            "Soldiers conducted an operation in Darvan. During the operation, soldiers met a group of gunmen."
            " The soldiers killed two gunmen.",
            "killing",
            "Darvan",
        ),
        (
            "A force conducted an operation in Darvan. The commander plans attacks in Sorrel."
            " Two men were detained during the operation.",
            "arrest",
            "Darvan",
        ),
        ("A patrol went to a house in Darvan. Police detained two men.", "arrest", None),
        ("Officials in Darvan spoke of a patrol. The patrol detained two men.", "arrest", None),
    ],
)
def test_words_that_point_back_bring_the_place_along(reader: Reader, text: str, kind: str, name: str | None) -> None:
    assert name_of(reader, text, kind) == name


def test_the_headline_places_the_first_event_of_its_type(reader: Reader) -> None:
    text = (
        "Smuggler Arrested in Darvan\n\nPolice arrested a smuggler on Monday.\n\nSoldiers arrested two men on Tuesday."
    )
    document = reader.read([capture(text)], as_is=True)
    places = [claim.event.place for claim in document.claims if claim.event and claim.event.type == "arrest"]
    assert [place.name if place else None for place in places] == ["Darvan", None]


class TestTheProvinceOfAReport:
    def test_a_report_on_one_province_lies_in_it(self, reader: Reader) -> None:
        text = "Jets bombed a bridge in Idlib province on Monday. Two women were killed."
        place = place_of(reader, text, "killing")
        assert place is not None
        assert (place.admin, place.geo_precision) == (("Syria", "Idlib"), 3)

    @pytest.mark.parametrize(
        "text",
        [
            "Jets bombed a bridge in Idlib province and a road in Homs province on Monday. Two women were killed.",
            "Officials in Idlib province gave no details. Two women were killed.",
            "Jets bombed a bridge in Idlib province on Monday. Two women may have been killed.",
        ],
    )
    def test_two_provinces_or_where_somebody_speaks_place_nothing(self, reader: Reader, text: str) -> None:
        assert place_of(reader, text, "killing") is None
