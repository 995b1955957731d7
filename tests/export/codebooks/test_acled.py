"""Rows of ACLED: what its codebook would code, and nothing more."""

import csv
import io
from typing import get_args

import pandas as pd
import pytest
from corroborate.builders import claim, killed
from msgspec.structs import replace

from export.shelf import contents
from sayso.export.codebooks.acled import BECAUSE, acled_csv
from sayso.export.exported import Contents, Exported
from sayso.lexicon.codebooks import load_acled
from sayso.model.claim import Claim
from sayso.model.place import Place
from sayso.model.terms import EventType
from sayso.resolve.actors import load_registry

HAJIN = Place(
    text="Hajin", name="Hajin", gazetteer_id="sayso:hajin", lat=34.6894, lon=40.8308, geo_precision=1,
    admin=("Syria", "Deir ez-Zor", "Abu Kamal"),
)  # fmt: skip


def told(kind: EventType, *, place: Place | None = HAJIN, **how: object) -> Claim:
    made = claim(kind, "Hajin", **how)  # type: ignore[arg-type]
    assert made.event is not None
    return replace(made, event=replace(made.event, place=place))


def coded(*claims: Claim) -> Exported:
    made = contents(*claims)
    return acled_csv(Contents(document=made.document, kinds=("events",), actors=load_registry()))


def rows(made: Exported) -> list[dict[str, str]]:
    return list(csv.DictReader(made.content.decode().splitlines()))


def reasons(made: Exported) -> dict[str, int]:
    return {left.reason: len(left.ids) for left in made.left_out}


def test_the_columns_are_those_of_an_export_in_their_order() -> None:
    made = coded(told("airstrike", by="RUS", on="2018-12-05"))
    frame = pd.read_csv(io.BytesIO(made.content))
    assert list(frame.columns) == list(load_acled().columns)
    assert len(frame.columns) == 31


def test_a_state_abroad_is_an_external_force_and_one_at_home_a_state_force() -> None:
    (abroad,) = rows(coded(told("airstrike", by="RUS", to="IS", on="2018-12-05")))
    (home,) = rows(coded(told("airstrike", by="GoS", to="IS", on="2018-12-05")))
    assert (abroad["inter1"], abroad["inter2"]) == ("External/Other forces", "Rebel group")
    assert abroad["interaction"] == "Rebel group-External/Other forces"
    assert (home["inter1"], home["interaction"]) == ("State forces", "State forces-Rebel group")


def test_of_an_actor_whose_kind_is_not_known_there_is_no_interaction() -> None:
    (row,) = rows(coded(told("clash", by="SDF", to="IS", on="2018-12-05")))
    assert (row["actor1"], row["inter1"], row["interaction"]) == ("QSD: Syrian Democratic Forces", "", "")


@pytest.mark.parametrize(
    ("by", "words"), [("SDF", "Non-state actor overtakes territory"), ("GoS", "Government regains territory")]
)
def test_whose_capture_it_is_makes_the_sub_event(by: str, words: str) -> None:
    (row,) = rows(coded(told("capture", by=by, on="2018-12-05")))
    assert (row["event_type"], row["sub_event_type"]) == ("Battles", words)


def test_the_capture_of_a_building_changes_no_territory() -> None:
    (row,) = rows(coded(told("capture", by="SDF", on="2018-12-05", place=replace(HAJIN, facility="market"))))
    assert row["sub_event_type"] == "Armed clash"


def test_a_strike_in_a_battle_of_the_same_sides_place_and_day_is_absorbed() -> None:
    battle = told("clash", by="SDF", to="IS", on="2018-12-05")
    strike = told("shelling", by="SDF", to="IS", on="2018-12-05")
    other_day = told("shelling", by="SDF", to="IS", on="2018-12-07")
    made = coded(battle, strike, other_day)
    assert sorted(row["sub_event_type"] for row in rows(made)) == ["Armed clash", "Shelling/artillery/missile attack"]
    assert reasons(made) == {"absorbed": 1}


