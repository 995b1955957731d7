from itertools import pairwise
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from sayso.model.terms import DisputeAbout
from sayso.pipeline.queueing import POINTS, Count, Disputed, Glance, queued

LAST = "2019-03-31"
PLAIN = Glance(
    id="a", grade="corroborated", claim_ids=("1", "2"), disputes=(), protected_object=None, last_said="2018-01-01"
)
GRADES = st.sampled_from(["claimed", "single_origin", "conceded", "corroborated", "denied"])


@st.composite
def glances(draw: st.DrawFn) -> list[Glance]:
    count = draw(st.integers(0, 8))
    return [
        replace(
            PLAIN,
            id=f"{number:02}",
            claim_ids=(f"{number}a", f"{number}b"),
            grade=draw(GRADES),
            disputes=tuple(Disputed(about) for about in draw(st.sets(st.sampled_from(get_args(DisputeAbout))))),
            protected_object=draw(st.sampled_from([None, "hospital"])),
            last_said=draw(st.sampled_from([None, "2018-01-01", "2019-03-28", "2019-03-10"])),
        )
        for number in range(count)
    ]


def reasons(event: Glance, *settled: str) -> tuple[str, ...]:
    return queued([event], settled=settled, last=LAST)[0].reasons


def test_each_reason_is_told_where_it_holds_and_nowhere_else() -> None:
    assert reasons(PLAIN) == ()
    assert reasons(PLAIN, "1") == ("begun",)
    assert reasons(replace(PLAIN, protected_object="school")) == ("protected",)
    assert reasons(replace(PLAIN, disputes=(Disputed("whether"),))) == ("denied",)
    assert reasons(replace(PLAIN, disputes=(Disputed("who"), Disputed("when")))) == ("disputed",)
    assert reasons(replace(PLAIN, toll_range=(Count("killed", 3, 1),))) == ("deadly",)
    assert reasons(replace(PLAIN, toll_range=(Count("killed", 0, 0), Count("wounded", 3, 3)))) == ()
    assert reasons(replace(PLAIN, harm_grade="contested")) == ("unsettled",)
    assert reasons(replace(PLAIN, harm_grade="confirmed")) == ()
    assert reasons(replace(PLAIN, grade="denied")) == reasons(replace(PLAIN, grade="claimed")) == ("claimed",)
    assert reasons(replace(PLAIN, grade="single_origin")) == ("single",)
    assert reasons(replace(PLAIN, last_said="2019-03-25")) == ("fresh",)
    assert reasons(replace(PLAIN, last_said="2019-03-24")) == ("recent",)
    assert reasons(replace(PLAIN, last_said="2019-03-01")) == ()


def test_what_was_decided_on_as_a_whole_is_not_in_the_queue() -> None:
    assert queued([PLAIN], settled=("1", "2"), last=LAST) == []


@given(glances(), st.randoms())
def test_the_order_is_of_points_then_of_days_however_events_come(events: list[Glance], random: object) -> None:
    found = queued(events, settled=(), last=LAST)
    shuffled = list(events)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert queued(shuffled, settled=(), last=LAST) == found
    assert [one.points for one in found] == sorted((one.points for one in found), reverse=True)
    assert all(one.points == sum(POINTS[reason][0] for reason in one.reasons) for one in found)
    for one, other in pairwise(found):
        if one.points == other.points:
            assert (one.last_said or "") >= (other.last_said or "")


@given(glances())
def test_one_more_reason_never_moves_an_event_back(events: list[Glance]) -> None:
    places = [one.event_id for one in queued(events, settled=(), last=LAST)]
    for event in events:
        raised = [replace(one, protected_object="hospital") if one is event else one for one in events]
        now = [one.event_id for one in queued(raised, settled=(), last=LAST)]
        assert now.index(event.id) <= places.index(event.id)
