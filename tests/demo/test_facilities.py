"""The dossiers of the example reports: what is said of the hospital of Hajin, by whom, and what nobody says."""

import pytest
from dossier.builders import of, who

from demo.picture import Picture
from sayso.model.dossier import Dossier
from sayso.pipeline.dossiers import document_dossiers
from sayso.pipeline.knowledge import load_knowledge


@pytest.fixture(scope="module")
def hospital(picture: Picture) -> Dossier:
    found = document_dossiers(picture.document, "Hajin", ("hospital",), knowledge=load_knowledge(), page=(50, None))
    (one,) = found.dossiers
    return one


def test_it_is_one_over_eight_reports_whatever_it_is_called(hospital: Dossier) -> None:
    assert len(hospital.report_ids) == 8
    assert hospital.place is not None
    assert hospital.place.gazetteer_id == "sayso:hajin"
    assert (hospital.name, hospital.may_be) == (None, ())


def test_who_destroyed_it_is_open(hospital: Dossier) -> None:
    cause = of(hospital, "cause")
    assert {value: one.by for value, one in cause.items()} == {
        "airstrike": ("CJTF-OIR",),
        "explosion": ("IS",),
        "not_known": (),
    }
    assert who(cause["airstrike"].asserted_by) == ["SANA", "SOHR"]
    assert who(cause["airstrike"].denied_by) == ["CJTF-OIR"]
    assert who(cause["explosion"].asserted_by) == ["SDF", "CJTF-OIR"]
    assert who(cause["not_known"].asserted_by) == ["Pentagon"]
    assert "cause" in hospital.differ


def test_that_it_lost_its_protection_is_the_coalitions_word_on_its_own_ground(hospital: Dossier) -> None:
    (lost,) = hospital.status_assertion
    (use,) = hospital.military_use
    assert (lost.value, who(lost.asserted_by)) == ("lost", ["CJTF-OIR"])
    assert (use.value, use.by) == ("firing_position", ("IS",))
    assert set(lost.ground) <= set(use.claim_ids)
    assert lost.ground


def test_no_text_speaks_of_a_warning(hospital: Dossier) -> None:
    assert hospital.warning == ()
    assert {one.told for one in hospital.elements if one.name == "warning"} == {"not_stated"}


def test_its_holder_is_not_its_towns(hospital: Dossier) -> None:
    (held,) = hospital.held
    assert (held.holder, held.assessed) == ("SDF", True)
    assert {event.type for event in hospital.events} >= {"capture", "facility_damage", "military_use"}