def test_unknown_deaths_are_no_nought_and_the_lowest_count_stands() -> None:
    (unknown,) = rows(coded(told("airstrike", by="RUS", on="2018-12-05")))
    (none,) = rows(coded(told("airstrike", by="RUS", on="2018-12-05", toll=(killed(0),))))
    (some,) = rows(coded(told("airstrike", by="RUS", on="2018-12-05", toll=(killed(3, 5),))))
    (dozens,) = rows(coded(told("airstrike", by="RUS", on="2018-12-05", toll=(replace(killed(None), vague="dozens"),))))
    assert [row["fatalities"] for row in (unknown, none, some, dozens)] == ["", "0", "3", "12"]


def test_children_among_the_civilians_are_not_counted_twice() -> None:
    toll = (killed(5, of="civilian"), killed(2, of="child"), killed(3, of="combatant"))
    (row,) = rows(coded(told("airstrike", by="RUS", on="2018-12-05", toll=toll)))
    assert row["fatalities"] == "8"


def test_a_week_has_its_middle_day() -> None:
    made = told("airstrike", by="RUS", on="2018-12-05")
    assert made.event is not None
    assert made.event.date is not None
    week = replace(
        made.event.date, start_min="2018-12-03", start_max="2018-12-09", end_min="2018-12-03", end_max="2018-12-09",
        time_precision=2,
    )  # fmt: skip
    (row,) = rows(coded(replace(made, event=replace(made.event, date=week))))
    assert (row["event_date"], row["time_precision"], row["year"]) == ("2018-12-06", "2", "2018")


@pytest.mark.parametrize(
    ("claim_told", "reason"),
    [
        (told("control_status", by="SDF", on="2018-12-05"), "not_coded"),
        (told("airstrike", by="RUS"), "date_vague"),
        (told("airstrike", by="RUS", on="2018-12-05", place=None), "no_place"),
        (told("airstrike", by="RUS", on="2018-12-05", place=Place(name="Syria", geo_precision=3)), "country_wide"),
        (told("airstrike", on="2018-12-05"), "no_actor"),
        (told("killing", by="IS", to="SDF", on="2018-12-05"), "no_civilians"),
        (told("airstrike", by="RUS", on="2018-12-05", factuality="CT-"), "denied"),
        (told("airstrike", by="RUS", on="2018-12-05", factuality="PS+"), "not_vouched"),
    ],
)
def test_what_is_not_coded_is_counted_with_its_reason(claim_told: Claim, reason: str) -> None:
    made = coded(claim_told)
    assert (rows(made), reasons(made)) == ([], {reason: 1})
    assert made.left_out[0].because == BECAUSE[reason]


def test_civilians_who_are_shot_are_violence_against_them() -> None:
    (row,) = rows(coded(told("shooting", by="IS", to="generic:civilians", on="2018-12-05")))
    assert (row["event_type"], row["civilian_targeting"]) == ("Violence against civilians", "Civilian targeting")
    assert row["interaction"] == "Rebel group-Civilians"


def test_every_row_of_the_data_is_of_types_that_there_are_each_once() -> None:
    named = [kind for one in load_acled().types for kind in one.of]
    assert len(named) == len(set(named))
    assert set(named) <= set(get_args(EventType))
    assert {one.event_type for one in load_acled().types} == set(load_acled().disorder)
    assert all(one.basis for one in load_acled().types)
    assert all(one.basis for one in load_acled().kinds)


def test_place_and_units_have_their_columns() -> None:
    (row,) = rows(coded(told("airstrike", by="RUS", on="2018-12-05")))
    assert (row["country"], row["iso"], row["region"]) == ("Syria", "760", "Middle East")
    assert (row["admin1"], row["admin2"], row["location"]) == ("Deir ez-Zor", "Abu Kamal", "Hajin")
    assert (row["latitude"], row["longitude"], row["geo_precision"]) == ("34.6894", "40.8308", "1")
