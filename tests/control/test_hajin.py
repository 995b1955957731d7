"""Who holds Hajin, on claims made by hand: what must come out, and nothing besides."""

from collections.abc import Sequence

from corroborate.builders import World, claim, report

from sayso.control import spells
from sayso.corroborate import events
from sayso.model.claim import Claim
from sayso.model.control import Spell
from sayso.model.report import Report

WORLD = World()


def made(claims: Sequence[Claim], *reports: Report) -> list[Spell]:
    told = reports or (report(),)
    return spells(events(claims, told, actors=WORLD), claims, told, actors=WORLD)


def days(spell: Spell) -> tuple[str | None, str | None]:
    assert spell.start is not None
    return spell.start.start_min, spell.start.start_max


ONE_REPORT = [
    claim("advance", None, by="SDF", to="IS", on="2018-12-11", says=None),
    claim("clash", by="SDF", says=None, on="[2018-12-03..2018-12-09]/..", stage="under_way"),
    claim("advance", by="SDF", says="SDF", stage="under_way"),
    claim("advance", by="YPG", says="YPG", relation="northern outskirts of", factuality="Uu"),
    claim("capture", facility="hospital", by="SDF", on="2018-12-10", says="SDF"),
    claim("capture", facility="hospital", by="SDF", says="DEZ24"),
    claim("airstrike", facility="hospital", by="CJTF-OIR", on="../2018-12-11", outcome="destroyed"),
    claim("military_use", facility="hospital", by="IS", says="CJTF-OIR"),
    claim("legal_assertion", facility="hospital", says="CJTF-OIR"),
    claim("offensive", by="SDF", on="2018-09-10", says=None),
    claim("capture", "Deir ez-Zor", by="IS", on="2014-01-01/2014-12-31", says=None, background=True),
    claim("control_status", "Deir ez-Zor", by="IS", says=None, outcome="presence", stage="under_way"),
    claim("control_status", "Badia", by="IS", says=None, outcome="presence", stage="under_way"),
]


def test_one_report_gives_four_spells_and_no_more() -> None:
    found = made(ONE_REPORT)
    rows = [(s.place.name, s.facility, s.layer, s.status, s.holder, s.parties) for s in found]
    assert rows == [
        ("Badia", None, "presence", "presence", "IS", ()),
        ("Deir ez-Zor", None, "presence", "presence", "IS", ()),
        ("Hajin", None, "hold", "contested", None, ("IS", "SDF")),
        ("Hajin", "hospital", "hold", "full_control", "SDF", ()),
    ]


def test_the_hospital_is_assessed_on_a_beneficiary_and_a_third_party() -> None:
    hospital = made(ONE_REPORT)[-1]
    assert hospital.assessed
    assert hospital.basis == ("claimed_by_beneficiary", "third_party_report")
    assert days(hospital) == ("2018-12-10", "2018-12-10")
    assert hospital.last_affirmed == "2018-12-12"


def test_the_town_is_contested_since_some_day_of_the_week_before() -> None:
    town = made(ONE_REPORT)[2]
    assert days(town) == ("2018-12-03", "2018-12-09")
    assert (town.inferred, town.assessed, town.end) == (True, False, None)


def test_a_town_taken_and_doubted_by_its_taker_keeps_both() -> None:
    reports = [report(name, day) for name, day in (("r0", "2018-12-12"), ("r1", "2018-12-14"), ("r3", "2018-12-21"))]
    fought = claim("clash", by=("SDF", "IS"), says=None, on="2018-12-03/..", stage="under_way", report="r0")
    sohr = claim("capture", by="SDF", on="2018-12-14")
    dez24 = claim("capture", by="SDF", on="2018-12-14", says="DEZ24")
    doubt = claim("control_status", by="SDF", says="SDF", outcome="partial_control:35", report="r3", stage="under_way")
    contested, taken, partly = made([fought, sohr, dez24, doubt], *reports)
    assert (contested.status, contested.end) == ("contested", taken.start)
    assert (taken.status, taken.holder, taken.assessed, taken.disputed_by) == (
        "full_control",
        "SDF",
        True,
        (doubt.id,),
    )
    assert (partly.status, partly.assessed) == ("partial_control", False)
    assert partly.share is not None
    assert (partly.share.min, partly.share.max) == (35, 35)
    assert partly.basis == ("claimed_by_beneficiary",)


def test_two_told_dates_leave_the_start_between_them() -> None:
    sunday = claim("capture", facility="hospital", by="SDF", on="2018-12-09")
    monday = claim("capture", facility="hospital", by="SDF", on="2018-12-10", says="SDF")
    [spell] = made([sunday, monday])
    assert days(spell) == ("2018-12-09", "2018-12-10")


def test_two_hospitals_are_held_apart() -> None:
    one = claim("capture", facility="hospital", by="SDF", on="2018-12-10")
    other = claim("capture", facility="Nabd al-Hayat hospital", by="SDF", on="2018-12-10")
    assert [spell.facility for spell in made([one, other])] == ["hospital", "Nabd al-Hayat hospital"]
