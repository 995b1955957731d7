"""What each kind of claim says, and does not say, of who holds a place."""

from collections.abc import Sequence

import pytest
from corroborate.builders import World, claim, report

from sayso.control import spells
from sayso.corroborate import events
from sayso.lexicon.holding import load_relations
from sayso.model.claim import Claim
from sayso.model.control import Spell
from sayso.model.report import Report
from sayso.model.terms import EventType

WORLD = World()


def made(claims: Sequence[Claim], *reports: Report) -> list[Spell]:
    told = reports or (report(),)
    return spells(events(claims, told, actors=WORLD), claims, told, actors=WORLD)


@pytest.mark.parametrize("kind", ["advance", "offensive", "airstrike", "shelling", "military_use", "reinforcement"])
def test_what_is_no_holding_makes_no_spell(kind: EventType) -> None:
    assert made([claim(kind, by="SDF", to="IS", on="2018-12-10")]) == []


@pytest.mark.parametrize(
    "told",
    [
        claim("capture", by="SDF", factuality="PS+"),
        claim("capture", by="SDF", factuality="CT-"),
        claim("capture", by="SDF", modality="future", stage="planned"),
        claim("capture", by="SDF", background=True, on="2014-06-10"),
        claim("capture", by="SDF", relation="outskirts of"),
        claim("capture", None, by="SDF"),
        claim("capture", by=("SDF", "GoS"), any_of=True),
        claim("clash", by=("SDF", "IS"), relation="near"),
        claim("clash", "Idlib province", by=("SDF", "IS")),
    ],
    ids=lambda told: told.content.exact,
)
def test_no_spell_from_a_hedge_a_plan_old_news_or_the_outskirts(told: Claim) -> None:
    assert made([told]) == []


def test_a_part_taken_is_partial_control() -> None:
    [spell] = made([claim("capture", by="SDF", relation="northern part of")])
    assert (spell.status, spell.assessed, spell.basis) == ("partial_control", False, ("third_party_report",))


def test_an_undated_taking_began_by_the_day_on_which_it_was_told() -> None:
    [spell] = made([claim("capture", by="SDF")])
    assert spell.start is not None
    assert (spell.start.start_min, spell.start.start_max) == (None, "2018-12-12")


def test_the_loser_who_says_that_he_left_concedes_it() -> None:
    [spell] = made([claim("withdrawal", by="IS", says="IS", interest="against_interest", on="2018-12-10")])
    assert (spell.status, spell.holder, spell.basis, spell.assessed) == (
        "withdrawn",
        "IS",
        ("conceded_by_loser",),
        True,
    )


def test_the_leaving_of_a_stranger_ends_nobodys_hold() -> None:
    taken = claim("capture", by="SDF", on="2018-12-08")
    again = claim("capture", by="SDF", on="2018-12-08", says="DEZ24")
    left = claim("withdrawal", by="IS", says="IS", interest="against_interest", on="2018-12-10")
    [spell] = made([taken, again, left])
    assert (spell.holder, spell.end) == ("SDF", None)


def test_two_opposed_claims_stay_claimed_and_end_one_another() -> None:
    first = claim("capture", by="SDF", says="SDF", on="2018-12-01")
    second = claim("capture", by="IS", says="IS", on="2018-12-09")
    one, other = made([first, second])
    assert (one.holder, one.end, one.assessed) == ("SDF", other.start, False)
    assert (other.holder, other.end, other.assessed) == ("IS", None, False)


def test_a_claim_never_ends_an_assessed_hold_but_disputes_it() -> None:
    taken = [claim("capture", by="SDF", on="2018-12-01", says=who) for who in ("SOHR", "DEZ24")]
    boast = claim("capture", by="IS", says="IS", on="2018-12-09")
    one, other = made([*taken, boast])
    assert (one.assessed, one.end, one.disputed_by) == (True, None, (boast.id,))
    assert (other.assessed, other.basis) == (False, ("claimed_by_beneficiary",))


def test_a_denial_disputes_the_hold() -> None:
    taken = [claim("capture", by="SDF", on="2018-12-10", says=who) for who in ("SOHR", "DEZ24")]
    denial = claim("capture", by="SDF", on="2018-12-10", says="IS", factuality="CT-")
    [spell] = made([*taken, denial])
    assert spell.disputed_by == (denial.id,)
    assert spell.assessed


def test_a_siege_lies_beside_the_hold() -> None:
    held = claim("control_status", by="IS", outcome="full_control", stage="under_way", on="2018-12-01")
    siege = claim("siege", by="SDF", on="2018-12-05/..", stage="under_way")
    [spell] = made([held, siege])
    assert (spell.status, spell.holder, spell.besieged_by) == ("full_control", "IS", ("SDF",))
    [alone] = made([siege])
    assert (alone.status, alone.holder, alone.besieged_by) == ("unknown", None, ("SDF",))


def test_presence_never_ends_a_hold() -> None:
    reports = [report("r1", "2018-12-01"), report("r2", "2018-12-12")]
    taken = claim("capture", by="SDF", on="2018-12-01")
    there = claim("control_status", by="IS", outcome="presence", stage="under_way", report="r2")
    hold, presence = made([taken, there], *reports)
    assert (hold.layer, hold.end, presence.layer, presence.holder) == ("hold", None, "presence", "IS")


def test_two_enemies_in_view_leave_the_other_party_open() -> None:
    world = World(enemies=frozenset({frozenset({"sdf", "is"}), frozenset({"sdf", "gos"})}))
    told = [claim("clash", by="SDF", says=None), claim("airstrike", by="IS"), claim("airstrike", by="GoS")]
    [spell] = spells(events(told, [report()], actors=world), told, [report()], actors=world)
    assert spell.parties == ("SDF",)


def test_fighting_not_told_of_for_two_weeks_is_not_carried_on() -> None:
    reports = [report("r1", "2018-11-01"), report("r2", "2018-11-05"), report("r3", "2018-12-12")]
    days = (("r1", "2018-11-01"), ("r2", "2018-11-05"), ("r3", "2018-12-12"))
    told = [claim("clash", by=("SDF", "IS"), on=day, report=name) for name, day in days]
    early, late = made(told, *reports)
    assert len(early.claim_ids) == 2
    assert early.last_affirmed == "2018-11-05"
    assert late.start is not None
    assert late.start.start_min == "2018-12-12"


@pytest.mark.parametrize(
    ("relation", "extent"),
    [
        (None, "whole"),
        ("eastern town of", "whole"),
        ("most of", "part"),
        ("eastern", "part"),
        ("northern outskirts of", "beside"),
        ("near", "beside"),
        ("somewhere by", "beside"),
        ("half of the town of", "part"),
    ],
)
def test_words_before_a_place_say_how_much_of_it_is_meant(relation: str | None, extent: str) -> None:
    assert load_relations().extent(relation) == extent
