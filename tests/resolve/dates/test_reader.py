"""What the reader makes of prepositions, tense and the times named before."""

import pytest

from sayso.model.date import DateBounds, Timex
from sayso.model.knowledge import Tense
from sayso.resolve.dates import DateReader

WEDNESDAY = "2018-12-12"


@pytest.fixture(scope="module")
def reader() -> DateReader:
    return DateReader()


def read(
    reader: DateReader, text: str, *, anchor: str | None = WEDNESDAY, tense: Tense | None = None
) -> list[tuple[DateBounds | None, Timex]]:
    return [reader.resolve(found, anchor=anchor, tense=tense) for found in reader.find(text)]


def edtf(
    reader: DateReader, text: str, *, anchor: str | None = WEDNESDAY, tense: Tense | None = None
) -> list[str | None]:
    return [timex.edtf for _, timex in read(reader, text, anchor=anchor, tense=tense)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It has gone on since last week.", "[2018-12-03..2018-12-09]/.."),
        ("It has gone on since 10 September.", "2018-09-10/.."),
        ("It has gone on since October.", "2018-10/.."),
        ("It went on until early on Monday.", "../2018-12-10"),
        ("It went on until October.", "../2018-10"),
        ("It was over by Monday.", "../2018-12-10"),
        ("It was calm before 2014.", "../2013-12-31"),
        ("It was calm after the 11th.", "2018-12-12/.."),
        ("It was calm after Monday's raid.", "2018-12-10"),
        ("It was calm after Monday raids ended.", "2018-12-10"),
    ],
)
def test_preposition_opens_the_bounds(reader: DateReader, text: str, expected: str) -> None:
    assert edtf(reader, text) == [expected]


def test_open_start_keeps_its_week(reader: DateReader) -> None:
    [(bounds, _)] = read(reader, "Fighting has gone on since last week.")
    assert bounds is not None
    assert (bounds.start_min, bounds.start_max) == ("2018-12-03", "2018-12-09")
    assert (bounds.end_min, bounds.end_max) == (None, None)


def test_closed_week_has_four_bounds(reader: DateReader) -> None:
    [(bounds, timex)] = read(reader, "Eleven hamlets changed hands last week.")
    assert bounds is not None
    edges = (bounds.start_min, bounds.start_max, bounds.end_min, bounds.end_max)
    assert edges == ("2018-12-03", "2018-12-09", "2018-12-03", "2018-12-09")
    assert bounds.time_precision == 2
    assert timex.value == "2018-W49"


@pytest.mark.parametrize(
    ("text", "precision"),
    [("on Monday", 1), ("last week", 2), ("in October", 3), ("in 2014", None), ("since Monday", None)],
)
def test_precision_is_acleds(reader: DateReader, text: str, precision: int | None) -> None:
    [(bounds, _)] = read(reader, f"They came {text}.")
    assert bounds is not None
    assert bounds.time_precision == precision


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It lasted from Monday to Tuesday.", "2018-12-10/2018-12-11"),
        ("It lasted from October to December 2017.", "2017-10/2017-12"),
        ("It fell between 2014 and 2016.", "2014-01-01/2016-12-31"),
        ("The siege of 2014-2016 is over.", "2014/2016"),
    ],
)
def test_both_ends_of_a_stretch_carry_it(reader: DateReader, text: str, expected: str) -> None:
    assert edtf(reader, text) == [expected, expected]


@pytest.mark.parametrize(
    ("tense", "expected"),
    [("past", "2018-12-07"), (None, "2018-12-07"), ("present", "2018-12-07"), ("future", "2018-12-14")],
)
def test_weekday_follows_the_tense(reader: DateReader, tense: Tense | None, expected: str) -> None:
    assert edtf(reader, "The council of elders on Friday.", tense=tense) == [expected]


def test_tense_given_beats_the_words_around(reader: DateReader) -> None:
    assert edtf(reader, "The man who will lead fell on Friday.", tense="past") == ["2018-12-07"]


def test_day_without_year_lies_before_the_report(reader: DateReader) -> None:
    assert edtf(reader, "They came on 20 December.", tense="past") == ["2017-12-20"]


def test_a_weekday_beside_a_day_settles_the_year(reader: DateReader) -> None:
    assert edtf(reader, "They came on Thursday 13 December.", tense="past") == ["2018-12-13"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On 3 October they came. The next day they left.", "2018-10-04"),
        ("On 3 October they came. Two days later they left.", "2018-10-05"),
        ("On 3 October they came. They had been seen the day before.", "2018-10-02"),
        ("On 3 October they came. The following day was calm. The next day they left.", "2018-10-05"),
    ],
)
def test_next_day_counts_from_the_day_named_last(reader: DateReader, text: str, expected: str) -> None:
    assert edtf(reader, text)[-1] == expected


def test_next_day_of_no_day_has_no_bounds(reader: DateReader) -> None:
    assert read(reader, "The next day they left.")[0][0] is None


@pytest.mark.parametrize("text", ["They came on Monday.", "They came last week.", "They had come earlier.", "on 3 May"])
def test_without_a_day_to_lean_on_there_are_no_bounds(reader: DateReader, text: str) -> None:
    assert edtf(reader, text, anchor=None) == [None]


def test_full_dates_need_no_day_to_lean_on(reader: DateReader) -> None:
    assert edtf(reader, "They came on 3 May 2017.", anchor=None) == ["2017-05-03"]


def test_a_day_that_is_none_has_no_bounds(reader: DateReader) -> None:
    assert edtf(reader, "They came on 31 February 2018.") == [None]


@pytest.mark.parametrize(
    "text",
    [
        "IT FELL ON MONDAY.",
        "It fell on\u00a0Monday.",
        "It was Mondays raid.",
        "It was Monday\u2019s raid.",
    ],
)
def test_writing_does_not_matter(reader: DateReader, text: str) -> None:
    assert edtf(reader, text) == ["2018-12-10"]


@pytest.mark.parametrize(
    "text",
    [
        "A 30-year-old man fled with 2000 others.",
        "The 1st Brigade may march on.",
        "He read the Sun as he sat.",
        "After the fall of the town, resolution 1701 was read out.",
        "They came as soon as they could.",
    ],
)
def test_what_looks_like_a_time_and_is_none(reader: DateReader, text: str) -> None:
    assert reader.find(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They came on Monday. Since then ten have died.", "2018-12-10/.."),
        ("They came in October. Since then ten have died.", "2018-10/.."),
        ("They came on Tuesday. By then it was empty.", "../2018-12-11"),
    ],
)
def test_then_is_the_time_named_last(reader: DateReader, text: str, expected: str) -> None:
    assert edtf(reader, text)[-1] == expected


def test_a_present_tense_says_nothing_of_the_year(reader: DateReader) -> None:
    assert edtf(reader, "The truce takes effect on 20 January.", tense="present") == ["2019-01-20"]
    assert edtf(reader, "The truce took effect on 20 January.", tense="past") == ["2018-01-20"]
