"""The product tests of the domain reference, on claims made by hand: what must be shown of one town in one month."""

from collections.abc import Sequence

from corroborate.builders import World, claim, report
from sayso.corroborate import events
from sayso.model.claim import Claim
from sayso.model.event import Event
from sayso.model.report import Report


def made(claims: Sequence[Claim], *reports: Report) -> list[Event]:
    return events(claims, reports or [report()], actors=World())


def positions(event: Event, about: str) -> list[str]:
    return [p.value for d in event.disputes if d.about == about for p in d.positions]


def test_a_capture_told_by_a_party_and_a_monitor_is_one_event_of_two_origins() -> None:
    party = claim("capture", facility="hospital", by="SDF", on="2018-12-10", says="SDF")
    monitor = claim("capture", facility="hospital", by="SDF", says="DEZ24")
    struck = claim(
        "airstrike", facility="hospital", by="CJTF-OIR", on="../2018-12-11", says="SOHR", outcome="destroyed"
    )
    used = claim("military_use", facility="hospital", by="IS", says="CJTF-OIR")
    found = {event.type: event for event in made([party, monitor, struck, used])}
    assert sorted(found) == ["airstrike", "capture", "military_use"]
    capture = found["capture"]
    assert (capture.origins, capture.grade) == (2, "corroborated")
    assert set(capture.claim_ids) == {party.id, monitor.id}
    assert "SDF" in capture.grade_because
    assert "DEZ24" in capture.grade_because
    assert party.id in capture.grade_because
    assert capture.protected_object == "hospital"
    assert capture.date is not None
    assert capture.date.start_min == "2018-12-10"
    assert (found["airstrike"].grade, found["airstrike"].origins) == ("single_origin", 1)
    assert found["military_use"].grade == "claimed"


def test_who_destroyed_the_hospital_and_when_is_one_event_in_dispute() -> None:
    reports = [
        report("r1", "2018-12-07"),
        report("r2", "2018-12-12"),
        report("r3", "2018-12-11"),
        report("r4", "2018-12-17"),
    ]
    sana = claim("airstrike", facility="hospital", by="CJTF-OIR", on="2018-12-07", says="SANA", outcome="destroyed")
    sohr = claim("airstrike", facility="hospital", by="CJTF-OIR", on="../2018-12-11", outcome="destroyed", report="r2")
    coalition = claim(
        "explosion", facility="hospital", by="IS", on="2018-12-09", says="CJTF-OIR", outcome="destroyed", report="r3"
    )
    party = claim("explosion", facility="hospital", by="IS", says="SDF", outcome="destroyed", report="r3")
    pentagon = claim(
        "facility_damage", facility="hospital", says="Pentagon", factuality="Uu", damage="destroyed", report="r4"
    )
    [event] = made([sana, sohr, coalition, party, pentagon], *reports)
    assert event.type == "facility_damage"
    assert event.actors == ()
    assert event.date is None
    assert positions(event, "who") == ["CJTF-OIR", "IS", "not known"]
    assert positions(event, "when") == ["2018-12-07", "2018-12-09"]
    assert positions(event, "cause") == ["airstrike", "explosion"]
    assert positions(event, "whether") == []
    assert event.protected_object == "hospital"
    assert (event.first_said, event.last_said) == ("2018-12-07", "2018-12-17")


def test_a_town_taken_and_later_doubted_by_its_taker_keeps_both() -> None:
    reports = [report("r1", "2018-12-14"), report("r2", "2018-12-14"), report("r3", "2018-12-21")]
    sohr = claim("capture", by="SDF", on="2018-12-14")
    dez24 = claim("capture", by="SDF", on="2018-12-14", says="DEZ24", report="r2")
    doubt = claim(
        "control_status", by="SDF", says="SDF", outcome="partial_control:35", report="r3", stage="under_way",
        interest="against_interest",
    )  # fmt: skip
    [event] = made([sohr, dez24, doubt], *reports)
    assert event.type == "capture"
    assert (event.grade, event.origins) == ("corroborated", 2)
    assert positions(event, "outcome") == ["held only in part (35 %)", "taken"]


def test_half_a_town_before_its_capture_is_another_event() -> None:
    reports = [report("r1", "2018-12-05"), report("r2", "2018-12-14")]
    half = claim("control_status", by="SDF", outcome="partial_control:50", stage="under_way", on="2018-12-05")
    taken = claim("capture", by="SDF", on="2018-12-14", report="r2")
    assert len(made([half, taken], *reports)) == 2


def test_copies_of_one_wire_text_are_one_origin() -> None:
    outlets = [report(name, origin="wire") for name in ("r1", "r2", "r3")]
    told = [
        claim("capture", facility="hospital", by="SDF", says=None, report=name, words="the fighters took the hospital")
        for name in ("r1", "r2", "r3")
    ]
    [event] = made(told, *outlets)
    assert event.origins == 1
    assert event.grade == "single_origin"
    assert len(event.claim_ids) == 3


def test_a_chain_of_relays_is_one_origin() -> None:
    reports = [report(name) for name in ("r1", "r2", "r3")]
    first = claim("airstrike", facility="hospital", by="CJTF-OIR", on="2018-12-07", says="IS")
    relayed = claim("airstrike", facility="hospital", by="CJTF-OIR", on="2018-12-07", says="IS", chain=("SANA", "IS"), report="r2")  # fmt: skip # noqa: E501
    own = claim("airstrike", facility="hospital", by="CJTF-OIR", on="2018-12-07", says="SANA", report="r3")
    [event] = made([first, relayed, own], *reports)
    assert (event.origins, event.grade) == (1, "claimed")


def test_a_capture_has_two_dates_where_two_are_told() -> None:
    sunday = claim("capture", facility="hospital", by="SDF", on="2018-12-09", says="SOHR")
    monday = claim("capture", facility="hospital", by="SDF", on="2018-12-10", says="SDF", report="r2")
    [event] = made([sunday, monday], report(), report("r2"))
    assert event.date is None
    assert positions(event, "when") == ["2018-12-09", "2018-12-10"]


def test_two_hospitals_of_one_town_are_two() -> None:
    unnamed = claim("capture", facility="hospital", by="SDF", on="2018-12-10")
    called = claim("capture", facility="Hajin National Hospital", by="SDF", on="2018-12-10", says="DEZ24")
    other = claim("capture", facility="Nabd al-Hayat hospital", by="SDF", on="2018-12-10", says="DEZ24", report="r2")
    found = made([unnamed, called, other], report(), report("r2"))
    assert sorted(len(event.claim_ids) for event in found) == [1, 2]


def test_a_hospital_is_not_its_town() -> None:
    hospital = claim("capture", facility="hospital", by="SDF", on="2018-12-10")
    town = claim("capture", by="SDF", on="2018-12-10", says="DEZ24")
    assert len(made([hospital, town])) == 2
