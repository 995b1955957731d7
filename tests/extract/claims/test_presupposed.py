"""What a text takes for granted of who holds a place is the narrator's word, as long as nothing there changes hands."""

from hashlib import sha256

import pytest

from sayso.lexicon.held import held_words
from sayso.model.claim import Claim
from sayso.model.report import Capture, Given
from sayso.pipeline import Reader

RULE = held_words()


def held(reader: Reader, text: str) -> list[Claim]:
    content = text.encode()
    given = Given(published="2018-12-12")
    capture = Capture(content=content, sha256=sha256(content).hexdigest(), origin="a.txt", given=given)
    return [claim for claim in reader.read([capture], as_is=True).claims if RULE.id in claim.rules]


@pytest.mark.parametrize("text", RULE.matches)
def test_the_rule_reads_its_matches(reader: Reader, text: str) -> None:
    [claim] = held(reader, text.replace("Marvik", "Saraqib"))
    assert claim.event is not None
    assert (claim.event.type, claim.event.outcome, claim.factuality) == ("control_status", "full_control", "CT+")
    assert [actor.actor_id for actor in claim.event.actors] == ["generic:rebels"]
    assert claim.event.place is not None
    assert claim.event.place.name == "Saraqib"
    assert claim.speaker is None


@pytest.mark.parametrize("text", RULE.rejects)
def test_the_rule_reads_no_reject(reader: Reader, text: str) -> None:
    assert held(reader, text.replace("Marvik", "Saraqib")) == []


def test_in_a_quotation_it_is_the_speakers_word(reader: Reader) -> None:
    [claim] = held(reader, '"Shells hit the rebel-held town of Saraqib at dawn," the governor of Idlib said.')
    assert claim.speaker is not None
    assert claim.mode == "direct"


def test_a_part_is_held_in_part(reader: Reader) -> None:
    [claim] = held(reader, "Shells fell on government-controlled parts of Aleppo on Monday.")
    assert claim.event is not None
    assert claim.event.outcome == "partial_control"
