"""Laws of origins and grades over whole sets of claims and reports: what one more or one less of them may change.

How certain a grade makes an event: on `denied` and `claimed` nobody without an interest vouches for it, so that both
are the least; then one origin without an interest, then the word of the side that it hurts, then independent origins.
What reports tell of who leans on whom is knowledge as well: a report that shows a citation, or is the earlier of two
copies, may make an event less certain by being heard, and is left out of the law on hearing less; so is one in which
a side takes back its own word.
"""

import random

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from corroborate.builders import World, claim, report
from sayso.corroborate import events
from sayso.model.claim import Claim
from sayso.model.event import Event
from sayso.model.report import Report
from sayso.model.terms import Grade, Interest, SpeakerKind

SURE: dict[Grade, int] = {"denied": 0, "claimed": 0, "single_origin": 1, "conceded": 2, "corroborated": 3}
GRADES: tuple[Grade, ...] = ("denied", "claimed", "single_origin", "conceded", "corroborated")
DAY = "2018-12-10"
INTERESTS: dict[str, tuple[Interest, ...]] = {
    "SDF": ("self_serving", "unknown", "against_interest"),
    "YPG": ("self_serving", "unknown", "against_interest"),
    "CJTF-OIR": ("self_serving", "unknown"),
    "IS": ("self_serving", "unknown", "against_interest"),
    "SOHR": ("neutral",),
    "DEZ24": ("neutral",),
    "residents": ("neutral",),
    "officials": ("unknown",),
    "hearsay": ("unknown",),
}
NAMELESS: dict[str, SpeakerKind] = {"residents": "witness", "officials": "anonymous", "hearsay": "unattributed"}
ALLIES = {"SDF": "YPG", "YPG": "SDF", "CJTF-OIR": "SDF"}
OUTLETS = tuple(report(f"r{number}", f"2018-12-{10 + number}") for number in range(1, 7))
WORLD = World()


@st.composite
def tellings(draw: st.DrawFn) -> Claim:
    """Somebody's word on one taking, mostly for it, in one of a few reports."""
    says = draw(st.sampled_from([*INTERESTS, None]))
    interest: Interest = draw(st.sampled_from(INTERESTS[says])) if says else "neutral"
    return claim(
        "capture",
        by="SDF",
        on=DAY,
        says=says,
        interest=interest,
        speaker_kind=NAMELESS.get(says or ""),
        factuality=draw(st.sampled_from(["CT+", "CT+", "CT+", "CT+", "CT-", "PR+"])),
        report=draw(st.sampled_from(OUTLETS)).id,
    )


def takes_back(claims: list[Claim]) -> bool:
    """Whether a side denies what it says itself: then its own word is taken back, and lost on purpose."""
    sides = {value: {WORLD.sides.get(str(c.speaker and c.speaker.actor_id)) for c in claims if c.factuality == value}
             for value in ("CT+", "CT-")}  # fmt: skip
    return bool(sides["CT+"] & sides["CT-"] - {None})


shelves = st.lists(tellings(), min_size=1, max_size=9, unique_by=lambda one: one.id).filter(
    lambda claims: not takes_back(claims)
)


def the_event(claims: list[Claim], *more: Report) -> Event | None:
    made = events(claims, (*OUTLETS, *more), actors=WORLD)
    assert len(made) <= 1
    return made[0] if made else None


def sure(event: Event | None) -> int:
    return SURE[event.grade] if event else 0


def rank(event: Event | None) -> int:
    return GRADES.index(event.grade) if event else 0


def weighed(event: Event | None) -> tuple[Grade, int] | None:
    return (event.grade, event.origins) if event else None


def retold(told: Claim, by: str, interest: Interest, words: str) -> Claim:
    """The same deed in a report of its own, as told by somebody else."""
    return claim("capture", by="SDF", on=DAY, says=by, interest=interest, report="more", words=words)


MORE = report("more", "2018-12-19")


@given(shelves, st.data())
def test_a_copy_changes_nothing(claims: list[Claim], data: st.DataObject) -> None:
    original = data.draw(st.sampled_from(claims))
    of = next(known for known in OUTLETS if known.id == original.report_id)
    copies = [
        replace(one, id=f"copy-{one.id}", report_id="more") for one in claims if one.report_id == original.report_id
    ]
    copy = replace(of, id="more", origin_id=of.origin_id, published="2018-12-19", outlet="Another Paper")
    assert weighed(the_event([*claims, *copies], copy)) == weighed(the_event(claims))


