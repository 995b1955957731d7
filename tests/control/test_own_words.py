"""What a side says of itself, two names of one place, and facilities that are one: by whole reports and by claims."""

import pytest
from corroborate.builders import World, claim, report
from reports import capture

from sayso.control import spells
from sayso.corroborate import events
from sayso.model.claim import Claim
from sayso.model.control import Spell
from sayso.pipeline import Reader
from sayso.pipeline.picture import picture

WORLD = World()


def made(*claims: Claim) -> list[Spell]:
    return spells(events(claims, [report()], actors=WORLD), claims, [report()], actors=WORLD)


@pytest.mark.parametrize(
    ("text", "status", "holder"),
    [
        ("Lyman is back under Ukrainian control.", "full_control", "UKR"),
        ('"Lyman is ours," a Ukrainian army spokesman said.', "full_control", "UKR"),
        ('"Lyman is out of our control," a Ukrainian army spokesman said.', "withdrawn", "UKR"),
        ("Lyman is no longer in Ukrainian hands.", "withdrawn", "UKR"),
        ("The Ukrainian army gave up Lyman on Saturday.", "withdrawn", "UKR"),
        ("The Taliban walked into Kunduz without a fight.", "full_control", "Taliban"),
        ("Kunduz was surrendered to the Taliban.", "full_control", "Taliban"),
        ("The Afghan defence ministry admitted that Kunduz had fallen.", "withdrawn", "AFG"),
        ("Gharyan was taken by units affiliated with the Libyan National Army.", "full_control", "LNA"),
        ("Al-Shabaab moved into Adale after government soldiers had left.", "full_control", "AlShabaab"),
        ("Russian and Ukrainian troops each hold half of Bakhmut.", "contested", None),
        ("Bakhmut is contested between Russian and Ukrainian forces.", "contested", None),
        ("The Houthis control the whole of Hodeidah.", "full_control", "Houthis"),
    ],
)
def test_one_sentence_says_who_holds_a_place(text: str, status: str, holder: str | None, reader: Reader) -> None:
    document = reader.read([capture(text)], as_is=True)
    drawn = picture(document.claims, document.reports, actors=reader.actors, reuses=[]).spells
    assert (status, holder) in {(spell.status, spell.holder) for spell in drawn}


def test_two_names_of_one_village_are_one_place() -> None:
    both = claim("capture", "Birkdorf", by="SDF", words="SDF took Birkdorf (Alder)", on="2018-12-08")
    after = claim("withdrawal", "Alder", by="SDF", says="SDF", on="2018-12-11")
    assert [(spell.place.name, spell.status) for spell in made(both, after)] == [
        ("Alder", "full_control"),
        ("Alder", "withdrawn"),
    ]


def test_a_side_holds_the_part_that_it_is_said_to_hold_beside_another() -> None:
    [drawn] = made(claim("control_status", by=("SDF", "IS"), outcome="partial_control"))
    assert (drawn.status, drawn.parties) == ("contested", ("IS", "SDF"))


def test_a_siege_told_a_thousand_times_is_one() -> None:
    told = [
        claim("siege", by="SDF", to="IS", on="2018-12-01", words=f"Hajin was besieged, told {n}") for n in range(999)
    ]
    [drawn] = spells([], told, [report()], actors=WORLD)
    assert (len(drawn.claim_ids), len(drawn.sieges), drawn.besieged_by) == (999, 1, ("SDF",))
