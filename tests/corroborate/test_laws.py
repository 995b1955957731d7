"""Laws of corroborating that hold for all claims."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from corroborate.builders import World, claim, report
from corroborate.strategies import REPORTS, claims, told
from sayso.corroborate import events
from sayso.corroborate.assertion import assertions
from sayso.corroborate.block import pairs
from sayso.corroborate.texts import Texts
from sayso.lexicon.corroboration import load_facilities, load_families
from sayso.model.claim import Claim
from sayso.model.event import Event
from sayso.model.report import Report
from sayso.model.terms import Factuality, Interest

WORLD = World()
GRADES = ("denied", "claimed", "single_origin", "conceded", "corroborated")
TAKING = claim("capture", by="SDF", on="2018-12-10", says="SDF", report="r3")


def made(given_claims: list[Claim], reports: tuple[Report, ...] = REPORTS) -> list[Event]:
    return events(given_claims, reports, actors=WORLD)


def rank(event: Event) -> int:
    return GRADES.index(event.grade)


def the_taking(given_claims: list[Claim], *more: Report) -> Event:
    return next(e for e in made(given_claims, (*REPORTS, *more)) if TAKING.id in e.claim_ids)


@st.composite
def takings(draw: st.DrawFn) -> Claim:
    """Claims that all speak of one taking."""
    speaker = draw(st.sampled_from(["SDF", "YPG", "SOHR", "DEZ24", "IS", None]))
    interests: tuple[Interest, ...] = ("neutral", "self_serving", "unknown", "against_interest")
    interest = draw(st.sampled_from(interests))
    values: tuple[Factuality, ...] = ("CT+", "CT+", "CT-", "PS+")
    factuality = draw(st.sampled_from(values))
    name = draw(st.sampled_from(REPORTS)).id
    day = "2018-12-10"
    return claim(
        "capture", by="SDF", on=day, says=speaker, interest=interest, factuality=factuality, report=name
    )  # fmt: skip


@given(claims, st.randoms(use_true_random=False))
def test_order_of_arrival_changes_nothing(given_claims: list[Claim], by_chance: random.Random) -> None:
    shuffled, reports = given_claims[:], list(REPORTS)
    by_chance.shuffle(shuffled)
    by_chance.shuffle(reports)
    assert made(shuffled, tuple(reports)) == made(given_claims)


@given(claims)
def test_a_claim_given_twice_counts_once(given_claims: list[Claim]) -> None:
    assert made([*given_claims, *given_claims]) == made(given_claims)


@given(claims)
def test_every_asserted_claim_is_in_one_event_and_no_other_is_in_any(given_claims: list[Claim]) -> None:
    placed = sorted(claim_id for event in made(given_claims) for claim_id in event.claim_ids)
    happening = [c for c in given_claims if c.modality == "asserted" and c.event and c.event.stage != "planned"]
    assert placed == sorted(c.id for c in happening)


@given(claims)
def test_positions_of_disputes_are_held_by_claims_of_the_event(given_claims: list[Claim]) -> None:
    for event in made(given_claims):
        for dispute in event.disputes:
            assert len(dispute.positions) > 1
            assert {name for position in dispute.positions for name in position.claim_ids} <= set(event.claim_ids)


@given(claims)
def test_old_and_new_are_never_one(given_claims: list[Claim]) -> None:
    old = {c.id: c.background for c in given_claims}
    assert all(len({old[name] for name in event.claim_ids}) == 1 for event in made(given_claims))


@given(claims)
def test_origins_fit_the_grade(given_claims: list[Claim]) -> None:
    for event in made(given_claims):
        assert event.origins == sum(origin.counted for origin in event.origin_list)
        assert event.origins <= len(event.claim_ids)
        assert event.grade != "corroborated" or event.origins > 1
        assert event.grade not in ("single_origin", "conceded") or event.origins > 0
        assert event.grade_because.endswith(").")


@given(st.lists(takings(), max_size=6, unique_by=lambda one: one.id), st.data())
def test_a_copy_never_raises_a_grade(others: list[Claim], data: st.DataObject) -> None:
    given_claims = [TAKING, *others]
    original = data.draw(st.sampled_from(given_claims))
    of = next(known for known in REPORTS if known.id == original.report_id)
    copy_report = replace(of, id="copy", origin_id=of.origin_id, outlet="Another Paper")
    copy = replace(original, id="a-copy", report_id="copy")
    before, after = the_taking(given_claims), the_taking([*given_claims, copy], copy_report)
    assert (after.grade, after.origins) == (before.grade, before.origins)


@given(st.lists(takings(), max_size=6, unique_by=lambda one: one.id), st.sampled_from(["IS", "SOHR", "SDF"]))
def test_a_denial_never_raises_a_grade(others: list[Claim], denier: str) -> None:
    denial = claim("capture", by="SDF", on="2018-12-10", says=denier, factuality="CT-", report="r4", words="not so")
    before, after = the_taking([TAKING, *others]), the_taking([TAKING, *others, denial])
    assert rank(after) <= rank(before)
    is_own_word = denier in {one.speaker.actor_id for one in (TAKING, *others) if one.speaker}
    assert after.origins <= before.origins
    assert is_own_word or after.origins == before.origins


@given(st.lists(takings(), max_size=6, unique_by=lambda one: one.id))
def test_an_allys_echo_changes_no_grade(others: list[Claim]) -> None:
    echo = claim("capture", by="SDF", on="2018-12-10", says="YPG", report="r4", words="our friends are right")
    before, after = the_taking([TAKING, *others]), the_taking([TAKING, *others, echo])
    assert (after.grade, after.origins) == (before.grade, before.origins)


@given(told(), told())
def test_claims_that_share_only_a_type_are_two_events(one: Claim, other: Claim) -> None:
    assert one.event is not None
    assert other.event is not None
    bare = [
        replace(c, event=replace(one.event, place=None, date=None, actors=()), facility=None, toll=(), background=False)
        for c in (one, other)
    ]
    apart = [replace(bare[0], id="a", report_id="r3"), replace(bare[1], id="b", report_id="r4")]
    assert all(len(event.claim_ids) == 1 for event in made(apart))


@pytest.mark.parametrize("modality", ["future", "intended", "conditional", "questioned", "ordered"])
def test_what_is_not_asserted_makes_no_event(modality: str) -> None:
    assert made([replace(TAKING, modality=modality)]) == []


def test_many_claims_of_many_places_make_few_pairs() -> None:
    many = [claim("airstrike", f"Town {n}", on=f"2018-12-{1 + n % 28:02}", report=f"m{n}") for n in range(400)]
    reports = {one.report_id: report(one.report_id) for one in many}
    ready = list(
        assertions(
            many,
            reports,
            actors=WORLD,
            families=load_families(),
            facilities=load_facilities(),
            texts=Texts(()),
        )
    )
    assert len(ready) == 400
    assert not list(pairs(ready))


@given(claims)
def test_nothing_is_summed(given_claims: list[Claim]) -> None:
    told = {(toll.effect, toll.of, toll.max) for one in given_claims for toll in one.toll}
    for event in made(given_claims):
        counted = {(toll.effect, toll.of, toll.max) for toll in event.tolls}
        assert counted <= told
        standing = {(toll.effect, toll.of, toll.max) for toll in event.tolls if not toll.replaced}
        assert {(each.effect, each.of, each.max) for each in event.toll_range} <= standing
        assert {(each.effect, each.of, each.max) for each in event.toll} <= standing


@given(claims, st.data())
def test_a_copy_adds_to_no_toll(given_claims: list[Claim], data: st.DataObject) -> None:
    counting = [one for one in given_claims if one.toll]
    if not counting:
        return
    original = data.draw(st.sampled_from(counting))
    of = next(known for known in REPORTS if known.id == original.report_id)
    copy_report = replace(of, id="copy", origin_id=of.origin_id, outlet="Another Paper")
    copy = replace(original, id="zz-copy", report_id="copy")
    before = [event.toll_range for event in made(given_claims) if original.id in event.claim_ids]
    whole = events([*given_claims, copy], [*REPORTS, copy_report], actors=World())
    assert [event.toll_range for event in whole if original.id in event.claim_ids] == before


@given(claims)
def test_corrections_keep_both_words(given_claims: list[Claim]) -> None:
    for event in made(given_claims):
        for correction in event.corrections:
            ids = {*correction.before.claim_ids, *correction.after.claim_ids}
            assert ids <= set(event.claim_ids)
            assert str(correction.before.said) < str(correction.after.said)
            assert correction.before.value != correction.after.value
