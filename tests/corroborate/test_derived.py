"""The Admiralty digit and Airwars' grade, each by the rule that its reason states."""

import pytest

from corroborate.builders import World, claim, killed, report
from sayso.corroborate import events
from sayso.corroborate.derived import CREDIBILITY
from sayso.model.claim import Claim
from sayso.model.event import Event
from sayso.model.terms import HarmGrade

DAY = "2018-12-10"
REPORTS = [report("r1"), report("r2"), report("r3")]
SOHR = claim("airstrike", by="RUS", on=DAY)
OTHER = claim("airstrike", by="RUS", on=DAY, says="DEZ24", report="r2")
OWNED = claim("airstrike", by="RUS", on=DAY, says="RUS", interest="against_interest", report="r3")
ENEMY = claim("airstrike", by="RUS", on=DAY, says="IS", report="r3")
DENIED = claim("airstrike", by="RUS", on=DAY, says="GoS", factuality="CT-", report="r3")
HEDGED = claim("airstrike", by="RUS", on=DAY, says="DEZ24", factuality="PS+")


def the_event(*claims: Claim) -> Event:
    [event] = events(claims, REPORTS, actors=World())
    return event


@pytest.mark.parametrize(
    ("claims", "digit"),
    [
        ((SOHR, OTHER), 1),
        ((SOHR, OTHER, DENIED), 2),
        ((OWNED,), 2),
        ((OWNED, DENIED), 3),
        ((SOHR,), 3),
        ((SOHR, DENIED), 4),
        ((ENEMY,), 4),
        ((ENEMY, DENIED), 5),
        ((DENIED,), 5),
        ((HEDGED,), 6),
    ],
)
def test_the_digit_follows_from_origins_and_denials(claims: tuple[Claim, ...], digit: int) -> None:
    event = the_event(*claims)
    assert event.credibility == digit
    assert event.credibility_because


def test_a_denial_never_betters_a_digit() -> None:
    for (grade, is_denied), (digit, _) in CREDIBILITY.items():
        assert is_denied or CREDIBILITY.get((grade, True), (6, ""))[0] > digit


DEAD = (killed(4, of="civilian"),)
STRUCK = claim("airstrike", by="RUS", on=DAY, toll=DEAD)
AGREED = claim("airstrike", by="RUS", on=DAY, says="DEZ24", toll=DEAD, report="r2")


FIGHTERS = claim("airstrike", by="RUS", on=DAY, toll=(killed(4, of="combatant"),))
BY_ALLY = claim("airstrike", by="RUS", on=DAY, says="GoS", toll=DEAD)
BY_DOER = claim("airstrike", by="RUS", on=DAY, says="RUS", toll=DEAD, interest="against_interest")
BY_OTHERS = claim("airstrike", by="CJTF-OIR", on=DAY, says="DEZ24", toll=DEAD)
NOBODY = claim("airstrike", on=DAY, toll=DEAD)
NOBODY_TOO = claim("airstrike", on=DAY, says="DEZ24", toll=DEAD)


@pytest.mark.parametrize(
    ("claims", "grade"),
    [
        ((STRUCK,), "weak"),
        ((STRUCK, AGREED), "fair"),
        ((NOBODY, NOBODY_TOO), "weak"),
        ((STRUCK, BY_DOER), "confirmed"),
        ((STRUCK, BY_OTHERS), "contested"),
        ((BY_ALLY, FIGHTERS), "discounted"),
        ((FIGHTERS,), None),
        ((SOHR,), None),
    ],
)
def test_harm_to_civilians_has_a_grade(claims: tuple[Claim, ...], grade: HarmGrade | None) -> None:
    made = [event for event in events(claims, REPORTS, actors=World()) if claims[0].id in event.claim_ids]
    assert [event.harm_grade for event in made] == [grade]
    assert (made[0].harm_because is None) == (grade is None)


def test_who_did_it_may_be_contested() -> None:
    one = claim("airstrike", by="RUS", on=DAY, facility="hospital", toll=DEAD)
    other = claim("shelling", by="IS", on=DAY, facility="hospital", says="RUS", toll=DEAD, report="r2")
    assert the_event(one, other).harm_grade == "contested"
