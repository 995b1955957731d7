"""Whose names are private."""

import pytest
from corroborate.builders import claim, report
from msgspec.structs import replace

from export.shelf import answer
from sayso.export.public import Known, Redaction
from sayso.export.public.name_words import name_in
from sayso.model.claim import Claim, Speaker
from sayso.model.mention import PersonNamed
from sayso.model.report import Report
from sayso.model.selector import Selector, select
from sayso.model.terms import SpeakerKind


def public_text(text: str, *names: str, body: str | None = None, told: Claim | None = None) -> str:
    """The public text of a report in which the reader found these persons; `body` is for whom they speak."""
    shelf = (report("r1", text=text),)
    people = [PersonNamed(report_id="r1", selector=_found(text, name), value=body) for name in names]
    document = answer([told] if told else [], shelf)
    return Redaction(document, Known(persons=tuple(people))).document(document).reports[0].text


def _found(text: str, words: str) -> Selector:
    start = text.index(words)
    return select(text, start, start + len(words))


@pytest.mark.parametrize(
    ("mention", "name"),
    [
        ("A resident, Yusuf Darwish", "Yusuf Darwish"),
        ("mother Fatima al-Saleh", "Fatima al-Saleh"),
        ("Dr Omar Abu Zayd", "Omar Abu Zayd"),
        ("Colonel Ana Rell", "Ana Rell"),
        ("a nurse", None),
        ("A Kurdish fighter", None),
        ("a resident of Alder", None),
        ("the head of the White Helmets", None),
        ("Western officials", None),
        ("SDF commander Abu Kan", "Abu Kan"),
        ("his", None),
    ],
)
def test_the_name_in_a_mention(mention: str, name: str | None) -> None:
    assert name_in(mention) == name


def test_the_killed_in_a_list_have_no_names() -> None:
    text = "The dead were named as Lana Birk, 7, and Omar Birk. Birk's house was hit."
    shown = public_text(text, "Lana Birk", "Omar Birk")
    assert shown == "The dead were named as ████ ████, 7, and ████ ████. ██████ house was hit."
    assert len(shown) == len(text)


def test_who_speaks_for_a_body_or_holds_an_office_keeps_the_name() -> None:
    assert public_text("Ana Rell, an SDF spokeswoman, denied it.", "Ana Rell", body="SDF").startswith("Ana Rell")
    assert "Rell" in public_text("President Ana Rell denied it.", "President Ana Rell")
    assert "Rell" in public_text("Foreign minister Ana Rell denied it.", "minister Ana Rell")


def test_a_public_figure_of_the_registry_keeps_the_name() -> None:
    assert "Mustafa Bali" in public_text("Mustafa Bali wrote it.", "Mustafa Bali")


@pytest.mark.parametrize("kind", ["witness", "anonymous", "unattributed"])
def test_a_witness_has_no_name_whatever_else_is_told(kind: SpeakerKind) -> None:
    text = "Ana Rell, who works for the SDF, saw it."
    speaker = Speaker(
        text="Ana Rell", actor_id=None, name="Ana Rell", kind=kind, named=True, role=None, affiliation_id="SDF",
        selector=None,
    )  # fmt: skip
    told = replace(claim("airstrike"), speaker=speaker)
    assert public_text(text, "Ana Rell", body="SDF", told=told).startswith("███ ████,")


def test_a_town_and_a_known_actor_keep_their_names_though_a_person_has_them() -> None:
    text = "Omar Hajin fled from Hajin to Susah."
    shown = public_text(text, "Omar Hajin", told=claim("airstrike", "Hajin"))
    assert shown == "████ █████ fled from Hajin to Susah."


def test_a_surname_alone_is_blanked_in_its_own_report_only() -> None:
    shelf: tuple[Report, ...] = (report("r1", text="Lana Birk saw it."), report("r2", text="Birk is a river."))
    known = Known(persons=(PersonNamed(report_id="r1", selector=select(shelf[0].text, 0, 9), value=None),))
    document = answer([], shelf)
    one, other = Redaction(document, known).document(document).reports
    assert (one.text, other.text) == ("████ ████ saw it.", "Birk is a river.")


def test_a_whole_name_is_blanked_in_every_report() -> None:
    shelf = (report("r1", text="Lana Birk saw it."), report("r2", text="So did LANA\nBIRK."))
    known = Known(persons=(PersonNamed(report_id="r1", selector=select(shelf[0].text, 0, 9), value=None),))
    document = answer([], shelf)
    assert Redaction(document, known).document(document).reports[1].text == "So did ████\n████."
