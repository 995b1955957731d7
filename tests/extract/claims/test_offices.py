"""Whose a minister, a governor or a ministry is that a report names without its state."""

from hashlib import sha256

import pytest

from sayso.model.claim import Speaker
from sayso.model.report import Capture, Given
from sayso.pipeline import Reader

SUDAN = "The RSF shelled Omdurman on Friday. "
KIVU = "M23 fighters shelled Sake on Friday. "


def last_speaker(reader: Reader, text: str) -> Speaker:
    content = text.encode()
    given = Given(published="2024-06-12", outlet="Quay Gazette")
    capture = Capture(content=content, sha256=sha256(content).hexdigest(), origin="a.txt", given=given)
    speaker = reader.read([capture], as_is=True).claims[-1].speaker
    assert speaker is not None
    return speaker


@pytest.mark.parametrize(
    ("text", "state"),
    [
        (SUDAN + "The defence minister said two soldiers had died.", "SDN"),
        (SUDAN + "The Ministry of Defence said two soldiers had died.", "SDN"),
        (KIVU + "The communications minister, Ana Rell, said two soldiers had died.", "COD"),
        ("Shells hit Kramatorsk. Regional governor Ivo Rell said two men had died.", "UKR"),
        ("Belgorod Region Governor Ivo Rell said two men had died.", "RUS"),
    ],
)
def test_an_office_is_its_countrys(reader: Reader, text: str, state: str) -> None:
    assert last_speaker(reader, text).actor_id == state


@pytest.mark.parametrize(
    "text",
    [
        SUDAN + "The foreign minister said two soldiers had died.",
        SUDAN + "The health minister said two soldiers had died.",
        "The Russian-installed governor of Kherson said two men had died.",
        "Ukraine and Russia traded fire. The defence minister of the rebels said two men had died.",
        "The governor said two men had died.",
    ],
)
def test_an_office_that_may_be_anothers_stays_open(reader: Reader, text: str) -> None:
    assert last_speaker(reader, text).actor_id not in {"SDN", "SAF", "UKR"}


def test_a_name_beside_the_office_speaks_and_is_spoken_for(reader: Reader) -> None:
    text = 'A spokesman for the M23, John Rell, said: "We have taken the town of Sake."'
    content = text.encode()
    capture = Capture(content=content, sha256=sha256(content).hexdigest(), origin="a.txt", given=Given())
    claim = reader.read([capture], as_is=True).claims[0]
    assert claim.speaker is not None
    assert claim.speaker.actor_id == "M23"
    assert claim.event is not None
    assert [actor.actor_id for actor in claim.event.actors] == ["M23"]
