"""What a public copy leaves out."""

from corroborate.builders import claim
from dossier.builders import drawn, state

from sayso.export.public import public_dossier as public


def test_the_name_and_the_point_of_a_hospital_that_may_work_are_left_out() -> None:
    hit = claim("airstrike", "Susah", facility="Al-Noor hospital", by="GoS", damage="damaged", outcome="damaged")
    (one,) = drawn([hit])
    assert "place.lat" in one.withheld
    shown = public(one)
    assert (shown.name, shown.names) == (None, ())
    assert shown.place is not None
    assert (shown.place.name, shown.place.facility, shown.place.lat, shown.place.lon) == (
        "Susah",
        "hospital",
        None,
        None,
    )
    assert shown.damage == one.damage


def test_closed_is_not_gone() -> None:
    (one,) = drawn([state(functioning="not_operational")])
    assert one.withheld


def test_of_one_that_all_call_destroyed_nothing_is_withheld() -> None:
    (one,) = drawn([claim("airstrike", facility="hospital", damage="destroyed", outcome="destroyed")])
    assert one.withheld == ()
    assert public(one) == one


def test_of_one_of_which_destruction_is_denied_it_is_withheld() -> None:
    told = claim("airstrike", facility="hospital", damage="destroyed", outcome="destroyed")
    denial = claim(
        "airstrike", facility="hospital", damage="destroyed", outcome="destroyed", says="GoS", factuality="CT-"
    )
    (one,) = drawn([told, denial])
    assert one.withheld


def test_a_public_copy_made_public_is_the_same() -> None:
    (one,) = drawn([state(name="Al-Noor hospital", place="Susah")])
    assert public(public(one)) == public(one)


def test_a_witness_has_no_name_there() -> None:
    told = claim("airstrike", facility="hospital", by="GoS", says="Ada Marr", speaker_kind="witness")
    (one,) = drawn([told])
    assert [voice.name or voice.kind for made in public(one).cause for voice in made.asserted_by] == ["witness"]
