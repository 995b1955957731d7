from typing import get_args

import pytest

from sayso.lexicon.marks import marks
from sayso.lexicon.words import words
from sayso.model.control import Share, State
from sayso.model.drawn import PlaceDrawn
from sayso.model.place import Place
from sayso.model.terms import EVENT_TYPES, Grade
from sayso.serve.desk.map_data import hold_mark, place_mark, short_name, sign_of_most

TOWN = Place(name="Hajin", gazetteer_id="own:1", lat=34.7, lon=40.8, admin=("Syria", "Deir ez-Zor"))


def mark(**given: object) -> tuple[str, str]:
    state = State(place=TOWN, facility=None, on="2018-12-20", **{"status": "full_control", **given})  # type: ignore[arg-type]
    made = hold_mark(state, name_of=lambda own: own, table=words())
    return made.says, made.ground


def test_every_grade_and_every_type_is_drawn() -> None:
    table = marks()
    assert set(table.grades) == set(get_args(Grade))
    assert set(table.sign_of) == set(EVENT_TYPES)
    assert set(table.sign_of.values()) == set(table.signs)
    assert len({(shape.line, shape.solid) for shape in table.grades.values()}) == len(table.grades)


def test_a_holding_says_who_how_much_and_how_surely() -> None:
    said, ground = mark(holder="SDF", status="partial_control", share=Share(min=35, max=35), besieged_by=("IS",))
    assert said == "partly held by SDF 35 %; besieged by IS"
    assert ground == "claimed, not assessed"
    said, ground = mark(
        holder="SDF", assessed=True, basis=("third_party_report",), last_affirmed="2018-12-14", age_days=6
    )
    assert said == "held by SDF"
    assert ground == "assessed; reported by a third party; last said 14 December 2018 (6 days before)"


def test_who_fights_for_a_place_is_named_and_who_is_only_there_holds_nothing() -> None:
    assert mark(status="contested", parties=("IS", "SDF"))[0] == "contested between IS and SDF"
    assert mark(status="unknown", presence=("IS",))[0] == "presence of IS"


@pytest.mark.parametrize(
    ("actor", "name", "short"),
    [
        ("SDF", "Syrian Democratic Forces", "SDF"),
        ("HurrasAlDin", "Guardians of Religion Organization", "GRO"),
        ("GoS", "Syrian government", "GoS"),
        ("Fatah", "Fatah", "Fatah"),
        ("name:tribal fighters", "tribal fighters", "tribal"),
    ],
)
def test_a_short_name_fits_on_a_mark(actor: str, name: str, short: str) -> None:
    assert short_name(actor, name) == short


def test_the_sign_is_that_of_most_events() -> None:
    assert sign_of_most({"airstrike": 2, "capture": 3, "shelling": 2}, marks()) == "strike"


def test_an_area_has_an_outline_and_no_point() -> None:
    province = Place(name="Idlib", gazetteer_id="iso:SY-ID", admin=("Syria", "Idlib"))
    drawn = PlaceDrawn(id="iso:SY-ID", place=province, outline="SY-ID", events=1, counts={"claimed": {"airstrike": 1}})
    made = place_mark(drawn, marks())
    assert (made.lat, made.lon, made.outline, made.within) == (None, None, "SY-ID", "Syria")
    assert (made.grades, made.signs) == ({"claimed": 1}, {"claimed": "strike"})