@given(shelves, st.data())
def test_a_retelling_of_an_utterance_changes_nothing(claims: list[Claim], data: st.DataObject) -> None:
    """Another outlet has the same speaker say the same, in other words, or cites him."""
    said = [one for one in claims if one.factuality == "CT+" and one.speaker and one.speaker.actor_id]
    if not said:
        return
    original = data.draw(st.sampled_from(said))
    body = original.speaker.actor_id if original.speaker else None
    chain = data.draw(st.sampled_from([("The more Post", str(body)), ("The more Post", "Wire", str(body))]))
    again = claim(
        "capture",
        by="SDF",
        on=DAY,
        says=body,
        interest=original.interest,
        chain=chain,
        report="more",
        words="once more",
    )
    assert weighed(the_event([*claims, again], MORE)) == weighed(the_event(claims))


@given(shelves, st.data())
def test_an_allys_echo_changes_nothing(claims: list[Claim], data: st.DataObject) -> None:
    said = [c for c in claims if c.factuality == "CT+" and c.speaker and c.speaker.actor_id in ALLIES]
    if not said:
        return
    original = data.draw(st.sampled_from(said))
    ally = ALLIES[str(original.speaker.actor_id)] if original.speaker else "YPG"
    echo = retold(original, ally, original.interest, "our friends are right")
    assert weighed(the_event([*claims, echo], MORE)) == weighed(the_event(claims))


@given(shelves, st.sampled_from(["residents", "officials", "hearsay"]))
def test_the_unknown_never_corroborates(claims: list[Claim], says: str) -> None:
    unknown = claim(
        "capture", by="SDF", on=DAY, says=says, interest=INTERESTS[says][0], speaker_kind=NAMELESS[says], report="more"
    )
    before, after = the_event(claims), the_event([*claims, unknown], MORE)
    assert after is not None
    assert after.grade != "corroborated" or (before is not None and before.grade == "corroborated")
    assert after.origins <= max(1, before.origins if before else 0)


@given(shelves, st.sampled_from(OUTLETS))
def test_to_lack_one_report_never_makes_it_more_certain(claims: list[Claim], left_out: Report) -> None:
    rest = [one for one in claims if one.report_id != left_out.id]
    assert sure(the_event(rest)) <= sure(the_event(claims))
    before, after = the_event(claims), the_event(rest)
    assert (after.origins if after else 0) <= (before.origins if before else 0)


@given(shelves, st.sampled_from(["SDF", "IS", "SOHR", "residents"]))
def test_a_denial_never_raises(claims: list[Claim], says: str) -> None:
    denial = claim(
        "capture", by="SDF", on=DAY, says=says, speaker_kind=NAMELESS.get(says), factuality="CT-", report="more"
    )
    before, after = the_event(claims), the_event([*claims, denial], MORE)
    assert rank(after) <= rank(before) or before is None
    heard, were = after.origins if after else 0, before.origins if before else 0
    assert heard <= were if takes_back([*claims, denial]) else heard == were
    assert after is None or before is None or after.credibility >= before.credibility or before.credibility == 6


@given(shelves)
def test_every_asserting_voice_stands_in_exactly_one_origin(claims: list[Claim]) -> None:
    event = the_event(claims)
    told = {one.id for one in claims if one.factuality == "CT+"}
    heard = [name for origin in (event.origin_list if event else ()) for v in origin.voices for name in v.claim_ids]
    assert sorted(heard) == sorted(told)
    bodies = [v.speaker for origin in (event.origin_list if event else ()) for v in origin.voices if v.speaker]
    assert len(bodies) == len(set(bodies))
    assert event is None or event.origins <= len({one.speaker for one in claims})


@given(shelves, st.randoms(use_true_random=False))
def test_the_order_of_arrival_changes_no_origin(claims: list[Claim], by_chance: random.Random) -> None:
    shuffled = by_chance.sample(claims, k=len(claims))
    one, other = the_event(claims), the_event(shuffled)
    assert one == other
