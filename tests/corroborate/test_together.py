"""Which claims are put together and which are kept apart."""

from collections.abc import Sequence

import pytest
from msgspec.structs import replace

from corroborate.builders import World, claim, killed, report
from sayso.corroborate import events
from sayso.corroborate.compare.features import FEATURES
from sayso.model.claim import Claim, Toll
from sayso.model.event import Event
from sayso.model.terms import EventType

REPORTS = [report("r1", "2018-12-12"), report("r2", "2018-12-13"), report("r3", "2018-12-30")]
STRUCK = claim("airstrike", "Aleppo", by="RUS", on="2018-12-10")
HARM: EventType = "airstrike"


def made(*claims: Claim) -> list[Event]:
    return events(claims, REPORTS, actors=World())


def sizes(found: Sequence[Event]) -> list[int]:
    return sorted(len(event.claim_ids) for event in found)


@pytest.mark.parametrize(
    "other",
    [
        claim(HARM, "Aleppo", by="RUS", on="2018-12-10", report="r2"),
        claim(HARM, "Aleppo", on="2018-12-10", says=None, report="r2"),
        claim(HARM, "Aleppo", by="GoS", on="2018-12-10", report="r2"),
        claim(HARM, "Aleppo", by="RUS", report="r2"),
        claim("attack", "Aleppo", on="2018-12-10", report="r2"),
        claim("killing", "Aleppo", by="RUS", on="2018-12-10", report="r2", toll=(killed(4),)),
        claim(HARM, "Aleppo", by="RUS", on="2018-12-10", report="r2", factuality="CT-"),
    ],
    ids=lambda told: told.content.exact,
)
def test_one_event(other: Claim) -> None:
    assert sizes(made(STRUCK, other)) == [2]


@pytest.mark.parametrize(
    "other",
    [
        claim(HARM, "Hajin", by="RUS", on="2018-12-10", report="r2"),
        claim(HARM, "Aleppo", by="RUS", on="2018-12-11", report="r2"),
        claim(HARM, "Aleppo", by="CJTF-OIR", on="2018-12-10", report="r2"),
        claim(HARM, "Aleppo", report="r2"),
        claim(HARM, "Aleppo", by="RUS", report="r3"),
        claim(HARM, None, by="RUS", report="r2"),
        claim("shelling", "Aleppo", by="RUS", on="2018-12-10", report="r2"),
        claim("clash", "Aleppo", by="RUS", on="2018-12-10", report="r2"),
        claim(HARM, "Aleppo", by="RUS", on="2018-12-10", report="r2", background=True),
    ],
    ids=lambda told: told.content.exact,
)
def test_two_events(other: Claim) -> None:
    assert sizes(made(STRUCK, other)) == [1, 1]


def test_a_large_region_proves_nothing_but_the_same_numbers_do() -> None:
    one = claim(HARM, "Idlib province", on="2018-12-10", toll=(killed(14),))
    bare = claim(HARM, "Idlib province", on="2018-12-10", report="r2")
    same = claim(HARM, "Idlib province", on="2018-12-10", report="r2", toll=(killed(14),))
    assert sizes(made(one, bare)) == [1, 1]
    assert sizes(made(one, same)) == [2]


def test_near_a_place_is_that_place_only_where_the_numbers_agree() -> None:
    near = claim(HARM, "Hajin", on="2018-12-10", relation="near", toll=(killed(9),))
    close = claim(HARM, "Alder", on="2018-12-10", report="r2", toll=(killed(9),))
    far = claim(HARM, "Aleppo", on="2018-12-10", report="r2", toll=(killed(9),))
    assert sizes(made(near, close)) == [2]
    assert sizes(made(near, far)) == [1, 1]


def test_a_third_claim_never_brings_two_contradicting_ones_together() -> None:
    other = claim(HARM, "Aleppo", by="CJTF-OIR", on="2018-12-10", report="r2")
    vague = claim(HARM, "Aleppo", on="2018-12-10", says=None)
    assert sizes(made(STRUCK, other, vague)) == [1, 2]


@pytest.mark.parametrize("number", [7, 20])
def test_a_claim_that_fits_two_events_joins_the_one_with_which_more_agrees(number: int) -> None:
    early = claim(HARM, "Aleppo", by="RUS", on="2018-12-08", toll=(killed(7),))
    late = claim(HARM, "Aleppo", by="RUS", on="2018-12-10", toll=(killed(20),), says="DEZ24")
    undated = claim(HARM, "Aleppo", by="RUS", report="r2", toll=(killed(number),))
    together = next(event.claim_ids for event in made(early, late, undated) if undated.id in event.claim_ids)
    assert set(together) == {undated.id, early.id if number == 7 else late.id}


def test_who_shelled_the_hospital_is_a_dispute_and_not_two_events() -> None:
    one = claim("shelling", "Aleppo", by="GoS", on="2018-12-10", facility="hospital")
    other = claim("airstrike", "Aleppo", by="IS", on="2018-12-10", facility="hospital", says="DEZ24", report="r2")
    [event] = made(one, other)
    assert {dispute.about for dispute in event.disputes} == {"who", "cause"}
    assert (event.type, event.actors) == ("attack", ())


def test_to_deny_having_done_it_is_not_to_deny_that_it_happened() -> None:
    denial = claim(HARM, "Aleppo", by="RUS", on="2018-12-10", says="RUS", factuality="CT-", blame="denied", report="r2")
    [event] = made(STRUCK, denial)
    assert [(d.about, [p.value for p in d.positions]) for d in event.disputes] == [("who", ["RUS", "not RUS"])]
    assert (event.grade, event.origins) == ("single_origin", 1)


