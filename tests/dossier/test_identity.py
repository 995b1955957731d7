"""Which claims are of one facility: never by a name alone, never by a type alone."""

import random

import pytest
from corroborate.builders import claim, report
from corroborate.strategies import REPORTS, claims
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from dossier.builders import drawn, state
from sayso.model.claim import Claim, facility_state
from sayso.model.selector import select
from sayso.model.terms import FacilityType

R2 = report("r2", "2018-12-20")


def hit(facility: str, place: str | None = "Hajin", *, on: str = "2018-12-07", name: str = "r1") -> Claim:
    return claim("airstrike", place, facility=facility, by="CJTF-OIR", on=on, report=name)


def told_of(one: Claim, kind: FacilityType) -> Claim:
    return replace(one, facility=facility_state(kind))


@pytest.mark.parametrize(
    "facility",
    ["hospital", "Hajin hospital", "Hajin National Hospital", "the town's hospital", "the only hospital in Hajin"],
)
def test_the_hospital_of_a_small_town_is_one_however_it_is_called(facility: str) -> None:
    (one,) = drawn([hit("hospital"), hit(facility, on="2018-12-19", name="r2")], report(), R2)
    assert one.report_ids == ("r1", "r2")
    assert one.because


def test_two_hospitals_of_one_town_are_two_and_stay_apart() -> None:
    found = drawn(
        [hit("hospital"), hit("Nabd al-Hayat hospital", on="2018-12-19", name="r2"), state(functioning="operational")],
        report(),
        R2,
    )
    assert sorted((one.name or "", len(one.claim_ids)) for one in found) == [("", 2), ("Nabd al-Hayat hospital", 1)]


def test_a_name_in_two_spellings_is_one_in_one_place() -> None:
    (one,) = drawn([hit("Al-Rahma hospital", "Susah"), hit("ar-Rahmeh Hospital", "Susah", name="r2")], report(), R2)
    assert one.names == ("Al-Rahma hospital", "ar-Rahmeh Hospital")


def test_one_name_in_two_places_is_two() -> None:
    found = drawn([hit("Al-Noor hospital", "Susah"), hit("Al-Noor hospital", "Alder", name="r2")], report(), R2)
    assert len(found) == 2
    assert [one.may_be for one in found] == [(), ()]


def test_one_name_of_which_no_place_is_told_may_be_the_one_elsewhere_and_is_not_taken_for_it() -> None:
    placed, open_ = hit("Al-Noor hospital", "Susah"), state(name="Al-Noor hospital", place=None, report="r2")
    found = drawn([placed, open_], report(), R2)
    assert len(found) == 2
    assert {one.id for one in found} == {other for one in found for other in one.may_be}


def test_within_one_report_a_name_told_without_its_place_is_that_of_before() -> None:
    placed = hit("Al-Noor hospital", "Susah")
    (one,) = drawn([placed, state(name="Al-Noor hospital", place=None, functioning="partly")])
    assert one.place is not None
    assert one.place.name == "Susah"
    assert len(one.claim_ids) == 2


def test_a_named_and_an_unnamed_hospital_of_one_town_may_be_one() -> None:
    found = drawn(
        [hit("Al-Noor hospital", "Susah"), hit("hospital", "Susah", on="2018-12-19", name="r2")], report(), R2
    )
    assert len(found) == 2
    assert all(one.may_be for one in found)


def test_two_that_one_report_tells_of_are_two_for_sure() -> None:
    found = drawn([hit("Al-Noor hospital", "Susah"), hit("hospital", "Susah", on="2018-12-19")])
    assert [one.may_be for one in found] == [(), ()]


def test_in_a_large_town_unnamed_hospitals_are_one_only_as_one_event() -> None:
    apart = drawn([hit("hospital", "Aleppo", on="2018-11-01"), hit("hospital", "Aleppo", name="r2", on="2018-12-19")],
                  report("r1", "2018-11-02"), R2)  # fmt: skip
    assert len(apart) == 2
    assert all(one.may_be for one in apart)
    same = drawn([hit("hospital", "Aleppo"), hit("hospital", "Aleppo", name="r2")], report(), report("r2"))
    assert len(same) == 1


def test_a_word_of_several_keeps_unnamed_ones_apart() -> None:
    plural = state(several=True, functioning="not_operational", report="r2")
    found = drawn([hit("hospital", on="2018-11-01"), hit("hospital", on="2018-12-19", name="r2"), plural],
                  report("r1", "2018-11-02"), R2)  # fmt: skip
    assert len(found) == 2
    assert plural.id not in {own for one in found for own in one.claim_ids}


def test_another_hospital_is_another() -> None:
    text = f"{'The town was quiet. ' * 9}They shelled another hospital"
    other = replace(hit("hospital", on="2018-12-08"), content=select(text, text.index("They"), len(text)))
    assert len(drawn([hit("hospital"), other])) == 2


def test_schools_without_a_name_are_never_one_across_reports_but_by_one_event() -> None:
    schools = [
        told_of(hit("school", on=day, name=name), "school")
        for day, name in (("2018-12-07", "r1"), ("2018-12-19", "r2"))
    ]
    assert len(drawn(schools, report(), R2)) == 2
    assert len(drawn([schools[0], told_of(hit("school", name="r2"), "school")], report(), report("r2"))) == 1


def test_what_is_no_object_of_protection_has_no_dossier() -> None:
    assert drawn([told_of(hit("base"), "base"), told_of(hit("checkpoint"), "checkpoint"), claim("capture")]) == []


def test_a_warehouse_has_one_where_relief_goods_lie_in_it() -> None:
    def looted(words: str) -> Claim:
        return told_of(claim("looting", facility="depot", by="rebels", words=words), "depot")

    assert drawn([looted("gunmen looted a weapons warehouse")]) == []
    assert len(drawn([looted("gunmen looted a World Food Programme warehouse")])) == 1


@given(claims, st.randoms(use_true_random=False))
def test_the_order_of_arrival_changes_nothing(told: list[Claim], chance: random.Random) -> None:
    shuffled = chance.sample(told, k=len(told))
    assert drawn(shuffled, *reversed(REPORTS)) == drawn(told, *REPORTS)
    assert drawn([*told, *told], *REPORTS) == drawn(told, *REPORTS)


@given(claims)
def test_a_claim_is_in_one_dossier_at_most_and_may_be_goes_both_ways(told: list[Claim]) -> None:
    found = drawn(told, *REPORTS)
    ids = [own for one in found for own in one.claim_ids]
    assert len(ids) == len(set(ids))
    may_be = {(one.id, other) for one in found for other in one.may_be}
    assert {(other, one) for one, other in may_be} == may_be
    assert all(one != other for one, other in may_be)
