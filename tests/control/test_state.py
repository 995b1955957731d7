"""Who holds a place on a day: the one answer that its spells come to."""

from collections.abc import Sequence

import pytest
from corroborate.builders import World, claim, report

from sayso.control import by_site, spells, state
from sayso.corroborate import events
from sayso.model.claim import Claim
from sayso.model.control import State
from sayso.model.place import Place
from sayso.model.report import Report

WORLD = World()
HAJIN = Place(name="Hajin", gazetteer_id="gaz:Hajin")


def on(day: str, claims: Sequence[Claim], *reports: Report) -> State:
    """The state of the town of Hajin on a day."""
    told = reports or (report(),)
    found = spells(events(claims, told, actors=WORLD), claims, told, actors=WORLD)
    own = [same for site, same in by_site(found).items() if site.place == "gaz:Hajin" and not site.facility_type]
    return state(own[0] if own else (), day, place=HAJIN)


def answer(found: State) -> tuple[str, str | None, bool]:
    return found.status, found.holder, found.assessed


def test_before_the_first_word_nobody_is_known_to_hold_it() -> None:
    taken = claim("capture", by="SDF", on="2018-12-10")
    assert answer(on("2018-12-09", [taken])) == ("unknown", None, False)
    assert answer(on("2018-12-10", [taken])) == ("full_control", "SDF", False)
    assert answer(on("2018-12-10", [])) == ("unknown", None, False)


def test_a_day_on_which_it_may_have_begun_is_not_yet_its_own() -> None:
    taken = claim("capture", by="SDF", on="2018-12-03/2018-12-09")
    assert on("2018-12-05", [taken]).status == "unknown"
    assert on("2018-12-09", [taken]).holder == "SDF"


def test_the_age_of_the_word_is_told() -> None:
    taken = claim("capture", by="SDF", on="2018-12-10", report="r1")
    found = on("2018-12-30", [taken], report("r1", "2018-12-12"))
    assert (found.last_affirmed, found.age_days) == ("2018-12-12", 18)
    assert on("2018-12-11", [taken], report("r1", "2018-12-12")).age_days == 0


def test_a_boast_does_not_take_the_place_of_what_is_assessed() -> None:
    taken = [claim("capture", by="SDF", on="2018-12-01", says=who) for who in ("SOHR", "DEZ24")]
    boast = claim("capture", by="IS", says="IS", on="2018-12-09")
    found = on("2018-12-10", [*taken, boast])
    assert answer(found) == ("full_control", "SDF", True)
    assert [rival.holder for rival in found.rivals] == ["IS"]
    assert found.disputed_by == (boast.id,)


def test_the_word_of_one_who_gains_nothing_does() -> None:
    taken = [claim("capture", by="SDF", on="2018-12-01", says=who) for who in ("SOHR", "DEZ24")]
    retaken = claim("capture", by="IS", on="2018-12-09")
    assert answer(on("2018-12-08", [*taken, retaken])) == ("full_control", "SDF", True)
    assert answer(on("2018-12-09", [*taken, retaken])) == ("full_control", "IS", False)


def test_a_town_doubted_by_its_own_taker_stays_his_with_the_doubt_beside_it() -> None:
    reports = [report("r1", "2018-12-14"), report("r2", "2018-12-21")]
    taken = [claim("capture", by="SDF", on="2018-12-14", says=who) for who in ("SOHR", "DEZ24")]
    doubt = claim("control_status", by="SDF", says="SDF", outcome="partial_control:35", report="r2", stage="under_way")
    found = on("2018-12-22", [*taken, doubt], *reports)
    assert answer(found) == ("full_control", "SDF", True)
    assert [(rival.status, rival.share and rival.share.min) for rival in found.rivals] == [("partial_control", 35)]
    assert found.disputed_by == (doubt.id,)


def test_a_fight_within_does_not_yet_end_an_assessed_holding() -> None:
    taken = [claim("capture", by="SDF", on="2018-12-01", says=who) for who in ("SOHR", "DEZ24")]
    fight = claim("clash", by=("SDF", "IS"), on="2018-12-05")
    found = on("2018-12-06", [*taken, fight])
    assert answer(found) == ("full_control", "SDF", True)
    assert [rival.status for rival in found.rivals] == ["contested"]


