"""Objects of PLOVER."""

import json
from typing import Any, get_args

import pytest
from corroborate.builders import killed
from jsonschema import Draft202012Validator

from export.codebooks.test_acled import told
from export.shelf import contents
from sayso.export.codebooks.plover import plover_lines
from sayso.export.exported import Contents, Exported
from sayso.lexicon.codebooks import load_plover
from sayso.model.claim import Claim
from sayso.model.terms import EventType
from sayso.resolve.actors import load_registry

ENTITY = {"type": "object", "required": ["entity_text"], "properties": {"code": {"pattern": "^[A-Z]{3}$"}}}
OBJECT = {
    "type": "object",
    "required": ["id", "date", "actor", "event"],
    "properties": {
        "date": {"pattern": r"^\d{4}-\d{2}-\d{2}$"},
        "actor": {"type": "array", "items": ENTITY, "minItems": 1},
        "recipient": {"type": "array", "items": ENTITY, "minItems": 1},
        "event": {"pattern": "^[A-Z]+$"},
        "quad_code": {"enum": [1, 2, 3, 4]},
    },
}


def coded(*claims: Claim) -> Exported:
    made = contents(*claims)
    return plover_lines(Contents(document=made.document, kinds=("events",), actors=load_registry()))


def one(*claims: Claim) -> dict[str, Any]:
    (line,) = coded(*claims).content.splitlines()
    found: dict[str, Any] = json.loads(line)
    Draft202012Validator(OBJECT).validate(found)
    return found


def test_a_strike_has_doer_recipient_mode_place_and_size() -> None:
    found = one(told("airstrike", by="RUS", to="generic:civilians", on="2018-12-05", toll=(killed(3, of="civilian"),)))
    assert (found["event"], found["mode"], found["quad_code"]) == ("ASSAULT", "aerial", 4)
    assert found["actor"][0]["code"] == "RUS"
    assert found["recipient"][0]["sector"] == "CVL"
    assert found["event_loc"]["country_code"] == "SYR"
    assert found["size"] == {"dead": 3}


def test_the_weapon_that_is_told_says_more_than_the_type() -> None:
    assert one(told("airstrike", by="RUS", on="2018-12-05", weapon="drone"))["mode"] == "drone"


@pytest.mark.parametrize(
    ("claim_told", "reason"),
    [
        (told("control_status", by="SDF", on="2018-12-05"), "no_such_event"),
        (told("airstrike", to="IS", on="2018-12-05"), "no_doer"),
        (told("airstrike", by="RUS"), "date_vague"),
        (told("airstrike", by="RUS", on="2018-12-05", factuality="CT-"), "denied"),
        (told("airstrike", by="RUS", on="2018-12-05", factuality="PS+"), "not_vouched"),
    ],
)
def test_what_has_no_event_there_is_counted_with_its_reason(claim_told: Claim, reason: str) -> None:
    made = coded(claim_told)
    assert (made.rows, [left.reason for left in made.left_out]) == (0, [reason])


def test_every_row_of_the_data_is_of_types_that_there_are_each_once() -> None:
    named = [kind for one in load_plover().types for kind in one.of]
    assert len(named) == len(set(named))
    assert set(named) <= set(get_args(EventType))
