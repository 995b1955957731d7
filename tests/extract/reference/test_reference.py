import pytest
from mentions.world import world
from msgspec.structs import replace

from sayso.extract.mentions import entities
from sayso.extract.parse import Parser
from sayso.extract.reference import reference, settle


def stands_for(parser: Parser, text: str, word: str, speakers: dict[int, int] | None = None) -> str | None:
    """The word that the last occurrence of a word stands for."""
    parse = parser.parse(text)
    found = reference(parse, entities(parse, knowledge=world(), published=None), speakers=speakers)
    index = max(each.index for each in parse.words if each.text == word)
    return parse.words[found[index]].text if index in found else None


@pytest.mark.parametrize(
    ("text", "word", "antecedent"),
    [
        ("Grey Lance fighters took Marvik. They shelled Dovrel.", "They", "fighters"),
        ("The hospital stood by the river and was shut when it was hit.", "it", "hospital"),
        ("Spokesman Ivo Rell met Ms Ana Dorro. She left.", "She", "Dorro"),
        ("Ana Rell, who heads the Vale Observatory, left.", "who", "Rell"),
        ("The hospital in Dovrel burned. The hospital was shut.", "hospital", "hospital"),
        ("They fought in Marvik. Rebels reached the centre of the town.", "town", "Marvik"),
        ("Rebels left the village of Dovrel. They fought in Marvik. The village burned.", "village", "Marvik"),
        ("Marsh Front fighters left Lindow, the Heron Observatory said. The group reached Brask.", "group", "fighters"),
        (
            "Marsh Front fighters left Lindow, the Heron Observatory said. The group said they fled.",
            "group",
            "Observatory",
        ),
        (
            "The Heron Observatory saw smoke. The Marsh Front left. The monitor counted ten shells.",
            "monitor",
            "Observatory",
        ),
        ("Rebels held the hospital but had not entered it.", "it", "hospital"),
        ("Marsh Front rebels left, the Heron Observatory said. Gunmen fled to Lindow, it said.", "it", "Observatory"),
        ("The Heron Observatory said the Marsh Front left. Lindow was calm, it added.", "it", "Observatory"),
        ("The Heron Observatory said it did not know who left.", "it", "Observatory"),
        ("The Marsh Front said the bridge was hit by its aircraft.", "its", "Front"),
        ("The Marsh Front said the bridge was hit by its aircraft.", "aircraft", "Front"),
        ("The Vale Observatory saw smoke. The group counted ten shells.", "group", "Observatory"),
        ("The Marsh Front shelled Marvik. The fighters left.", "fighters", "Front"),
        ("Grey Lance fighters took Marvik, the Marsh Front said. They shelled Dovrel.", "They", "fighters"),
        ("Grey Lance fighters took Marvik, the Marsh Front said. They added more.", "They", "Front"),
        ("A hospital in Dovrel was full. Shells hit the building.", "building", "hospital"),
        ("Vale fighters advanced. The foreign-backed Vale fighters took Marvik.", "fighters", None),
    ],
)
def test_what_points_back_is_followed(parser: Parser, text: str, word: str, antecedent: str | None) -> None:
    assert stands_for(parser, text, word) == antecedent


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The Marsh Front fought the Grey Lance Brigade. The fighters left.", "fighters"),
        ("The hospital in Dovrel burned. The hospital in Marvik was shut.", "hospital"),
        ("The hospital burned. It is unclear whether rebels left.", "It"),
        ("The hospital burned. It is believed that rebels left.", "It"),
        ("Government forces left. The leader of the group was killed.", "group"),
        ("A hospital burned. They left.", "They"),
        ("The reply was short. The town was calm.", "town"),
        ("A man told the Vale Observatory that shells hit its base.", "its"),
        ("Grey Lance fighters left. Gunmen took Marvik.", "Gunmen"),
        ("The hospital and the school in Marvik were full. Shells hit the building.", "building"),
    ],
)
def test_a_doubt_stays_open(parser: Parser, text: str, word: str) -> None:
    assert stands_for(parser, text, word) is None


def test_a_headline_is_read_with_what_the_report_says_later(parser: Parser) -> None:
    parse = parser.parse("Vale fighters advanced.\n\nThe foreign-backed Vale fighters took Marvik.")
    found = reference(parse, entities(parse, knowledge=world(), published=None))
    assert {parse.words[a].text: b for a, b in found.items()} == {"fighters": 9}


def test_we_is_the_speaker(parser: Parser) -> None:
    text = '"We took Marvik," a Grey Lance fighter said.'
    assert stands_for(parser, text, "We", {1: 9}) == parser.parse(text).words[9].text
    assert stands_for(parser, text, "We") is None


def test_settled_mentions_have_what_is_said_elsewhere(parser: Parser) -> None:
    parse = parser.parse("They fought in Marvik. Rebels took the town's hospital. The hospital burned.")
    found = entities(parse, knowledge=world(), published=None)
    settled = settle(found, reference(parse, found))
    hospitals = [entity.place for entity in settled if entity.kind == "facility"]
    assert [(place.name, place.facility, place.lat) for place in hospitals if place] == [
        ("Marvik", "hospital", 1.5)
    ] * 2


def test_chains_end_at_their_root(parser: Parser) -> None:
    text = "The hospital in Dovrel burned. The hospital was shut. It was rebuilt. The hospital opened."
    parse = parser.parse(text)
    found = reference(parse, entities(parse, knowledge=world(), published=None))
    assert not set(found.values()) & set(found)


def facilities(parser: Parser, text: str) -> list[str | None]:
    """The town of each facility of a text, as far as the text says."""
    parse = parser.parse(text)
    found = entities(parse, knowledge=world(), published=None)
    settled = settle(found, reference(parse, found))
    return [entity.place.name for entity in settled if entity.kind == "facility" and entity.place is not None]


@pytest.mark.parametrize(
    ("text", "towns"),
    [
        ("Rebels take hospital\n\nRebels took the hospital in Lindow. The hospital was full.", ["Lindow"] * 3),
        (
            "The Lindow hospital burned. The Amber hospital in Lindow was shut. The Lindow hospital was full.",
            ["Lindow"] * 3,
        ),
        ("The hospital in Lindow burned. The hospital in Brask was shut.", ["Lindow", "Brask"]),
        (
            "Hospital taken\n\nRebels took the hospital in Lindow. The hospital in Brask was shut.",
            ["Lindow", "Lindow", "Brask"],
        ),
    ],
)
def test_a_facility_lies_where_any_of_its_mentions_says(parser: Parser, text: str, towns: list[str]) -> None:
    assert facilities(parser, text) == towns


def test_a_city_is_no_village(parser: Parser) -> None:
    parse = parser.parse("Rebels left Lindow. The village burned.")
    found = entities(parse, knowledge=world(), published=None)
    known = [
        replace(entity, place=replace(entity.place, gazetteer_id="geonames:1")) if entity.place else entity
        for entity in found
    ]
    assert reference(parse, found) != {}
    assert reference(parse, known) == {}


def test_the_rebels_are_the_one_armed_group_of_the_report(parser: Parser) -> None:
    far = "The Marsh Front took Marvik. The road was cut. A bridge fell. The well was dry. "
    assert stands_for(parser, far + "The rebels shelled Dovrel.", "rebels") == "Front"
    two = "The Marsh Front and the Grey Lance Brigade met. The road was cut. A bridge fell. The well was dry. "
    assert stands_for(parser, two + "The rebels shelled Dovrel.", "rebels") is None
