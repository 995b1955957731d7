"""What the parser gives back always stands in the text as it was given."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.extract.parse import Parser

TEXT = st.text(
    alphabet=st.characters(codec="utf-8", exclude_categories=["Cs"]) | st.sampled_from(" \n.,\"'()IS"), max_size=80
)


@settings(max_examples=60, deadline=None)
@given(text=TEXT)
def test_every_word_stands_where_it_says(parser: Parser, text: str) -> None:
    parse = parser.parse(text)
    assert all(text[word.start : word.end] == word.text for word in parse.words)
    assert [word.index for word in parse.words] == list(range(len(parse.words)))
    assert all(word.left <= word.index <= word.right for word in parse.words)


def test_sentences_never_cross_a_paragraph(parser: Parser) -> None:
    parse = parser.parse("Rebels take Alder\n\nThe rebels took Alder on Monday")
    assert [sentence.paragraph for sentence in parse.sentences] == [0, 1]


def test_what_lies_between_the_stretches_is_left_out(parser: Parser) -> None:
    text = "Rebels took Alder. 2 min read. They left."
    first, last = (0, 18), (31, 41)
    parse = next(parser.parse_all([(text, [first, last])]))
    assert [word.text for word in parse.words] == ["Rebels", "took", "Alder", ".", "They", "left", "."]
    assert parse.words[4].start == 31


def test_the_name_is_has_a_names_form_and_its_own_text(parser: Parser) -> None:
    word = parser.parse("Some troops are bombing IS near Alder.").words[4]
    assert (word.text, word.form) == ("IS", "ISIS")
    assert word.pos in {"PROPN", "NOUN"}


def test_a_text_in_capitals_gets_its_case_back(parser: Parser) -> None:
    parse = parser.parse("GUNMEN ATTACKED THE VILLAGE OF CHALCHUAPA YESTERDAY AND KILLED THREE SOLDIERS.")
    verbs = [word.text for word in parse.words if word.pos == "VERB"]
    assert verbs == ["ATTACKED", "KILLED"]
    assert next(word for word in parse.words if word.text == "CHALCHUAPA").form == "Chalchuapa"


@pytest.mark.parametrize("title", ["Darvan captured after a week of shelling", "Rebels take Alder"])
def test_a_headline_without_a_stop_cuts_nothing_off(parser: Parser, title: str) -> None:
    parse = parser.parse(f"{title}\n\nGovernment forces captured the town of Darvan on Thursday, a monitor said.")
    assert len(parse.sentences) == 2
    assert parse.words[parse.sentences[1].root].text == "said"


@pytest.mark.parametrize("text", ["Rebels captured Oldmere on Monday.", "Oldmere fell to rebels."])
def test_an_unknown_name_is_a_name(parser: Parser, text: str) -> None:
    word = next(word for word in parser.parse(text).words if word.text == "Oldmere")
    assert word.pos == "PROPN"
    assert word.dep in {"dobj", "nsubj"}


def test_what_is_longer_than_any_word_comes_in_pieces(parser: Parser) -> None:
    text = f"Rebels took {'a.b-' * 2500} on Monday."
    words = parser.parse(text).words
    assert all(text[word.start : word.end] == word.text for word in words)
    assert max(len(word.text) for word in words) <= 200
    assert "".join(word.text for word in words) == text.replace(" ", "")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They reached Pul-e-Khumri.", ["They", "reached", "Pul-e-Khumri", "."]),
        ("They reached Nahr-i Saraj.", ["They", "reached", "Nahr-i", "Saraj", "."]),
        ("They met a US-led force.", ["They", "met", "a", "US", "-", "led", "force", "."]),
        ("Plan - e or i - was chosen.", ["Plan", "-", "e", "or", "i", "-", "was", "chosen", "."]),
    ],
)
def test_a_persian_name_is_not_taken_apart(parser: Parser, text: str, words: list[str]) -> None:
    assert [word.text for word in parser.parse(text).words] == words


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("REBELS ATTACKED A GARRISON IN BOGOTA ON MONDAY, THE ARMY SAID.", "BOGOTA"),
        ("TWO MEN WERE KIDNAPPED NEAR LA PALMERA ON MONDAY, POLICE SAID.", "PALMERA"),
        ("THE HONDURAN ARMY SAID THAT GUNMEN HAD FLED TO THE BORDER.", "HONDURAN"),
    ],
)
def test_a_name_that_a_dictionary_has_gets_its_capital_back(parser: Parser, text: str, name: str) -> None:
    assert next(word for word in parser.parse(text).words if word.text == name).form == name.title()


def test_an_irregular_verb_in_capitals_is_no_name(parser: Parser) -> None:
    parse = parser.parse("THE REBELS BLEW UP TWO BRIDGES ON THE ROAD TO THE PORT ON MONDAY.")
    assert next(word for word in parse.words if word.text == "BLEW").form == "blew"
