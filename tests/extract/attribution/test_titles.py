"""Who says what in titles, which leave out verbs, articles and auxiliaries."""

import pytest

from sayso.extract.attribution import attributions
from sayso.extract.parse import Parser
from sayso.lexicon.cues import CueLexicon

LEXICON = CueLexicon.load()


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Army: rebels shelled Marvik", ("Army", ["rebels shelled Marvik"])),
        ("Rebels took town: monitor", ("monitor", ["Rebels took town"])),
        ("Dozens killed in raid on Ashvar - monitor", ("monitor", ["Dozens killed in raid on Ashvar"])),
        ("Army says rebels fled Marvik", ("Army", ["rebels fled Marvik"])),
        ("Dozens dead in Marvik blast, says health ministry", ("health ministry", ["Dozens dead in Marvik blast"])),
        ("Marvik under siege, say residents", ("residents", ["Marvik under siege"])),
        ("Monitor: 12 dead in Ashvar", ("Monitor", ["12 dead in Ashvar"])),
        ("Army accused of shelling the school", (None, ["Army", "of shelling the school"])),
    ],
)
def test_title_has_its_speaker(parser: Parser, title: str, expected: tuple[str | None, list[str]]) -> None:
    assert expected in read(parser, title)


@pytest.mark.parametrize(
    "title",
    ["Rebels name their next target: Marvik", "Ashvar bombing: 12 dead", "Breaking: rebels shell Marvik"],
)
def test_what_stands_beside_a_colon_need_not_speak(parser: Parser, title: str) -> None:
    assert read(parser, title) == []


def read(parser: Parser, title: str) -> list[tuple[str | None, list[str]]]:
    parse = parser.parse(title)
    return [
        (
            parse.text[slice(*parse.span(*found.speaker))] if found.speaker else None,
            [parse.text[slice(*part)] for part in found.content],
        )
        for found in attributions(parse, cues=LEXICON)
    ]
