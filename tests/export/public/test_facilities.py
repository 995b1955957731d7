"""Where a hospital, a shelter or a camp may be found."""

import pytest
from corroborate.builders import claim, report
from msgspec import convert, to_builtins
from msgspec.structs import replace

from export.shelf import answer, made_public, of
from sayso.export.public import Known, Redaction
from sayso.lexicon.public import load_public, points
from sayso.model.claim import Claim, facility_state
from sayso.model.control import State
from sayso.model.document import Document
from sayso.model.found import Held
from sayso.model.mention import FacilityNamed
from sayso.model.place import Place
from sayso.model.selector import select

TEXT = "Shells hit the Al-Rahma hospital in Hajin. Al-Rahma had been full, and so had Rukban camp."
HIT = claim("shelling", "Hajin", by="GoS", on="2018-12-05", facility="Al-Rahma hospital")


def public(told: Claim, known: Known | None = None, text: str = TEXT) -> Document:
    document = answer([told], [report("r1", text=text)])
    return Redaction(document, known or Known()).document(document)


def test_a_hospital_keeps_its_town_and_loses_name_point_and_words() -> None:
    made = public(HIT)
    for place in (made.events[0].place, made.claims[0].event.place if made.claims[0].event else None):
        assert place is not None
        assert (place.name, place.facility, place.lat, place.lon, place.text) == ("Hajin", "hospital", None, None, None)
    assert "Rahma" not in str(made)


def test_a_market_and_a_base_keep_theirs() -> None:
    for name in ("Old Bridge market", "Tariq base"):
        made = public(claim("shelling", "Hajin", by="GoS", on="2018-12-05", facility=name))
        assert made.events[0].place is not None
        assert (made.events[0].place.facility, made.events[0].place.lat) == (name, 34.69)


def test_a_camp_that_is_a_place_loses_the_place() -> None:
    assert HIT.event is not None
    camp = Place(
        text="Rukban camp", name="Rukban", gazetteer_id="x:rukban", pcode="SY01", lat=33.31, lon=38.7, geo_precision=1,
        facility="camp", admin=("Syria", "Homs"),
    )  # fmt: skip
    made = public(replace(HIT, event=replace(HIT.event, place=camp)))
    place = made.events[0].place
    assert place is not None
    assert (place.name, place.gazetteer_id, place.pcode, place.lat) == (None, None, None, None)
    assert place.admin == ("Syria", "Homs")
    assert "Rukban" not in str(made)


def test_a_place_that_is_a_hospital_by_its_own_name_is_none_on_the_map() -> None:
    assert HIT.event is not None
    own = Place(text="Al-Noor hospital", name="Al-Noor hospital", gazetteer_id="geonames:7", lat=34.1, lon=40.2)
    made = public(replace(HIT, event=replace(HIT.event, place=own)), text="Shells hit Al-Noor hospital.")
    place = made.events[0].place
    assert place is not None
    assert (place.name, place.gazetteer_id, place.lat, place.facility) == (None, None, None, "hospital")
    assert "Noor" not in str(made)


def test_a_name_that_tells_no_type_is_hidden_where_the_claim_tells_it() -> None:
    assert HIT.event is not None
    assert HIT.event.place is not None
    place = replace(HIT.event.place, facility="Nour al-Huda")
    told = replace(HIT, event=replace(HIT.event, place=place), facility=facility_state("shelter", name="Nour al-Huda"))
    made = public(told, text="Shells hit Nour al-Huda in Hajin.")
    assert "Huda" not in str(made)
    assert [event.place.lat for event in made.events if event.place] == [None]


def test_one_that_all_call_destroyed_is_shown_and_one_that_somebody_does_not_is_not() -> None:
    gone = Known(gone=frozenset({HIT.id}))
    assert "Al-Rahma hospital" in public(HIT, gone).reports[0].text
    other = replace(HIT, id="other")
    document = answer([HIT, other], [report("r1", text=TEXT)])
    shown = Redaction(document, gone).document(document)
    assert "Rahma" not in shown.reports[0].text
    assert shown.events[0].place is not None
    assert shown.events[0].place.lat is None


def test_a_facility_that_no_claim_tells_of_has_no_name_either() -> None:
    lone = "Buses left Al-Noor clinic at dawn."
    place = Place(text="Al-Noor clinic", facility="Al-Noor clinic")
    known = Known(facilities=(FacilityNamed(report_id="r1", selector=select(lone, 11, 25), value=place),))
    assert public(HIT, known, lone).reports[0].text == "Buses left ███████ ██████ at dawn."


def test_the_register_s_other_names_of_it_are_hidden_too() -> None:
    text = "Mortars hit Nabd al-Hayat hospital. Nabd al-Hayah hospital was full."
    made = public(claim("shelling", "Hajin", by="GoS", on="2018-12-05", facility="Nabd al-Hayat hospital"), text=text)
    assert "Nabd" not in made.reports[0].text


def test_a_dossier_and_a_spell_hide_it_as_well() -> None:
    held = claim("control_status", "Hajin", by="SDF", facility="Al-Rahma hospital")
    whole = of(answer([HIT, held], [report("r1", text=TEXT)]))
    made = made_public(whole, Known())
    assert [spell.facility for spell in made.document.control] == ["hospital"]
    assert "Rahma" not in str(made.dossiers)
    assert "Rahma" in str(whole.dossiers)


def test_the_answer_to_who_holds_it_hides_it_as_well() -> None:
    held = claim("control_status", "Hajin", by="SDF", facility="Al-Rahma hospital")
    whole = answer([HIT, held], [report("r1", text=TEXT)])
    (spell,) = whole.control
    on_a_day = State(
        place=spell.place, facility=spell.facility, on="2018-12-06", status="full_control", holder="SDF",
        claim_ids=spell.claim_ids, rivals=(spell,),
    )  # fmt: skip
    asked = convert({**to_builtins(whole), "states": [to_builtins(on_a_day)]}, Held)
    made = Redaction(asked, Known()).document(asked)
    assert ("Rahma" in str(asked), "Rahma" in str(made)) == (True, False)
    assert [(one.facility, one.place.lat) for one in made.states if one.place] == [("hospital", None)]


def test_an_address_that_spells_it_is_left_out() -> None:
    told = replace(
        report("r1", text=TEXT), url="https://news.example/shells-hit-al-rahma-hospital", path="/x/al-rahma.txt"
    )
    document = answer([HIT], [told])
    (shown,) = Redaction(document, Known()).document(document).reports
    assert (shown.url, shown.path) == (None, "withheld")


def test_the_path_into_a_machine_is_never_shown() -> None:
    told = replace(report("r1", text=TEXT), path="/home/ada/war/a.txt")
    document = answer([HIT], [told])
    assert Redaction(document, Known()).document(document).reports[0].path == "a.txt"


RULES = [(rule, text) for rule in load_public().rules for text in rule.matches]
OTHERS = [(rule, text) for rule in load_public().rules for text in rule.rejects]


@pytest.mark.parametrize(("rule", "text"), RULES, ids=lambda one: getattr(one, "id", None))
def test_a_form_of_coordinates_is_found(rule: object, text: str) -> None:
    assert points().search(text), rule


@pytest.mark.parametrize(("rule", "text"), OTHERS, ids=lambda one: getattr(one, "id", None))
def test_what_is_no_point_stays(rule: object, text: str) -> None:
    assert not points().search(text), rule
