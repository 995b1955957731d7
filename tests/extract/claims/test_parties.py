"""Who did it, to whom or what: also where a report only says whom somebody holds responsible."""

from hashlib import sha256

import pytest

from sayso.model.claim import Claim
from sayso.model.report import Capture, Given
from sayso.pipeline import Reader


def told(reader: Reader, text: str) -> list[Claim]:
    content = text.encode()
    given = Given(published="1990-02-13")
    capture = Capture(content=content, sha256=sha256(content).hexdigest(), origin="a.txt", given=given)
    return [claim for claim in reader.read([capture], as_is=True).claims if claim.event is not None]


@pytest.mark.parametrize(
    "text",
    [
        "The police attributed the murder of the judge to the rebels.",
        "The mayor blamed the rebels for the murder of the judge.",
        "The mayor accused the rebels of killing the judge.",
        "The rebels were accused of the murder of the judge.",
        "It is believed that the rebels are responsible for the murder of the judge.",
        "The rebels claimed responsibility for the murder of the judge.",
        "The rebels were involved in the murder of the judge.",
        "The rebels were behind the murder of the judge.",
    ],
)
def test_whom_somebody_holds_responsible_is_said_to_have_done_it(reader: Reader, text: str) -> None:
    (claim,) = told(reader, text)
    assert claim.event is not None
    assert [actor.actor_id for actor in claim.event.actors] == ["generic:rebels"]
    assert [recipient.text for recipient in claim.event.recipients] == ["judge"]


def test_nobody_is_no_doer(reader: Reader) -> None:
    (claim,) = told(reader, "No group has claimed responsibility for the murder of the judge.")
    assert claim.event is not None
    assert claim.event.actors == ()


def test_to_deny_responsibility_is_not_to_claim_it(reader: Reader) -> None:
    (claim,) = told(reader, "The rebels denied responsibility for the murder of the judge.")
    assert claim.blame == "denied"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebels blew up two power pylons near Marvik.", ["two power pylons"]),
        ("The attack took place at 2350 on Monday and wounded a guard.", ["guard"]),
        ("A bomb damaged a store in Marvik.", ["store"]),
    ],
)
def test_things_suffer_and_hours_do_not(reader: Reader, text: str, expected: list[str]) -> None:
    (claim,) = told(reader, text)
    assert claim.event is not None
    assert [recipient.text for recipient in claim.event.recipients] == expected


@pytest.mark.parametrize(
    "text",
    [
        "The court will investigate the murder of a judge in Marvik.",
        "The mayor demanded that those guilty of the murder of the judge be punished.",
    ],
)
def test_what_is_investigated_or_punished_is_taken_for_granted(reader: Reader, text: str) -> None:
    (claim,) = told(reader, text)
    assert (claim.factuality, claim.modality) == ("CT+", "asserted")
