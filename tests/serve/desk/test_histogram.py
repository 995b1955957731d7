from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from sayso.model.drawn import DaysDrawn
from sayso.serve.desk.histogram import HEIGHT, WIDTH, histogram

DAYS = st.dates().filter(lambda day: 1900 < day.year < 2100).map(lambda day: day.isoformat())


def span(first: str | None, last: str | None, events: int = 1) -> DaysDrawn:
    return DaysDrawn(first=first, last=last, events=events)


def test_what_may_have_been_in_several_bars_is_in_none() -> None:
    drawn = histogram([span("2018-12-01", "2018-12-01", 3), span("2018-12-02", "2018-12-05"), span(None, "2018-12-03")])
    assert [(bar.first, bar.events) for bar in drawn.bars] == [("2018-12-01", 3)]
    assert (drawn.step, drawn.wider, drawn.undated) == ("day", 1, 1)


def test_bars_get_longer_with_the_time_that_is_spanned() -> None:
    ends = {"2018-01-31": "day", "2018-12-01": "week", "2028-01-01": "month", "2058-01-01": "year"}
    for last, step in ends.items():
        assert histogram([span("2018-01-01", "2018-01-01"), span(last, last)]).step == step


def test_days_without_an_event_keep_their_room() -> None:
    drawn = histogram([span("2018-12-01", "2018-12-01"), span("2018-12-04", "2018-12-04")])
    assert [bar.events for bar in drawn.bars] == [1, 0, 0, 1]


@given(st.lists(st.tuples(DAYS | st.none(), st.integers(0, 60), st.integers(1, 9)), max_size=12))
def test_no_event_is_lost_and_no_bar_stands_out_of_the_figure(told: list[tuple[str | None, int, int]]) -> None:
    days = [
        span(first, first and (date.fromisoformat(first) + timedelta(days=length)).isoformat(), events)
        for first, length, events in told
    ]
    drawn = histogram(days)
    assert sum(bar.events for bar in drawn.bars) + drawn.wider + drawn.undated == sum(one.events for one in days)
    for bar in drawn.bars:
        assert bar.x >= 0
        assert bar.x + bar.width <= WIDTH + 0.01
        assert 0 <= bar.y <= HEIGHT
        assert abs(bar.y + bar.height - HEIGHT) < 0.05
