from typing import get_args

import pytest
from jinja2 import Environment

from sayso.lexicon.words import words
from sayso.model.event import Event, TollRange
from sayso.model.place import Place
from sayso.model.terms import Grade
from sayso.serve.app import environment
from sayso.serve.desk.furniture import asset_address, case_name, place_address, toll_words
from sayso.serve.settings import Settings


@pytest.fixture(scope="module")
def templates() -> Environment:
    return environment(Settings(case="war", secret="0" * 64))


def event(ranges: tuple[TollRange, ...]) -> Event:
    return Event(
        id="0",
        type="killing",
        actors=(),
        recipients=(),
        place=None,
        date=None,
        toll=(),
        claim_ids=(),
        origins=1,
        grade="claimed",
        grade_because="",
        disputes=(),
        protected_object=None,
        first_said=None,
        last_said=None,
        toll_range=ranges,
    )


def marks(templates: Environment, call: str, **given: object) -> str:
    return templates.from_string('{% import "parts/marks.html" as marks %}' + call).render(**given)


@pytest.mark.parametrize("case", ["postgresql://ada:secret@db.example/war", "/cases/war", "war", "cases/war/"])
def test_a_case_is_shown_by_its_name_alone(case: str) -> None:
    assert case_name(case) == "war"


def test_every_grade_has_a_shape_of_its_own(templates: Environment) -> None:
    shapes = {marks(templates, "{{ marks.grade_shape(grade) }}", grade=grade) for grade in get_args(Grade)}
    assert len(shapes) == len(get_args(Grade))


def test_the_address_of_a_place_is_one_part_of_a_path() -> None:
    address = place_address(Place(name="Old Mill", admin=("Syria", "Idlib")))
    assert address == "/places/name%3A%2Fsyria%2Fidlib%2Fold%20mill"


def test_a_place_known_to_its_region_only_is_somewhere_in_it(templates: Environment) -> None:
    region = Place(name="Idlib", geo_precision=3, admin=("Syria",))
    assert "somewhere in <a" in marks(templates, "{{ marks.where(place) }}", place=region)
    town = Place(name="Hajin", geo_precision=1, lat=34.7, lon=40.8)
    assert "somewhere" not in marks(templates, "{{ marks.where(place) }}", place=town)


def test_what_a_report_says_is_escaped(templates: Environment) -> None:
    place = Place(name="<script>alert(1)</script>")
    assert "<script" not in marks(templates, "{{ marks.where(place) }}", place=place)


def test_counts_that_stand_are_told_as_ranges_and_never_added() -> None:
    ranges = (
        TollRange(effect="killed", of="civilian", min=3, max=5),
        TollRange(effect="wounded", of="person", min=1, max=1),
        TollRange(effect="missing", of="person", min=None, max=None),
    )
    assert toll_words(event(ranges), words()) == "3 to 5 civilians killed, 1 person wounded"


def test_an_asset_that_was_not_built_keeps_its_name() -> None:
    assert asset_address({"desk.js": "desk-A1.js"}, "desk.js") == "/static/desk-A1.js"
    assert asset_address({}, "desk.js") == "/static/desk.js"
