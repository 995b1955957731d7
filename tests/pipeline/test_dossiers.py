"""Dossiers of a case: computed from what it holds, for a place, for a day, with what analysts decided."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from corroborate.builders import World, claim
from decide.builders import decided
from dossier.builders import Towns, of, state, who
from msgspec.structs import replace
from sqlalchemy import Connection
from store.shelf import Told

from pipeline.test_as_known_on import case_of, told
from sayso.errors import BadInput
from sayso.model.dossier import Dossier
from sayso.model.found import Box, Query
from sayso.model.knowledge import Knowledge
from sayso.pipeline.dossiers import dossiers_answer
from sayso.resolve.dates import DateReader
from sayso.store.decisions import append_decisions

WORLD = Knowledge(actors=World(), places=Towns(), dates=DateReader())
HAJIN = "gaz:Hajin"
SAYS = state("SOHR", functioning="not_operational", words="it is out of service")
SHELF = [
    told(
        "first",
        "2018-12-08",
        claim(
            "airstrike", facility="hospital", by="CJTF-OIR", on="2018-12-07", damage="destroyed", outcome="destroyed"
        ),
    ),
    told("state", "2018-12-10", SAYS, text="it is out of service."),
    told("later", "2018-12-14", claim("capture", facility="hospital", by="SDF", to="IS", on="2018-12-13")),
    told("elsewhere", "2018-12-14", claim("airstrike", "Susah", facility="Yarmouk hospital", on="2018-12-13")),
    told("no facility", "2018-12-14", claim("capture", by="SDF", on="2018-12-14")),
]


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Connection]:
    with case_of(tmp_path_factory.mktemp("dossiers"), SHELF) as made, made.reading() as connection:
        yield connection


def asked(connection: Connection, **query: object) -> Sequence[Dossier]:
    return dossiers_answer(connection, Query(**query), (), knowledge=WORLD).dossiers  # type: ignore[arg-type]


def test_a_case_has_the_dossiers_of_its_claims_the_last_told_of_first(case: Connection) -> None:
    found = dossiers_answer(case, Query(), (), knowledge=WORLD)
    assert sorted((one.name or "", len(one.claim_ids)) for one in found.dossiers) == [("", 3), ("Yarmouk hospital", 1)]
    assert [one.last_said for one in found.dossiers] == ["2018-12-14", "2018-12-14"]
    assert {report.id for report in found.reports} == {"first", "state", "later", "elsewhere"}
    assert {claim.id for claim in found.claims} == {own for one in found.dossiers for own in one.claim_ids}


def test_asked_for_a_place_it_tells_the_same_of_it(case: Connection) -> None:
    (one,) = asked(case, places=(HAJIN,))
    assert one in asked(case)
    assert (set(of(one, "functioning")), [held.holder for held in one.held]) == ({"not_operational"}, ["SDF"])
    assert asked(case, places=("gaz:nowhere",)) == ()
    assert asked(case, box=Box(south=34.6, west=40.0, north=34.8, east=40.9)) == (one,)


def test_as_known_on_a_day_it_tells_what_had_been_said(case: Connection) -> None:
    for places in ((), (HAJIN,)):
        (one,) = asked(case, places=places, as_known_on="2018-12-09")
        assert (one.functioning, one.held, one.last_said) == ((), (), "2018-12-08")
    assert asked(case, as_known_on="2018-12-01") == ()
    assert asked(case, places=(HAJIN,), as_known_on="2019-01-01") == asked(case, places=(HAJIN,))


def test_types_and_pages(case: Connection) -> None:
    assert dossiers_answer(case, Query(), ("school",), knowledge=WORLD).dossiers == ()
    first = dossiers_answer(case, Query(limit=1), (), knowledge=WORLD)
    rest = dossiers_answer(case, Query(limit=1, cursor=first.next), (), knowledge=WORLD)
    assert (*first.dossiers, *rest.dossiers) == asked(case)
    assert rest.next is None
    with pytest.raises(BadInput):
        dossiers_answer(case, Query(cursor="x"), (), knowledge=WORLD)


def test_a_rejected_claim_says_nothing(tmp_path: Path) -> None:
    shelf: list[Told] = SHELF[:2]
    with case_of(tmp_path, shelf) as made:
        with made.writing() as connection:
            append_decisions(connection, [decided("reject", *shelf[1].claims, on=shelf[1].report)])
        with made.reading() as connection:
            (one,) = asked(connection)
            assert one.functioning == ()
            assert who(of(one, "damage")["destroyed"].asserted_by) == ["SOHR"]


def test_a_claim_of_a_state_is_found_by_its_place(case: Connection) -> None:
    plain = replace(SAYS, id="other", report_id="other")
    assert plain.event is None
    (one,) = asked(case, places=(HAJIN,))
    assert "state.0" in one.claim_ids
