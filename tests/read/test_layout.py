import pytest
from hypothesis import given as hypothesis_given
from hypothesis import strategies as st

from read.builders import page, words
from sayso.model.report import Given
from sayso.read.normalise import normalise

PAGE = """\
River towns change hands again
River towns change hands again
A week of fighting has left two towns in new hands.
3 min read
4 May, 2031
By Jane Doe in Birch

BIRCH (AFP) - The army said on Monday that it took the\u00a0town of Alder.

Advertisement

A monitor said two people were killed.\u200b
Read more: Alder, a town on the river
© 2031 The Birch Post. All rights reserved.
"""


def test_a_pasted_page_is_cleaned_and_its_head_is_read() -> None:
    found = page(PAGE)
    report = found.report
    assert report.title == "River towns change hands again"
    assert report.standfirst == "A week of fighting has left two towns in new hands."
    assert (report.published, report.outlet, report.wire) == ("2031-05-04", "The Birch Post", "AFP")
    assert report.byline == "Jane Doe in Birch"
    assert report.text.split("\n\n") == [
        "River towns change hands again",
        "A week of fighting has left two towns in new hands.",
        "BIRCH (AFP) - The army said on Monday that it took the town of Alder.",
        "A monitor said two people were killed.",
    ]
    assert words(found, "dateline") == ["BIRCH (AFP) - "]
    assert words(found, "body") == [
        "The army said on Monday that it took the town of Alder.",
        "A monitor said two people were killed.",
    ]


def test_as_is_keeps_every_character_and_marks_what_is_furniture() -> None:
    found = page(PAGE, as_is=True)
    assert found.report.text == PAGE
    assert words(found, "title") == ["River towns change hands again"]
    assert words(found, "furniture") == [
        "River towns change hands again",
        "3 min read",
        "4 May, 2031",
        "Advertisement",
        "Read more: Alder, a town on the river",
        "© 2031 The Birch Post. All rights reserved.",
    ]
    assert words(found, "byline") == ["By Jane Doe in Birch"]


@pytest.mark.parametrize(
    "text",
    [
        "The army took Alder on Monday",
        "The army took Alder.\n\nA monitor denied it.",
        "the army took alder\n\nA monitor denied it.",
        "Clashes\n\nA monitor denied it.",
        "The army took Alder and then,\n\nafter a pause, Birch.",
        "Share",
        "AFP\n\nReuters",
        "No stop here\nand none there\r\nor here\u2028but words",
    ],
)
def test_without_signs_of_a_layout_everything_is_body(text: str) -> None:
    found = page(text, as_is=True)
    assert {part.kind for part in found.parts} == {"body"}
    assert found.report.title is None


def test_a_headline_apart_from_sentences_is_the_title() -> None:
    found = page("Army takes river town\n\nThe army took Alder on Monday.", as_is=True)
    assert words(found, "title") == ["Army takes river town"]


def test_the_known_title_wins_and_is_found_whatever_its_stop() -> None:
    given = Given(title="Army takes town", published="2031-05-06", outlet="The Post")
    found = page("Army takes town.\nThe army took Alder on Monday.", as_is=True, given=given)
    assert words(found, "title") == ["Army takes town."]
    assert (found.report.title, found.report.published) == ("Army takes town", "2031-05-06")
    assert found.report.outlet == "The Post"


def test_wrapped_lines_are_joined_and_one_line_paragraphs_are_not() -> None:
    wrapped = (
        "The army said on Monday that its men had taken the river town of\n"
        "Alder after a week of shelling, and that the last of the rebels had\n"
        "left.\n"
        "A monitor said that some of them were still holding out in the north\n"
        "of the town, where a school and a clinic were hit.\n"
    )
    single = "The army took Alder.\nA monitor denied it.\nNobody else was asked.\n"
    assert len(page(wrapped).parts) == 2
    assert "the river town of Alder after" in page(wrapped).report.text
    assert len(page(single).parts) == 3
    assert len(page(wrapped, as_is=True).parts) == 2


@pytest.mark.parametrize(
    ("last", "wire"),
    [("It gave no toll. (Reuters)", "Reuters"), ("It gave no toll (nine).", None), ("Agencies", "agencies")],
)
def test_a_credit_at_the_end_gives_the_wire(last: str, wire: str | None) -> None:
    assert page(f"The army said that it took Alder.\n\n{last}").report.wire == wire


def test_offsets_count_code_points_of_the_file() -> None:
    text = "\U0001f6a8 Army takes town\r\n\r\nThe\u00a0army took Alder.\r\n\r\nIt \u202eis\u202c over."
    found = page(text, as_is=True)
    assert found.report.text == text
    assert words(found, "body") == ["The\u00a0army took Alder.", "It \u202eis\u202c over."]


@hypothesis_given(st.text(alphabet='ab .\n\r\u00a0\u2028\u200b\ufeff"“-(:', min_size=1, max_size=60))
def test_parts_lie_in_order_over_the_text_and_no_word_is_lost(text: str) -> None:
    text = "Alder " + text
    kept = page(text, as_is=True)
    assert kept.report.text == text
    at = 0
    for part in kept.parts:
        assert at <= part.start < part.end <= len(text)
        assert not text[at : part.start].strip(" \n\r\u00a0\u2028\ufeff")
        at = part.end
    plain = normalise(text)
    if "furniture" not in {part.kind for part in page(plain, as_is=True).parts}:
        assert "".join(page(text).report.text.split()) == "".join(plain.split())


def test_a_bare_name_beside_the_day_is_the_writer() -> None:
    found = page(
        "Town changes hands\n\nRebels hold Alder after a week\n\nJane Doe\n4 May, 2031\n\nRebels took Alder.\n"
    )
    assert (found.report.byline, found.report.standfirst) == ("Jane Doe", "Rebels hold Alder after a week")
