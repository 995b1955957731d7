"""On whose word a holding rests where nobody is named: an outlet's side, the speaker's forces, the town around."""

from reports import capture

from sayso.model.control import Spell
from sayso.pipeline import Reader


def held(reader: Reader, text: str, *, outlet: str, published: str = "2025-01-31") -> list[Spell]:
    return list(reader.read([capture(text, outlet=outlet, published=published)], as_is=True).control)


def test_our_forces_are_those_of_the_side_whose_outlet_says_so(reader: Reader) -> None:
    [found] = held(reader, "The town of Bara is under the full control of our forces.", outlet="Rapid Support Forces")
    assert (found.status, found.holder, found.basis) == ("full_control", "RSF", ("claimed_by_beneficiary",))


def test_a_papers_our_forces_are_nobodys(reader: Reader) -> None:
    [found] = held(reader, "The town of Bara is under the full control of our forces.", outlet="The Nile Courier")
    assert found.holder != "RSF"
    assert found.basis == ("narrator",)


def test_a_unit_that_nobody_knows_is_the_speakers_where_it_liberates(reader: Reader) -> None:
    text = "Battlegroup Falcon units have liberated the town of Kurakhove, the Russian Defense Ministry said on Friday."
    [found] = held(reader, text, outlet="Sloboda News")
    assert (found.holder, found.status) == ("RUS", "full_control")


def test_a_town_told_with_its_airport_is_held_as_well(reader: Reader) -> None:
    text = "The town of Kurakhove and its airport are under the control of Ukrainian troops, the Ukrainian army said."
    found = held(reader, text, outlet="Sloboda News")
    assert {(one.place.name, one.facility) for one in found} >= {("Kurakhove", None)}
    assert {one.holder for one in found} == {"UKR"}


def test_a_bodys_own_note_bears_out_a_side_and_a_second_copy_of_it_does_not(reader: Reader) -> None:
    side = "The Ukrainian army said on Friday that it holds the town of Kurakhove."
    note = "Ukrainian troops hold the town of Kurakhove."
    once = [capture(side, name="1.txt", outlet="Sloboda News", published="2025-01-31")]
    with_note = [*once, capture(note, name="2.txt", outlet="UN OCHA", published="2025-01-31")]
    alone, borne_out = (reader.read(one, as_is=True).control for one in (once, with_note))
    assert [spell.assessed for spell in alone] == [False]
    assert [spell.assessed for spell in borne_out] == [True]
