"""What the parser takes apart is put together again, and never in a ring."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.extract.parse import Parser
from sayso.extract.syntax import Parse, Word

WORDS = [
    "the",
    "army",
    "Birch",
    "Army",
    "(",
    "BA",
    ")",
    "controlled",
    "held",
    "village",
    "town",
    "of",
    "Darvan",
    "Tell",
    "Sorra",
    "and",
    ",",
    "-",
    "counter",
    "offensive",
    "launched",
    "a",
    "near",
    "in",
    "west",
    "Monday",
    "killing",
    "two",
    "taking",
    "were",
    "soldiers",
    "In",
    "district",
    "province",
    "patrol",
    "killed",
    "to",
    "storm",
    "Did",
]


def word(parse: Parse, text: str) -> Word:
    return next(each for each in parse.words if each.text == text)


@settings(max_examples=60, deadline=None)
@given(text=st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join))
def test_every_word_hangs_on_a_root(parser: Parser, text: str) -> None:
    parse = parser.parse(text)
    for each in parse.words:
        seen: set[int] = set()
        at = each
        while at.head != at.index:
            assert at.index not in seen
            seen.add(at.index)
            at = parse.head(at)


def test_a_counter_offensive_is_one_noun(parser: Parser) -> None:
    parse = parser.parse("The army launched a counter-offensive in northern Darvan on Tuesday.")
    assert (word(parse, "offensive").dep, word(parse, "offensive").pos) == ("dobj", "NOUN")
    assert parse.head(word(parse, "counter")).text == "offensive"


def test_a_village_is_spoken_of_and_not_its_holder(parser: Parser) -> None:
    parse = parser.parse("The group opened an offensive, targeting the Birch Army (BA) controlled village of Darvan.")
    assert (word(parse, "village").dep, parse.head(word(parse, "village")).text) == ("dobj", "targeting")


def test_a_participle_behind_a_comma_goes_on_about_its_clause(parser: Parser) -> None:
    parse = parser.parse("The army captured the villages of Darvan, Dovrel and Sorrel near Marvik, killing two men.")
    assert parse.head(word(parse, "killing")).text == "captured"


def test_the_noun_behind_a_fronted_phrase_is_the_subject(parser: Parser) -> None:
    parse = parser.parse(
        "On Monday morning in the Darvan Mountains, the army's 6th Brigade captured a strategic point."
    )
    assert (word(parse, "Brigade").dep, parse.head(word(parse, "Brigade")).text) == ("nsubj", "captured")


@pytest.mark.parametrize(
    "text", ["Rebels shelled Tell Sorra.", "The army said rebels shelled Darvan, Tell Sorra and Dovrel."]
)
def test_a_hill_tells_nothing(parser: Parser, text: str) -> None:
    assert word(parser.parse(text), "Tell").pos == "PROPN"


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        (
            "In Tolvar district, Alder province, a joint army and police force patrol killed two men.",
            "killed",
            "patrol",
        ),
        ("In the Tolvar district, Alder province, Afghan and coalition forces captured a man.", "captured", "forces"),
        ("In Tolvar district, Alder province, a border patrol found weapons.", "found", "patrol"),
        ("In Alder province, rebels and troops clashed on Monday.", "clashed", "rebels"),
    ],
)
def test_a_sentence_that_opens_with_where_keeps_its_verb_and_subject(
    parser: Parser, text: str, verb: str, subject: str
) -> None:
    parse = parser.parse(text)
    assert word(parse, verb).dep == "ROOT"
    assert (word(parse, subject).dep, parse.head(word(parse, subject)).text) == ("nsubj", verb)


@pytest.mark.parametrize(
    ("text", "verb", "subject"),
    [
        ("Did the army shell Marn?", "shell", "army"),
        ("Did the rebels storm Marn?", "storm", "rebels"),
    ],
)
def test_a_verb_with_an_auxiliary_is_no_noun(parser: Parser, text: str, verb: str, subject: str) -> None:
    parse = parser.parse(text)
    assert (word(parse, verb).tag, word(parse, subject).dep) == ("VB", "nsubj")
    assert word(parse, "Marn").dep == "dobj"
