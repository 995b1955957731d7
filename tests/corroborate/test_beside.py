"""What stands beside a taking, whose own forces are meant, and what is one event though one telling gives no day."""

from corroborate.builders import World, claim, killed, report
from sayso.corroborate import events
from sayso.model.claim import Claim
from sayso.model.event import Event
from sayso.model.report import Report

WORLD = World()


def made(claims: list[Claim], *reports: Report) -> list[Event]:
    return events(claims, reports or (report(),), actors=WORLD)


def test_who_leaves_and_who_then_holds_do_not_differ_in_who_did_it() -> None:
    left = claim("withdrawal", by="IS", on="2018-12-10")
    held = claim("control_status", by="SDF", outcome="full_control", on="2018-12-11", says="DEZ24", stage="under_way")
    [event] = made([left, held])
    assert event.type == "withdrawal"
    assert [mention.actor_id for mention in event.actors] == ["IS"]
    assert (event.disputes, event.origins) == ((), 2)


def test_a_side_that_holds_on_and_then_leaves_is_heard_on_one_taking() -> None:
    reports = [report("r1", "2018-12-10"), report("r2", "2018-12-11"), report("r3", "2018-12-12")]
    taken = claim("capture", by="SDF", on="2018-12-10", says="SDF")
    held = claim(
        "control_status", by="IS", outcome="full_control", says="IS", stage="under_way", report="r2",
        words="IS fighters still hold Hajin",
    )  # fmt: skip
    left = claim("withdrawal", by="IS", says="IS", interest="against_interest", report="r3", words="IS left Hajin")
    [event] = made([taken, held, left], *reports)
    assert (event.type, event.grade, event.origins) == ("capture", "conceded", 2)
    assert len(event.claim_ids) == 3


def test_a_fall_by_nobody_named_is_gainsaid_by_who_still_holds_the_place() -> None:
    fallen = claim("capture", says="RUS", interest="unknown")
    held = claim(
        "control_status", by="IS", outcome="full_control", says="SOHR", stage="under_way",
        words="IS fighters still hold Hajin",
    )  # fmt: skip
    [event] = made([fallen, held])
    assert [dispute.about for dispute in event.disputes] == ["outcome"]
    assert event.origins == 1


def test_news_of_one_strike_is_one_event_though_one_telling_gives_no_day() -> None:
    dated = claim("airstrike", on="2018-12-11", toll=(killed(3),))
    undated = claim("airstrike", says="RUS", report="r2", toll=(killed(30, of="combatant"),))
    later = claim("airstrike", says="DEZ24", report="r3")
    reports = [report("r1", "2018-12-12"), report("r2", "2018-12-12"), report("r3", "2018-12-20")]
    assert sorted(len(event.claim_ids) for event in made([dated, undated, later], *reports)) == [1, 2]


def test_two_numbers_of_people_are_two_strikes_unless_a_day_is_told() -> None:
    dated = claim("airstrike", on="2018-12-11", toll=(killed(3),))
    undated = claim("airstrike", says="RUS", report="r2", toll=(killed(30),))
    assert len(made([dated, undated], report(), report("r2"))) == 2


def test_an_attack_thrown_back_says_nothing_of_a_taking_long_after() -> None:
    thrown = claim("offensive", by="SDF", to="IS", on="2018-12-01", says="IS", stage="failed")
    taken = claim("capture", by="SDF", report="r2")
    [event] = made([thrown, taken], report("r1", "2018-12-02"), report("r2", "2018-12-20"))
    assert (event.type, event.disputes) == ("capture", ())


def test_what_is_denied_of_a_hospital_is_not_what_is_told_of_its_town() -> None:
    town = claim("killing", toll=(killed(43),))
    denied = claim("killing", facility="hospital", says="IS", factuality="CT-", report="r2")
    assert len(made([town, denied], report(), report("r2"))) == 2
