from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.read.moments import moment


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("12 December, 2018", "2018-12-12"),
        ("December 12, 2018 3:45 pm", "2018-12-12"),
        ("Wed 12 Dec 2018", "2018-12-12"),
        ("12th of December 2018", "2018-12-12"),
        ("2018-12-12", "2018-12-12"),
        ("2018-12-12T15:45:00Z", "2018-12-12T15:45:00+00:00"),
        ("2018-12-12 15:45 +0300", "2018-12-12T15:45:00+03:00"),
        ("12 December 2018 - 3:45 PM GMT", "2018-12-12T15:45:00+00:00"),
        ("12:05 am UTC, 12 December 2018", "2018-12-12T00:05:00+00:00"),
        ("13/12/2018", "2018-12-13"),
        ("12/13/2018", "2018-12-13"),
        ("11/12/2018", None),
        ("30 February 2018", None),
        ("2018", None),
        ("12 December", None),
        ("12 December 2018 in Alder", None),
        ("", None),
    ],
)
def test_moments(words: str, expected: str | None) -> None:
    assert moment(words) == expected


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31)))
def test_every_day_written_out_is_read_back(day: date) -> None:
    assert moment(f"{day.day} {day:%B} {day.year}") == day.isoformat()
    assert moment(f"{day:%A}, {day:%b} {day.day}, {day.year}") == day.isoformat()
    assert moment(day.isoformat()) == day.isoformat()
