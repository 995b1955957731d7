"""Rows of GED: a death, a dyad, a place and a date, or no row."""

import io
from typing import Any

import pandas as pd
import pytest
from corroborate.builders import killed
from msgspec.structs import replace

from export.codebooks.test_acled import HAJIN, told
from export.shelf import contents
from sayso.export.codebooks.ged import ged_csv
from sayso.export.exported import Contents, Exported
from sayso.lexicon.codebooks import load_ged
from sayso.model.claim import Claim
from sayso.resolve.actors import load_registry


def coded(*claims: Claim) -> Exported:
    made = contents(*claims)
    return ged_csv(Contents(document=made.document, kinds=("events",), actors=load_registry()))


def row(*claims: Claim) -> dict[str, Any]:
    found: list[dict[str, Any]] = pd.read_csv(io.BytesIO(coded(*claims).content)).to_dict("records")
    (only,) = found
    return only


def test_the_columns_are_those_of_the_data_set_in_their_order() -> None:
    frame = pd.read_csv(io.BytesIO(coded(told("airstrike", by="RUS")).content))
    assert list(frame.columns) == list(load_ged().columns)
    assert len(frame.columns) == 49


def test_a_state_against_an_armed_group_is_state_based_with_the_state_first() -> None:
    found = row(told("clash", by="IS", to="GoS", on="2018-12-05", toll=(killed(4, of="combatant"),)))
    assert (found["type_of_violence"], found["side_a"], found["side_b"]) == (1, "Government of Syria", "IS")
    assert found["dyad_name"] == "Government of Syria - IS"


def test_two_armed_groups_are_non_state() -> None:
    found = row(told("clash", by="SDF", to="IS", on="2018-12-05", toll=(killed(4, of="combatant"),)))
    assert found["type_of_violence"] == 2


def test_dead_civilians_alone_are_one_sided_and_all_of_them_civilians() -> None:
    found = row(told("airstrike", by="RUS", on="2018-12-05", toll=(killed(3, 5, "civilian"),)))
    assert (found["type_of_violence"], found["side_a"], found["side_b"]) == (3, "Government of Russia", "Civilians")
    assert (found["low"], found["high"], found["best"]) == (3, 5, 3)
    assert (found["deaths_civilians"], found["deaths_unknown"], found["deaths_a"]) == (3, 0, 0)


def test_the_four_counts_make_the_best_estimate() -> None:
    toll = (killed(5, of="civilian"), killed(2, of="child"), killed(3, of="combatant"))
    found = row(told("clash", by="SDF", to="IS", on="2018-12-05", toll=toll))
    assert found["best"] == 8
    assert found["deaths_civilians"] + found["deaths_unknown"] + found["deaths_a"] + found["deaths_b"] == 8


def test_who_said_it_and_who_published_it_are_two_things() -> None:
    found = row(told("airstrike", by="RUS", on="2018-12-05", toll=(killed(3, of="civilian"),)))
    assert (found["source_original"], found["source_office"]) == ("SOHR", "The r1 Post")


def test_a_point_has_its_cell_and_its_text_with_the_longitude_first() -> None:
    found = row(told("airstrike", by="RUS", on="2018-12-05", toll=(killed(3, of="civilian"),)))
    assert (found["geom_wkt"], found["where_prec"]) == ("POINT (40.8308 34.6894)", 1)
    assert found["priogrid_gid"] == 249 * 720 + 442


@pytest.mark.parametrize(
    ("claim_told", "reason"),
    [
        (told("airstrike", by="RUS", to="IS", on="2018-12-05"), "no_death"),
        (told("airstrike", by="RUS", to="IS", on="2018-12-05", toll=(killed(0),)), "no_death"),
        (told("airstrike", to="IS", on="2018-12-05", toll=(killed(3),)), "no_dyad"),
        (told("airstrike", by="RUS", on="2018-12-05", toll=(killed(3),)), "no_dyad"),
        (told("clash", by="generic:gunmen", to="IS", on="2018-12-05", toll=(killed(3),)), "no_dyad"),
        (told("clash", by="SDF", to="IS", toll=(killed(3),)), "date_vague"),
        (told("clash", by="SDF", to="IS", on="2018-09-10/..", toll=(killed(3),)), "date_vague"),
        (told("clash", by="SDF", to="IS", on="2018-12-05", place=None, toll=(killed(3),)), "no_place"),
        (told("control_status", by="SDF", on="2018-12-05"), "no_force"),
    ],
)
def test_what_is_not_coded_is_counted_with_its_reason(claim_told: Claim, reason: str) -> None:
    made = coded(claim_told)
    assert (made.rows, [left.reason for left in made.left_out]) == (0, [reason])


@pytest.mark.parametrize(
    ("units", "precision", "code"), [(("Syria", "Homs"), 3, 3), (("Syria",), 3, 4), (HAJIN.admin, 2, 2)]
)
def test_how_exactly_the_place_is_known(units: tuple[str, ...], precision: int, code: int) -> None:
    place = replace(HAJIN, admin=units, geo_precision=precision)
    told_there = told("clash", by="SDF", to="IS", on="2018-12-05", place=place, toll=(killed(3),))
    assert row(told_there)["where_prec"] == code
