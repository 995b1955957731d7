"""What is drawn is what the events say, one by one: of the case as it is, and as it was known on a day."""

from collections import Counter
from collections.abc import Iterator

import pytest
from corroborate.builders import World
from msgspec.structs import replace
from sqlalchemy import Connection
from store.shelf import Told, invented, put

from sayso.model.found import Query
from sayso.model.report import Page, Part
from sayso.pipeline import picture
from sayso.pipeline.drawing import days_drawn, drawn, events_drawn, known_picture
from sayso.read import origins
from sayso.store import find
from sayso.store.casebook import Casebook
from sayso.store.find.tallies import holders_of_case, span_of_case
from sayso.store.picture import event_row
from sayso.store.picture import replace as replace_picture

LAST = "2020-01-01"  # when those reports came in that name no day
QUERIES = (
    Query(),
    Query(until="2018-03-10"),
    Query(since="2018-03-10"),
    Query(types=("capture",)),
    Query(grades=("claimed",)),
    Query(actors=("SDF",)),
    Query(places=("own:1",)),
    Query(outlets=("Alder Times",)),
    Query(text="market"),
)


def keep(case: Casebook, told: list[Told]) -> None:
    pages = [Page(report=one.report, parts=(Part(kind="body", start=0, end=len(one.report.text)),)) for one in told]
    reports = [page.report for page in origins(pages)]
    made = picture([own for one in told for own in one.claims], reports, actors=World())
    own = {report.id: report.origin_id for report in reports}
    with case.writing() as connection:
        put(connection, told)
        replace_picture(connection, origins=own, events=made.events, spells=made.spells)


@pytest.fixture(scope="module")
def connection(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Connection]:
    with Casebook.open(str(tmp_path_factory.mktemp("drawing") / "case"), make=True) as case:
        keep(case, invented(60))
        with case.reading() as connection:
            yield connection


@pytest.mark.parametrize("day", [None, LAST, "2018-03-20"])
@pytest.mark.parametrize("query", QUERIES, ids=repr)
def test_counts_are_those_of_the_events_one_by_one(connection: Connection, query: Query, day: str | None) -> None:
    query = replace(query, as_known_on=day)
    known = known_picture(connection, query, actors=World)
    events = events_drawn(connection, replace(query, limit=10_000), known).items
    found = drawn(connection, query, known)
    placed = Counter(event_row(0, event)["place_id"] for event in events)
    assert events or day == "2018-03-20"
    assert (found.events, found.is_as_known, known is None) == (len(events), True, day is None)
    assert {place.id: place.events for place in found.places} == {own: n for own, n in placed.items() if own}
    assert found.unplaced == placed[None]
    assert sum(span.events for span in found.days) == len(events)
    assert set(days_drawn(connection, query, known)) == set(found.days)
    for place in found.places:
        there = Counter((event.grade, event.type) for event in events if event_row(0, event)["place_id"] == place.id)
        assert there == {(grade, kind): n for grade, kinds in place.counts.items() for kind, n in kinds.items()}


def test_a_day_by_which_too_much_was_said_is_not_drawn_anew_and_says_so(
    connection: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sayso.pipeline.drawing.MOST_CLAIMS", 3)
    query = Query(as_known_on="2018-03-20")
    assert known_picture(connection, query, actors=World) is None
    found = drawn(connection, query)
    by_then = find.events(connection, replace(query, limit=10_000)).items
    assert (found.is_as_known, found.states, found.events) == (False, (), len(by_then))


def test_what_is_known_to_a_province_only_has_no_point(connection: Connection) -> None:
    points = {place.place.name: place.place.lat for place in drawn(connection, Query()).places}
    assert points["River Province"] is None
    assert points["Birch"] == 34.9


def test_states_are_those_of_the_day_and_of_the_actors_asked_for(connection: Connection) -> None:
    early, late = drawn(connection, Query(until="2018-01-10")), drawn(connection, Query(until="2018-04-28"))
    assert {state.on for state in late.states} == {"2018-04-28"}
    assert len(early.states) < len(late.states)
    only = drawn(connection, Query(until="2018-04-28", actors=("IS",))).states
    assert only
    assert all("IS" in {one.holder, *one.parties, *one.presence, *one.besieged_by} for one in only)


def test_the_span_and_the_holders_are_those_of_the_whole_case(connection: Connection) -> None:
    first, last, first_said, last_said = span_of_case(connection)
    said = sorted(one.report.published or LAST for one in invented(60))
    assert (first_said, last_said) == (said[0], said[-1])
    assert first is not None
    assert last is not None
    assert first < last
    assert set(holders_of_case(connection)) >= {"SDF", "IS"}
