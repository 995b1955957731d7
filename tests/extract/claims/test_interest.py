"""Whom a claim serves, and what it says about blame."""

from hashlib import sha256

import pytest

from sayso.model.claim import Claim
from sayso.model.report import Capture, Given
from sayso.pipeline import Reader


def claim(reader: Reader, text: str, outlet: str | None = None) -> Claim:
    content = text.encode()
    given = Given(published="2018-12-12", outlet=outlet)
    capture = Capture(content=content, sha256=sha256(content).hexdigest(), origin="a.txt", given=given)
    return reader.read([capture], as_is=True).claims[-1]


@pytest.mark.parametrize(
    ("text", "interest"),
    [
        ("State radio quoted a military source as saying that the army had captured Idlib.", "unknown"),
        ("An SDF commander acknowledged that his fighters had lost ground near the village.", "against_interest"),
        ("A government official said that the army will storm the village.", "self_serving"),
        ("A government official said that the Syrian army had captured Idlib.", "self_serving"),
        ("The SDF said IS attacked the village of Sousa.", "unknown"),
        ("The SDF said IS captured the village of Sousa.", "against_interest"),
        ("The SDF said IS shelled the village of Sousa.", "self_serving"),
        ("The US-led coalition confirmed the bridge in Tabqa was destroyed by its aircraft.", "against_interest"),
        ("Russia denied that its aircraft had bombed the school in Idlib.", "self_serving"),
    ],
)
def test_whom_it_serves(reader: Reader, text: str, interest: str) -> None:
    assert claim(reader, text).interest == interest


@pytest.mark.parametrize(
    ("text", "interest"),
    [
        ("The SDF said IS fighters had killed five of its fighters near Hajin.", "against_interest"),
        ("Two of our soldiers were killed in an IS attack near Hajin, the SDF said.", "against_interest"),
        ("The SDF said IS fighters had killed five civilians in Hajin.", "self_serving"),
        ("The SDF said it had killed 12 IS fighters in Hajin.", "self_serving"),
        ("The US-led coalition said its warplanes bombed Hajin on Monday.", "unknown"),
        ("The US-led coalition said its warplanes killed 12 civilians in Hajin.", "against_interest"),
        ("The US-led coalition said its warplanes destroyed an IS headquarters in Hajin.", "self_serving"),
        ("The Syrian army said its forces had encircled the town of Saraqib.", "self_serving"),
        ("The Syrian army said rebels had shelled the town of Saraqib.", "self_serving"),
        ("State media said the army captured Saraqib on Monday.", "self_serving"),
        ("Hamas said Israeli forces had captured 30 of its fighters.", "against_interest"),
        ("Hamas said it captured an Israeli soldier.", "self_serving"),
        ("Israeli troops killed three gunmen in Jenin on Monday, the Israeli military said.", "self_serving"),
        ("The Blue Brigade said rebels had captured Saraqib.", "unknown"),
    ],
)
def test_who_suffers_decides_what_a_blow_means(reader: Reader, text: str, interest: str) -> None:
    assert claim(reader, text).interest == interest


@pytest.mark.parametrize(
    ("outlet", "text", "interest"),
    [
        ("SANA", "The army captured Saraqib on Monday.", "self_serving"),
        ("Harbour Post", "The army captured Saraqib on Monday.", "neutral"),
        ("General Staff of Ukraine", "Our forces captured the village of Robotyne on Monday.", "self_serving"),
        ("SANA", "Terrorists shelled Saraqib on Monday, killing two civilians, residents said.", "self_serving"),
        ("Syrian Observatory for Human Rights", "The army captured Saraqib on Monday.", "neutral"),
    ],
)
def test_an_outlet_that_is_a_body_is_weighed_as_that_body(
    reader: Reader, outlet: str, text: str, interest: str
) -> None:
    assert claim(reader, text, outlet).interest == interest


@pytest.mark.parametrize(
    ("text", "blame", "factuality"),
    [
        ("Russia denied that its aircraft had bombed the school in Idlib.", "denied", "CT-"),
        ("Russia denied reports that its aircraft had bombed the school in Idlib.", "denied", "CT-"),
        ("The army denied any involvement in the bombing of the school.", "denied", "CT+"),
        ("An armed group claimed responsibility for the bombing.", "claimed", "CT+"),
        ("The Islamic State group has claimed the bombing.", "claimed", "CT+"),
        ("No group has claimed responsibility for the bombing.", "none_claimed", "Uu"),
        ("The mayor denied the army’s involvement in the bombing.", None, "CT+"),
        ("Turkey accused Russia of bombing the school in Idlib.", "assigned", "CT+"),
    ],
)
def test_who_is_blamed(reader: Reader, text: str, blame: str | None, factuality: str) -> None:
    found = claim(reader, text)
    assert (found.blame, found.factuality) == (blame, factuality)