def test_who_left_holds_it_no_longer_and_nobody_is_known_to() -> None:
    held = claim("control_status", by="IS", outcome="full_control", stage="under_way", on="2018-12-01")
    left = claim("withdrawal", by="IS", on="2018-12-05")
    found = on("2018-12-06", [held, left])
    assert (found.status, found.holder, found.parties) == ("withdrawn", None, ("IS",))
    taken = claim("capture", by="SDF", says="SDF", on="2018-12-05")
    assert answer(on("2018-12-06", [held, left, taken]))[:2] == ("full_control", "SDF")


def test_a_place_taken_back_the_same_day_is_with_who_held_it_before() -> None:
    held = claim("control_status", by="IS", outcome="full_control", stage="under_way", on="2018-12-01")
    lost, won = (claim("capture", by=who, on="2018-12-05") for who in ("SDF", "IS"))
    assert on("2018-12-05", [held, lost, won]).holder == "IS"
    assert on("2018-12-05", [lost, won]).holder in ("SDF", "IS")


def test_who_took_a_place_and_left_it_the_same_day_took_it_first() -> None:
    taken = claim("capture", by="SDF", on="2018-12-05")
    left = claim("withdrawal", by="SDF", on="2018-12-05")
    assert on("2018-12-05", [taken, left]).status == "withdrawn"


@pytest.mark.parametrize("speaker", ["SDF", "SOHR"])
def test_an_attack_thrown_back_leaves_the_place_with_its_defender(speaker: str) -> None:
    attack = claim("offensive", by="IS", to="SDF", stage="failed", says=speaker, on="2018-12-05")
    found = on("2018-12-06", [attack])
    assert answer(found) == ("full_control", "SDF", False)
    assert found.inferred


def test_a_side_that_says_it_threw_back_its_enemy_is_the_defender() -> None:
    attack = claim("offensive", by="IS", stage="failed", says="SDF", on="2018-12-05")
    assert on("2018-12-06", [attack]).holder == "SDF"
    assert on("2018-12-06", [claim("offensive", by="IS", stage="failed", on="2018-12-05")]).status == "unknown"


def test_a_place_lost_by_one_side_is_left_by_it() -> None:
    lost = claim("capture", to="IS", on="2018-12-05")
    assert (on("2018-12-06", [lost]).status, on("2018-12-06", [lost]).parties) == ("withdrawn", ("IS",))


def test_the_loser_who_says_that_he_left_bears_out_who_came() -> None:
    boast = claim("capture", by="SDF", says="SDF", on="2018-12-05")
    assert not on("2018-12-06", [boast]).assessed
    conceded = claim("withdrawal", by="IS", says="IS", interest="against_interest", on="2018-12-06")
    found = on("2018-12-07", [boast, conceded])
    assert answer(found) == ("full_control", "SDF", True)
    assert "conceded_by_loser" in found.basis


def test_two_independent_words_on_two_days_bear_a_holding_out() -> None:
    reports = [report("r1", "2018-12-05"), report("r2", "2018-12-28")]
    taken = claim("capture", by="SDF", on="2018-12-05", report="r1")
    held = claim("control_status", by="SDF", says="DEZ24", outcome="full_control", stage="under_way", report="r2")
    assert answer(on("2018-12-28", [taken, held], *reports)) == ("full_control", "SDF", True)
    own = claim("control_status", by="SDF", says="SOHR", outcome="full_control", stage="under_way", report="r2")
    assert not on("2018-12-28", [taken, own], *reports).assessed


def test_two_sides_with_a_part_each_contest_the_place() -> None:
    parts = [
        claim("control_status", by=who, outcome="partial_control", relation=f"{where} part of", stage="under_way")
        for who, where in (("SDF", "western"), ("IS", "eastern"))
    ]
    found = on("2018-12-12", parts)
    assert (found.status, found.holder, found.parties) == ("contested", None, ("IS", "SDF"))


def test_a_siege_has_its_own_days() -> None:
    held = claim("control_status", by="IS", outcome="full_control", stage="under_way", on="2018-12-01")
    siege = claim("siege", by="SDF", on="2018-12-05/..", stage="under_way")
    lifted = claim("siege", outcome="lifted", on="2018-12-09")
    besieged = {day: on(day, [held, siege, lifted]).besieged_by for day in ("2018-12-04", "2018-12-05", "2018-12-09")}
    assert besieged == {"2018-12-04": (), "2018-12-05": ("SDF",), "2018-12-09": ()}
    taken = claim("capture", by="SDF", on="2018-12-07")
    fallen = on("2018-12-08", [held, siege, taken])
    assert (fallen.holder, fallen.besieged_by) == ("SDF", ())