def test_whether_it_happened_is_disputed_by_a_denial_only() -> None:
    denial = claim(HARM, "Aleppo", by="RUS", on="2018-12-10", says="GoS", factuality="CT-", report="r2")
    [event] = made(STRUCK, denial)
    assert [d.about for d in event.disputes] == ["whether"]
    assert event.grade == "single_origin"
    [alone] = made(denial)
    assert (alone.grade, alone.origins, alone.disputes) == ("denied", 0, ())


def test_a_party_that_is_denied_by_another_is_worth_least() -> None:
    boast = claim("capture", by="SDF", on="2018-12-10", says="SDF")
    denial = claim("capture", by="SDF", on="2018-12-10", says="IS", factuality="CT-", report="r2")
    [event] = made(boast, denial)
    assert event.grade == "denied"


def test_a_later_higher_toll_is_growth() -> None:
    first = claim(HARM, "Aleppo", on="2018-12-10", toll=(killed(5),))
    later = claim(HARM, "Aleppo", on="2018-12-10", toll=(killed(12),), says="DEZ24", report="r2")
    [event] = made(first, later)
    assert event.disputes == ()
    assert [(toll.min, toll.max) for toll in event.toll] == [(12, 12)]


def test_two_tolls_of_one_day_stay_two() -> None:
    low = claim(HARM, "Aleppo", on="2018-12-10", toll=(killed(5),), says="DEZ24")
    high = claim(HARM, "Aleppo", on="2018-12-10", toll=(killed(12, 15),))
    [event] = made(low, high)
    assert event.toll == ()
    assert [(d.about, [p.value for p in d.positions]) for d in event.disputes] == [
        ("toll", ["12 to 15 people killed", "5 people killed"])
    ]


def test_one_claim_may_count_two_sides() -> None:
    def sides(*lows: int) -> tuple[Toll, ...]:
        names = ("IS fighters", "SDF fighters")
        return tuple(
            replace(killed(low, of="combatant"), text=f"{low} {name}") for low, name in zip(lows, names, strict=True)
        )

    [event] = made(claim(HARM, "Aleppo", on="2018-12-10", toll=sides(901, 526)))
    assert event.disputes == ()
    assert sorted(toll.min or 0 for toll in event.toll) == [526, 901]
    other = claim(HARM, "Aleppo", on="2018-12-10", toll=sides(901, 600), says="DEZ24")
    [event] = made(claim(HARM, "Aleppo", on="2018-12-10", toll=sides(901, 526)), other)
    assert [p.value for d in event.disputes for p in d.positions] == ["526 combatants killed", "600 combatants killed"]


def test_two_numbers_of_one_speaker_in_one_report_are_two_events() -> None:
    one = claim(HARM, "Aleppo", on="2018-12-10", toll=(killed(5),))
    other = claim(HARM, "Aleppo", on="2018-12-10", toll=(killed(12),))
    assert sizes(made(one, other)) == [1, 1]


def test_hearsay_adds_no_origin_beside_a_known_speaker() -> None:
    hearsay = claim(HARM, "Aleppo", on="2018-12-10", says="locals", speaker_kind="unattributed", interest="unknown")
    [event] = made(STRUCK, hearsay)
    assert event.origins == 1
    [alone] = made(hearsay)
    assert (alone.origins, alone.grade) == (1, "claimed")


def test_a_hedge_joins_but_corroborates_nothing() -> None:
    hedge = claim(HARM, "Aleppo", by="RUS", on="2018-12-10", says="DEZ24", factuality="PS+", report="r2")
    [event] = made(STRUCK, hedge)
    assert (event.origins, event.grade) == (1, "single_origin")
    [alone] = made(hedge)
    assert (alone.origins, alone.grade) == (0, "claimed")
    assert "nobody vouches" in alone.grade_because.casefold()


def test_the_side_that_it_hurts_concedes() -> None:
    [event] = made(claim("airstrike", "Aleppo", by="RUS", says="RUS", interest="against_interest"))
    assert event.grade == "conceded"


def test_every_feature_explains_itself() -> None:
    assert all(feature.description for feature in FEATURES)
    assert len({feature.name for feature in FEATURES}) == len(FEATURES)


SHOT = claim("attack", "Aleppo", by="rebels", on="2018-12-10", says=None, words="rebels attacked a post")


@pytest.mark.parametrize(
    "other",
    [
        claim("killing", None, says=None, words="two guards died"),
        claim("clash", None, says=None, words="the clash lasted an hour"),
        claim("shooting", "Aleppo", says=None, words="they opened fire"),
    ],
    ids=lambda told: told.content.exact,
)
def test_a_text_goes_on_about_its_event(other: Claim) -> None:
    assert sizes(made(SHOT, other)) == [2]


@pytest.mark.parametrize(
    "other",
    [
        claim("killing", None, says=None, words="another guard died"),
        claim("killing", "Hajin", says=None, words="two guards died"),
        claim("killing", None, on="2018-12-08", says=None, words="two guards died"),
        claim("killing", None, says=None, words="two guards died", report="r2"),
        claim("abduction", None, says=None, words="two guards were taken away"),
    ],
    ids=lambda told: f"{told.content.exact} {told.report_id}",
)
def test_until_something_tells_another_apart(other: Claim) -> None:
    assert sizes(made(SHOT, other)) == [1, 1]


def test_what_one_more_speaker_says_needs_something_that_agrees() -> None:
    one = claim("attack", None, by="rebels", says="SOHR", words="rebels attacked a post")
    other = claim("killing", None, says="DEZ24", words="two guards died")
    assert sizes(made(one, other)) == [1, 1]
