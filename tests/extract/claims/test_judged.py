"""What verbs, cues and capitals around an event make of it: denied, possible, stated, or taken for granted."""

import pytest
from reports import capture

from sayso.pipeline import Reader


def judged(reader: Reader, text: str) -> list[tuple[str, str]]:
    claims = reader.read([capture(text)], as_is=True).claims
    return [(claim.factuality, claim.modality) for claim in claims if claim.event]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The rebels did not launch an attack on Alder.", ("CT-", "asserted")),
        ("The rebels could launch an attack on Alder.", ("PS+", "conditional")),
        ("The militia could be involved in the massacre of ten men in Alder.", ("PS+", "asserted")),
        ("The general insisted that rebels had shelled Alder.", ("CT+", "asserted")),
        ("The general insisted that rebels leave Alder.", ("CT+", "ordered")),
        ("The mayor demanded that the men who killed the judge be punished.", ("CT+", "asserted")),
        ("THE REBELS DIDN'T ATTACK THE TOWN OF ALDER.", ("CT-", "asserted")),
        ("THE ARMY CANNOT REACH THE TOWN OF ALDER.", ("PS-", "conditional")),
    ],
)
def test_words_around_an_event_decide(reader: Reader, text: str, expected: tuple[str, str]) -> None:
    assert judged(reader, text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor holds the rebels responsible for the raid on Alder.",
        "The mayor attributed the raid on Alder to the rebels.",
    ],
)
def test_who_lays_an_event_on_somebody_is_its_speaker(reader: Reader, text: str) -> None:
    claims = [claim for claim in reader.read([capture(text)], as_is=True).claims if claim.event]
    assert [(claim.blame, claim.speaker and claim.speaker.text) for claim in claims] == [("assigned", "The mayor")]
    assert all(claim.event and claim.event.type != "arrest" for claim in claims)
