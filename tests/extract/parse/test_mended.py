"""What the parser gets wrong in short and verbless sentences, and what is put right of it."""

import pytest

from sayso.extract.parse import Parser
from sayso.extract.syntax import Parse, Word


def word(parse: Parse, text: str) -> Word:
    return next(each for each in parse.words if each.text == text)


@pytest.mark.parametrize(
    "text",
    [
        "5 civilians killed, 20 others injured.",
        "At least 12 civilians killed and 30 injured in shelling of a market.",
        "Losses among border guards: at least 4 killed.",
    ],
)
def test_a_participle_of_harm_is_the_verb_of_a_clause_without_one(parser: Parser, text: str) -> None:
    killed = word(parser.parse(text), "killed")
    assert (killed.dep, killed.tag) == ("ROOT", "VBN")


@pytest.mark.parametrize("text", ["The army said 5 civilians killed there were his.", "Gunmen attacked Mafa ward."])
def test_a_clause_with_a_verb_keeps_it(parser: Parser, text: str) -> None:
    root = next(each for each in parser.parse(text).words if each.dep == "ROOT")
    assert root.text in {"said", "attacked"}


def test_nobody_claims_what_stands_before_a_semicolon(parser: Parser) -> None:
    parse = parser.parse("Ukraine withdraws from Avdiivka; Russia claims full control")
    assert [each.text for each in parse.words if each.dep == "ROOT"] == ["withdraws", "claims"]


def test_what_stands_beside_a_subject_is_no_second_one(parser: Parser) -> None:
    parse = parser.parse("Residents of Mafa, a community in Tarmuwa district of Yobe State, say two men died.")
    assert word(parse, "community").dep == "appos"


def test_number_words_and_lone_capitals_are_read_as_such(parser: Parser) -> None:
    assert word(parser.parse("Gunmen opened fire at a mosque, killing eleven."), "eleven").tag == "CD"
    assert word(parser.parse("Rebels were driven out of Sake after two days."), "Sake").tag == "NNP"
