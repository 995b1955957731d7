"""What was known on a day is what a case would say that holds only the reports of by then."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from corroborate.builders import World, claim, report
from msgspec.structs import replace
from sqlalchemy import Connection
from store.shelf import Told, put

from sayso.model.claim import Claim
from sayso.model.event import Event
from sayso.model.found import Query
from sayso.model.report import Page, Part
from sayso.pipeline import Picture, picture
from sayso.pipeline.answers import claims_answer, control_answer, events_answer
from sayso.pipeline.as_known_on import claims_known, picture_known
from sayso.read import origins
from sayso.store.casebook import Casebook
from sayso.store.picture import replace as replace_picture

DAYS = ("2018-12-10", "2018-12-11", "2018-12-12", "2018-12-14", "2018-12-20")
WIRE = "The army says that it has taken the whole of the town after a night of heavy fighting in its northern streets "
COPIED = f"{WIRE} and that the last of the defenders have left by the road that leads down to the river and the bridge."


def told(name: str, day: str, *claims: Claim, text: str = "") -> Told:
    own = replace(report(name, day), text=text or f"What {name} alone has to tell of {day}, in words of its own.")
    return Told(own, tuple(replace(made, id=f"{name}.{n}", report_id=name) for n, made in enumerate(claims)))


TOLD = [
    told("sohr", DAYS[0], claim("capture", by="SDF", to="IS", on=DAYS[0], words="the SDF took it at dawn")),
    told(
        "late copy", DAYS[4], claim("capture", by="SDF", to="IS", on=DAYS[0], says=None, words="it fell"), text=COPIED
    ),
    told(
        "first", DAYS[1], claim("capture", by="SDF", to="IS", on=DAYS[0], says=None, words="it has fallen"), text=COPIED
    ),
    told("own copy", DAYS[2], claim("capture", by="SDF", to="IS", on=DAYS[0], says=None, words="fell"), text=COPIED),
    told("is", DAYS[2], claim("capture", by="SDF", on=DAYS[0], says="IS", factuality="CT-", words="it did not fall")),
    told("monitor", DAYS[3], claim("capture", by="SDF", to="IS", on=DAYS[0], says="DEZ24", words="they hold it all")),
    told("retaken", DAYS[4], claim("capture", by="IS", to="SDF", on=DAYS[4], says="SOHR", words="it was retaken")),
    told("elsewhere", DAYS[1], claim("capture", "Susah", by="IS", on=DAYS[1], words="they took Susah")),
]


def drawn(shelf: list[Told]) -> tuple[Picture, dict[str, str]]:
    """The picture as a whole case would be drawn, and the origins that it rests on."""
    pages = origins(
        [Page(report=one.report, parts=(Part(kind="body", start=0, end=len(one.report.text)),)) for one in shelf]
    )
    claims = [own for one in shelf for own in one.claims]
    reports = [page.report for page in pages]
    return picture(claims, reports, actors=World()), {own.id: own.origin_id for own in reports}


def case_of(folder: Path, shelf: list[Told]) -> Casebook:
    case = Casebook.open(str(folder), make=True)
    made, own = drawn(shelf)
    with case.writing() as connection:
        put(connection, shelf)
        replace_picture(connection, origins=own, events=made.events, spells=made.spells)
    return case


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Connection]:
    with case_of(tmp_path_factory.mktemp("whole"), TOLD) as case, case.reading() as connection:
        yield connection


@pytest.mark.parametrize("day", [*DAYS, "2018-12-01"])
@pytest.mark.parametrize("places", [(), ("gaz:Hajin",)])
def test_it_is_what_a_case_of_that_day_says(
    whole: Connection, tmp_path: Path, day: str, places: tuple[str, ...]
) -> None:
    then = [one for one in TOLD if (one.report.published or "") <= day]
    query = Query(as_known_on=day, places=places)
    with case_of(tmp_path, then) as case, case.reading() as connection:
        assert claims_known(whole, query) == claims_known(connection, replace(query, as_known_on="2030-01-01"))
        assert picture_known(whole, query, actors=World()) == picture_known(connection, query, actors=World())
    if not places:
        assert picture_known(whole, query, actors=World()) == drawn(then)[0]


def test_a_later_copy_changes_no_origin_of_an_earlier_day(whole: Connection) -> None:
    def of(day: str) -> dict[str, str]:
        return {own.id: own.origin_id for own in claims_known(whole, Query(as_known_on=day))[1]}

    assert of(DAYS[1])["first"] == of(DAYS[4])["first"] == of(DAYS[4])["late copy"] == of(DAYS[2])["own copy"]
    assert len(set(of(DAYS[4]).values())) == len(TOLD) - 2


def test_the_grade_grows_with_what_is_said(whole: Connection) -> None:
    def grade(day: str) -> str:
        found = events_answer(whole, Query(as_known_on=day, places=("gaz:Hajin",)), actors=World)
        (event,) = [event for event in found.events if event.actors and event.actors[0].actor_id == "SDF"]
        return event.grade

    assert [grade(day) for day in (DAYS[0], DAYS[3])] == ["single_origin", "corroborated"]


def test_who_holds_it_is_asked_of_two_clocks(whole: Connection) -> None:
    def holders(on: str, known: str) -> set[str | None]:
        query = Query(since=on, until=on, as_known_on=known, places=("gaz:Hajin",))
        return {spell.holder for spell in control_answer(whole, query, actors=World).control}

    assert holders(DAYS[4], DAYS[3]) == {"SDF"}
    assert "IS" in holders(DAYS[4], DAYS[4])
    assert holders(DAYS[0], DAYS[4]) == {"SDF"}
    assert holders(DAYS[0], "2018-12-01") == set()


def test_claims_of_a_day_come_with_the_events_of_that_day(whole: Connection) -> None:
    there = claims_answer(whole, Query(as_known_on=DAYS[0], places=("gaz:Hajin",)), actors=World)
    everywhere = claims_answer(whole, Query(as_known_on=DAYS[0]), actors=World)
    assert [claim.id for claim in there.claims] == ["sohr.0"]
    assert [event.claim_ids for event in there.events] == [("sohr.0",)]
    assert everywhere.events == ()
    today = claims_answer(whole, Query(places=("gaz:Hajin",)))
    assert max(len(event.claim_ids) for event in today.events) > 1


def test_a_picture_of_a_day_is_filtered_and_paged_as_todays(whole: Connection) -> None:
    def asked(query: Query) -> list[Event]:
        found: list[Event] = []
        while True:
            answer = events_answer(whole, query, actors=World)
            found += answer.events
            if answer.next is None:
                return found
            query = replace(query, cursor=answer.next)

    late = "2030-01-01"
    for query in (
        Query(limit=1),
        Query(types=("capture",), actors=("IS",)),
        Query(text="susah"),
        Query(grades=("corroborated",)),
        Query(since=DAYS[4], speakers=("SOHR",)),
        Query(until=DAYS[0], outlets=("The monitor Post",)),
    ):
        then = asked(replace(query, as_known_on=late))
        assert sorted(event.id for event in then) == sorted(event.id for event in asked(query))
