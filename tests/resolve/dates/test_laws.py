"""Laws that hold of any text on any day."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from sayso.lexicon.dates import date_rules, date_words
from sayso.model.knowledge import Tense
from sayso.resolve.dates import DateReader

READER = DateReader()
SENTENCES = [proof.text for file in date_rules() for rule in file.rules for proof in rule.matches]
WORDS = sorted({word.strip("^#@") for table in date_words().tables.values() for word in table})
LOOSE = st.sampled_from([*WORDS, "the", "a", "of", "on", "in", "since", "to", "and", "12", "2018", "31", "-", ".", ","])
TEXTS = st.one_of(st.text(), st.sampled_from(SENTENCES), st.lists(LOOSE, max_size=12).map(" ".join))
DAYS = st.one_of(st.none(), st.dates().map(date.isoformat))
TENSES: st.SearchStrategy[Tense | None] = st.sampled_from(["past", "present", "future", None])


@given(TEXTS)
def test_expressions_are_the_words_and_never_overlap(text: str) -> None:
    found = READER.find(text)
    assert all(one.text == text[one.start : one.end] != "" for one in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


@given(TEXTS, DAYS, TENSES)
def test_bounds_are_ordered(text: str, anchor: str | None, tense: Tense | None) -> None:
    for expression in READER.find(text):
        bounds, timex = READER.resolve(expression, anchor=anchor, tense=tense)
        if bounds is None:
            assert timex.edtf is None
            continue
        starts, ends = (bounds.start_min, bounds.start_max), (bounds.end_min, bounds.end_max)
        ordered = [starts, ends, (starts[0], ends[0]), (starts[1], ends[1])]
        assert all(low <= high for low, high in ordered if low is not None and high is not None)
        assert bounds.edtf == timex.edtf


@given(st.dates(min_value=date(2, 1, 1), max_value=date(9998, 12, 31)))
def test_a_weekday_is_within_the_week_up_to_the_day(anchor: date) -> None:
    [expression] = READER.find("They came on Thursday.")
    bounds, _ = READER.resolve(expression, anchor=anchor.isoformat(), tense="past")
    assert bounds is not None
    assert bounds.start_min is not None
    day = date.fromisoformat(bounds.start_min)
    assert day.isoweekday() == 4
    assert timedelta(0) <= anchor - day < timedelta(days=7)


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31)))
def test_every_full_date_is_read_back(day: date) -> None:
    for text in (f"{day.day} {day:%B %Y}", f"{day:%B} {day.day}, {day.year}", day.isoformat()):
        [expression] = READER.find(f"They came on {text}, he said.")
        assert expression.text == text
        assert READER.resolve(expression, anchor=None)[1].value == day.isoformat()
