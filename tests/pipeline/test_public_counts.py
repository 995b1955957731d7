"""The map and the track records of a public copy name nobody whom only reports know."""

from sayso.model.control import State
from sayso.model.place import Place
from sayso.pipeline.public_counts import NOBODY, actors_shown, unnamed


def test_whoever_no_registry_knows_has_no_name() -> None:
    state = State(
        place=Place(name="Alder"),
        facility=None,
        on="2019-03-08",
        status="contested",
        holder=None,
        parties=("SDF", "name:ada noor"),
        besieged_by=("name:ada noor", "name:birch men"),
        presence=("SANA",),
        assessed=False,
        inferred=False,
    )
    shown = unnamed(state)
    assert shown.parties == ("SDF", NOBODY)
    assert shown.besieged_by == (NOBODY,)
    assert shown.presence == ("SANA",)


def test_all_who_have_no_name_are_one() -> None:
    assert actors_shown(["name:ada", "SDF", "name:noor"]) == (NOBODY, "SDF")
