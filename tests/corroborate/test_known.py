"""An event that was drawn from the same before is taken as it was, and only then."""

from collections.abc import Sequence

import pytest
from msgspec.json import encode
from msgspec.structs import replace

from corroborate.builders import World, claim, report
from sayso.corroborate import Bases, Known, based_events, events
from sayso.model.claim import Claim
from sayso.model.event import Event
from sayso.model.report import Report

REPORTS = (report("r1", "2018-12-12"), report("r2", "2018-12-14"))
CLAIMS = (
    claim("capture", by="SDF", to="IS", on="2018-12-10", says="SOHR"),
    claim("capture", by="SDF", to="IS", on="2018-12-10", says="DEZ24", report="r2"),
)
FALSE = b'{"not": "an event"}'


def based(claims: Sequence[Claim], reports: Sequence[Report], known: dict[bytes, bytes]) -> list[tuple[Event, bytes]]:
    return based_events(claims, reports, actors=World(), known=Known(Bases("1"), known))


def test_it_is_taken_as_it_was() -> None:
    [(event, basis)] = based(CLAIMS, REPORTS, {})
    assert [event] == events(CLAIMS, REPORTS, actors=World())
    marked = replace(event, grade_because="as it was")
    assert based(CLAIMS[::-1], REPORTS[::-1], {basis: encode(marked)}) == [(marked, basis)]


@pytest.mark.parametrize(
    ("claims", "reports"),
    [
        (CLAIMS[:1], REPORTS),
        ((replace(CLAIMS[0], factuality="PR+"), CLAIMS[1]), REPORTS),
        (CLAIMS, (REPORTS[0], replace(REPORTS[1], origin_id=REPORTS[0].origin_id))),
        (CLAIMS, (REPORTS[0], replace(REPORTS[1], published="2018-12-13"))),
        (CLAIMS, (REPORTS[0], replace(REPORTS[1], outlet="Alder Times"))),
    ],
    ids=["a telling fewer", "a telling that hedges", "a copy", "another day", "another outlet"],
)
def test_whatever_it_is_drawn_from_makes_it_another(claims: Sequence[Claim], reports: Sequence[Report]) -> None:
    [(_, basis)] = based(CLAIMS, REPORTS, {})
    assert [event for event, _ in based(claims, reports, {basis: FALSE})] == events(claims, reports, actors=World())


def test_so_does_another_version() -> None:
    [(_, basis)] = based(CLAIMS, REPORTS, {})
    later = based_events(CLAIMS, REPORTS, actors=World(), known=Known(Bases("2"), {basis: FALSE}))
    assert later[0][1] != basis
