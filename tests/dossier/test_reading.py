"""The whole way from reports of several wars, in words of our own, to what is told of each facility."""

import csv
from pathlib import Path

import pytest
from reports import capture

from dossier.builders import of, who
from sayso.model.dossier import Dossier, DossierList
from sayso.pipeline import Reader
from sayso.pipeline.dossiers import document_dossiers
from sayso.pipeline.knowledge import load_knowledge

REPORTS = Path(__file__).parent / "reports"
ROWS = list(csv.DictReader((REPORTS / "manifest.csv").read_text(encoding="utf-8").splitlines()))
WARS = sorted({row["file"].partition("-")[0] for row in ROWS})


@pytest.fixture(scope="module")
def found(reader: Reader) -> dict[str, DossierList]:
    made = {}
    for war in WARS:
        rows = [row for row in ROWS if row["file"].startswith(war)]
        texts = [(REPORTS / row["file"]).read_text(encoding="utf-8") for row in rows]
        captures = [
            capture(text, name=row["file"], outlet=row["outlet"], published=row["published"])
            for row, text in zip(rows, texts, strict=True)
        ]
        document = reader.read(captures)
        made[war] = document_dossiers(document, None, (), knowledge=load_knowledge(), page=(50, None))
    return made


def only(found: DossierList, kind: str) -> Dossier:
    (one,) = [dossier for dossier in found.dossiers if dossier.type == kind]
    return one


def told(dossier: Dossier) -> dict[str, str]:
    return {element.name: element.told for element in dossier.elements}


def test_a_hospital_that_two_reports_spell_otherwise_is_one(found: dict[str, DossierList]) -> None:
    one = only(found["sudan"], "hospital")
    assert set(one.names) == {"Al Nour hospital", "Al-Noor Hospital"}
    assert one.place is not None
    assert one.place.name == "El Fasher"
    assert len(one.report_ids) == 2
    assert set(of(one, "functioning")) == {"operational", "not_operational"}


def test_a_denied_shelling_and_a_use_that_is_alleged_and_denied(found: dict[str, DossierList]) -> None:
    one = only(found["sudan"], "hospital")
    shelling = of(one, "cause")["shelling"]
    assert [voice.kind for voice in shelling.asserted_by] == ["witness"]
    assert shelling.by
    assert who(shelling.denied_by) == list(shelling.by)
    uses = of(one, "military_use")
    assert set(uses) == {"base", "none"}
    assert [voice.interest for voice in uses["base"].asserted_by] == ["self_serving"]
    assert {"cause", "military_use"} <= set(one.differ)
    assert set(of(one, "warning")) == {"stated_not_given"}
    assert (told(one)["warning"], told(one)["harmful_use"]) == ("denied", "disputed")


def test_two_schools_of_one_city_stay_two(found: dict[str, DossierList]) -> None:
    one, other = sorted(found["ukraine"].dossiers, key=lambda dossier: dossier.first_said or "")
    assert set(of(one, "functioning")) == {"not_operational"}
    assert set(of(one, "damage")) == {"damaged"}
    assert set(of(other, "military_use")) == {"base"}
    assert (one.military_use, other.functioning) == ((), ())


def test_an_order_to_leave_a_status_said_to_be_lost_and_an_emblem(found: dict[str, DossierList]) -> None:
    one = only(found["gaza"], "hospital")
    assert one.place is not None
    assert (one.name, one.place.name) == ("Al-Quds hospital", "Gaza")
    lost = of(one, "status_assertion")["lost"]
    assert [voice.interest for voice in lost.asserted_by] == ["self_serving"]
    assert lost.ground == of(one, "military_use")["base"].claim_ids
    assert (
        who(of(one, "military_use")["shelter"].denied_by) == ["hamas"] or of(one, "military_use")["shelter"].denied_by
    )
    assert set(of(one, "warning")) == {"stated_given"}
    assert set(of(one, "marked")) == {"marked"}
    assert {name for name, how in told(one).items() if how == "stated"} == {"warning", "time_limit"}
    assert told(one)["harmful_use"] == "disputed"


def test_a_church_that_soldiers_used_and_burned(found: dict[str, DossierList]) -> None:
    one = only(found["myanmar"], "place_of_worship")
    assert set(of(one, "damage")) == {"destroyed"}
    assert set(of(one, "functioning")) == {"not_operational"}
    assert of(one, "military_use")["base"].by == of(one, "cause")["facility_damage"].by != ()


def test_work_in_part_and_a_shell_that_fell_beside(found: dict[str, DossierList]) -> None:
    hospital, mosque = only(found["yemen"], "hospital"), only(found["yemen"], "place_of_worship")
    assert hospital.place is not None
    assert (hospital.name, hospital.place.name) == ("Al-Thawra hospital", "Taiz")
    assert set(of(hospital, "functioning")) == {"partly"}
    assert set(of(hospital, "damage")) == {"damaged"}
    assert mosque.cause == ()


@pytest.mark.parametrize("war", WARS)
def test_no_word_is_without_a_voice_and_every_claim_is_shown(war: str, found: dict[str, DossierList]) -> None:
    shown = {claim.id for claim in found[war].claims}
    for dossier in found[war].dossiers:
        assert set(dossier.claim_ids) <= shown
        made = (*dossier.functioning, *dossier.damage, *dossier.cause, *dossier.military_use, *dossier.warning)
        assert all(one.asserted_by or one.denied_by for one in made)
